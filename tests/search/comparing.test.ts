import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearch } from '../../src/search/search.ts';
import { brief, corpusOf, country, fact, organisation, place } from '../corpus.ts';

const today = '2022-01-01';
const gondor = country('go', 'Gondor', {
  name: { en: 'Gondor', ru: 'Гондор' },
  facts: [
    { label: 'population', value: { en: 'two million' } },
    { label: 'head_of_state', value: { en: 'Denethor, elected in 2019' } },
  ],
});
const rohan = country('ro', 'Rohan', {
  name: { en: 'Rohan', ru: 'Рохан' },
  facts: [{ label: 'head_of_state', value: { en: 'Theoden, elected in 2018' } }],
});
const mordor = place('mo', 'Mordor', { iso: 'MO' });
const khand = place('kh', 'Khand', { iso: 'KH' });
const isengard = place('is', 'Isengard');
const council = organisation('wc', 'White Council');
const league = organisation('le', 'Long League');
const corpus = corpusOf(
  [
    brief('2021-11-12-gondor-vote', {
      countries: ['go'],
      facts: [fact('Turnout in the election of Gondor was 80 percent.')],
    }),
    brief('2021-11-13-rohan-vote', {
      countries: ['ro'],
      facts: [fact('Turnout in the election of Rohan was 70 percent.')],
    }),
    brief('2021-11-14-treaty', {
      countries: ['go', 'ro'],
      facts: [fact('Gondor and Rohan signed a treaty of friendship.')],
    }),
    brief('2021-11-15-caravans', {
      countries: ['go', 'ro'],
      facts: [
        fact('Gondor agreed with the elves on caravans through Rohan.'),
        fact('Gondor agreed.'),
      ],
    }),
    brief('2021-11-16-dwarves', {
      countries: ['go', 'ro'],
      facts: [fact('Gondor and the dwarves agreed on iron.'), fact('Rohan waited.')],
    }),
    brief('2021-11-17-beacons', {
      countries: ['go'],
      facts: [fact('Seven beacons stand in Gondor.')],
    }),
    brief('2021-11-18-tower', { facts: [fact('Orcs, many people of Mordor, met at the tower.')] }),
  ],
  {
    countries: [gondor, rohan],
    organisations: [council, league],
    places: [mordor, khand, isengard],
  },
);
const search = createSearch(corpus);

function hitsOf(question: string): string[] {
  const answer = search.answer(question, today);
  assert.ok(answer.type === 'hits', `${question}: ${answer.type}`);
  return answer.hits.map(({ passage }) => passage.id);
}

test('things compared as such are compared by their profiles, in every language', () => {
  for (const [question, ...codes] of [
    ['compare Gondor and Rohan', 'go', 'ro'],
    ['Gondor vs Rohan', 'go', 'ro'],
    ['сравни Гондор и Рохан', 'go', 'ro'],
    ['чем Рохан отличается от Гондора', 'ro', 'go'],
    ['what is the main difference between the White Council and the Long League', 'wc', 'le'],
    ['what do the White Council and the Long League have in common', 'wc', 'le'],
    ['compare Gondor and Mordor', 'go', 'mo'],
    ['compare Mordor and Khand', 'mo', 'kh'],
  ] as const) {
    const answer = search.answer(question, today);
    assert.ok(answer.type === 'comparison', `${question}: ${answer.type}`);
    assert.deepEqual(
      answer.compared.map(({ code }) => code),
      codes,
    );
  }
});

test('what has no profile, and days or things to compare by, are asked of the briefs', () => {
  for (const question of [
    'compare Mordor and Isengard',
    'compare Gondor and Rohan in November 2021',
    'compare the elections in Gondor and Rohan',
  ]) {
    assert.notEqual(search.answer(question, today).type, 'comparison', question);
  }
});

test('a profile’s fact is compared only where its own words ask for it', () => {
  const elections = search.answer('compare the elections in Gondor and Rohan', today);
  assert.ok(elections.type === 'sides');
  assert.deepEqual(
    elections.sides.map(({ hits }) => hits[0]?.passage.brief.id),
    ['2021-11-12-gondor-vote', '2021-11-13-rohan-vote'],
  );
  const heads = search.answer('compare the heads of state of Gondor and Rohan', today);
  assert.ok(heads.type === 'sides');
  assert.ok(heads.sides.every(({ fact: each }) => each?.label === 'head_of_state'));
});

test('where one side has nothing this is shown, and no other matter of it', () => {
  const beacons = search.answer('compare the beacons of Gondor and Rohan', today);
  assert.ok(beacons.type === 'sides');
  assert.deepEqual(
    beacons.sides.map(({ subject, hits }) => [subject.code, hits.length]),
    [
      ['go', 1],
      ['ro', 0],
    ],
  );
  const population = search.answer('compare the population of Gondor and Mordor', today);
  assert.ok(population.type === 'sides');
  assert.deepEqual(
    population.sides.map(({ fact: each, hits }) => [each?.label, hits.length]),
    [
      ['population', 0],
      [undefined, 0],
    ],
  );
});

test('what both did is told by a text that names both', () => {
  assert.deepEqual(hitsOf('what did both Gondor and Rohan sign'), ['2021-11-14-treaty#0']);
});

test('what two agreed, and their relations, are told by dealings of these two', () => {
  for (const question of [
    'what did Gondor and Rohan agree on',
    'Gondor Rohan relations',
    'отношения Гондора и Рохана',
  ]) {
    const hits = hitsOf(question);
    assert.ok(hits.includes('2021-11-14-treaty#0'), question);
    assert.ok(!hits.some((id) => id.startsWith('2021-11-16')), question);
  }
});

test('of passages those come first that name all that was named', () => {
  assert.equal(hitsOf('caravans of Gondor through Rohan')[0], '2021-11-15-caravans#0');
});

test('two that are measured against each other are asked for the measure', () => {
  const rivers = createSearch(
    corpusOf(
      [
        brief('2021-11-12-anduin', { facts: [fact('The Anduin is a river of 1,388 kilometres.')] }),
        brief('2021-11-13-isen', { facts: [fact('The 400-kilometre Isen is a river too.')] }),
      ],
      { places: [place('anduin', 'Anduin'), place('isen', 'Isen')] },
    ),
  );
  const answer = rivers.answer('which is longer, the Anduin or the Isen', today);
  assert.ok(answer.type === 'sides');
  assert.ok(answer.sides.every(({ hits }) => hits.length === 1));
});
