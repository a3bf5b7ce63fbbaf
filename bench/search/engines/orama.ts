import { create, insertMultiple, search } from '@orama/orama';
import { BEST, type BenchEngine, stemsIn } from './engine.ts';

/** With our stems and its own scoring. */
export const oramaOnStems: BenchEngine = async (documents) => {
  const index = create({
    schema: { title: 'string', text: 'string' },
    components: {
      tokenizer: {
        language: 'english',
        normalizationCache: new Map(),
        tokenize: (stems: string) => stems.split(' ').filter(Boolean),
      },
    },
  });
  await insertMultiple(
    index,
    documents.map(({ id, title, text }) => ({ id, title: stemsIn(title), text: stemsIn(text) })),
    500,
  );
  return async (question) => {
    const found = await search(index, { term: stemsIn(question), limit: BEST });
    return found.hits.map(({ id }) => id);
  };
};
