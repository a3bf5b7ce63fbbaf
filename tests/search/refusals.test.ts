import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNeverTold } from '../../src/search/never-told.ts';
import { createUnderstanding } from '../../src/search/question.ts';
import { createSearch } from '../../src/search/search.ts';
import { wordsOf } from '../../src/search/words.ts';
import { brief, corpusOf, country, fact, organisation } from '../corpus.ts';

const today = '2022-01-01';
const gondor = country('go', 'Gondor');
const rohan = country('ro', 'Rohan', { name: { en: 'Rohan', ru: 'Рохан' } });
const ulkiye = country('ul', 'Ülkiye');
const arnor = country('ar', 'Arnor');
const corsairs = organisation('co', 'Corsairs');

function person(code: string, en: string, ru: string) {
  return { kind: 'person', code, name: { en, ru }, aliases: [] } as const;
}

const corpus = corpusOf(
  [
    brief('2021-11-01-list', {
      title: { en: 'Gondor takes the Corsairs off its list of foes' },
      countries: ['go', 'ro'],
      organisations: ['co'],
      facts: [
        fact('Gondor took the Corsairs off its list of foes on 1 November 2021.'),
        fact('Rohan and Gondor agreed to sell more horses.'),
      ],
    }),
    brief('2021-11-02-pipe-weed', {
      title: { en: 'Weekly digest: the Corsairs ban pipe-weed' },
      summary: { en: 'The Corsairs banned pipe-weed, and Gondor and Arnor agreed to trade.' },
      countries: ['go', 'ar'],
      organisations: ['co'],
      facts: [
        fact('The Corsairs banned pipe-weed in November 2021.'),
        fact('Gondor and Arnor agreed to trade more in November 2021.'),
      ],
    }),
    brief('2021-11-03-resignation', {
      title: { en: 'The council of Theoden resigns' },
      countries: ['go', 'ro'],
      people: ['denethor', 'theoden'],
      facts: [
        fact(
          'On 3 November 2021 Denethor accepted the resignation of old King Theoden and his council.',
        ),
        fact('Boromir Hurin had died of a fever in November 2021.'),
      ],
    }),
    brief('2021-11-04-hall', {
      title: { en: 'Eomer opens a new hall in Rohan' },
      countries: ['ro', 'go'],
      facts: [
        fact(
          'In November 2021 Eomer of Rohan opened a new hall in Rohan, built with 900 stones of Gondor.',
        ),
        fact('Rohan is to host the next council.'),
        fact('Visitors came to Rohan on religious grounds.'),
      ],
    }),
    brief('2021-11-06-gas', {
      title: { en: 'Gas for Rohan', ru: 'Газ для Рохана' },
      countries: ['ro'],
      facts: [
        fact('Rohan found 700 tons of gas near Edoras, beside the nuclear plant.'),
        fact('Ülkiye was home to about five hundred horses by the end of November 2021.'),
      ],
    }),
    brief('2021-11-05-ministers', {
      title: { en: 'Ministers meet' },
      countries: ['go', 'ro'],
      facts: [
        fact("Gondor's foreign minister said that the sea would rise."),
        fact("Rohan's Foreign Minister Grima Wormtongue praised the meeting."),
      ],
    }),
  ],
  { countries: [gondor, rohan, arnor, ulkiye], organisations: [corsairs] },
);
const people = [
  person('denethor', 'Denethor', 'Денетор'),
  person('theoden', 'Theoden', 'Теоден'),
  person('hurin', 'Boromir Hurin', 'Боромир Хурин'),
];
const search = createSearch({
  ...corpus,
  people: new Map(people.map((each) => [each.code, each])),
});

function isAnswered(question: string): boolean {
  return search.answer(question, today).type !== 'nothing';
}

function assertAnswered(question: string): void {
  assert.ok(isAnswered(question), question);
}

function assertRefused(...questions: readonly string[]): void {
  for (const question of questions) assert.ok(!isAnswered(question), question);
}

test('what befell one person is not said of another whom the same sentence names', () => {
  assertAnswered('When did Theoden resign?');
  assertRefused('When did Denethor resign?', 'Когда Денетор ушел в отставку?');
});

test('a death does not tell who killed', () => {
  assertAnswered('When did Boromir Hurin die?');
  assertRefused('Who killed Boromir Hurin?');
});

test('who did it, and how much of it, must be said and not only what it was done to', () => {
  assertAnswered('Who opened the new hall in Rohan?');
  assertRefused(
    'Who designed the new hall in Rohan?',
    'How many windows does the new hall in Rohan have?',
    'How tall is the new hall in Rohan?',
    'How much did the new hall in Rohan cost?',
  );
});

test('a noun like it is not the noun whose owner is named', () => {
  assertRefused('What is the religion of Rohan?');
});

test('the next of one kind is not the next of another', () => {
  assertAnswered('Where is the next council in Rohan?');
  assertRefused('Who will be the next king of Rohan?');
});

test('who holds an office is answered by a name only', () => {
  assertAnswered('Who is the foreign minister of Rohan?');
  assertRefused('Who is the foreign minister of Gondor?');
});

test('the brief that may have it is offered where it is not likely enough to be quoted', () => {
  const nearest = (question: string) => {
    const answer = search.answer(question, today);
    return answer.type === 'nothing' ? answer.brief?.id : answer.type;
  };
  assert.equal(nearest('How many windows does the new hall in Rohan have?'), '2021-11-04-hall');
  assert.equal(nearest('Who won the regatta?'), undefined);
  assert.equal(nearest('How old is Denethor?'), undefined);
});

test('what no briefing says is not looked for: ages, the hour, advice, opinions, winners', () => {
  assertRefused(
    'How old is Denethor?',
    'сколько лет Денетору',
    'skolko let Denetoru',
    'what time is it in Gondor',
    'который час в Гондоре',
    'Is it safe in Gondor?',
    'Should I sell horses in Rohan?',
    'how do i get a new hall in Rohan',
    'Is Denethor a good king?',
    'Who will win the next council in Rohan?',
  );
});

test('what only sounds like an age, the hour or advice is looked for', () => {
  const { read } = createUnderstanding({
    ...corpus,
    people: new Map(people.map((each) => [each.code, each])),
  });
  for (const [never, told] of [
    ['сколько лет Денетору?', 'Сколько лет Денетор правил?'],
    ['который час?', 'Которая часть договора тайная?'],
    ['сколько времени?', 'Сколько времени займёт дорога?'],
    ['what is the time?', 'What is the time frame for the road?'],
    ['Is it worth a visit?', 'How much is it worth?'],
    ['Should I go there?', 'What do I need to know about Gondor?'],
  ] as const) {
    assert.ok(isNeverTold(read(never, today)), never);
    assert.ok(!isNeverTold(read(told, today)), told);
  }
});

test('who asks politely asks no advice', () => {
  assertAnswered('Can I ask who opened the new hall in Rohan?');
});

test('a Russian noun keeps the end that looks like a verb’s', () => {
  const [visit, visa] = wordsOf('визита виза');
  assert.equal(visit?.term, 'визит');
  assert.notEqual(visit?.term, visa?.term);
});

test('a Russian word is no English one that sounds like it', () => {
  // Else море would be 'more', which asks for nothing.
  assertRefused('Есть ли море в Рохане?');
});

test('a name is found in a text whose letters are taken for another language’s', () => {
  // Stemmed as Turkic the name keeps the ending that as English it loses.
  assertAnswered('horses of Ülkiye');
});

test('short words are read in the other script', () => {
  assertAnswered('aes v rohane');
});

test('what nobody can translate is not answered by whatever is said of the one named', () => {
  assertRefused('Денеторды кім өлтірді?');
});
