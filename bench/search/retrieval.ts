import { parseArgs } from 'node:util';
import { quantile } from '../program.ts';
import type { Figure } from '../run.ts';
import { type Collection, gainOf, readCollection, reciprocalRank } from './collections.ts';
import type { BenchEngine } from './engines/engine.ts';
import { flexSearchOnStems } from './engines/flexsearch.ts';
import { lunrOnStems } from './engines/lunr.ts';
import { miniSearch } from './engines/minisearch.ts';
import { oramaOnStems } from './engines/orama.ts';
import { ours } from './engines/ours.ts';
import { sqlite } from './engines/sqlite.ts';

const ENGINES: Readonly<Record<string, BenchEngine>> = {
  ours,
  'MiniSearch as it comes': miniSearch,
  'Lunr, our stems': lunrOnStems,
  'FlexSearch, our stems': flexSearchOnStems,
  'Orama, our stems': oramaOnStems,
  'SQLite FTS5, porter': sqlite,
};

/** What counts together: their mean is what the settings were chosen by. */
const MEAN_OF = ['cranfield', 'vaswani', 'xquads-en', 'xquads-ru', 'xquads-tr', 'kazqad', 'mixed'];
const LEAST_MEAN = 0.721;
/** Ours may be this much behind the first of a collection. */
const LEAST_OF_BEST = 0.99;
/** Ours on questions with typing errors, and on English texts asked in Russian. */
const LEAST: Readonly<Record<string, number>> = {
  'typo-en': 0.817,
  'typo-ru': 0.8,
  'typo-kk': 0.734,
  'cross-ru-en': 0.459,
};

interface Measured {
  readonly engine: string;
  readonly ndcg: number;
  readonly mrr: number;
  /** Milliseconds for a question. */
  readonly times: readonly number[];
}

/**
 * How well our retriever and others rank the documents of judged collections. `--collections DIR`
 * says where they are; `--only NAME` takes one of them.
 */
export async function search(args: readonly string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args: [...args],
    options: { collections: { type: 'string' }, only: { type: 'string' } },
  });
  if (values.collections === undefined) {
    process.stderr.write('search: --collections DIR says where judged collections are.\n');
    return [];
  }
  const names = [...MEAN_OF, ...Object.keys(LEAST)];
  const figures: Figure[] = [];
  const means = new Map<string, number>();
  for (const name of values.only === undefined ? names : [values.only]) {
    const collection = readCollection(values.collections, name);
    if (collection === undefined) throw new Error(`no collection "${name}" in the folder`);
    const measured = await measureAll(collection);
    process.stdout.write(`${table(collection, measured)}\n`);
    figures.push(...figuresOf(name, measured));
    if (MEAN_OF.includes(name)) means.set(name, ndcgOfOurs(measured));
  }
  if (means.size === MEAN_OF.length) {
    const mean = means.values().reduce((sum, each) => sum + each, 0) / means.size;
    const title = `nDCG@10 of ours, mean of ${MEAN_OF.join(', ')}`;
    figures.push({ name: title, value: mean, unit: '', least: LEAST_MEAN });
  }
  return figures;
}

async function measureAll(collection: Collection): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [name, engine] of Object.entries(ENGINES)) {
    measured.push(await measure(name, engine, collection));
  }
  return measured;
}

async function measure(
  name: string,
  engine: BenchEngine,
  { documents, questions }: Collection,
): Promise<Measured> {
  const retrieve = await engine(documents);
  const times: number[] = [];
  let ndcg = 0;
  let mrr = 0;
  for (const { text, grades } of questions) {
    const asked = performance.now();
    const ids = await retrieve(text);
    times.push(performance.now() - asked);
    ndcg += gainOf(ids, grades);
    mrr += reciprocalRank(ids, grades);
  }
  return { engine: name, ndcg: ndcg / questions.length, mrr: mrr / questions.length, times };
}

function ndcgOfOurs(measured: readonly Measured[]): number {
  return measured[0]?.ndcg ?? 0;
}

function figuresOf(name: string, measured: readonly Measured[]): Figure[] {
  const first = ndcgOfOurs(measured);
  const least = LEAST[name];
  if (least !== undefined) {
    return [{ name: `nDCG@10 of ours, ${name}`, value: first, unit: '', least }];
  }
  const best = Math.max(...measured.map(({ ndcg }) => ndcg));
  const title = `nDCG@10 of ours to the best, ${name}`;
  return [{ name: title, value: first / best, unit: '', least: LEAST_OF_BEST }];
}

function table({ name, documents, questions }: Collection, measured: readonly Measured[]): string {
  const first = ndcgOfOurs(measured);
  const title = `${name}: ${documents.length} documents, ${questions.length} questions`;
  const heads = [title.padEnd(NAME_WIDTH), 'nDCG@10', 'to ours', 'MRR@10', 'p50 ms', 'p99 ms'];
  const rows = measured.map(({ engine, ndcg, mrr, times }) => [
    `  ${engine}`.padEnd(NAME_WIDTH),
    ndcg.toFixed(3),
    (ndcg / first).toFixed(3),
    mrr.toFixed(3),
    quantile(times, 0.5).toFixed(2),
    quantile(times, 0.99).toFixed(2),
  ]);
  return [heads, ...rows].map((row) => row.map((cell) => cell.padStart(8)).join('')).join('\n');
}

const NAME_WIDTH = 48;
