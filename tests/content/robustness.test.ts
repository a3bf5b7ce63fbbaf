import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { loadCorpus } from '../../src/content/load.ts';
import type { Problem } from '../../src/content/problems.ts';
import { contentFolder, FIRST, problemLines, SECOND, VALID } from './folder.ts';

// What YAML and Markdown give a meaning to comes up far more often than chance would have it.
const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...['\n', '\n\n', '---\n', ': ', '- ', '  ', '\t', '"', "'", '{', '}', '[', ']', '&a ', '*a'],
    ...[
      '!!x ',
      '|',
      '> ',
      '# ',
      '`',
      '**',
      '<b>',
      '{said: ',
      '{opinion: x}',
      '__proto__',
      '%',
      '@',
    ],
    ...['title', 'date', 'sources', 'related', 'en', '2021-11-26', '\u202e', '\ud800', '\0', '?'],
  ),
);
const scribble = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('any text as a title or a fact is shown as typed or reported', async (context) => {
  const directory = await contentFolder(context);
  await fc.assert(
    fc.asyncProperty(scribble, scribble, async (title, fact) => {
      const front = VALID[SECOND].replace('Second', () => JSON.stringify(title));
      const text = front.replace('Only one fact.', () => fact);
      const { corpus, problems } = await loadWith(directory, SECOND, text);
      const brief = corpus?.briefIndex.get('2021-12-03-second');
      assert.notEqual(
        brief === undefined,
        problems.every(({ severity }) => severity === 'warning'),
      );
    }),
    { numRuns: 150 },
  );
});

for (const path of [
  SECOND,
  'countries/kz.md',
  'organisations/sco.md',
  'topics.yaml',
  'region.yaml',
] as const) {
  test(`${path} with anything typed anywhere never throws`, async (context) => {
    const directory = await contentFolder(context);
    await fc.assert(
      fc.asyncProperty(scribble, fc.nat(), fc.nat(20), async (text, at, cut) => {
        const valid: string = VALID[path];
        const start = at % valid.length;
        const { problems } = await loadWith(
          directory,
          path,
          valid.slice(0, start) + text + valid.slice(start + cut),
        );
        assertReadable(problems);
      }),
      { numRuns: 100 },
    );
  });
}

test('any bytes as a file never throw', async (context) => {
  const directory = await contentFolder(context);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(FIRST, SECOND, 'region.yaml', 'people.yaml', 'countries/uz.md'),
      fc.uint8Array({ maxLength: 200 }),
      async (path, bytes) => {
        assertReadable((await loadWith(directory, path, bytes)).problems);
        await writeFile(join(directory, path), VALID[path as typeof FIRST]);
      },
    ),
    { numRuns: 100 },
  );
});

test('links in a circle, links to nowhere and pipes are harmless', async (context) => {
  const directory = await contentFolder(context, { 'people.yaml': null });
  await symlink('.', join(directory, 'briefs', '2022'));
  await symlink('../briefs', join(directory, 'briefs', 'again'));
  await symlink('circle.md', join(directory, 'countries', 'circle.md'));
  await symlink('nowhere', join(directory, 'people.yaml'));
  await promisify(execFile)('mkfifo', [join(directory, 'countries', 'pipe.md')]);
  const loaded = await loadCorpus(directory);
  assert.deepEqual(problemLines(directory, loaded), [
    'content/briefs/2022/2021: is not read: files in briefs/2022/ end in .md [warning]',
    'content/briefs/2022/2022: is not read: files in briefs/2022/ end in .md [warning]',
    'content/briefs/2022/again: is not read: files in briefs/2022/ end in .md [warning]',
    'content/briefs/again: is not read: briefs lie in folders by year, such as briefs/2021/ [warning]',
    "content/countries/circle.md: can't be read: its symbolic links run in a circle",
    'content/countries/pipe.md: is not a file',
    "content/people.yaml: can't be read: there is no such file or folder",
  ]);
  assert.equal(loaded.corpus?.briefs.length, 2);
});

test('texts made to take long take a moment', async (context) => {
  const long = (text: string): string => text.repeat(20_000 / text.length - 1);
  const bodies = ['*_`[', '*a **b ', '<', '[a](', '&a', '> > 1. - '].map(long);
  const yaml = ['k: [', '? ', '{a: ', '- - ', 'a: &a *a\n'].map((text) => text.repeat(10_000));
  for (const text of [
    ...bodies.map((body) => VALID[SECOND] + body),
    ...yaml.map((front) => `---\n${front}\n---\n`),
  ]) {
    const directory = await contentFolder(context, { [SECOND]: text });
    const start = performance.now();
    await loadCorpus(directory);
    assert.ok(performance.now() - start < 5000, text.slice(0, 200));
  }
});

async function loadWith(directory: string, path: string, content: string | Uint8Array) {
  await writeFile(join(directory, path), content);
  return loadCorpus(directory);
}

function assertReadable(problems: readonly Problem[]): void {
  for (const { file, line, message } of problems) {
    assert.match(file, /content/);
    assert.ok(line === undefined || line >= 1);
    assert.doesNotMatch(message, /[\p{Cc}\p{Zl}\p{Zp}]|undefined|\[object/u);
  }
}
