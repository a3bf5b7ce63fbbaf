import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNewsroom, MONDAY, subscriptions, WEEK } from './newsroom.ts';

test('a chat that was taken for gone and came back is not given up at the first fault', async () => {
  let faults = 3;
  const room = createNewsroom(subscriptions(2), ({ chatId }) =>
    chatId === 1 && faults-- > 0
      ? { type: 'missing', reason: 'Bad Request: chat not found' }
      : room.sent(),
  );
  const delivery = room.start();
  await delivery.wake();
  await room.time.pass(10 * 60_000);
  assert.deepEqual(room.states(), { failed: 1, sent: 1 });
  await room.memory.chats.setGone(1, undefined);
  faults = 1;
  room.time.setWall(MONDAY + WEEK);
  await delivery.wake();
  await room.time.pass(10 * 60_000);
  assert.deepEqual(room.states(), { failed: 1, sent: 3 });
});

test('what waited for its turn while the bot was killed again and again is sent, once', async () => {
  const room = createNewsroom(subscriptions(5));
  const owners: string[] = [];
  const run = (changed = {}) => {
    const owner = `run ${owners.length}`;
    const earlierOwners = [...owners];
    owners.push(owner);
    return room.start({ owner, earlierOwners, ...changed });
  };
  // Killed while nothing has its place yet: no promise of theirs ever goes on.
  const stuck = { ...room.pacer, broadcast: () => new Promise<never>(() => {}) };
  for (let killed = 0; killed < 3; killed++) {
    await run({ pacer: stuck }).wake();
    await room.time.pass(1_000);
    assert.deepEqual(room.states(), { sending: 5 });
  }
  await run().wake();
  await room.time.pass(60_000);
  assert.deepEqual(room.states(), { sent: 5 });
  assert.equal(room.asked.length, 5);
});

test('a run that was suspended while another took over sends nothing', async () => {
  const room = createNewsroom(subscriptions(5));
  let resume = () => {};
  const suspended = new Promise<void>((resolve) => {
    resume = resolve;
  });
  await room
    .start({ owner: 'suspended', pacer: { ...room.pacer, broadcast: () => suspended } })
    .wake();
  await room.time.pass(1_000);
  await room.start({ owner: 'its successor', earlierOwners: ['suspended'] }).wake();
  await room.time.pass(60_000);
  resume();
  await room.time.pass(60_000);
  assert.deepEqual(room.states(), { sent: 5 });
  assert.equal(room.asked.length, 5);
});
