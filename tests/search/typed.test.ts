import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../src/search/answer.ts';
import { onOtherKeyboard, unmixed } from '../../src/search/keyboard.ts';
import { createSearch } from '../../src/search/search.ts';
import { inRussianLetters } from '../../src/search/transliteration.ts';
import { brief, corpusOf, country, fact } from '../corpus.ts';

const gondor = country('go', 'Gondor', {
  name: { en: 'Gondor', ru: 'Гондор' },
  facts: [{ label: 'population', value: { en: 'about two million people' }, asOf: '2021' }],
});
const corpus = corpusOf(
  [
    brief('2021-11-12-plant', {
      title: { en: 'A nuclear power plant', ru: 'Атомная электростанция' },
      summary: { en: 'A vote.', ru: 'На референдуме по атомной электростанции голосовали.' },
      countries: ['go'],
      facts: [fact('Gondor held a referendum on a nuclear power plant on 12 November 2021.')],
    }),
    brief('2021-11-20-earths', {
      title: { en: 'Rare earths' },
      countries: ['go'],
      facts: [fact('Gondor sold rare earths.'), fact('Few people live in Gondor.')],
    }),
    brief('2021-11-21-summit', {
      title: { en: 'A summit', ru: 'Саммит' },
      summary: { en: 'A summit.', ru: 'Саммит Гондора сам себя похвалил.' },
      countries: ['go'],
      facts: [fact('Gondor held a summit.')],
    }),
  ],
  { countries: [gondor] },
);
const search = createSearch(corpus);

function firstOf(question: string): { brief: string | undefined; readings: readonly string[] } {
  const answer: Answer = search.answer(question, '2022-01-01');
  assert.ok(answer.type === 'hits', `${question}: ${answer.type}`);
  return {
    brief: answer.hits[0]?.passage.brief.id,
    readings: answer.readings.map(({ written, taken }) => `${written} ${taken}`),
  };
}

test('a word with two errors is understood by what is heard of it, and said', () => {
  assert.deepEqual(firstOf('nucular power plant referndum'), {
    brief: '2021-11-12-plant',
    readings: ['nucular nuclear', 'referndum referendum'],
  });
});

test('a question in Russian is understood in Latin letters', () => {
  const { brief, readings } = firstOf('kogda golosovali po atomnoy elektrostantsii');
  assert.equal(brief, '2021-11-12-plant');
  assert.ok(readings.length > 0);
});

test('a whole question is said where most of its words were read otherwise', () => {
  const { readings } = firstOf('kogda golosovali po atomnoy elektrostantsii v gondore');
  assert.deepEqual(readings, [
    'kogda golosovali po atomnoy elektrostantsii v gondore когда голосовали по атомной электростанции в gondore',
  ]);
});

test('Latin letters stand for Russian ones in more than one way', () => {
  for (const [latin, russian] of [
    ['voisk', 'войск'],
    ['aes', 'аэс'],
    ['bolshe', 'больше'],
    ['neft', 'нефть'],
    ['zheleznoy', 'железной'],
  ] as const) {
    assert.ok(inRussianLetters(latin).includes(russian), latin);
  }
});

test('a word of which the stem is all but gone is no known word', () => {
  assert.deepEqual(firstOf('самит Гондора'), {
    brief: '2021-11-21-summit',
    readings: ['самит саммит'],
  });
});

test('a form of a known word is not read as another form of it', () => {
  const answer = search.answer('что делает саммит Гондора', '2022-01-01');
  assert.deepEqual('readings' in answer ? answer.readings : [], []);
});

test('swapped letters of an ending make no other word', () => {
  assert.deepEqual(firstOf('когда голосовали в Гондоре').readings, []);
});

test('keys of the wrong keyboard are read as those of the right one, where nothing else is a word', () => {
  assert.deepEqual(firstOf('htathtylev d Ujyljht'), {
    brief: '2021-11-12-plant',
    readings: ['htathtylev d Ujyljht референдум в Гондоре'],
  });
  const subject = search.answer('Пщтвщк', '2022-01-01');
  assert.ok(subject.type === 'subject' && subject.subject.code === 'go');
  assert.equal(search.answer('vjhlfe gfksvf', '2022-01-01').type, 'nothing');
});

test('the ending of a question stays what it is on the other keyboard', () => {
  assert.equal(onOtherKeyboard('rnj?'), 'кто?');
  assert.equal(onOtherKeyboard('э'), "'");
  assert.equal(onOtherKeyboard('kто'), undefined);
  assert.equal(onOtherKeyboard('2021'), undefined);
});

test('a word of two scripts is one of the script that most of it has', () => {
  assert.equal(unmixed('kто такой Тoкаев'), 'кто такой Токаев');
  assert.equal(unmixed('Gоndоr и Гондор'), 'Gondor и Гондор');
  assert.equal(firstOf('pеферендум в Гондоре').brief, '2021-11-12-plant');
});

test('a q alone makes no word Turkic: earthqake is an earthquake, and no earth', () => {
  const answer = search.answer('earthqake in Gondor', '2022-01-01');
  assert.equal(answer.type, 'nothing');
  const qancha = search.answer('Gondor aholisi qancha', '2022-01-01');
  assert.ok(qancha.type === 'stated' && qancha.fact.label === 'population');
});

test('how many people live somewhere is understood in Uzbek', () => {
  const answer = search.answer('Gondorda nechta odam yashaydi?', '2022-01-01');
  assert.ok(answer.type === 'stated' && answer.fact.label === 'population', answer.type);
});
