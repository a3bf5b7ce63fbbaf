import { Index } from 'flexsearch';
import { BEST, type BenchEngine, stemsIn } from './engine.ts';

/** With our stems; `suggest` keeps documents that lack some of the words, as all others here do. */
export const flexSearchOnStems: BenchEngine = (documents) => {
  const index = new Index({ encode: (stems: string) => stems.split(' ').filter(Boolean) });
  documents.forEach(({ title, text }, number) => {
    index.add(number, stemsIn(`${title}\n${text}`));
  });
  return (question) =>
    index
      .search(stemsIn(question), { limit: BEST, suggest: true })
      .flatMap((number) => documents[Number(number)]?.id ?? []);
};
