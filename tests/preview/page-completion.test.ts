import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complete, type Vocabulary } from '../../src/preview/page/composer/completion.ts';

const VOCABULARY: Vocabulary = {
  commands: [
    { command: 'week', description: 'a week' },
    { command: 'country', description: 'a country' },
    { command: 'countries', description: 'all countries' },
  ],
  arguments: {
    country: [
      { value: 'aa', names: { en: 'Aland', ru: 'Аланд' } },
      { value: 'bb', names: { en: 'Île Verte', ru: 'Зелёный остров' } },
      { value: 'cc', names: { en: 'Republic of Ab', ru: 'Республика Аб' } },
    ],
  },
  language: 'ru-RU',
  username: undefined,
};

function labels(text: string, vocabulary = VOCABULARY): string[] | undefined {
  return complete(text, vocabulary)?.options.map(({ label }) => label);
}

test('a slash shows all commands, further letters those that begin so, in any case', () => {
  assert.deepEqual(labels('/'), ['/week', '/country', '/countries']);
  assert.deepEqual(labels('/COUN'), ['/country', '/countries']);
  assert.equal(labels('/nothing'), undefined);
  assert.equal(labels('words'), undefined);
  assert.equal(labels(' /week'), undefined);
});

test('Enter takes the first command, unless what is typed is one already', () => {
  assert.equal(complete('/coun', VOCABULARY)?.proposed, 0);
  assert.equal(complete('/country', VOCABULARY)?.proposed, -1);
  assert.equal(complete('/', VOCABULARY)?.proposed, -1);
});

test('in groups a command says which bot it is for', () => {
  const [week] = complete('/w', { ...VOCABULARY, username: 'a_bot' })?.options ?? [];
  assert.equal(week?.text, '/week@a_bot');
  assert.equal(complete('/w', VOCABULARY)?.options[0]?.text, '/week');
});

test('only a command that something may follow stays open for it', () => {
  assert.deepEqual(
    complete('/', VOCABULARY)?.options.map(({ open }) => open),
    [false, true, false],
  );
});

test('an argument is found by its value or by a word of its name in any language', () => {
  assert.deepEqual(labels('/country '), ['aa', 'bb', 'cc']);
  assert.deepEqual(labels('/country b'), ['bb']);
  assert.deepEqual(labels('/country al'), ['aa']);
  assert.deepEqual(labels('/country ала'), ['aa']);
  assert.deepEqual(labels('/country остров'), ['bb']);
  assert.deepEqual(labels('/country зелёный остров'), ['bb']);
  assert.equal(labels('/country nowhere'), undefined);
  assert.equal(labels('/week 2021'), undefined);
});

test('accents and case don’t matter', () => {
  assert.deepEqual(labels('/country ILE'), ['bb']);
  assert.deepEqual(labels('/country зеленый'), ['bb']);
});

test('values come before names, and beginnings of names before words within', () => {
  assert.deepEqual(labels('/country a'), ['aa', 'cc']);
});

test('names stand in the speaker’s language, or else in the first there is', () => {
  const described = (language: string | undefined) =>
    complete('/country aa', { ...VOCABULARY, language })?.options ??
    complete('/country a', { ...VOCABULARY, language })?.options;
  assert.equal(described('ru-RU')?.[0]?.description, 'Аланд');
  assert.equal(described('en')?.[0]?.description, 'Aland');
  assert.equal(described('kk')?.[0]?.description, 'Aland');
  assert.equal(described(undefined)?.[0]?.description, 'Aland');
});

test('what is complete is completed no further', () => {
  assert.equal(labels('/country aa'), undefined);
  assert.equal(complete('/country a', VOCABULARY)?.options[0]?.text, '/country aa');
});

test('a command for the bot keeps its name before an argument', () => {
  assert.equal(complete('/country@a_bot al', VOCABULARY)?.options[0]?.text, '/country@a_bot aa');
});
