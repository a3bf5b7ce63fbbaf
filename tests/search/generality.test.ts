import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectedBy, holds } from '../../src/search/expected.ts';
import { meaningsOf } from '../../src/search/meanings.ts';
import { createSearch } from '../../src/search/search.ts';
import { type Word, wordsOf } from '../../src/search/words.ts';
import { brief, corpusOf, country, fact, organisation } from '../corpus.ts';

const today = '2022-01-01';

function wordOf(text: string): Word {
  const [word] = wordsOf(text);
  assert.ok(word);
  return word;
}

const gondor = country('go', 'Gondor', {
  facts: [
    { label: 'capital', value: { en: 'Osgiliath' } },
    { label: 'population', value: { en: '2,000,000' } },
  ],
});
const rohan = country('ro', 'Rohan', {
  facts: [{ label: 'population', value: { en: '300,000' } }],
});
const corpus = corpusOf(
  [
    brief('2021-11-12-horses', {
      title: { en: 'A horse fair', ru: 'Ярмарка лошадей' },
      summary: { en: 'Horses were shown.', ru: 'На ярмарке показали лошадей.' },
      countries: ['go'],
      facts: [fact('A horse fair was held in Osgiliath; Boromir opened the horse fair.')],
    }),
  ],
  { countries: [gondor, rohan], organisations: [organisation('wc', 'White Council')] },
);
const search = createSearch(corpus);

test('a form of a word means what the word means', () => {
  for (const [form, term] of [
    ['stood', 'candid'],
    ['закажут', 'purchas'],
    ['примет', 'adopt'],
    ['пятеро', 'five'],
  ] as const) {
    assert.ok(meaningsOf(wordOf(form), false).has(term), form);
  }
});

test('who is somebody’s wife isn’t told by who is the son', () => {
  assert.ok(!meaningsOf(wordOf('wife'), false).has('son'));
});

test('of two words that ask the first does', () => {
  const expected = (text: string) => [...expectedBy(wordsOf(text))];
  assert.deepEqual(expected('Where was he when he lost it?'), ['place']);
  assert.deepEqual(expected('When did he say where?'), ['date']);
});

test('a sum is asked for by its price, a place is none that the question names', () => {
  assert.ok([...expectedBy(wordsOf('Сколько стоит дорога?'))].includes('money'));
  assert.ok(!holds('The road is 300 km long.', 'money'));
  assert.ok(holds('The road costs 300 million dollars.', 'money'));
  assert.ok(holds('It stands in Osgiliath.', 'place'));
  assert.ok(!holds('It stands in Osgiliath since May.', 'place', (word) => word === 'Osgiliath'));
});

test('what profiles say of the same thing is set side by side', () => {
  for (const question of [
    'Which has the larger population, Gondor or Rohan?',
    'the population of Gondor and Rohan',
  ]) {
    const answer = search.answer(question, today);
    assert.ok(answer.type === 'sides', question);
    assert.deepEqual(
      answer.sides.map(({ subject, fact: stated }) => [subject.code, stated?.value.en]),
      [
        ['go', '2,000,000'],
        ['ro', '300,000'],
      ],
    );
  }
});

test('the capital of a country may stand in a text by its name', () => {
  const answer = search.answer('Who opened the horse fair in the capital of Gondor?', today);
  assert.equal(answer.type, 'hits');
});
