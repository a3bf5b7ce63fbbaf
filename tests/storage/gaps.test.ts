import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptQuestion } from '../../src/gaps/kept-question.ts';
import type { KeptQuestion } from '../../src/gaps/store.ts';
import { createGapStore } from '../../src/storage/gaps.ts';
import { storesInMemory } from './stores.ts';

function asked(question: string): KeptQuestion {
  return keptQuestion(question) ?? assert.fail(question);
}

test('a question is counted, with the days on which it was asked first and last', async (context) => {
  const { gaps } = await storesInMemory(context);
  await gaps.count(asked('Who won?'), '2021-11-01');
  await gaps.count(asked('who won'), '2021-11-03');
  await gaps.count(asked('кто там'), '2021-11-04');
  assert.deepEqual(await gaps.list('frequent', 10), [
    {
      words: 'Who won?',
      language: 'en',
      count: 2,
      firstDay: '2021-11-01',
      lastDay: '2021-11-03',
    },
    { words: 'кто там', language: 'ru', count: 1, firstDay: '2021-11-04', lastDay: '2021-11-04' },
  ]);
  const newest = await gaps.list('newest', 1);
  assert.deepEqual(
    newest.map(({ words }) => words),
    ['кто там'],
  );
  assert.equal(await gaps.total(), 2);
});

test('what was last asked before a day is forgotten', async (context) => {
  const { gaps } = await storesInMemory(context);
  await gaps.count(asked('old'), '2021-08-01');
  await gaps.count(asked('asked again'), '2021-08-01');
  await gaps.count(asked('asked again'), '2021-11-01');
  assert.equal(await gaps.forget('2021-08-02'), 1);
  const left = await gaps.list('newest', 10);
  assert.deepEqual(
    left.map(({ words }) => words),
    ['asked again'],
  );
});

test('of too many questions the oldest of the rarest goes, never the newcomer', async (context) => {
  const { db } = await storesInMemory(context);
  const gaps = createGapStore(db, 3);
  for (const [question, day] of [
    ['often', '2021-01-01'],
    ['often', '2021-01-02'],
    ['twice', '2021-01-03'],
    ['twice', '2021-01-03'],
    ['once', '2021-02-01'],
    ['first new', '2021-02-02'],
    ['second new', '2021-02-03'],
  ]) {
    await gaps.count(asked(question ?? ''), day ?? '');
  }
  const left = await gaps.list('frequent', 10);
  assert.deepEqual(
    left.map(({ words }) => words),
    ['twice', 'often', 'second new'],
  );
});
