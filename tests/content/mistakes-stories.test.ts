import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCorpus } from '../../src/content/load.ts';
import { contentFolder, corpusWith, FIRST, type Files, SECOND, VALID } from './folder.ts';
import { testMistakes } from './mistakes.ts';

function stories(text: string): Files {
  return { 'stories.yaml': text };
}

const BOTH = 'briefs: [2021-12-03-second, 2021-11-26-first]';

test('stories are read whole, their briefs in the order of time', async (context) => {
  const { stories: found } = await corpusWith(
    context,
    stories(`later: {name: Later, ${BOTH}}
earlier:
  name: {en: Earlier, ru: Раньше}
  description: {en: What came of it, ru: Что из этого вышло}
  briefs:
    - 2021-12-03-second
    - 2021-11-26-first
`),
  );
  assert.deepEqual([...found.keys()], ['later', 'earlier']);
  assert.deepEqual(
    { ...found.get('earlier'), name: { ...found.get('earlier')?.name } },
    {
      code: 'earlier',
      name: { en: 'Earlier', ru: 'Раньше' },
      description: Object.assign(Object.create(null), {
        en: 'What came of it',
        ru: 'Что из этого вышло',
      }),
      briefs: ['2021-11-26-first', '2021-12-03-second'],
    },
  );
});

test('a story keeps the briefs that are served, and goes with the last of them', async (context) => {
  const files = {
    ...stories(`both: {name: Both, ${BOTH}}\n`),
    [FIRST]: VALID[FIRST].replace('kind: digest', 'kind: none'),
  };
  const { corpus } = await loadCorpus(await contentFolder(context, files));
  assert.deepEqual(corpus?.stories.get('both')?.briefs, ['2021-12-03-second']);
});

test('a story may have the code of a country and the name of a topic', async (context) => {
  const { stories: found } = await corpusWith(context, stories(`kz: {name: Health, ${BOTH}}\n`));
  assert.deepEqual([...found.keys()], ['kz']);
});

testMistakes({
  'a story of an unknown brief': {
    files: stories(
      'one:\n  name: One\n  briefs:\n    - 2021-12-03-second\n    - 2021-11-26-frist\n',
    ),
    problems: [
      'content/stories.yaml:5 one.briefs: unknown id "2021-11-26-frist" (did you mean "2021-11-26-first"?)',
    ],
  },
  'a story with a former id': {
    files: stories('one: {name: One, briefs: [2021-12-03-second, 2021-12-03-once]}\n'),
    problems: [
      'content/stories.yaml:1 one.briefs: unknown id "2021-12-03-once" (did you mean "2021-12-03-second"?)',
    ],
  },
  'a story of fewer than two briefs': {
    files: stories(
      'none: {name: None, briefs: []}\none:\n  name: One\n  briefs: [2021-12-03-second, 2021-12-03-second]\n',
    ),
    problems: [
      'content/stories.yaml:1 none.briefs: holds 0: a story has at least two',
      'content/stories.yaml:4 one.briefs: "2021-12-03-second" is listed twice [warning]',
      'content/stories.yaml:4 one.briefs: holds 1: a story has at least two',
    ],
  },
  'a story that lacks what it needs': {
    files: stories('one:\ntwo: {title: Two, name: {ru: Два}}\n'),
    problems: [
      'content/stories.yaml:1 one.briefs: is missing',
      'content/stories.yaml:1 one.name: is missing',
      'content/stories.yaml:2 two.briefs: is missing',
      'content/stories.yaml:2 two.name.en: is missing: every text has "en", the region\'s first language',
      'content/stories.yaml:2 two.title: unknown key (one of name, description, briefs)',
    ],
  },
  'stories whose codes or names are wrong': {
    files: stories(`One: {name: One, ${BOTH}}\ntwo: {name: "one!", ${BOTH}}\n`),
    problems: [
      'content/stories.yaml:1 One: the code "One" must be 2 to 32 of a-z, 0-9 and "_", and begin with a letter (did you mean "one"?)',
      'content/stories.yaml:2 two.name: "one!" is already a name of "One" in content/stories.yaml:1',
    ],
  },
  'stories that are a list': {
    files: stories('- one\n'),
    problems: ['content/stories.yaml:1: must be a map by code'],
  },
  'a text that a comma cuts': {
    files: {
      ...stories(
        `one:\n  name: {en: January 2022, in short, ru: Январь}\n  briefs: [2021-12-03-second, 2021-11-26-first]\n`,
      ),
      [SECOND]: VALID[SECOND].replace('A Centre}', 'A Centre, a Bureau}'),
    },
    problems: [
      'content/briefs/2021/2021-12-03-second.md:6 sources.a Bureau: has no ":": quote the text before it, if the comma belongs to that',
      'content/stories.yaml:2 one.name.in short: has no ":": quote the text before it, if the comma belongs to that',
    ],
  },
});
