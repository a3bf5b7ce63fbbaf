import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { createEngine, type DocumentTerms } from '../../src/search/engine.ts';

const FIELDS = ['text', 'title', 'context', 'subjects'] as const;
const terms = fc.array(fc.constantFrom('gas', 'dam', 'road', 'rail', 'law', 'oil'), {
  maxLength: 8,
});
const document = fc.record({ text: terms, title: terms, context: terms, subjects: terms });

/** What MiniSearch itself gives, with what it multiplies for each matched term divided out again. */
function scoredByMiniSearch(documents: readonly DocumentTerms[], asked: readonly string[]) {
  const index = new MiniSearch<DocumentTerms & { id: string }>({
    fields: [...FIELDS],
    extractField: (each, field) =>
      field === 'id' ? each.id : each[field as (typeof FIELDS)[number]].join(' '),
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
  });
  index.addAll(documents.map((each, id) => ({ ...each, id: String(id) })));
  const found = index.search(asked.join(' '), {
    boost: { text: 1, title: 0.75, context: 0.5, subjects: 0.5 },
    bm25: { k: 1.2, b: 0.7, d: 0.25 },
  });
  return new Map(found.map(({ id, score, queryTerms }) => [id, score / queryTerms.length]));
}

test('property: scores are those of MiniSearch, without its multiplying by matched terms', () => {
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 12 }),
      fc.uniqueArray(fc.constantFrom('gas', 'dam', 'rail', 'oil', 'coal'), { minLength: 1 }),
      (documents, asked) => {
        const engine = createEngine();
        for (const [id, each] of documents.entries()) engine.put(String(id), each);
        const query = asked.map((term) => ({ term, weight: 1, fuzzy: 0 }));
        const [all = []] = engine.match(query, [{ accepts: () => true, limit: 100 }]);
        const ours = new Map(all.map(({ id, score }) => [id, score]));
        const theirs = scoredByMiniSearch(documents, asked);
        assert.deepEqual([...ours.keys()].sort(), [...theirs.keys()].sort());
        for (const [id, score] of theirs) {
          assert.ok(Math.abs((ours.get(id) ?? 0) - score) < 1e-9 * score, `document ${id}`);
        }
      },
    ),
  );
});
