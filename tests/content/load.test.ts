import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCorpus } from '../../src/content/load.ts';
import {
  changed,
  contentFolder,
  corpusWith,
  FIRST,
  problemLines,
  SECOND,
  VALID,
  writeFiles,
} from './folder.ts';

test('the valid region has no problem', async (context) => {
  const directory = await contentFolder(context);
  assert.deepEqual(problemLines(directory, await loadCorpus(directory)), []);
});

test('a brief is read whole', async (context) => {
  const { briefs } = await corpusWith(context);
  const brief = briefs.find(({ id }) => id === '2021-11-26-first');
  assert.deepEqual(plain(brief), {
    id: '2021-11-26-first',
    key: brief?.key,
    formerly: [],
    title: { en: 'First: a warehouse', ru: 'Первая' },
    summary: { en: 'A summary of the first.', ru: 'Краткое содержание.' },
    date: {
      from: '2021-11-26',
      to: '2021-11-26',
      on: '2021-11-26',
      precision: 'day',
      confidence: 'high',
    },
    kind: 'digest',
    stance: 'mixed',
    countries: ['uz', 'cn'],
    organisations: ['un', 'sco'],
    topics: ['health'],
    people: ['tokayev'],
    facts: [
      { text: 'A fact that the source reports.', stance: { type: 'report' } },
      { text: 'What somebody said.', stance: { type: 'said', by: 'Emomali Rahmon' } },
      { text: 'What somebody thinks.', stance: { type: 'opinion', by: 'the author' } },
    ],
    sources: [{ publisher: 'A Centre', url: 'https://example.org/report', published: '2021-11' }],
    related: ['2021-12-03-second'],
    corrections: [],
    file: FIRST,
  });
});

test('profiles and names are read whole', async (context) => {
  const { countries, organisations, places, people, region } = await corpusWith(context);
  assert.deepEqual(plain(countries.get('kz')), {
    kind: 'country',
    code: 'kz',
    name: { en: 'Kazakhstan', ru: 'Казахстан', kk: 'Қазақстан' },
    aliases: [
      { text: 'Qazaqstan', language: 'en' },
      { text: 'Republic of Kazakhstan', language: 'en' },
    ],
    iso: 'KZ',
    summary: { en: 'A country of the steppe.', ru: 'Страна в степи.' },
    facts: [
      {
        label: 'capital',
        value: { en: 'Astana', ru: 'Астана' },
        source: {
          publisher: 'TASS',
          url: 'https://tass.com/world/1509513',
          published: '2022-09-19',
        },
        asOf: '2022-09-19',
      },
    ],
    memberships: [{ organisation: 'sco', status: 'founding_member', since: '2001-06-15' }],
  });
  assert.deepEqual(plain(organisations.get('sco')?.profile), {
    facts: [],
    parties: [
      {
        role: 'members',
        parties: [{ who: 'kz', since: '2001-06-15' }, { who: 'cn' }],
        asOf: '2025-09',
      },
      { role: 'observers', parties: [], text: { en: 'None since 2025', ru: 'С 2025 года нет' } },
    ],
  });
  assert.deepEqual(plain(organisations.get('eu')), {
    kind: 'organisation',
    code: 'eu',
    name: { en: 'European Union' },
    short: { en: 'European Union' },
    aliases: [],
  });
  assert.deepEqual(plain(places.get('tashkent')), {
    kind: 'place',
    code: 'tashkent',
    within: 'uz',
    name: { en: 'Tashkent' },
    aliases: [],
  });
  assert.deepEqual(plain(people.get('tokayev')?.role), { en: 'President' });
  assert.deepEqual(plain(region.zoneChecks), [
    { zone: 'Asia/Almaty', at: '2024-03-02T12:00:00Z', offset: '+05:00' },
  ]);
});

test('a value keeps the form in which it was typed', async (context) => {
  const files = changed('countries/kz.md', '{en: Astana, ru: Астана}', '19.10');
  const { countries } = await corpusWith(context, files);
  assert.deepEqual(plain(countries.get('kz')?.facts[0]?.value), { en: '19.10' });
});

test('maps and briefs are in reading order, whatever the disk says', async (context) => {
  const later = VALID[SECOND].replace(/formerly.*\n/, '');
  const files = { ...VALID, 'briefs/2021/2021-12-03-a.md': later };
  const directory = await contentFolder(context);
  const other = await contentFolder(
    context,
    Object.fromEntries(Object.keys(files).map((path) => [path, null])),
  );
  await writeFiles(directory, files);
  await writeFiles(other, Object.fromEntries(Object.entries(files).reverse()));
  const { corpus } = await loadCorpus(directory);
  assert.deepEqual((await loadCorpus(other)).corpus, corpus);
  assert.deepEqual(
    corpus?.briefs.map(({ id }) => id),
    ['2021-12-03-a', '2021-12-03-second', '2021-11-26-first'],
  );
  assert.deepEqual([...(corpus?.countries.keys() ?? [])], ['kz', 'uz']);
  assert.deepEqual([...(corpus?.organisations.keys() ?? [])], ['eu', 'sco', 'un']);
  assert.deepEqual([...(corpus?.topics.keys() ?? [])], ['health', 'energy']);
});

test('problems are in the order of files and lines, whatever the disk says', async (context) => {
  const files = {
    'topics.yaml': 'health: {nam: Health}\nenergy: {}\n',
    'countries/aa.md': 'x',
    'briefs/2021/x.md': 'x',
  };
  const lines = [Object.entries(files), Object.entries(files).reverse()].map(async (entries) => {
    const directory = await contentFolder(context, Object.fromEntries(entries));
    return problemLines(directory, await loadCorpus(directory));
  });
  const [forwards, backwards] = await Promise.all(lines);
  assert.deepEqual(backwards, forwards);
  assert.deepEqual(
    forwards?.map((line) => line.split(': ')[0]),
    [
      'content/briefs/2021/x.md:1',
      'content/countries/aa.md:1',
      'content/topics.yaml:1 health.nam',
      'content/topics.yaml:1 health.name',
      'content/topics.yaml:2 energy.name',
    ],
  );
});

test('the valid rest is served, without mentions of what is left out', async (context) => {
  const directory = await contentFolder(context, {
    ...changed('countries/uz.md', 'iso: UZ', 'iso: Uzbekistan'),
    ...changed(SECOND, 'kind: news', 'kind: newz'),
    'topics.yaml': VALID['topics.yaml'].replace('health: {name:', 'health: {nome:'),
  });
  const { corpus, problems } = await loadCorpus(directory);
  assert.equal(problems.length, 4);
  assert.deepEqual([...(corpus?.countries.keys() ?? [])], ['kz']);
  assert.deepEqual([...(corpus?.topics.keys() ?? [])], ['energy']);
  const [brief, ...others] = corpus?.briefs ?? [];
  assert.equal(others.length, 0);
  assert.deepEqual(brief?.countries, ['cn']);
  assert.deepEqual(brief?.topics, []);
  assert.deepEqual(brief?.related, []);
  assert.equal(corpus?.places.get('tashkent')?.within, undefined);
  assert.equal(corpus?.briefIndex.has('2021-12-03-second'), false);
});

test('codes of a names file that cannot be read are not reported as unknown', async (context) => {
  const directory = await contentFolder(context, { 'topics.yaml': 'health: [' });
  const loaded = await loadCorpus(directory);
  assert.equal(loaded.problems.length, 1);
  assert.deepEqual(loaded.corpus?.briefs.at(-1)?.topics, []);
});

test('a broken region leaves nothing to serve, and the rest is checked all the same', async (context) => {
  const directory = await contentFolder(context, {
    ...changed('region.yaml', 'contact: editors@example.org', 'contact: me'),
    ...changed(SECOND, 'kind: news', 'kind: newz'),
  });
  const { corpus, problems } = await loadCorpus(directory);
  assert.equal(corpus, undefined);
  assert.deepEqual(
    problems.map(({ field }) => field),
    ['kind', 'contact'],
  );
});

test('a missing folder is a problem, not an exception', async (context) => {
  const directory = `${await contentFolder(context)}/nowhere`;
  const loaded = await loadCorpus(directory);
  assert.equal(loaded.corpus, undefined);
  assert.deepEqual(
    problemLines(directory, loaded).map((line) => line.split(': ').slice(1)),
    [["can't be read", 'there is no such file or folder']],
  );
});

test('a brief is found by its id, its former ids and the keys of both', async (context) => {
  const { briefs, briefIndex } = await corpusWith(
    context,
    {},
    { digest: (id) => `~~${id.slice(-6)}~` },
  );
  const [second] = briefs;
  assert.equal(second?.key, '~~second');
  for (const name of ['2021-12-03-second', '~~second', '2021-12-03-once', '~~3-once']) {
    assert.equal(briefIndex.get(name), second, name);
  }
});

test('keys are eight characters that links and buttons may hold', async (context) => {
  const { briefs } = await corpusWith(context);
  for (const { key } of briefs) assert.match(key, /^[A-Za-z0-9_-]{8}$/);
});

test('the corpus is frozen all the way down', async (context) => {
  const { briefs, countries, region } = await corpusWith(context);
  const tries = [
    () => Object.assign(region.name, { en: 'x' }),
    () => Object.assign(briefs[0]?.date ?? {}, { on: 'x' }),
    () => (briefs as unknown[]).push('x'),
    () => (countries as Map<string, unknown>).clear(),
    () => Object.assign(countries.get('kz')?.facts[0]?.source ?? {}, { publisher: 'x' }),
  ];
  for (const change of tries) assert.throws(change, TypeError);
});

/** The same with ordinary prototypes, for comparisons. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
