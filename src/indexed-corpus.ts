import { existsSync } from 'node:fs';
import type { IndexKeeper } from './kept-index.ts';
import { type OpenedCorpus, openCorpus } from './open-corpus.ts';
import type { Configuration } from './operations/configuration.ts';
import type { Logger } from './operations/logging.ts';
import type { SearchIndex } from './search/search-index.ts';

/** A corpus that can be searched, and what keeps its index for the next start. */
export type IndexedCorpus = OpenedCorpus & {
  readonly index: SearchIndex;
  /** Undefined where nothing is kept. */
  readonly keeper: IndexKeeper | undefined;
};

/** Fewer briefs are read and indexed in less time than it takes to be worth a file. */
const FEWEST_KEPT = 500;

/**
 * Loads and indexes the content; what a saved index has of it, as it was saved.
 *
 * @throws StartError where there is nothing to serve
 */
export async function openIndexed(
  { contentDirectory, database }: Configuration,
  log: Logger,
): Promise<IndexedCorpus> {
  // Beside the database; nowhere where that is in memory only.
  const file = database.path === ':memory:' ? undefined : `${database.path}.index`;
  const saved =
    file !== undefined && existsSync(file)
      ? (await import('./kept-index.ts')).readKeptIndex(file, log)
      : undefined;
  const opened = await openCorpus(contentDirectory, log, saved?.known);
  // The index is made, and the rest imported, into the memory that each step leaves: 10 MB less
  // than all at once, and the less there is in memory the faster the index is made.
  globalThis.gc?.();
  const { createSearchIndex } = await import('./search/search-index.ts');
  const index = createSearchIndex(saved?.index);
  index.open(opened.corpus);
  await index.settle(opened.corpus);
  globalThis.gc?.();
  if (file === undefined || opened.corpus.briefs.length < FEWEST_KEPT) {
    return { ...opened, index, keeper: undefined };
  }
  const { keepIndex } = await import('./kept-index.ts');
  const keeper = keepIndex(file, index, saved, log);
  keeper.loaded(opened.known);
  return { ...opened, index, keeper };
}
