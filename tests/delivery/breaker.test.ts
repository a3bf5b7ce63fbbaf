import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBreaker } from '../../src/delivery/breaker.ts';
import type { Outcome } from '../../src/delivery/messenger.ts';
import { createFakeTime } from './fake-time.ts';

function breaking() {
  const time = createFakeTime(0);
  const breaker = createBreaker(time.monotonic);
  const hear = (outcome: Outcome['type'], chatId = 1) =>
    breaker.heard(outcome, chatId, time.monotonic.now() + 1);
  return { time, breaker, hear };
}

test('five failures in a row open it, for longer each time, until one goes through', async () => {
  const { time, breaker, hear } = breaking();
  for (let nth = 0; nth < 4; nth++) assert.deepEqual(hear('unknown'), { missing: 0 });
  assert.equal(hear('not sent').stopped, 'unreachable');
  for (const wait of [5_000, 10_000, 20_000, 40_000, 60_000, 60_000]) {
    assert.equal(breaker.allows(), 0);
    await time.pass(wait - 1);
    assert.equal(breaker.allows(), 0);
    await time.pass(1);
    assert.equal(breaker.allows(), 1);
    hear('not sent');
  }
  await time.pass(60_000);
  assert.equal(hear('sent').recovered, 'unreachable');
  assert.equal(breaker.allows(), Number.POSITIVE_INFINITY);
});

test('any answer between shows that Telegram is there', () => {
  const { breaker, hear } = breaking();
  for (const answer of ['sent', 'gone', 'fixable', 'ours', 'wait'] as const) {
    for (let nth = 0; nth < 4; nth++) hear('unknown');
    hear(answer);
  }
  assert.equal(breaker.why(), undefined);
});

test('time-outs of what began before others were answered open nothing', async () => {
  const { time, breaker, hear } = breaking();
  await time.pass(10_000);
  hear('sent', 9);
  for (let chatId = 1; chatId <= 20; chatId++) breaker.heard('unknown', chatId, 5_000);
  assert.equal(breaker.why(), undefined);
});

test('chats that are not found one by one are counted, each for itself', () => {
  const { breaker, hear } = breaking();
  for (let round = 1; round <= 2; round++) {
    for (let chatId = 1; chatId <= 30; chatId++) {
      assert.equal(hear('missing', chatId).missing, round);
      hear('sent', 1_000);
    }
  }
  // The last tries come when nothing else is left to send.
  for (let chatId = 1; chatId <= 30; chatId++) assert.equal(hear('missing', chatId).missing, 3);
  assert.equal(breaker.why(), undefined);
});

test('five different chats that are not found stop everything, and are forgiven', async () => {
  const { time, breaker, hear } = breaking();
  for (let chatId = 1; chatId <= 4; chatId++) hear('missing', chatId);
  assert.equal(hear('missing', 5).stopped, 'nobody found');
  await time.pass(300_000);
  assert.equal(breaker.allows(), 1);
  hear('missing', 6);
  assert.equal(breaker.allows(), 0);
  await time.pass(300_000);
  assert.equal(hear('sent', 7).recovered, 'nobody found');
  assert.equal(hear('missing', 1).missing, 1);
});

test('a refused token opens it at once, and outweighs an outage', () => {
  const { breaker, hear } = breaking();
  for (let nth = 0; nth < 5; nth++) hear('unknown');
  assert.equal(hear('halt').stopped, 'misconfigured');
  assert.deepEqual(hear('unknown'), { missing: 0 });
  assert.equal(breaker.why(), 'misconfigured');
});
