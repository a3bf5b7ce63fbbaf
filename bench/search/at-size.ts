/** `node --expose-gc at-size.ts FOLDER HOSTILE`: measures search over a content folder; prints JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Corpus } from '../../src/content/corpus.ts';
import { corpusOn } from '../../src/content/corpus-on.ts';
import type { FolderChange } from '../../src/content/known.ts';
import { loadCorpus } from '../../src/content/load.ts';
import { pausing, unpaused } from '../../src/content/pause.ts';
import { messagesIn } from '../../src/language/languages.ts';
import { saveIndex } from '../../src/search/saved-index.ts';
import type { Search } from '../../src/search/search.ts';
import { createSearchIndex } from '../../src/search/search-index.ts';
import { respond } from '../../src/telegram/respond.ts';
import { hostileQuestions } from './hostile.ts';
import { OWN_QUESTIONS, readQuestions } from './questions.ts';
import { seeded } from './random.ts';

/** Milliseconds, megabytes. */
export interface SizeFigures {
  readonly briefs: number;
  readonly answers: readonly number[];
  readonly hostile: readonly number[];
  /** To read one rewritten brief, index it and put it in the place of the old one. */
  readonly updates: readonly number[];
  /** The longest time that the event loop stood still while the content was loaded anew. */
  readonly stalls: Readonly<Record<string, number>>;
  /** The same while the index was saved. */
  readonly saving: number;
  readonly heap: number;
}

const TODAY = '2026-11-22';
const UPDATES = 50;
const WARM_UP = 200;

const [directory = '', hostileCount = '5000'] = process.argv.slice(2);
const random = seeded(7);
let { corpus: first, known } = await loadCorpus(directory);
if (first === undefined) throw new Error(`nothing to serve in ${directory}`);
const index = createSearchIndex();
let served = { corpus: first, search: index.open(first) };
// As the bot does once it has started.
await index.readAhead(first, unpaused);
first = undefined;
globalThis.gc?.();
const heap = process.memoryUsage().heapUsed / 1e6;

const texts = served.corpus.briefs.flatMap(({ facts }) => facts.map(({ text }) => text));
const words = Array.from({ length: 5000 }, () => random.of(random.of(texts).split(' ')));
const asked = [
  ...readQuestions(OWN_QUESTIONS).map(({ question }) => question),
  // Pieces of facts, which every word of is known.
  ...Array.from({ length: 500 }, () => {
    const parts = random.of(texts).split(' ');
    const from = random.between(0, Math.max(parts.length - 3, 0));
    return parts.slice(from, from + random.between(2, 9)).join(' ');
  }),
];
for (let warm = 0; warm < WARM_UP; warm++) answer(random.of(asked), served);
const answers = asked.map((question) => timed(() => answer(question, served)));
const hostile = Array.from(hostileQuestions(Number(hostileCount), words, random), (question) =>
  timed(() => answer(question, served)),
);

const updates: number[] = [];
for (let update = 0; update < UPDATES; update++) {
  const { file } = random.of(served.corpus.briefs);
  rewrite(file, `Update ${update}`);
  await sleep(20);
  const began = performance.now();
  await reload({ files: new Set([file]), moved: false });
  updates.push(performance.now() - began);
}
const many = served.corpus.briefs.slice(0, 500).map(({ file }) => file);
const stalls = {
  'one brief': await stallOf([random.of(served.corpus.briefs).file]),
  '500 briefs': await stallOf(many),
  'anything, perhaps': await stallOf(many.slice(0, 1), undefined),
  names: await stallOf(['people.yaml'], { files: new Set(['people.yaml']), moved: false }),
};
const saving = await longestStall(async () => {
  if (known === undefined) throw new Error(`nothing to save of ${directory}`);
  await saveIndex(join(directory, '.index'), '', { known, index }, pausing());
});
const figures: SizeFigures = {
  briefs: served.corpus.briefs.length,
  answers,
  hostile,
  updates,
  stalls,
  saving,
  heap,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);

/** From the understanding of a question to the document that answers it. */
function answer(text: string, { corpus, search }: { corpus: Corpus; search: Search }): void {
  respond(
    { type: 'question', text },
    {
      corpus: corpusOn(corpus, TODAY),
      search,
      messages: messagesIn('en'),
      today: TODAY,
      version: '0',
      address: { username: 'bench_bot', inline: false },
      keepsQuestions: false,
    },
  );
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** As the preview takes over a change of its folder. */
async function reload(change: FolderChange | undefined): Promise<void> {
  const loaded = await loadCorpus(directory, { known, change, pause: pausing() });
  if (loaded.corpus === undefined) throw new Error('nothing to serve any more');
  const search = await index.follow(loaded.corpus, pausing());
  served = { corpus: loaded.corpus, search };
  known = loaded.known;
  await index.settle(loaded.corpus, pausing());
}

async function stallOf(
  files: readonly string[],
  change: FolderChange | undefined = { files: new Set(files), moved: files.length > 1 },
): Promise<number> {
  for (const file of files) if (file.endsWith('.md')) rewrite(file, 'Again');
  return await longestStall(() => reload(change));
}

async function longestStall(work: () => Promise<void>): Promise<number> {
  globalThis.gc?.();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await sleep(50);
  delay.enable();
  await sleep(20);
  await work();
  await sleep(20);
  delay.disable();
  return delay.max / 1e6;
}

function rewrite(file: string, mark: string): void {
  const path = join(directory, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^- /m, `- ${mark}: `));
}
