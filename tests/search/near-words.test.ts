import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { createNearWords } from '../../src/search/near-words.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeазқ\u{1F600}'), maxLength: 9 });

test('property: it finds the words that counting the errors of each finds', () => {
  fc.assert(
    fc.property(fc.array(word), word, fc.integer({ min: 0, max: 2 }), (all, wanted, most) => {
      const near = createNearWords();
      for (const each of all) near.add(each);
      const expected = [...new Set(all)]
        .map((each) => ({ word: each, errors: distance(wanted, each) }))
        .filter(({ errors }) => errors <= most)
        .sort((a, b) => (a.word < b.word ? -1 : 1));
      assert.deepEqual(near.within(wanted, most), expected);
      const initial = wanted.slice(0, 1);
      assert.deepEqual(
        near.within(wanted, most, initial),
        expected.filter((each) => each.word.startsWith(initial)),
      );
    }),
  );
});

test('a word is known once', () => {
  const near = createNearWords();
  assert.equal(near.add('gas'), true);
  assert.equal(near.add('gas'), false);
  assert.equal(near.has('gas'), true);
  assert.equal(near.has('gaz'), false);
});
