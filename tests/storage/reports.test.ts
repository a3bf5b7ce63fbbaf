import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Settlement } from '../../src/delivery/ledger.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { MONDAY, storesInMemory, storesOver, WEEK } from './stores.ts';

const DAY = 86_400_000;

test('without editions there is nothing to report', async (context) => {
  const { reports } = await storesInMemory(context);
  assert.deepEqual(await reports.editions(3), []);
  assert.equal(await reports.lastComposition(1), undefined);
});

test('each edition of a date counts once, by what became of it', async (context) => {
  const { ledger, reports, subscribe, compose, edition } = await storesInMemory(context);
  const composition = await compose(2);
  for (let chat = 1; chat <= 6; chat++) await edition(await subscribe(chat), composition);
  const [seven, eight] = [await subscribe(7), await subscribe(8)];
  await ledger.add(
    [seven, eight].map(({ id, chatId, threadId }) => ({
      ...{ subscriptionId: id, chatId, threadId, date: '2021-11-15', dueAt: MONDAY },
      ...{ skipped: 'nothing new', compositionId: composition.id },
    })),
    [seven, eight].map(({ id }) => ({
      ...{ subscriptionId: id, readNextAt: MONDAY, lastDate: '2021-11-15' },
      ...{ nextAt: MONDAY + WEEK, covered: undefined },
    })),
  );
  const sent = { state: 'sent', messageId: 5 } as const;
  const failed = { state: 'failed', reason: 'TOPIC_CLOSED' } as const;
  const unconfirmed = { state: 'unconfirmed', reason: 'ETIMEDOUT' } as const;
  const outcomes: Record<number, readonly Settlement[]> = {
    1: [sent, sent],
    2: [sent, failed],
    3: [failed, unconfirmed],
    4: [unconfirmed, sent],
    5: [sent],
  };
  for (const part of [0, 1]) {
    for (const one of await ledger.claim('one', MONDAY, 6, [6])) {
      const outcome = outcomes[one.chatId]?.[part];
      if (outcome !== undefined) await ledger.settle(one, outcome, MONDAY);
    }
  }
  const [report, ...others] = await reports.editions(5);
  assert.deepEqual(others, []);
  const { open = [], ...counted } = report ?? {};
  assert.deepEqual(counted, {
    ...{ date: '2021-11-15', due: 8, skipped: { 'nothing new': 2 } },
    states: { pending: 1, sending: 1, sent: 1, failed: 2, unconfirmed: 1, skipped: 2 },
    reasons: [
      { reason: 'ETIMEDOUT', count: 2 },
      { reason: 'TOPIC_CLOSED', count: 2 },
    ],
  });
  assert.deepEqual(
    open.map(({ chatId, reason }) => [chatId, reason]),
    [
      [2, 'TOPIC_CLOSED'],
      [3, 'TOPIC_CLOSED'],
      [4, 'ETIMEDOUT'],
    ],
  );
});

test('the newest dates come first, each whole, with twenty to resend at most', async (context) => {
  const { ledger, reports, subscribe, compose, edition } = await storesInMemory(context);
  const composition = await compose(1);
  for (let chat = 1; chat <= 1100; chat++) {
    const date = chat % 10 === 0 ? '2021-11-16' : '2021-11-15';
    await edition(await subscribe(chat), composition, date);
  }
  await edition(await subscribe(2000), composition, '2021-11-14');
  for (const one of await ledger.claim('one', MONDAY, 40, [])) {
    await ledger.settle(one, { state: 'failed', reason: 'TOPIC_CLOSED' }, MONDAY);
  }
  const [newest, before, ...others] = await reports.editions(2);
  assert.deepEqual(others, []);
  assert.deepEqual([newest?.date, newest?.due, newest?.open.length], ['2021-11-16', 110, 4]);
  assert.deepEqual([before?.date, before?.due, before?.open.length], ['2021-11-15', 990, 20]);
  assert.deepEqual(before?.reasons, [{ reason: 'TOPIC_CLOSED', count: 36 }]);
});

test('subscribers are counted by what they are and want', async (context) => {
  const { chats, subscriptions, reports, subscribe } = await storesInMemory(context);
  const made = [
    await subscribe(1, { subjects: ['kz', 'sco'] }),
    await subscribe(-2, { subjects: ['kz'] }),
    await subscribe(3),
    await subscribe(4),
    await subscribe(5, { subjects: ['energy'] }),
    await subscribe(6),
  ];
  await chats.describe(1, 'private', undefined);
  await chats.describe(-2, 'channel', 'Wire');
  await chats.setLanguage(1, 'ru');
  await chats.setLanguage(-2, 'ru');
  await chats.setGone(3, 'Forbidden: bot was blocked by the user');
  await subscriptions.setStatus(made[4]?.id ?? 0, 'ended', undefined);
  await subscriptions.setStatus(made[5]?.id ?? 0, 'held', undefined, 'TOPIC_CLOSED');
  const { growth, ...report } = await reports.subscribers(MONDAY);
  assert.deepEqual(report, {
    ...{ active: 4, ended: 1, held: 1, gone: 1 },
    byType: { '': 2, channel: 1, private: 1 },
    byLanguage: { '': 2, ru: 2 },
    bySubject: [
      { subject: '', count: 2 },
      { subject: 'kz', count: 2 },
      { subject: 'sco', count: 1 },
    ],
  });
  assert.deepEqual(growth[0], { from: '2021-11-15', started: 6, ended: 1 });
});

test('growth is told by weeks from Monday to Sunday, the newest first', async (context) => {
  const storage = await openStorage(':memory:');
  context.after(() => storage.close());
  const days = [0, -1, -6, -7, -48, -49, -50, -300];
  for (const [index, day] of days.entries()) {
    await storesOver(storage, () => new Date(MONDAY + day * DAY)).subscribe(index + 1);
  }
  const { subscriptions, reports } = storesOver(storage, () => new Date(MONDAY - 8 * DAY));
  await subscriptions.setStatus(1, 'ended', undefined);
  for (const later of [0, 3 * DAY, 6 * DAY + 14 * 3_600_000]) {
    const { growth } = await reports.subscribers(MONDAY + later);
    assert.deepEqual(
      growth.map(({ from, started, ended }) => [from, started, ended]),
      [
        ['2021-11-15', 1, 0],
        ['2021-11-08', 3, 0],
        ['2021-11-01', 0, 1],
        ['2021-10-25', 0, 0],
        ['2021-10-18', 0, 0],
        ['2021-10-11', 0, 0],
        ['2021-10-04', 0, 0],
        ['2021-09-27', 2, 0],
      ],
    );
  }
});

test('the last composition is the newest that was sent', async (context) => {
  const { ledger, subscriptions, reports, subscribe, compose, edition } =
    await storesInMemory(context);
  const subscription = await subscribe(1);
  const composition = await compose(1);
  await edition(subscription, composition);
  assert.equal(await reports.lastComposition(subscription.id), undefined);
  const [delivery] = await ledger.claim('one', MONDAY, 1, []);
  assert.ok(delivery);
  await ledger.settle(delivery, { state: 'sent', messageId: 5 }, MONDAY);
  assert.deepEqual(await reports.lastComposition(subscription.id), composition);
  const moved = await subscriptions.byId(subscription.id);
  assert.ok(moved);
  await edition(moved, await compose(2), '2021-11-22');
  assert.deepEqual(await reports.lastComposition(subscription.id), composition);
});
