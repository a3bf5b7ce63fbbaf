import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storesInMemory } from '../storage/stores.ts';
import { composerOf, createNewsroom, MONDAY, WEEK } from './newsroom.ts';

test('over the real ledger: faults of every kind, a stop in the middle, and all get theirs', async (context) => {
  const stores = await storesInMemory(context);
  for (let chatId = 1; chatId <= 300; chatId++) await stores.subscribe(chatId);
  await stores.subscribe(-301);
  await stores.db
    .updateTable('subscriptions')
    .set({ created_at: MONDAY - WEEK })
    .execute();
  const room = createNewsroom([], ({ chatId }, nth) => {
    if (chatId === 7) return { type: 'gone', reason: 'blocked' };
    if (chatId === 8) return { type: 'fixable', reason: 'no rights' };
    if (chatId === -301) return { type: 'moved', to: -1000301 };
    if (nth % 50 === 0) return { type: 'unknown', reason: '502' };
    if (nth % 70 === 0) return { type: 'not sent', reason: 'ECONNREFUSED' };
    if (nth === 120) return { type: 'wait', seconds: 4 };
    return room.sent();
  });
  const start = (owner: string, earlierOwners: string[]) =>
    room.start({
      ...{ ledger: stores.ledger, source: stores.source, firstSeen: stores.firstSeen },
      ...{ chats: stores.chats, subscriptions: stores.subscriptions },
      ...{ composer: composerOf(2), owner, earlierOwners },
    });
  const first = start('run 1', []);
  await first.wake();
  await room.time.pass(6_000);
  void first.stop(5);
  await room.time.pass(6_000);
  await start('run 2', ['run 1']).wake();
  await room.time.pass(5 * 60_000);

  const rows = await stores.db
    .selectFrom('deliveries')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .orderBy('state')
    .execute();
  assert.deepEqual(
    rows.map(({ state, count }) => [state, count]),
    [
      ['failed', 2],
      ['sent', 598],
      ['skipped', 2],
    ],
  );
  assert.ok((await stores.chats.settings(7))?.gone);
  const [held] = await stores.subscriptions.ofChat(8);
  assert.equal(held?.status, 'held');
  const [moved] = await stores.subscriptions.ofChat(-1000301);
  assert.equal(moved?.coveredTo, '2021-11-14');
});
