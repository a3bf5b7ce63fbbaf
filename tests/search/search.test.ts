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
  facts: [
    { label: 'capital', value: { en: 'Minas Tirith', ru: 'Минас-Тирит' } },
    { label: 'population', value: { en: 'about two million' }, asOf: '2021' },
  ],
  memberships: [{ organisation: 'wc', status: 'member' }],
});
const rohan = country('ro', 'Rohan', { name: { en: 'Rohan', ru: 'Рохан' } });
const council = organisation('wc', 'White Council', {
  profile: { facts: [], parties: [{ role: 'members', parties: [{ who: 'go' }] }] },
});
const trade = topic('trade', 'Trade');
const corpus = corpusOf(
  [
    brief('2021-11-12-horses', {
      title: { en: 'Rohan sells horses to Gondor', ru: 'Рохан продаёт лошадей Гондору' },
      summary: {
        en: 'A deal was struck. Rohan sells two thousand horses.',
        ru: 'Заключена сделка. Рохан продаёт две тысячи лошадей.',
      },
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
      facts: [
        fact("The beacons of Minas Tirith were lit, and Rohan's riders saw them."),
        fact('Seven beacons stand between Minas Tirith and the border.'),
      ],
    }),
    brief('2021-12-01-siege', {
      title: { en: 'The siege begins' },
      countries: ['go'],
      facts: [fact('Gondor counted 300 dead in the siege of December 2021.')],
    }),
    brief('2021-12-03-siege-doubted', {
      title: { en: 'The steward doubts the figures' },
      countries: ['go'],
      facts: [
        fact('At least 900 were killed in the siege of Gondor in December 2021.', {
          type: 'said',
          by: 'the steward',
        }),
      ],
    }),
    brief('2021-12-09-view', {
      title: { en: 'A view of the siege' },
      kind: 'opinion',
      stance: 'opinion',
      countries: ['go'],
      facts: [fact('The siege was a mistake.', { type: 'opinion', by: 'the historian' })],
    }),
    brief('2021-10-05-ring', {
      title: { en: 'The forging of the rings' },
      countries: ['ro'],
      facts: [fact('Nineteen rings were forged in October 2021, the smith of Rohan announced.')],
    }),
    brief('2023-01-01-future', { facts: [fact('A dragon was seen.')] }),
  ],
  { countries: [gondor, rohan], organisations: [council], topics: [trade] },
);
const search = createSearch(corpus);

function hitsOf(question: string): string[] {
  const answer = search.answer(question, today);
  return answer.type === 'hits' ? answer.hits.map(({ passage }) => passage.id) : [];
}

function firstHit(question: string): string | undefined {
  return hitsOf(question)[0];
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
  for (const question of ['Gondor', 'gondor?', 'GO', 'Гондор', 'Гондора', 'Sudreich', 'Gonder']) {
    const answer = search.answer(question, today);
    assert.ok(answer.type === 'subject' && answer.subject.code === 'go', question);
  }
  const answer = search.answer('white council', today);
  assert.ok(answer.type === 'subject' && answer.subject.code === 'wc');
});

test('who asks for the newest of a subject gets its briefs by their dates alone', () => {
  const answer = search.answer('latest news of Gondor', today);
  assert.ok(answer.type === 'briefs');
  assert.deepEqual(
    answer.briefs.map(({ id }) => id),
    [
      '2021-12-09-view',
      '2021-12-03-siege-doubted',
      '2021-12-01-siege',
      '2021-11-20-beacons',
      '2021-11-12-horses',
    ],
  );
});

test('a subject and days are answered by the briefs of these days', () => {
  const answer = search.answer('Gondor in November 2021', today);
  assert.ok(answer.type === 'briefs');
  assert.deepEqual(answer.span && [answer.span.from, answer.span.to], ['2021-11-01', '2021-11-30']);
  assert.deepEqual(
    answer.briefs.map(({ id }) => id),
    ['2021-11-20-beacons', '2021-11-12-horses'],
  );
});

test('the roundup of a day is the page of its week', () => {
  const answer = search.answer('Weekly roundup for 20 November 2021', today);
  assert.deepEqual(answer, { type: 'week', week: '2021-W46' });
});

test('what a profile states is quoted from it, in every language of its label', () => {
  for (const question of [
    'What is the capital of Gondor?',
    'столица Гондора',
    'Гондордың астанасы қайда',
  ]) {
    const answer = search.answer(question, today);
    assert.ok(answer.type === 'stated' && answer.subject.code === 'go', question);
    assert.equal(answer.fact.label, 'capital');
  }
  const people = search.answer('How many people live in Gondor?', today);
  assert.ok(people.type === 'stated' && people.fact.label === 'population');
});

test('who belongs to an organisation is not asked of the briefs', () => {
  const answer = search.answer('Is Rohan a member of the White Council?', today);
  assert.ok(answer.type === 'membership');
  assert.deepEqual([answer.organisation?.code, answer.country?.code], ['wc', 'ro']);
});

test('other words for the same, and words of other languages, find a fact', () => {
  assert.equal(
    firstHit('How many perished in the siege of Gondor?')?.slice(0, 16),
    '2021-12-01-siege',
  );
  assert.match(firstHit('сколько погибло в Гондоре в декабре 2021') ?? '', /siege/);
});

test('accounts that differ are both given, each with whose it is', () => {
  const answer = search.answer('How many were killed in the siege of Gondor?', today);
  assert.ok(answer.type === 'hits');
  const told = answer.hits.map(({ passage: { brief, fact } }) => brief.facts[fact]);
  const numbers = told.map((each) => /\d+/.exec(each?.text ?? '')?.[0]);
  assert.deepEqual(numbers.slice(0, 2).sort(), ['300', '900']);
  assert.ok(told.some((each) => each?.stance.type === 'said' && each.stance.by === 'the steward'));
});

test("somebody's view is found by whose it is", () => {
  assert.equal(firstHit('What does the historian think of the siege?'), '2021-12-09-view#0');
});

test('further facts of a brief come along where they have what was asked', () => {
  const answer = search.answer('beacons of Minas Tirith', today);
  assert.ok(answer.type === 'hits');
  const [hit] = answer.hits;
  assert.deepEqual([hit?.passage.fact, ...(hit?.also ?? [])].sort(), [0, 1]);
});

test('a summary gives the sentence that answers, where it is translated', () => {
  const answer = search.answer('сколько лошадей продал Рохан', today);
  assert.ok(answer.type === 'hits');
  assert.deepEqual(answer.hits[0]?.translationIn('ru'), {
    parts: [{ text: 'Рохан продаёт две тысячи лошадей.', stance: { type: 'report' } }],
    more: [],
  });
  assert.equal(answer.hits[0]?.translationIn('kk'), undefined);
});

test('days that were asked about are not answered by other days', () => {
  assert.equal(firstHit('Who saw the beacons in November 2021?'), '2021-11-20-beacons#0');
  assert.equal(search.answer('Who saw the beacons in March 2020?', today).type, 'nothing');
});

test('two things set against each other are asked about one by one', () => {
  const answer = search.answer('Compare the horses of Rohan and the beacons of Gondor', today);
  assert.ok(answer.type === 'sides');
  assert.deepEqual(
    answer.sides.map(({ subject, hits }) => [subject.code, hits[0]?.passage.brief.id]),
    [
      ['ro', '2021-11-12-horses'],
      ['go', '2021-11-20-beacons'],
    ],
  );
});

test('of a story that ends in a question the question is answered', () => {
  const story =
    'Hello, my uncle keeps goats and cabbages and I have not read a paper for many a month, so please forgive me, but who saw the beacons of Gondor lit?';
  assert.equal(firstHit(story), '2021-11-20-beacons#0');
});

test('errors in the words that questions are made with are forgiven silently', () => {
  for (const question of ['Whoo saw the beacons lit?', 'How mnay horses did Rohan sell?']) {
    const answer = search.answer(question, today);
    assert.ok(answer.type === 'hits', question);
    assert.deepEqual(answer.readings, []);
  }
});

test('a word that was read as another is told', () => {
  const answer = search.answer('the sigee of Gondor', today);
  assert.ok(answer.type === 'hits');
  assert.deepEqual(answer.readings, [{ written: 'sigee', taken: 'siege' }]);
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
