import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearch } from '../../src/search/search.ts';
import { brief, corpusOf, country, fact, organisation } from '../corpus.ts';

const corpus = corpusOf(
  [
    brief('2021-11-12-fair', {
      title: { en: 'A horse fair' },
      countries: ['ro'],
      facts: [fact('The White Council opened the horse fair in Rohan; the new fair sold horses.')],
    }),
  ],
  {
    countries: [country('ro', 'Rohan', { name: { en: 'Rohan', ru: 'Рохан' } })],
    organisations: [organisation('wc', 'White Council')],
  },
);
const search = createSearch(corpus);

function markedIn(text: string, question: string): string[] {
  const answer = search.answer(question, '2022-01-01');
  assert.ok(answer.type === 'hits', question);
  return (answer.hits[0]?.marksIn(text) ?? []).map(([start, end]) => text.slice(start, end));
}

test('a word is marked in any of its forms, other words for the same are not', () => {
  const text = 'Horses were bought at the fairs; sale and purchase were brisk.';
  assert.deepEqual(markedIn(text, 'Who sold a horse at the fair in Rohan?'), ['Horses', 'fairs']);
});

test('a name is marked as a whole, its words alone are not', () => {
  const text = 'The White Council met; a white horse and a council of riders did not.';
  assert.deepEqual(markedIn(text, 'Did the White Council open a fair?'), ['White Council']);
});

test('a word with a hyphen is marked whole, and marks beside each other are one', () => {
  assert.deepEqual(markedIn('The all-horse fair of Rohan-Gondor.', 'horse fair in Rohan'), [
    'all-horse fair',
    'Rohan-Gondor',
  ]);
});

test('words that any text may have are not marked', () => {
  assert.deepEqual(markedIn('The new fair is new.', 'Is the horse fair in Rohan new?'), ['fair']);
});
