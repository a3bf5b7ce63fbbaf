import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Composer } from '../../src/delivery/composer.ts';
import {
  composerOf,
  createNewsroom,
  MONDAY,
  subscription,
  subscriptions,
  WEEK,
} from './newsroom.ts';

const quiet: Composer = {
  compose: () => ({ parts: [{ text: 'nothing new' }], briefs: [], corrections: [] }),
};

test('a selection that many share is composed once', async () => {
  const room = createNewsroom([
    ...subscriptions(200),
    subscription(201, { subjects: ['sco'] }),
    subscription(202, { language: 'ru' }),
  ]);
  let composed = 0;
  const one = composerOf(1);
  const delivery = room.start({
    composer: {
      compose(...args) {
        composed++;
        return one.compose(...args);
      },
    },
  });
  await delivery.wake();
  assert.equal(composed, 3);
  assert.equal(room.memory.compositions.size, 3);
  assert.equal(room.memory.rows.length, 202);
});

test('a week without news is told to whom it matters, and passed over for others', async () => {
  const room = createNewsroom([
    subscription(1, { quietWeeks: 'tell' }),
    subscription(2, { quietWeeks: 'nothing' }),
  ]);
  const delivery = room.start({ composer: quiet });
  await delivery.wake();
  assert.deepEqual(
    room.memory.editions.map(({ skipped }) => skipped),
    [undefined, 'nothing new'],
  );
  assert.equal(room.memory.subscriptions.get(1)?.coveredTo, undefined);
  assert.equal(room.memory.subscriptions.get(2)?.coveredTo, '2021-11-14');
  assert.equal(room.memory.subscriptions.get(2)?.informedAt, MONDAY);
});

test('days that were told of are not told of again', async () => {
  const room = createNewsroom([subscription(1, { coveredTo: '2021-11-14' })]);
  await room.start().wake();
  assert.deepEqual(
    room.memory.editions.map(({ skipped }) => skipped),
    ['covered'],
  );
});

test('dates that passed while the bot was down collapse, and their days are told of next', async () => {
  const room = createNewsroom([subscription(1, { coveredTo: '2021-11-07' })]);
  room.time.setWall(MONDAY + 3 * WEEK + 60_000);
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass(10_000);
  assert.deepEqual(
    room.memory.editions.map(({ date, skipped }) => [date, skipped]),
    [
      ['2021-11-29', 'missed'],
      ['2021-12-06', undefined],
    ],
  );
  assert.equal(room.asked[0]?.text, '2021-11-08..2021-12-05  en 0');
});

test('the clock set back brings nothing twice', async () => {
  const room = createNewsroom(subscriptions(3));
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass(10_000);
  room.time.setWall(MONDAY - 60_000);
  await delivery.wake();
  await room.time.pass(120_000);
  await delivery.wake();
  await room.time.pass(10_000);
  assert.equal(room.asked.length, 3);
});

test('a subscription changed while it was being looked at is left for the next wake-up', async () => {
  const room = createNewsroom(subscriptions(1));
  const later = MONDAY + 3 * 24 * 3_600_000;
  const delivery = room.start({
    composer: {
      compose(selection, told) {
        Object.assign(room.memory.subscriptions.get(1) ?? {}, { weekday: 4, nextAt: later });
        return composerOf(1).compose(selection, told);
      },
    },
  });
  await delivery.wake();
  assert.equal(room.memory.editions.length, 0);
  assert.equal(room.memory.subscriptions.get(1)?.nextAt, later);
});

test('one roundup that can not be composed keeps nobody else from theirs', async () => {
  const room = createNewsroom([
    ...subscriptions(150),
    subscription(151, { subjects: ['broken'], nextAt: MONDAY - 1 }),
  ]);
  let isBroken = true;
  const delivery = room.start({
    composer: {
      compose(selection, told) {
        if (isBroken && selection.subjects.includes('broken')) throw new TypeError('a bug');
        return composerOf(1).compose(selection, told);
      },
    },
  });
  await delivery.wake();
  await room.time.pass(10_000);
  assert.deepEqual(room.states(), { sent: 150 });
  assert.equal(room.alerted.length, 1);
  isBroken = false;
  await delivery.wake();
  await room.time.pass(10_000);
  assert.deepEqual(room.states(), { sent: 151 });
  assert.equal(room.alerted[1]?.type, 'recovered');
});

test('a wake-up during another one runs once more after it, not beside it', async () => {
  const room = createNewsroom(subscriptions(5));
  let running = 0;
  let runs = 0;
  const delivery = room.start({
    source: {
      async due(...args) {
        assert.equal(++running, 1);
        runs++;
        await new Promise(setImmediate);
        running--;
        return await room.memory.source.due(...args);
      },
    },
  });
  await Promise.all([delivery.wake(), delivery.wake(), delivery.wake()]);
  assert.equal(runs, 2);
});

test('a wake-up that fails is tried again by itself', async () => {
  const room = createNewsroom(subscriptions(2));
  let failures = 3;
  const delivery = room.start({
    source: {
      async due(...args) {
        if (failures-- > 0) throw new Error('database is locked');
        return await room.memory.source.due(...args);
      },
    },
  });
  await delivery.wake();
  assert.equal(room.memory.rows.length, 0);
  await room.time.pass(60_000);
  assert.deepEqual(room.states(), { sent: 2 });
  assert.deepEqual(
    room.alerted.map(({ type }) => type),
    ['trouble', 'recovered'],
  );
});
