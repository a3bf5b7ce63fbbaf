import { createEngine } from '../../../src/search/engine.ts';
import { queryTermsOf, termsOf, wordsOf } from '../../../src/search/words.ts';
import { BEST, type BenchEngine } from './engine.ts';

/** The very words and engine that answer readers. */
export const ours: BenchEngine = (documents) => {
  const engine = createEngine();
  for (const { id, title, text } of documents) {
    engine.put(id, { text: termsOf(text), title: termsOf(title), context: [], subjects: [] });
  }
  return (question) =>
    engine.match(queryTermsOf(wordsOf(question)), undefined, BEST).map(({ id }) => id);
};
