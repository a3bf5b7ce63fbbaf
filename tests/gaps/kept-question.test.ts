import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createGaps } from '../../src/gaps/gaps.ts';
import { createHourlyWords } from '../../src/gaps/hourly-words.ts';
import { keptQuestion } from '../../src/gaps/kept-question.ts';
import type { KeptQuestion } from '../../src/gaps/store.ts';

const words = (question: string) => keptQuestion(question)?.words;

test('addresses, links, telephone numbers and names of accounts are blanked out', () => {
  for (const [question, kept] of [
    ['write to frodo.b+x@shire.example.org now', 'write to … now'],
    ['is https://example.org/a?b=c#d true', 'is … true'],
    ['see example.org/page, please', 'see … please'],
    ['who is t.me/frodo', 'who is …'],
    ['tg://resolve?domain=frodo opens what', '… opens what'],
    ['what does @frodo_baggins want', 'what does … want'],
    ['call me at +7 (701) 123-45-67 today', 'call me at … today'],
    ['звоните 8.701.123.45.67', 'звоните …'],
    ['ＣＡＬＬ ＋７７０１１２３４５６７', 'CALL …'],
    ['my id 880101300123 is lost', 'my id … is lost'],
    [`what is ${'k'.repeat(61)}`, 'what is …'],
  ]) {
    assert.equal(words(question ?? ''), kept);
  }
});

test('dates, years and smaller numbers stay: they are what was asked', () => {
  for (const question of [
    'what happened on 2021-11-12',
    'что было 12.11.2021',
    'trade in 2019-2023',
    'why 39 million people',
    'boeing 737, article 12.3',
    'е.g. т.е. that',
  ]) {
    assert.equal(words(question), question);
  }
});

test('one question in other capitals, spaces and punctuation is one question', () => {
  const [one, other] = ['Who  won the cup?', 'who won THE cup'].map(keptQuestion);
  assert.equal(one?.key, other?.key);
  assert.equal(one?.words, 'Who won the cup?');
});

test('what holds no words is not kept', () => {
  for (const question of ['', '???', '12345', '😀', '\u200b\u200b', 'frodo@example.org']) {
    assert.equal(keptQuestion(question), undefined, question);
  }
});

test('the language is guessed from letters that only it has', () => {
  for (const [question, language] of [
    ['who won', 'en'],
    ['кто выиграл', 'ru'],
    ['кім жеңді', 'kk'],
    ['ким жеңди', 'ky'],
    ['кӣ ғолиб шуд', 'tg'],
    ['кимлар ўйнади', 'uz'],
    ['Oʻzbek oʻyini', 'uz'],
    ['谁赢了', 'zh'],
  ]) {
    assert.equal(keptQuestion(question ?? '')?.language, language, question);
  }
});

test('property: what is kept is one line of at most 200 characters without addresses', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.emailAddress(),
    fc.webUrl(),
    fc.constantFrom('@frodo_b', '+77011234567', 'word', '\n', ' '),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const kept = keptQuestion(parts.join(' '))?.words ?? '';
      assert.ok(Array.from(kept).length <= 200);
      assert.ok(kept.isWellFormed());
      assert.doesNotMatch(kept, /\n|@frodo|77011234567|https?:\/\//);
    }),
    { numRuns: 300 },
  );
});

test('hostile texts are read in no time', () => {
  for (const question of [
    'a@'.repeat(2000),
    'a.'.repeat(2000),
    '1 '.repeat(2000),
    '/'.repeat(4000),
  ]) {
    keptQuestion(question);
  }
});

test('one chat fills nothing: so many words an hour, then none, and the next hour anew', () => {
  let now = 0;
  const mayPass = createHourlyWords(10, () => now);
  assert.deepEqual([mayPass(1, 6), mayPass(1, 4), mayPass(1, 1)], [true, true, false]);
  assert.equal(mayPass(2, 10), true);
  now = 3_599_999;
  assert.equal(mayPass(1, 1), false);
  now = 3_600_000;
  assert.equal(mayPass(1, 10), true);
});

test('a question that can’t be counted costs nothing but a line in the log', async () => {
  const counted: KeptQuestion[] = [];
  const faults: unknown[] = [];
  const failing = createGaps({ count: () => Promise.reject(new Error('locked')) }, (error) =>
    faults.push(error),
  );
  await failing.note(1, 'who won', '2021-11-12');
  assert.equal(faults.length, 1);
  const gaps = createGaps(
    { count: async (question) => void counted.push(question) },
    (error) => faults.push(error),
    (_, words) => words < 3,
  );
  await gaps.note(1, 'who won', '2021-11-12');
  await gaps.note(1, 'who won this', '2021-11-12');
  await gaps.note(1, '12', '2021-11-12');
  assert.deepEqual(
    counted.map(({ words }) => words),
    ['who won'],
  );
});
