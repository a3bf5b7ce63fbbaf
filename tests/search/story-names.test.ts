import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createStoryNames } from '../../src/search/story-names.ts';
import { corpusOf } from '../corpus.ts';

const names = createStoryNames(
  corpusOf([], {
    stories: [
      {
        code: 'shire_border',
        name: { en: 'The Shire–Bree border', ru: 'Граница Шира' },
        briefs: [],
      },
      { code: 'mordor_border', name: { en: 'The Mordor–Gondor border' }, briefs: [] },
      { code: 'ring', name: { en: 'The ring, from forging to fire' }, briefs: [] },
    ],
  }),
);
const codes = (text: string) => names.nearest(text, 3).map(({ code }) => code);

test('a story is named by its code, its name in any language, or words that only it has', () => {
  for (const text of [
    'shire_border',
    'SHIRE_BORDER',
    'shire border',
    'the shire–bree border',
    'bree borders',
    'границы Шира',
    'Shire',
  ]) {
    assert.equal(names.resolve(text)?.code, 'shire_border', text);
  }
});

test('words that several stories have name none, and bring all of them', () => {
  assert.equal(names.resolve('border'), undefined);
  assert.deepEqual(codes('border'), ['shire_border', 'mordor_border']);
});

test('a word too many or a typing error brings the story that is nearest', () => {
  assert.deepEqual(codes('gondor border war').slice(0, 1), ['mordor_border']);
  assert.deepEqual(codes('shire_bordr').slice(0, 1), ['shire_border']);
  assert.deepEqual(codes('dragons'), []);
});

test('property: no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      names.resolve(text);
      assert.ok(names.nearest(text, 3).length <= 3);
    }),
  );
});
