import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearch } from '../../src/search/search.ts';
import { brief, corpusOf, country, fact, organisation } from '../corpus.ts';

const today = '2022-01-01';
const gondor = country('go', 'Gondor');
const rohan = country('ro', 'Rohan');
const arnor = country('ar', 'Arnor');
const denethor = {
  kind: 'person',
  code: 'denethor',
  name: { en: 'Denethor' },
  aliases: [],
} as const;
const council = organisation('wc', 'White Council', {
  profile: {
    facts: [],
    parties: [
      { role: 'members', parties: [{ who: 'go' }] },
      { role: 'former', parties: [{ who: 'ar' }] },
    ],
  },
});
/** More battles than are looked into, each with every word of the question, and one of its days. */
const battles = Array.from({ length: 30 }, (_, day) =>
  brief(`2020-03-${String(day + 1).padStart(2, '0')}-battle`, {
    title: { en: 'Killed in Gondor' },
    countries: ['go'],
    facts: [fact(`In Gondor ${40 + day} people were killed, people killed in Gondor said.`)],
  }),
);
const corpus = corpusOf(
  [
    ...battles,
    brief('2021-11-15-denethor', {
      title: { en: 'Denethor and the riots' },
      people: ['denethor'],
      facts: [
        fact('In the riots 164 were killed.'),
        fact('The wealth of Denethor was criticised.'),
      ],
    }),
    brief('2021-11-20-siege', {
      title: { en: 'The siege of Minas Tirith is over' },
      countries: ['go'],
      facts: [fact('The steward of the city counted 900 killed within its seven walls.')],
    }),
    brief('2021-11-12-council', {
      title: { en: 'The White Council meets' },
      countries: ['go'],
      organisations: ['wc'],
      facts: [fact('The White Council met; troops are to leave Gondor next year.')],
    }),
  ],
  { countries: [gondor, rohan, arnor], organisations: [council] },
);
const search = createSearch({ ...corpus, people: new Map([['denethor', denethor]]) });

test('a brief of the days asked about is found, however many others have the words', () => {
  const answer = search.answer('How many people were killed in Gondor in November 2021?', today);
  assert.ok(answer.type === 'hits');
  assert.equal(answer.hits[0]?.passage.brief.id, '2021-11-20-siege');
});

test('who asks since when, or why no longer, is told who belongs: the premise may be false', () => {
  for (const [question, who] of [
    ['When did Rohan join the White Council?', rohan],
    ['Why did Gondor leave the White Council?', gondor],
    ['When did Arnor leave the White Council?', arnor],
  ] as const) {
    const answer = search.answer(question, today);
    assert.ok(answer.type === 'membership', question);
    assert.equal('organisation' in answer && answer.organisation, council);
    assert.equal('country' in answer && answer.country, who);
  }
});

test('why somebody belongs is no question of membership', () => {
  assert.notEqual(search.answer('Why is Gondor in the White Council?', today).type, 'membership');
});

test('words that any text may have are no answer by what they mean', () => {
  // 'Next' means what 'replaced' does, and a country is named in every brief.
  assert.equal(search.answer('What will happen in Rohan next?', today).type, 'nothing');
  assert.equal(search.answer('How big is Rohan?', today).type, 'nothing');
});

test('what is said beside a person’s name is not said of the person', () => {
  const answer = search.answer('Who killed Denethor?', today);
  const quoted = answer.type === 'hits' ? answer.hits.map(({ passage }) => passage.fact) : [];
  assert.ok(!quoted.includes(0), JSON.stringify(quoted));
});
