import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Delivery } from '../../src/delivery/ledger.ts';
import { createSubscriptionDesk } from '../../src/subscriptions/desk.ts';
import { MONDAY, storesInMemory, WEEK } from './stores.ts';

/** A roundup of two parts whose first is under way, and the reader's desk. */
async function underWay(context: TestContext) {
  const stores = await storesInMemory(context);
  const { chats, ledger, db, subscriptions } = stores;
  const subscription = await stores.subscribe(1);
  await stores.edition(subscription, await stores.compose(2));
  const [first] = await ledger.claim('one', MONDAY, 1, []);
  assert.ok(first !== undefined);
  const desk = createSubscriptionDesk({
    ...{ store: subscriptions, chats, drop: ledger.drop, region: { timeZone: 'UTC' } },
    clock: () => new Date(MONDAY),
  });
  return {
    ...{ ledger, desk, subscription, first },
    async states() {
      const rows = await db.selectFrom('deliveries').select(['state', 'reason']).execute();
      return rows.map(({ state, reason }) => `${state}: ${reason}`);
    },
  };
}

type UnderWay = Awaited<ReturnType<typeof underWay>>;

const WAYS: readonly [string, (room: UnderWay, first: Delivery) => Promise<void>][] = [
  [
    'that failed',
    ({ ledger }, first) =>
      ledger.settle(
        first,
        {
          ...{ state: 'pending', notBefore: MONDAY + 5_000, reason: 'ECONNREFUSED' },
          ...{ unknown: false, counts: true },
        },
        MONDAY,
      ),
  ],
  ['that was put back', ({ ledger }, first) => ledger.release([first])],
];

for (const [words, end] of WAYS) {
  test(`an attempt ${words} is not made again for who unsubscribed meanwhile`, async (context) => {
    const room = await underWay(context);
    await room.desk.end(room.subscription.id);
    await end(room, room.first);
    assert.deepEqual(await room.ledger.claim('one', MONDAY + WEEK, 5, []), []);
    assert.deepEqual(await room.states(), ['skipped: unsubscribed', 'skipped: unsubscribed']);
  });

  test(`an attempt ${words} is not made again for who paused meanwhile`, async (context) => {
    const room = await underWay(context);
    await room.desk.pause(room.subscription.id, 2);
    await end(room, room.first);
    assert.deepEqual(await room.ledger.claim('one', MONDAY + WEEK, 5, []), []);
    assert.deepEqual(await room.states(), ['skipped: paused', 'skipped: paused']);
  });

  test(`an attempt ${words} is made again for who took it back at once`, async (context) => {
    const room = await underWay(context);
    await room.desk.end(room.subscription.id);
    await room.desk.reopen(room.subscription.id);
    await end(room, room.first);
    const again = await room.ledger.claim('one', MONDAY + WEEK, 5, []);
    assert.deepEqual(
      again.map(({ id }) => id),
      [room.first.id],
    );
  });
}
