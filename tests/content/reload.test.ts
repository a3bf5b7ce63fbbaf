import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Brief } from '../../src/content/corpus.ts';
import type { FolderChange, KnownContent } from '../../src/content/known.ts';
import { type LoadedCorpus, loadCorpus } from '../../src/content/load.ts';
import { pausing } from '../../src/content/pause.ts';
import { contentFolder, FIRST, SECOND, VALID } from './folder.ts';

const written = (...files: string[]): FolderChange => ({ files: new Set(files), moved: false });
const moved = (...files: string[]): FolderChange => ({ files: new Set(files), moved: true });

/** Maps as they are, whatever they are made of. */
function said({ corpus, problems }: LoadedCorpus) {
  return { corpus: corpus && { ...corpus, briefIndex: new Map(corpus.briefIndex) }, problems };
}

test('what is unchanged is the very object it was', async (t) => {
  const directory = await contentFolder(t);
  const before = await loadCorpus(directory);
  await writeFile(join(directory, FIRST), VALID[FIRST].replace('A fact that', 'Another that'));
  const after = await loadCorpus(directory, { known: before.known, change: written(FIRST) });
  assert.equal(after.corpus?.briefIndex.get('2021-12-03-second'), before.corpus?.briefs[0]);
  assert.equal(after.corpus?.countries, before.corpus?.countries);
  const [fact] = after.corpus?.briefIndex.get('2021-11-26-first')?.facts ?? [];
  assert.equal(fact?.text, 'Another that the source reports.');
  assert.equal(before.corpus?.briefs[1]?.facts[0]?.text, 'A fact that the source reports.');
  assert.ok(Object.isFrozen(after.corpus) && Object.isFrozen(after.corpus?.briefs));
});

test('a rewritten brief leaves nothing of what it was under any of its keys', async (t) => {
  const directory = await contentFolder(t);
  const before = await loadCorpus(directory);
  const was = before.corpus?.briefIndex.get('2021-12-03-second');
  assert.ok(was);
  await writeFile(join(directory, SECOND), VALID[SECOND].replace('- Only', '- The only'));
  const after = await loadCorpus(directory, { known: before.known, change: written(SECOND) });
  const is = after.corpus?.briefIndex.get('2021-12-03-second');
  assert.match(is?.facts[0]?.text ?? '', /^The only/);
  const keysOf = (loaded: LoadedCorpus, brief: Brief | undefined) =>
    [...(loaded.corpus?.briefIndex ?? [])].flatMap(([key, one]) => (one === brief ? [key] : []));
  assert.deepEqual(keysOf(after, is), keysOf(before, was));
  assert.equal(keysOf(before, was).length, 4, 'its id, its former id, and the keys of both');
  assert.deepEqual(keysOf(after, was), []);
  assert.deepEqual(keysOf(before, is), []);
  assert.equal(after.known?.briefs.get(SECOND)?.brief, is);
  assert.equal(before.known?.briefs.get(SECOND)?.brief, was);
});

test('a brief that is known is not read again while its bytes are the same', async (t) => {
  const directory = await contentFolder(t);
  const { known, corpus } = await loadCorpus(directory);
  assert.ok(known);
  const marked = new Map(
    [...known.briefs].map(([path, one]) => [
      path,
      { ...one, brief: { ...one.brief, kind: 'interview' as const } },
    ]),
  );
  const again = await loadCorpus(directory, {
    known: { languages: known.languages, briefs: marked },
  });
  assert.ok(again.corpus?.briefs.every(({ kind }) => kind === 'interview'));
  await writeFile(join(directory, FIRST), `${VALID[FIRST]}\n`);
  const third = await loadCorpus(directory, {
    known: { languages: known.languages, briefs: marked },
  });
  assert.deepEqual(
    third.corpus?.briefs.map(({ kind }) => kind),
    ['interview', corpus?.briefs[1]?.kind],
  );
});

test('warnings are repeated, errors are read again', async (t) => {
  const directory = await contentFolder(t, {
    [FIRST]: VALID[FIRST].replace('countries: [uz, cn]', 'countries: [uz, cn, uz]'),
    [SECOND]: VALID[SECOND].replace('kind: news', 'kind: rumour'),
  });
  const before = await loadCorpus(directory);
  const severities = before.problems.map(({ severity }) => severity);
  assert.deepEqual(severities, ['warning', 'error']);
  for (const change of [undefined, written(FIRST), written('people.yaml'), moved(FIRST)]) {
    const after = await loadCorpus(directory, { known: before.known, change });
    assert.deepEqual(said(after), said(before));
  }
});

test('a code that is no longer declared is reported of a brief that has not changed', async (t) => {
  const directory = await contentFolder(t);
  const { known } = await loadCorpus(directory);
  await writeFile(join(directory, 'topics.yaml'), 'energy: {name: Energy}\n');
  const after = await loadCorpus(directory, { known, change: written('topics.yaml') });
  assert.deepEqual(said(after), said(await loadCorpus(directory)));
  assert.match(after.problems[0]?.message ?? '', /unknown code "health"/);
});

const EDITS: readonly (readonly [string, string | null])[] = [
  [FIRST, VALID[FIRST]],
  [FIRST, VALID[FIRST].replace('related: [2021-12-03-second]\n', '')],
  [FIRST, VALID[FIRST].replace('2021-11-26\n', '2021-12-26\n')],
  [FIRST, VALID[FIRST].replace('kind: digest', 'kind: nothing')],
  [FIRST, VALID[FIRST].replace('kind: digest', 'kind: digest\nformerly: [2021-12-03-once]')],
  [FIRST, null],
  [SECOND, VALID[SECOND]],
  [SECOND, VALID[SECOND].replace('formerly: [2021-12-03-once]\n', '')],
  [SECOND, VALID[SECOND].replace('- Only', '- The only')],
  [SECOND, 'nothing'],
  [SECOND, null],
  ['briefs/2022/2021-12-03-second.md', VALID[SECOND]],
  ['briefs/2021/2021-12-03-once.md', VALID[SECOND].replace('formerly: [2021-12-03-once]\n', '')],
  ['briefs/2022/2021-12-03-second.md', null],
  ['briefs/2021/2021-12-03-once.md', null],
  ['topics.yaml', VALID['topics.yaml']],
  ['topics.yaml', 'energy: {name: Energy}\n'],
  ['places.yaml', 'tashkent: {within: uz, name: Tashkent}\n'],
  ['places.yaml', VALID['places.yaml']],
  ['region.yaml', VALID['region.yaml'].replace('[en, ru]', '[en]')],
  ['region.yaml', VALID['region.yaml']],
  ['stories.yaml', 'two: {name: Two, briefs: [2021-11-26-first, 2021-12-03-second]}\n'],
  ['stories.yaml', null],
  ['notes.txt', 'of nobody'],
];

test('after any edits a load that knows what changed finds what a fresh one does', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom(...EDITS), { minLength: 1, maxLength: 3 }), {
        maxLength: 6,
      }),
      fc.boolean(),
      async (rounds, tells) => {
        const directory = await contentFolder(t);
        let known: KnownContent | undefined = (await loadCorpus(directory)).known;
        const there = new Set<string>(Object.keys(VALID));
        for (const edits of rounds) {
          let comesOrGoes = false;
          for (const [path, text] of edits) {
            comesOrGoes ||= there.has(path) !== (text !== null);
            if (text === null) {
              await rm(join(directory, path), { force: true });
              there.delete(path);
            } else {
              await mkdir(dirname(join(directory, path)), { recursive: true });
              await writeFile(join(directory, path), text);
              there.add(path);
            }
          }
          const files = new Set(edits.map(([path]) => path));
          const change = tells ? { files, moved: comesOrGoes } : undefined;
          const loaded = await loadCorpus(directory, { known, change, pause: pausing(0) });
          assert.deepEqual(said(loaded), said(await loadCorpus(directory)));
          known = loaded.known;
        }
      },
    ),
    { numRuns: 40 },
  );
});
