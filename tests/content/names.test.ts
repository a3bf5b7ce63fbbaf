import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldName } from '../../src/content/names.ts';

const FOLDED = {
  'Nur-Sultan': 'nur sultan',
  Türkiye: 'turkiye',
  İstanbul: 'istanbul',
  Kırgızistan: 'kirgizistan',
  'O‘zbekiston': 'ozbekiston',
  Oʻzbekiston: 'ozbekiston',
  "o'zbekiston": 'ozbekiston',
  'o`zbekiston': 'ozbekiston',
  'so´m': 'som',
  'Королёв ': 'королев',
  'Е\u0308лка': 'елка',
  Ўзбекистон: 'ўзбекистон',
  Койшыбай: 'койшыбай',
  'Койшыбай\u0301': 'койшыбай',
  'Казахста\u0301н': 'казахстан',
  Қазақстан: 'қазақстан',
  '«Oil» & gas!': 'oil gas',
  ＳＣＯ: 'sco',
  'so\u00adft': 'soft',
  '—': '',
};
for (const [name, folded] of Object.entries(FOLDED)) {
  test(`${JSON.stringify(name)} is compared as ${JSON.stringify(folded)}`, () => {
    assert.equal(foldName(name), folded);
  });
}

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(foldName(foldName(text)), foldName(text));
    }),
    { numRuns: 2000 },
  );
});

test('property: words without anything to fold are compared as they would be among others', () => {
  const words = fc.string({ unit: fc.constantFrom(...'aZ09 ийёЖЯяəı'), maxLength: 12 });
  fc.assert(
    fc.property(words, (text) => {
      // What ends in a dash takes the long way.
      assert.equal(foldName(text), foldName(`${text}—`));
    }),
  );
});
