import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createSearch } from '../../src/search/search.ts';
import { wordsOf } from '../../src/search/words.ts';
import { brief, corpusOf, country, fact, organisation, topic } from '../corpus.ts';

const today = '2022-01-01';

const gondor = country('go', 'Gondor', {
  name: { en: 'Gondor', ru: 'Гондор' },
  aliases: [{ text: 'Südreich', language: 'de' }],
});
const rohan = country('ro', 'Rohan');
const council = organisation('wc', 'White Council');
const trade = topic('trade', 'Trade');
const corpus = corpusOf(
  [
    brief('2021-11-12-horses', {
      title: { en: 'Rohan sells horses to Gondor', ru: 'Рохан продаёт лошадей Гондору' },
      countries: ['ro', 'go'],
      topics: ['trade'],
      facts: [
        fact('Rohan sold two thousand horses to Gondor.'),
        fact('The price of a horse doubled.', { type: 'opinion', by: 'the stable master' }),
      ],
    }),
    brief('2021-11-20-beacons', {
      title: { en: 'Beacons are lit' },
      countries: ['go'],
      facts: [fact("The beacons of Minas Tirith were lit, and Rohan's riders saw them.")],
    }),
    brief('2023-01-01-future', { facts: [fact('A dragon was seen.')] }),
  ],
  { countries: [gondor, rohan], organisations: [council], topics: [trade] },
);
const search = createSearch(corpus);

function firstHit(question: string): string | undefined {
  const answer = search.answer(question, today);
  return answer.type === 'hits' ? answer.hits[0]?.passage.id : undefined;
}

test('a question finds the fact that holds its words, whatever their form', () => {
  assert.equal(firstHit('Who saw the beacon being lit?'), '2021-11-20-beacons#0');
  assert.equal(firstHit('how did prices of horses double'), '2021-11-12-horses#1');
});

test('a typing error in a word that no brief has is forgiven', () => {
  assert.equal(firstHit('beacns lit'), '2021-11-20-beacons#0');
});

test('a question in another language finds the brief by its translated title', () => {
  assert.match(firstHit('лошади Рохана') ?? '', /^2021-11-12-horses/);
});

test('each brief answers once, with its best passage, and the matches are marked', () => {
  const answer = search.answer('horses sold to Gondor', today);
  assert.ok(answer.type === 'hits');
  assert.equal(
    new Set(answer.hits.map(({ passage }) => passage.brief.id)).size,
    answer.hits.length,
  );
  const [hit] = answer.hits;
  const text = hit?.passage.brief.facts[hit.passage.fact]?.text ?? '';
  assert.deepEqual(
    hit?.marksIn(text).map(([start, end]) => text.slice(start, end)),
    ['sold', 'horses', 'Gondor'],
  );
});

test('a question that is only a subject is answered by its page, inflected or misspelled', () => {
  for (const question of [
    'Gondor',
    'gondor?',
    'GO',
    'Гондор',
    'Гондора',
    'Sudreich',
    'Gonder',
    'news of Gondor',
  ]) {
    const answer = search.answer(question, today);
    assert.ok(answer.type === 'subject' && answer.subject.code === 'go', question);
  }
  const answer = search.answer('white council', today);
  assert.ok(answer.type === 'subject' && answer.subject.code === 'wc');
});

test('a question that is only a date is answered by its week', () => {
  for (const question of ['2021-W46', '20 November 2021', '20.11.2021']) {
    assert.deepEqual(search.answer(question, today), { type: 'week', week: '2021-W46' });
  }
});

test('a question about what no passage says gets nothing, also where it names a known subject', () => {
  assert.deepEqual(search.answer('football championship', today), { type: 'nothing', near: [] });
  const named = search.answer('Who won the football championship in Gondor?', today);
  assert.ok(named.type === 'nothing');
  assert.deepEqual(
    named.near.map(({ code }) => code),
    ['go'],
  );
});

test('a brief dated later is not found before its day', () => {
  assert.equal(firstHit('dragon'), undefined);
  assert.equal(search.answer('dragon', '2023-01-01').type, 'hits');
});

test('the nearest names are offered for one that is not known, the nearest first', () => {
  assert.deepEqual(
    search.names.nearest('Rohdor', 3).map(({ code }) => code),
    ['go', 'ro'],
  );
  assert.equal(search.names.resolve('Mordor'), undefined);
});

test('property: no question makes the search throw, and words lie in their text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (question) => {
      search.answer(question, today);
      for (const { start, end } of wordsOf(question))
        assert.ok(start < end && end <= question.length);
    }),
    { numRuns: 300 },
  );
});
