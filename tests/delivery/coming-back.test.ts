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
