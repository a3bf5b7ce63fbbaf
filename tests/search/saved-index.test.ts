import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import type { Corpus } from '../../src/content/corpus.ts';
import { loadCorpus } from '../../src/content/load.ts';
import { pausing } from '../../src/content/pause.ts';
import type { Answer } from '../../src/search/answer.ts';
import { readSavedIndex, type SavedIndex, saveIndex } from '../../src/search/saved-index.ts';
import type { Search } from '../../src/search/search.ts';
import { createSearchIndex } from '../../src/search/search-index.ts';
import { contentFolder, FIRST, SECOND, VALID } from '../content/folder.ts';
import { brief, corpusOf, fact } from '../corpus.ts';

const TODAY = '2023-01-01';
const STAMP = 'this version';

async function folder(t: TestContext): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'index-'));
  t.after(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** A content folder with its index saved beside it. */
async function saved(t: TestContext) {
  const directory = await contentFolder(t);
  const file = join(directory, '..', 'bot.db.index');
  const { corpus, known } = await loadCorpus(directory);
  assert.ok(corpus && known);
  const index = createSearchIndex();
  index.open(corpus);
  assert.equal(await saveIndex(file, STAMP, { known, index }, pausing()), true);
  return { directory, file, corpus };
}

function restored(file: string, stamp = STAMP): SavedIndex {
  const read = readSavedIndex(file, stamp);
  if (typeof read === 'string') return assert.fail(read);
  return read;
}

/** What readers see of an answer: briefs and facts, best first. */
function shown(answer: Answer) {
  return answer.type === 'hits'
    ? answer.hits.map(({ passage }) => [passage.brief.id, passage.brief.title, passage.fact])
    : answer.type;
}

function answers(search: Search): unknown[] {
  const questions = [
    'a warehouse',
    'only one fact',
    'what somebody thinks',
    'второй факт',
    'edited',
  ];
  return questions.map((question) => shown(search.answer(question, TODAY)));
}

function fresh(corpus: Corpus): Search {
  return createSearchIndex().open(corpus);
}

test('what was saved is what a fresh reading gives', async (t) => {
  const { directory, file, corpus } = await saved(t);
  const { known, index } = restored(file);
  const again = await loadCorpus(directory, { known });
  assert.deepEqual(again.corpus, corpus);
  const restoredIndex = createSearchIndex(index);
  const search = restoredIndex.open(again.corpus ?? assert.fail());
  assert.equal(restoredIndex.revision, 0, 'nothing is indexed anew');
  assert.deepEqual(answers(search), answers(fresh(corpus)));
});

test('files that were edited, added and removed since are patched in', async (t) => {
  const { directory, file } = await saved(t);
  await writeFile(
    join(directory, FIRST),
    VALID[FIRST].replace('a warehouse', 'an edited warehouse'),
  );
  await rm(join(directory, SECOND));
  const third = VALID[SECOND].replace('formerly: [2021-12-03-once]\n', '');
  await writeFile(join(directory, 'briefs/2021/2021-12-03-third.md'), third);
  const { known, index } = restored(file);
  const { corpus } = await loadCorpus(directory, { known });
  assert.ok(corpus);
  assert.deepEqual(corpus, (await loadCorpus(directory)).corpus);
  const patched = createSearchIndex(index);
  const search = patched.open(corpus);
  assert.deepEqual(answers(search), answers(fresh(corpus)));
  await patched.settle(corpus);
  assert.deepEqual(answers(search), answers(fresh(corpus)));
  assert.equal(patched.parts.versions.size, corpus.briefs.length);
});

test('other names need no other index: codes are looked up anew', async (t) => {
  const { directory, file } = await saved(t);
  await writeFile(join(directory, 'topics.yaml'), 'energy: {name: Power}\n');
  const { known, index } = restored(file);
  const loaded = await loadCorpus(directory, { known });
  const plain = await loadCorpus(directory);
  assert.deepEqual(loaded.corpus, plain.corpus);
  assert.deepEqual(loaded.problems, plain.problems);
  const search = createSearchIndex(index).open(loaded.corpus ?? assert.fail());
  assert.deepEqual(answers(search), answers(fresh(plain.corpus ?? assert.fail())));
});

test('a file cut short anywhere is not used', async (t) => {
  const { file } = await saved(t);
  const whole = await readFile(file);
  for (let length = 0; length < whole.length; length += 7) {
    await writeFile(file, whole.subarray(0, length));
    assert.equal(readSavedIndex(file, STAMP), 'is damaged', `${length} of ${whole.length} bytes`);
  }
});

test('a file with any byte changed, more bytes or lines in another order is not used', async (t) => {
  const { file } = await saved(t);
  const whole = await readFile(file);
  const damages = fc.oneof(
    fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, bits]) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ bits;
      return bytes;
    }),
    fc.uint8Array({ minLength: 1, maxLength: 50 }).map((more) => Buffer.concat([whole, more])),
    fc.uint8Array({ minLength: 1, maxLength: 50 }).map((more) => Buffer.concat([more, whole])),
    fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
    fc
      .tuple(fc.nat(3), fc.nat(3))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => {
        const lines = whole.toString().split('\n');
        [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
        return Buffer.from(lines.join('\n'));
      }),
  );
  await fc.assert(
    fc.asyncProperty(damages, async (bytes) => {
      await writeFile(file, bytes);
      assert.match(String(readSavedIndex(file, STAMP)), /^is (damaged|of another version)$/);
    }),
    { numRuns: 300 },
  );
});

test('an index of another version is not used, and what is no file is said to be none', async (t) => {
  const { file } = await saved(t);
  assert.equal(readSavedIndex(file, 'another version'), 'is of another version');
  const directory = await folder(t);
  assert.match(
    String(readSavedIndex(join(directory, 'none'), STAMP)),
    /^can't be read: there is no/,
  );
  await mkdir(join(directory, 'folder'));
  assert.match(String(readSavedIndex(join(directory, 'folder'), STAMP)), /^can't be read: EISDIR/);
});

test('an index that changes in the making leaves the file as it was, and no other behind', async (t) => {
  const { directory, file } = await saved(t);
  const before = await readFile(file);
  const { corpus, known } = await loadCorpus(directory);
  assert.ok(corpus && known);
  const index = createSearchIndex();
  index.open(corpus);
  let steps = 0;
  const meanwhile = () => {
    if (++steps === 2) index.open(corpusOf([brief('2022-01-01-new')]));
    return undefined;
  };
  assert.equal(await saveIndex(file, STAMP, { known, index }, meanwhile), false);
  assert.deepEqual(await readFile(file), before);
  await assert.rejects(readFile(`${file}.new`), { code: 'ENOENT' });
});

test('a search goes on to answer from its own corpus after the index has followed another', async () => {
  const same = brief('2022-01-02-beacons', { facts: [fact('Beacons were lit in winter.')] });
  const was = brief('2022-01-01-news', { facts: [fact('Corsairs built ships.')] });
  const is = brief('2022-01-01-news', { facts: [fact('Horsemen raised towers.')] });
  const [old, now] = [corpusOf([same, was]), corpusOf([same, is])];
  const index = createSearchIndex();
  const before = index.open(old);
  const after = await index.follow(now, pausing());
  const found = (search: Search, question: string) => {
    const answer = search.answer(question, TODAY);
    return answer.type === 'hits' ? answer.hits[0]?.passage.brief : answer.type;
  };
  assert.equal(found(before, 'corsairs built ships'), was);
  assert.equal(found(before, 'horsemen raised towers'), 'nothing');
  assert.equal(found(before, 'beacons lit'), same);
  assert.equal(found(after, 'corsairs built ships'), 'nothing');
  assert.equal(found(after, 'horsemen raised towers'), is);
  assert.equal(found(after, 'beacons lit'), same);
  await index.settle(now);
  assert.equal(found(after, 'corsairs built ships'), 'nothing');
  assert.equal(found(after, 'horsemen raised towers'), is);
  assert.equal(found(before, 'horsemen raised towers'), 'nothing', 'as many, but not its own');
  assert.equal(index.parts.versions.size, 2);
});

test('corpora that come faster than they are indexed are followed one after the other', async () => {
  const made = (mark: string) =>
    Array.from({ length: 15 }, (_, number) =>
      brief(`2022-01-01-${number}`, { facts: [fact(`Corsairs built ${mark}${number} ships.`)] }),
    );
  const [one, two] = [corpusOf(made('old')), corpusOf(made('new'))];
  const index = createSearchIndex();
  const finished: string[] = [];
  await Promise.all([
    Promise.resolve(index.follow(one, pausing(0))).then(() => finished.push('one')),
    Promise.resolve(index.follow(two, pausing(0))).then(() => finished.push('two')),
    Promise.resolve(index.follow(one, pausing(0))).then(() => finished.push('one again')),
    index.settle(two, pausing(0)),
  ]);
  assert.deepEqual(finished, ['one', 'two', 'one again']);
  await index.settle(one);
  assert.deepEqual(new Set(index.parts.versions.keys()), new Set(one.briefs));
});

const WORDS = 'horse ship saddle beacon tower corsair rohan gondor price harvest'.split(' ');

test('after any edits the patched index answers as a fresh one', async () => {
  const facts = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 });
  const state = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), facts, { minKeys: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(state, { minLength: 2, maxLength: 6 }), async (states) => {
      const index = createSearchIndex();
      let before = new Map<string, { text: string; made: ReturnType<typeof brief> }>();
      for (const one of states) {
        const current = new Map<string, { text: string; made: ReturnType<typeof brief> }>();
        for (const [name, words] of Object.entries(one)) {
          const text = words.join(' ');
          const known = before.get(name);
          const made =
            known?.text === text
              ? known.made
              : brief(`2022-01-01-${name}`, { facts: [fact(text)] });
          current.set(name, { text, made });
        }
        const corpus = corpusOf(Array.from(current.values(), ({ made }) => made));
        const search = await index.follow(corpus, pausing());
        await index.settle(corpus);
        const other = fresh(corpus);
        for (const word of WORDS) {
          assert.deepEqual(shown(search.answer(word, TODAY)), shown(other.answer(word, TODAY)));
        }
        before = current;
      }
    }),
    { numRuns: 60 },
  );
});
