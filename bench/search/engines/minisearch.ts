import MiniSearch from 'minisearch';
import { BEST, type BenchDocument, type BenchEngine } from './engine.ts';

/** With its own words, scoring and settings. */
export const miniSearch: BenchEngine = (documents) => {
  const index = new MiniSearch<BenchDocument>({ fields: ['title', 'text'] });
  index.addAll(documents);
  return (question) =>
    index
      .search(question)
      .slice(0, BEST)
      .map(({ id }) => id);
};
