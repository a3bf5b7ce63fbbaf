import lunr from 'lunr';
import { BEST, type BenchEngine, stemsIn } from './engine.ts';

/** With our stems: its own trimmer drops whatever isn't Latin. */
export const lunrOnStems: BenchEngine = (documents) => {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.field('title');
  builder.field('text');
  for (const { id, title, text } of documents) {
    builder.add({ id, title: stemsIn(title), text: stemsIn(text) });
  }
  const index = builder.build();
  return (question) => {
    // Its query language gives meaning to `:`, `*` and `-`; terms given one by one have none.
    const found = index.query((query) => {
      for (const stem of stemsIn(question).split(' ')) query.term(stem, {});
    });
    return found.slice(0, BEST).map(({ ref }) => ref);
  };
};
