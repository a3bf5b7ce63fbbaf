import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createPacer, type Pacer } from '../../src/delivery/pacer.ts';
import { createRates } from '../../src/delivery/rates.ts';
import { createFakeTime } from './fake-time.ts';

interface Passed {
  readonly lane: 'reply' | 'broadcast';
  readonly chatId: number;
  readonly asked: number;
  readonly at: number;
}

function pacing() {
  const time = createFakeTime(0);
  const pacer: Pacer = createPacer(time.monotonic);
  const passed: Passed[] = [];
  function ask(lane: Passed['lane'], chatId: number, signal = new AbortController().signal) {
    const asked = time.monotonic.now();
    const turn = lane === 'reply' ? pacer.reply(chatId) : pacer.broadcast(chatId, signal);
    return turn.then(() => passed.push({ lane, chatId, asked, at: time.monotonic.now() }));
  }
  return { time, pacer, passed, ask };
}

/** The most messages that any window of so many milliseconds holds. */
function mostIn(windowMs: number, times: readonly number[]): number {
  return Math.max(
    0,
    ...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length),
  );
}

const load = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 700 }),
    lane: fc.constantFrom<Passed['lane']>('reply', 'broadcast'),
    chatId: fc.integer({ min: -4, max: 12 }).filter((id) => id !== 0),
    burst: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 1, maxLength: 25 },
);

test('no window of time holds more than its rate, and everybody is let through', async () => {
  await fc.assert(
    fc.asyncProperty(load, async (asks) => {
      const { time, passed, ask } = pacing();
      let count = 0;
      for (const { after, lane, chatId, burst } of asks) {
        await time.pass(after);
        for (let nth = 0; nth < burst; nth++, count++) void ask(lane, chatId);
      }
      await time.pass(30 * 60_000);
      assert.equal(passed.length, count);
      // An answer that waited two seconds goes out in spite of the rates; broadcasts make up for it.
      const patient = passed.filter(
        ({ lane, asked, at }) => lane !== 'reply' || at < asked + 2_000,
      );
      assert.ok(passed.every(({ lane, asked, at }) => lane !== 'reply' || at <= asked + 2_000));
      assert.ok(
        mostIn(
          1_000,
          patient.map(({ at }) => at),
        ) <= 30,
      );
      for (const [chatId, own] of Map.groupBy(patient, (one) => one.chatId)) {
        const times = own.map(({ at }) => at);
        assert.ok(mostIn(3_000, times) <= 3, `chat ${chatId}`);
        if (chatId < 0) assert.ok(mostIn(60_000, times) <= 20, `group ${chatId}`);
        const pushed = own.filter(({ lane }) => lane === 'broadcast').map(({ at }) => at);
        assert.ok(mostIn(1_000, pushed) <= 1, `broadcasts to ${chatId}`);
      }
    }),
    { numRuns: 60 },
  );
});

test('broadcasts alone keep to their aim, evenly', async () => {
  const { time, passed, ask } = pacing();
  for (let chatId = 1; chatId <= 600; chatId++) void ask('broadcast', chatId);
  await time.pass(10_000);
  assert.ok(Math.abs(passed.length - 290) <= 3, `${passed.length} in ten seconds`);
  assert.ok(
    mostIn(
      100,
      passed.map(({ at }) => at),
    ) <= 5,
  );
});

test('an answer is let through at once however many broadcasts wait', async () => {
  const { time, passed, ask } = pacing();
  for (let chatId = 1; chatId <= 1_000; chatId++) void ask('broadcast', chatId);
  await time.pass(5_000);
  for (let chatId = 2_001; chatId <= 2_010; chatId++) void ask('reply', chatId);
  await time.pass(500);
  const replies = passed.filter(({ lane }) => lane === 'reply');
  assert.equal(replies.length, 10);
  assert.ok(replies.every(({ asked, at }) => at - asked < 400));
});

test('a chat that must wait holds nobody else up', async () => {
  const { time, passed, ask } = pacing();
  for (let nth = 0; nth < 30; nth++) void ask('broadcast', -1);
  for (let chatId = 1; chatId <= 20; chatId++) void ask('broadcast', chatId);
  await time.pass(1_000);
  assert.equal(passed.filter(({ chatId }) => chatId > 0).length, 20);
});

test('a pause holds broadcasts back and lets answers go on', async () => {
  const { time, pacer, passed, ask } = pacing();
  pacer.pauseBroadcast(10_000);
  void ask('broadcast', 1);
  void ask('reply', 1);
  await time.pass(9_999);
  assert.deepEqual(
    passed.map(({ lane }) => lane),
    ['reply'],
  );
  await time.pass(2);
  assert.equal(passed.length, 2);
});

test('who gives up leaves the queue, with the reason', async () => {
  const { time, pacer, passed, ask } = pacing();
  pacer.pauseBroadcast(1_000);
  const leaving = new AbortController();
  const left = assert.rejects(ask('broadcast', 1, leaving.signal), /enough/);
  void ask('broadcast', 2);
  leaving.abort(new Error('enough'));
  await left;
  await time.pass(2_000);
  assert.deepEqual(
    passed.map(({ chatId }) => chatId),
    [2],
  );
});

test('chats that were sent something a moment ago rest', async () => {
  const { time, pacer, ask } = pacing();
  await ask('broadcast', 7);
  for (let nth = 0; nth < 20; nth++) {
    await ask('reply', -7);
    await time.pass(1_000);
  }
  assert.deepEqual(pacer.resting(), [-7]);
  await time.pass(60_000);
  assert.deepEqual(pacer.resting(), []);
});

test('chats are forgotten a minute after their last message', () => {
  const rates = createRates();
  for (let nth = 0; nth < 100_000; nth++) rates.take(nth, nth * 34);
  assert.ok(rates.size() < 1_800);
});

test('a refusal makes broadcasts slower for a while', async () => {
  const { time, pacer, passed, ask } = pacing();
  pacer.pauseBroadcast(1);
  for (let chatId = 1; chatId <= 600; chatId++) void ask('broadcast', chatId);
  await time.pass(10_001);
  assert.ok(passed.length < 285, `${passed.length} in ten seconds`);
});
