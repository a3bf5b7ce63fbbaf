import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { nextOccurrence } from '../../src/calendar/local-instant.ts';
import { createChatStore } from '../../src/storage/chat-store.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { createSubscriptionDesk } from '../../src/subscriptions/desk.ts';
import type { SubscriptionChoices } from '../../src/subscriptions/subscription.ts';

const HERE = { chatId: 100, threadId: undefined };
/** Wednesday, 09:00 in Almaty. */
const START = '2021-11-17T03:00:00Z';
const MONDAY = '2021-11-22T03:00:00.000Z';

async function desk(t: TestContext) {
  let now = new Date(START);
  const clock = () => now;
  const storage = await openStorage(':memory:');
  t.after(() => storage.close());
  const chats = createChatStore(storage.db, clock);
  const store = createSubscriptionStore(storage.db, clock);
  const dropped: string[] = [];
  const drop = async (ids: readonly number[], reason: string) => {
    dropped.push(`${ids.join()} ${reason}`);
  };
  const region = { timeZone: 'Asia/Almaty' };
  const subscriptions = createSubscriptionDesk({ store, chats, drop, region, clock });
  const subscribe = (wanted: Partial<SubscriptionChoices> = {}) =>
    subscriptions.subscribe(HERE, wanted, 'ru');
  return {
    ...{ subscriptions, store, chats, dropped, subscribe },
    travel(instant: string | number) {
      now = new Date(instant);
    },
  };
}

function at(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

test('a bare /subscribe is on everything, Monday at nine in the zone of the region', async (t) => {
  const { subscribe, chats } = await desk(t);
  const { subscription, how } = await subscribe();
  assert.equal(how, 'started');
  assert.deepEqual(
    [subscription.subjects, subscription.weekday, subscription.time, subscription.timeZone],
    [[], 1, '09:00', 'Asia/Almaty'],
  );
  assert.equal(at(subscription.nextAt), MONDAY);
  // Roundups come in the language in which they were asked for.
  assert.equal((await chats.settings(HERE.chatId))?.language, 'ru');
});

test("the chat's own zone and language come before the region's and the subscriber's", async (t) => {
  const { subscribe, chats } = await desk(t);
  await chats.setTimeZone(HERE.chatId, 'Europe/Berlin');
  await chats.setLanguage(HERE.chatId, 'en');
  const { subscription } = await subscribe();
  assert.equal(subscription.timeZone, 'Europe/Berlin');
  assert.equal((await chats.settings(HERE.chatId))?.language, 'en');
});

test('a second one resets nothing; a line changes what it names and adds to what is followed', async (t) => {
  const { subscribe } = await desk(t);
  await subscribe({ subjects: ['kz'], weekday: 5, time: '18:00', silent: true });
  const again = await subscribe();
  assert.equal(again.how, 'known');
  const { subscription, how } = await subscribe({ subjects: ['sco'] });
  assert.equal(how, 'changed');
  assert.deepEqual(
    [subscription.subjects, subscription.weekday, subscription.time, subscription.silent],
    [['kz', 'sco'], 5, '18:00', true],
  );
  assert.deepEqual((await subscribe({ subjects: [] })).subscription.subjects, []);
  assert.deepEqual((await subscribe({ subjects: ['kz'] })).subscription.subjects, ['kz']);
});

test('a zone that was chosen once is the default of the next topic', async (t) => {
  const { subscribe, subscriptions } = await desk(t);
  const { subscription } = await subscribe();
  await subscriptions.change(subscription.id, { timeZone: 'Asia/Tashkent' });
  const topic = { chatId: HERE.chatId, threadId: 7 };
  const other = await subscriptions.subscribe(topic, {}, 'en');
  assert.equal(other.subscription.timeZone, 'Asia/Tashkent');
  assert.notEqual(other.subscription.id, subscription.id);
});

test('without its last subject a subscription ends, since empty would mean everything', async (t) => {
  const { subscribe, subscriptions, dropped } = await desk(t);
  const { id } = (await subscribe({ subjects: ['kz', 'sco'] })).subscription;
  assert.deepEqual((await subscriptions.unfollow(id, ['kz']))?.subjects, ['sco']);
  const ended = await subscriptions.unfollow(id, ['sco']);
  assert.equal(ended?.status, 'ended');
  assert.equal(ended?.nextAt, undefined);
  assert.deepEqual(ended?.subjects, ['sco']);
  assert.deepEqual(dropped, [`${id} unsubscribed`]);
});

test('what ended is taken up again as it was, and changes only by that', async (t) => {
  const { subscribe, subscriptions } = await desk(t);
  const { id } = (await subscribe({ subjects: ['kz'], weekday: 5 })).subscription;
  await subscriptions.pause(id, 4);
  await subscriptions.end(id);
  assert.equal((await subscriptions.change(id, { weekday: 1 }))?.weekday, 5);
  assert.equal((await subscriptions.follow(id, ['sco']))?.status, 'ended');
  const undone = await subscriptions.reopen(id);
  assert.equal(undone?.status, 'active');
  assert.notEqual(undone?.pausedUntil, undefined);
  await subscriptions.end(id);
  const { subscription, how } = await subscribe({ subjects: ['sco'] });
  assert.equal(how, 'started again');
  // Who subscribes anew wants the next one, and of what is named.
  assert.deepEqual([subscription.subjects, subscription.pausedUntil], [['sco'], undefined]);
  assert.equal(at(subscription.nextAt), '2021-11-19T03:00:00.000Z');
});

test('what is held back goes on with /subscribe and by trying again', async (t) => {
  const { subscribe, subscriptions, store } = await desk(t);
  const { id } = (await subscribe({ subjects: ['kz'] })).subscription;
  for (const again of [() => subscribe(), () => subscriptions.reopen(id)]) {
    await store.setStatus(id, 'held', undefined, 'TOPIC_CLOSED');
    await again();
    const now = await subscriptions.byId(id);
    assert.deepEqual(
      [now?.status, now?.heldReason, at(now?.nextAt)],
      ['active', undefined, MONDAY],
    );
  }
});

test('a pause leaves out so many roundups, whenever it is made', async (t) => {
  const { subscriptions, travel, store } = await desk(t);
  let chatId = 1;
  const slot = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    time: fc.constantFrom('00:00', '02:30', '09:00', '23:59'),
    timeZone: fc.constantFrom('Asia/Almaty', 'Europe/Berlin', 'America/New_York', 'Etc/GMT+12'),
  });
  const instant = fc.integer({
    min: Date.parse('2021-01-01T00:00Z'),
    max: Date.parse('2025-01-01T00:00Z'),
  });
  await fc.assert(
    fc.asyncProperty(slot, instant, fc.integer({ min: 1, max: 4 }), async (wanted, now, weeks) => {
      travel(now);
      const place = { chatId: chatId++, threadId: undefined };
      const { id } = (await subscriptions.subscribe(place, wanted, 'en')).subscription;
      let expected = now;
      for (let left = weeks + 1; left > 0; left--) expected = nextOccurrence(wanted, expected).at;
      // Pressed twice it is the same.
      for (let twice = 0; twice < 2; twice++) {
        assert.equal(at((await subscriptions.pause(id, weeks))?.nextAt), at(expected));
      }
      const resumed = await subscriptions.resume(id);
      assert.equal(at(resumed?.nextAt), at(nextOccurrence(wanted, now).at));
      assert.equal((await store.byId(id))?.pausedUntil, undefined);
    }),
    { numRuns: 60 },
  );
});

test('what is due already and not yet sent stays due while other things are changed', async (t) => {
  const { subscribe, subscriptions, travel } = await desk(t);
  const { id } = (await subscribe()).subscription;
  travel('2021-11-22T03:00:20Z');
  assert.equal(at((await subscriptions.change(id, { silent: true }))?.nextAt), MONDAY);
  assert.equal(at((await subscriptions.follow(id, ['kz']))?.nextAt), MONDAY);
  const later = await subscriptions.change(id, { time: '18:00' });
  assert.equal(at(later?.nextAt), '2021-11-22T12:00:00.000Z');
});

test('ticks made at once are all kept', async (t) => {
  const { subscribe, subscriptions } = await desk(t);
  const { id } = (await subscribe({ subjects: ['kz'] })).subscription;
  await Promise.all([
    ...['sco', 'csto', 'tj', 'uz'].map((code) => subscriptions.follow(id, [code])),
    subscriptions.unfollow(id, ['kz']),
    subscriptions.change(id, { silent: true }),
    subscribe({ subjects: ['energy'] }),
  ]);
  const after = await subscriptions.byId(id);
  assert.deepEqual(after?.subjects, ['csto', 'energy', 'sco', 'tj', 'uz']);
  assert.equal(after?.silent, true);
});

test('of a subscription that is not there nothing can be changed', async (t) => {
  const { subscriptions } = await desk(t);
  for (const result of await Promise.all([
    subscriptions.byId(9),
    subscriptions.change(9, { silent: true }),
    subscriptions.follow(9, ['kz']),
    subscriptions.unfollow(9, ['kz']),
    subscriptions.pause(9, 1),
    subscriptions.resume(9),
    subscriptions.end(9),
    subscriptions.reopen(9),
  ])) {
    assert.equal(result, undefined);
  }
});
