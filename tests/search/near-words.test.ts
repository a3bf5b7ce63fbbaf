import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { createNearWords } from '../../src/search/near-words.ts';

const word = fc.string({ unit: fc.constantFrom(...'abқ\u{1F600}'), maxLength: 9 });

test('property: it finds the words that counting the errors of each finds', () => {
  fc.assert(
    fc.property(fc.array(word), word, (all, wanted) => {
      const near = createNearWords();
      for (const each of all) near.add(each);
      const counted = [...new Set(all)]
        .map((each) => ({ word: each, errors: distance(wanted, each) }))
        .sort((a, b) => (a.word < b.word ? -1 : 1));
      const within = (most: number) => counted.filter(({ errors }) => errors <= most);
      assert.deepEqual(near.withinOne(wanted), within(1));
      const initial = wanted.slice(0, 1);
      assert.deepEqual(
        near.withinTwo(wanted),
        within(2).filter((each) => each.word.slice(0, 1) === initial),
      );
    }),
    { numRuns: 1000 },
  );
});

test('a word is known once', () => {
  const near = createNearWords();
  assert.equal(near.add('gas'), true);
  assert.equal(near.add('gas'), false);
  assert.equal(near.has('gas'), true);
  assert.equal(near.has('gaz'), false);
});
