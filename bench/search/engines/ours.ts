import { createEngine } from '../../../src/search/engine.ts';
import { queryTermsOf, termsOf, wordsOf } from '../../../src/search/words.ts';
import { BEST, type BenchEngine } from './engine.ts';

/** The very words and engine that answer readers. */
export const ours: BenchEngine = (documents) => {
  const engine = createEngine();
  for (const { id, title, text } of documents) {
    engine.put(id, { text: termsOf(text), title: termsOf(title), context: [], subjects: [] });
  }
  const all = { accepts: () => true, limit: BEST };
  return (question) => {
    const [found = []] = engine.match(queryTermsOf(wordsOf(question)), [all]);
    return found.map(({ id }) => id);
  };
};
