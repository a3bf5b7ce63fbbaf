import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../../src/delivery/messenger.ts';
import {
  composerOf,
  createNewsroom,
  HOUR,
  MONDAY,
  subscription,
  subscriptions,
  WEEK,
} from './newsroom.ts';

const MINUTE = 60_000;

test('everybody is sent their roundup once, and the next week the next one', async () => {
  const room = createNewsroom(subscriptions(5));
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass(MINUTE);
  await delivery.wake();
  await room.time.pass(MINUTE);
  assert.deepEqual(room.states(), { sent: 5 });
  assert.deepEqual(room.asked[0]?.frame, {
    ...{ language: 'en', silent: false, lateSince: undefined },
    next: { at: MONDAY + WEEK, timeZone: 'UTC' },
  });
  assert.equal(room.asked[0]?.text, '2021-11-08..2021-11-14  en 0');
  room.time.setWall(MONDAY + WEEK);
  await delivery.wake();
  await room.time.pass(MINUTE);
  assert.deepEqual(room.states(), { sent: 10 });
  assert.equal(room.asked.at(-1)?.text, '2021-11-15..2021-11-21  en 0');
});

test('three thousand are done within the rate, and nobody is sent two', async () => {
  const room = createNewsroom(subscriptions(3_000));
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass((3_000 / 30) * 1_050);
  assert.deepEqual(room.states(), { sent: 3_000 });
  assert.equal(new Set(room.asked.map(({ chatId }) => chatId)).size, 3_000);
  await delivery.idle();
});

test('roundups of three parts keep their order and their pace', async () => {
  const room = createNewsroom(subscriptions(200));
  const delivery = room.start({ composer: composerOf(3) });
  await delivery.wake();
  await room.time.pass(25_000);
  assert.deepEqual(room.states(), { sent: 600 });
  for (const own of Map.groupBy(room.asked, ({ chatId }) => chatId).values()) {
    assert.deepEqual(
      own.map(({ text }) => text.at(-1)),
      ['0', '1', '2'],
    );
  }
});

test('chats that never answer delay nobody else', async () => {
  const room = createNewsroom(subscriptions(300), ({ chatId }) =>
    chatId <= 30 ? new Promise<Outcome>(() => {}) : room.sent(),
  );
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass(12_000);
  assert.deepEqual(room.states(), { sending: 30, sent: 270 });
  await room.time.pass(5 * MINUTE);
  assert.deepEqual(room.states(), { unconfirmed: 30, sent: 270 });
});

test('flood control pauses broadcasts, across a restart too, while answers go on', async () => {
  const room = createNewsroom(subscriptions(40), (_, nth) =>
    nth === 5 ? { type: 'wait', seconds: 7_200 } : room.sent(),
  );
  const first = room.start();
  await first.wake();
  await room.time.pass(MINUTE);
  const before = room.asked.length;
  assert.ok(before < 10, `${before} left before the lane was closed`);
  assert.equal(first.health().state, 'paused');
  let answered = 0;
  for (let chatId = 1; chatId <= 20; chatId++) void room.pacer.reply(chatId).then(() => answered++);
  await room.time.pass(1_000);
  assert.equal(answered, 20);
  void first.stop(1);
  await room.time.pass(2_000);

  const second = room.start({ owner: 'run 2', earlierOwners: ['run 1'] });
  await second.wake();
  await room.time.pass(HOUR);
  assert.equal(room.asked.length, before);
  await room.time.pass(HOUR);
  assert.deepEqual(room.states(), { sent: 40 });
  assert.equal(room.asked.length, 41);
  assert.deepEqual(
    room.alerted.map(({ type }) => type),
    ['trouble', 'trouble', 'recovered'],
  );
});

test('who blocked the bot is left alone from then on, and comes back without a flood', async () => {
  const room = createNewsroom(
    [subscription(1, { coveredTo: '2021-11-07' }), subscription(2)],
    ({ chatId }) => (chatId === 1 ? { type: 'gone', reason: 'blocked' } : room.sent()),
  );
  const delivery = room.start({ composer: composerOf(2) });
  await delivery.wake();
  await room.time.pass(MINUTE);
  assert.deepEqual(room.states(), { failed: 1, skipped: 1, sent: 2 });
  assert.ok(room.memory.subscriptions.get(1)?.gone);
  for (let week = 1; week <= 3; week++) {
    room.time.setWall(MONDAY + week * WEEK);
    await delivery.wake();
    await room.time.pass(MINUTE);
  }
  assert.equal(room.memory.editions.filter((one) => one.subscriptionId === 1).length, 1);
  await room.memory.chats.setGone(1, undefined);
  room.behave(() => room.sent());
  await delivery.wake();
  await room.time.pass(MINUTE);
  assert.equal(room.asked.filter(({ chatId }) => chatId === 1).length, 1);
  room.time.setWall(MONDAY + 4 * WEEK);
  await delivery.wake();
  await room.time.pass(MINUTE);
  assert.deepEqual(
    room.asked
      .filter(({ chatId }) => chatId === 1)
      .slice(1)
      .map(({ text }) => text),
    ['2021-11-15..2021-12-12  en 0', '2021-11-15..2021-12-12  en 1'],
  );
});

test('a subscription whose chat needs mending is held, and its owner is told', async () => {
  const room = createNewsroom([subscription(1)], () => ({ type: 'fixable', reason: 'no rights' }));
  const delivery = room.start({ composer: composerOf(3) });
  await delivery.wake();
  await room.time.pass(MINUTE);
  assert.deepEqual(room.states(), { failed: 1, skipped: 2 });
  assert.equal(room.memory.subscriptions.get(1)?.status, 'held');
  assert.deepEqual(room.held, [
    { subscriptionId: 1, chatId: 1, threadId: undefined, reason: 'no rights' },
  ]);
});

test('a group that became a supergroup gets its roundup there', async () => {
  const room = createNewsroom([subscription(1, { chatId: -5 })], ({ chatId }) =>
    chatId === -5 ? { type: 'moved', to: -1005 } : room.sent(),
  );
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass(5_000);
  assert.deepEqual(
    room.asked.map(({ chatId }) => chatId),
    [-5, -1005],
  );
  assert.deepEqual(room.states(), { sent: 1 });
});

test('a chat that is not found three times is gone', async () => {
  const room = createNewsroom(subscriptions(4), ({ chatId }) =>
    chatId === 1 ? { type: 'missing', reason: 'chat not found' } : room.sent(),
  );
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass(MINUTE);
  assert.equal(room.asked.filter(({ chatId }) => chatId === 1).length, 3);
  assert.ok(room.memory.subscriptions.get(1)?.gone);
  assert.deepEqual(room.states(), { failed: 1, sent: 3 });
});

for (const [words, outcome, state] of [
  ['nobody is found', { type: 'missing', reason: 'chat not found' }, 'nobody found'],
  ['the token is refused', { type: 'halt', reason: 'Unauthorized' }, 'misconfigured'],
] as const) {
  test(`when ${words} everything stops, nobody is given up, and admins are told once`, async () => {
    const room = createNewsroom(subscriptions(100), () => outcome);
    const delivery = room.start();
    await delivery.wake();
    await room.time.pass(20 * MINUTE);
    assert.equal(delivery.health().state, state);
    assert.ok(room.asked.length <= 15, `${room.asked.length} were tried`);
    assert.deepEqual(room.states(), { pending: 100 });
    assert.ok([...room.memory.subscriptions.values()].every(({ gone }) => !gone));
    assert.equal(room.alerted.length, 1);
    room.behave(() => room.sent());
    await room.time.pass(7 * MINUTE);
    assert.deepEqual(room.states(), { sent: 100 });
    assert.deepEqual(room.alerted[1]?.type, 'recovered');
  });
}

for (const outcome of ['unknown', 'not sent'] as const) {
  test(`an outage (${outcome}) costs a few an attempt and nobody their roundup`, async () => {
    const room = createNewsroom(subscriptions(500), () => ({ type: outcome, reason: 'outage' }));
    const delivery = room.start();
    await delivery.wake();
    await room.time.pass(10 * MINUTE);
    assert.equal(delivery.health().state, 'unreachable');
    assert.ok(room.asked.length < 40, `${room.asked.length} were tried`);
    room.behave(() => room.sent());
    await room.time.pass(10 * MINUTE);
    assert.deepEqual(room.states(), { sent: 500 });
  });
}

test('a few faults among many are no outage', async () => {
  const room = createNewsroom(subscriptions(500), (_, nth) =>
    nth % 20 === 0 ? { type: 'unknown', reason: '502' } : room.sent(),
  );
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass(3 * MINUTE);
  assert.deepEqual(room.states(), { sent: 499, unconfirmed: 1 });
  assert.deepEqual(room.logged.filter((event) => event === 'trouble').length, 1);
});

test('what Telegram refuses is sent plain once', async () => {
  const room = createNewsroom(subscriptions(2), ({ plain, chatId }) =>
    plain && chatId === 1 ? room.sent() : { type: 'ours', reason: "can't parse entities" },
  );
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass(MINUTE);
  assert.deepEqual(room.states(), { sent: 1, failed: 1 });
  assert.equal(room.asked.length, 4);
  assert.equal(room.alerted.length, 1);
});

test('a messenger that throws is taken for perhaps sent', async () => {
  const room = createNewsroom(subscriptions(1), () => {
    throw new TypeError('a bug');
  });
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass(5 * MINUTE);
  assert.deepEqual(room.states(), { unconfirmed: 1 });
  assert.equal(room.asked.length, 2);
});

test('a roundup that starts late says so, and one that is too late is not sent', async () => {
  const room = createNewsroom([
    subscription(1, { nextAt: MONDAY - 2 * HOUR, time: '07:00' }),
    subscription(2, { nextAt: MONDAY - 72 * HOUR, weekday: 5 }),
  ]);
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass(MINUTE);
  assert.equal(room.asked.length, 1);
  assert.deepEqual(room.asked[0]?.frame.lateSince, { at: MONDAY - 2 * HOUR, timeZone: 'UTC' });
  assert.deepEqual(
    room.memory.editions.map(({ skipped }) => skipped),
    ['missed', undefined],
  );
});

test('a part that waits for its repetition keeps the next one back, and it alone', async () => {
  const room = createNewsroom(subscriptions(1), ({ text }, nth) =>
    text.endsWith('0') && nth === 1 ? { type: 'unknown', reason: '502' } : room.sent(),
  );
  const delivery = room.start({ composer: composerOf(2) });
  await delivery.wake();
  await room.time.pass(50_000);
  assert.equal(room.asked.length, 1);
  await room.time.pass(50_000);
  assert.deepEqual(
    room.asked.map(({ text }) => text.at(-1)),
    ['0', '0', '1'],
  );
});

test('a database that fails for a while loses nothing and sends nothing twice', async () => {
  const room = createNewsroom(subscriptions(60));
  let isDown = false;
  const guarded = new Proxy(room.memory.ledger, {
    get: (ledger, name, receiver) =>
      isDown
        ? async () => {
            throw new Error('disk full');
          }
        : Reflect.get(ledger, name, receiver),
  });
  const delivery = room.start({ ledger: guarded });
  await delivery.wake();
  await room.time.pass(500);
  isDown = true;
  await room.time.pass(5 * MINUTE);
  assert.ok(room.asked.length < 40, `${room.asked.length} were sent blindly`);
  isDown = false;
  await room.time.pass(2 * MINUTE);
  assert.deepEqual(room.states(), { sent: 60 });
  assert.equal(room.asked.length, 60);
  assert.deepEqual(
    room.alerted.map(({ type }) => type),
    ['trouble', 'recovered'],
  );
});

test('stopping waits for what is under way and puts back what is not', async () => {
  const room = createNewsroom(subscriptions(100));
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass(1_000);
  let stopped = false;
  void delivery.stop(5).then(() => {
    stopped = true;
  });
  await room.time.pass(100);
  assert.ok(stopped);
  const { sent = 0, pending = 0 } = room.states();
  assert.equal(sent + pending, 100);
  assert.equal(sent, room.asked.length);
  assert.equal(delivery.health().state, 'stopped');
});
