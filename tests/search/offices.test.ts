import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Localised, Person } from '../../src/content/corpus.ts';
import { readAsked } from '../../src/search/asked.ts';
import { namesInOffice } from '../../src/search/hits.ts';
import { createUnderstanding } from '../../src/search/question.ts';
import { createSearch, indexOf } from '../../src/search/search.ts';
import { brief, corpusOf, country, fact } from '../corpus.ts';

const today = '2022-01-01';
const gondor = country('go', 'Gondor', { name: { en: 'Gondor', ru: 'Гондор' } });
const rohan = country('ro', 'Rohan');
const mordor = country('mo', 'Mordor');

function person(code: string, name: string, role: Localised, alias: string): Person {
  const aliases = [{ text: alias, language: 'en' }];
  return { kind: 'person', code, name: { en: name }, aliases, role };
}

const people = [
  person(
    'denethor',
    'Denethor Ecthelion',
    { en: 'Prime minister of Gondor until March 2019' },
    'D',
  ),
  person(
    'imrahil',
    'Imrahil Adrahil',
    { en: 'Prime minister of Gondor (as of 2021)', ru: 'Премьер-министр Гондора (на 2021 год)' },
    'Imrahil',
  ),
  person('hurin', 'Hurin Keys', { en: 'Deputy prime minister of Gondor in 2021' }, 'Hurin'),
  person(
    'erkenbrand',
    'Erkenbrand Westfold',
    { en: 'Trade minister of Rohan from 2018 to 2020' },
    'E',
  ),
];
const corpus = corpusOf(
  [
    brief('2020-11-12-harbour', {
      countries: ['go'],
      people: ['imrahil'],
      facts: [fact('Prime Minister Imrahil Adrahil opened a harbour in Gondor.')],
    }),
    brief('2021-11-12-bridge', {
      countries: ['go'],
      people: ['imrahil'],
      facts: [fact('Imrahil Adrahil opened a bridge.')],
    }),
    brief('2021-11-14-ministers', {
      countries: ['ro', 'mo'],
      facts: [
        fact("The trade ministers of Mordor and Rohan met; Rohan's Trade Minister Gamling spoke."),
      ],
    }),
    brief('2021-11-15-air-defence', {
      countries: ['mo'],
      facts: [
        fact('Mordor has a war minister and an air-defence minister, and a Minister of Iron.'),
      ],
    }),
    brief('2021-11-16-war', {
      countries: ['ro'],
      facts: [fact("Rohan's War Minister Elfhelm spoke.")],
    }),
  ],
  { countries: [gondor, rohan, mordor] },
);
const search = createSearch({
  ...corpus,
  people: new Map(people.map((each) => [each.code, each])),
});

function asked(question: string): string {
  const answer = search.answer(question, today);
  if (answer.type !== 'people') return answer.type;
  return [...answer.people.map(({ code }) => code), ...(answer.left ? ['left'] : [])].join(' ');
}

test('who somebody is is told by the role, with the newest that names them', () => {
  for (const question of [
    'Who is Imrahil?',
    'Imrahil who',
    'кто такой Imrahil',
    'Imrahil Adrahil',
  ]) {
    const answer = search.answer(question, today);
    assert.ok(answer.type === 'people', question);
    assert.deepEqual(
      answer.hits.map(({ passage }) => passage.brief.id),
      ['2021-11-12-bridge', '2020-11-12-harbour'],
    );
  }
});

test('who holds an office is known from the roles: those who have left it come last', () => {
  for (const question of [
    'Who is the prime minister of Gondor?',
    'prime minister of Gondor',
    'кто премьер-министр Гондора',
    'What is the name of the prime minister of Gondor?',
    'как зовут премьер-министра Гондора',
  ]) {
    assert.equal(asked(question), 'imrahil denethor', question);
  }
});

test('a deputy is no minister, and each office is whose it is', () => {
  assert.equal(asked('Who is the deputy prime minister of Gondor?'), 'hurin');
  assert.equal(asked('Who is the prime minister of Rohan?'), 'nothing');
});

test('of an office that all are known to have left this is said', () => {
  assert.equal(asked('Who is the trade minister of Rohan?'), 'erkenbrand left');
});

test('an office that nobody is known to hold is answered by a text that names somebody in it only', () => {
  assert.equal(asked('Who is the war minister of Mordor?'), 'nothing');
  assert.equal(asked('Who is the trade minister of Mordor?'), 'nothing');
  assert.equal(asked('Who is the war minister of Rohan?'), 'hits');
  assert.equal(asked('Who is the current war minister of Rohan?'), 'hits');
});

test('what people do, or where or how old they are, asks for more than who they are', () => {
  for (const question of [
    'Who did Imrahil fight?',
    'Where is Imrahil?',
    'How old is Imrahil?',
    'What did the prime minister of Gondor open?',
    'Who opened a harbour in Gondor?',
  ]) {
    assert.notEqual(search.answer(question, today).type, 'people', question);
  }
});

test('a text names somebody in an office by all words of the office, light ones too', () => {
  const engine = indexOf(corpus);
  const { read } = createUnderstanding(corpus);
  const war = corpus.briefIndex.get('2021-11-16-war');
  assert.ok(war);
  const names = (question: string) =>
    namesInOffice(
      { passage: { id: war.id, brief: war, fact: 0 } },
      readAsked(read(question, today), engine),
    );
  assert.ok(names('Who is the war minister of Rohan?'));
  assert.ok(!names('Who is the head of Rohan?'));
});
