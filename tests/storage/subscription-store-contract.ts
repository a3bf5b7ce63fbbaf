import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import { MONDAY, type Stores, WEEK, WEEKLY } from './stores.ts';
import { changeOf, createModel } from './subscription-store-model.ts';

const GROUP = -1_002_147_483_648;
const HOUR = 3_600_000;

/**
 * What every driver's `SubscriptionStore` and `DueSource` have to do.
 *
 * @param open gives empty ones and closes them after the test
 */
export function testSubscriptionStore(
  name: string,
  open: (context: TestContext) => Promise<Stores>,
): void {
  const it = (behaviour: string, check: (stores: Stores) => Promise<void>) =>
    test(`${name}: ${behaviour}`, async (context) => await check(await open(context)));

  it('keeps what was chosen', async ({ subscriptions }) => {
    const choices = {
      ...{ subjects: ['energy', 'kz', 'sco'], weekday: 5, time: '18:30' },
      ...{ timeZone: 'Asia/Tokyo', silent: true, quietWeeks: 'nothing' as const },
    };
    const place = { chatId: GROUP, threadId: 17 };
    const saved = await subscriptions.save(place, choices, MONDAY + 5);
    assert.deepEqual(saved, {
      ...{ ...place, ...choices, id: saved.id, status: 'active', heldReason: undefined },
      ...{ pausedUntil: undefined, createdAt: MONDAY, lastDate: undefined },
      ...{ coveredTo: undefined, informedAt: undefined, nextAt: MONDAY + 5 },
    });
    assert.deepEqual(await subscriptions.at(place), saved);
    assert.deepEqual(await subscriptions.byId(saved.id), saved);
    assert.equal(await subscriptions.at({ chatId: GROUP, threadId: undefined }), undefined);
    assert.equal(await subscriptions.byId(saved.id + 1), undefined);
  });

  it('a chat and each of its topics have one of their own', async ({
    subscriptions,
    subscribe,
  }) => {
    const whole = await subscribe(GROUP);
    const topic = await subscribe(GROUP, { subjects: ['kz'] }, 17);
    await subscribe(GROUP - 1);
    assert.deepEqual(await subscriptions.ofChat(GROUP), [whole, topic]);
    assert.deepEqual(await subscriptions.ofChat(5), []);
  });

  it('saving again changes the choices, and nothing of what is ours', async (stores) => {
    const { subscriptions, subscribe, ledger } = stores;
    const first = await subscribe(1);
    const covered = { to: '2021-11-14', informedAt: 7 };
    await ledger.add(
      [],
      [
        {
          ...{ subscriptionId: first.id, readNextAt: MONDAY, lastDate: '2021-11-15' },
          ...{ nextAt: MONDAY + WEEK, covered },
        },
      ],
    );
    await subscriptions.setStatus(first.id, 'held', undefined, 'Bad Request: TOPIC_CLOSED');
    const again = await subscribe(1, { subjects: ['kz'], silent: true });
    assert.deepEqual(again, {
      ...{ ...first, subjects: ['kz'], silent: true, lastDate: '2021-11-15' },
      ...{ coveredTo: '2021-11-14', informedAt: 7 },
    });
  });

  it('what ended or is held keeps its choices and is due no more', async (stores) => {
    const { subscriptions, subscribe, source } = stores;
    const { id } = await subscribe(1, { subjects: ['kz'] });
    await subscriptions.setStatus(id, 'held', undefined, 'Bad Request: TOPIC_CLOSED');
    const held = await subscriptions.byId(id);
    assert.equal(held?.heldReason, 'Bad Request: TOPIC_CLOSED');
    assert.equal(held?.nextAt, undefined);
    await subscriptions.setStatus(id, 'ended', undefined);
    const ended = await subscriptions.byId(id);
    assert.deepEqual([ended?.status, ended?.subjects], ['ended', ['kz']]);
    assert.equal(ended?.heldReason, undefined);
    assert.deepEqual(await source.due(MONDAY + WEEK, 10), []);
    await subscriptions.setStatus(id, 'active', MONDAY);
    assert.equal((await source.due(MONDAY, 10)).length, 1);
  });

  it('a pause moves on what is active, and wakes nothing that ended', async (stores) => {
    const { subscriptions, subscribe } = stores;
    const [active, ended] = [await subscribe(1), await subscribe(2)];
    await subscriptions.setStatus(ended.id, 'ended', undefined);
    for (const { id } of [active, ended]) {
      await subscriptions.pause(id, MONDAY + WEEK, MONDAY + WEEK + HOUR);
    }
    const [one, two] = [await subscriptions.byId(active.id), await subscriptions.byId(ended.id)];
    assert.deepEqual([one?.pausedUntil, one?.nextAt], [MONDAY + WEEK, MONDAY + WEEK + HOUR]);
    assert.deepEqual([two?.pausedUntil, two?.nextAt], [MONDAY + WEEK, undefined]);
    await subscriptions.pause(active.id, undefined, MONDAY);
    assert.deepEqual(await subscriptions.byId(active.id), active);
  });

  it('what is due comes oldest first, a page at a time', async ({ subscriptions, source }) => {
    const instants = [3, 1, 2, 2, 2, 9, 1].map((ms) => MONDAY + ms);
    for (const [index, nextAt] of instants.entries()) {
      await subscriptions.save({ chatId: index + 1, threadId: undefined }, WEEKLY, nextAt);
    }
    const all = await source.due(MONDAY + 3, 10);
    assert.deepEqual(
      all.map(({ chatId }) => chatId),
      [2, 7, 3, 4, 5, 1],
    );
    for (let limit = 1; limit <= all.length + 1; limit++) {
      let [page, paged] = [await source.due(MONDAY + 3, limit), [] as typeof all];
      for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
        paged = [...paged, ...page];
        page = await source.due(MONDAY + 3, limit, { nextAt: last.nextAt ?? 0, id: last.id });
      }
      assert.deepEqual(paged, all);
    }
    assert.deepEqual(await source.due(MONDAY, 10), []);
  });

  it('what is due says what its chat decides', async ({ chats, subscribe, source }) => {
    for (const id of [1, 2, 3]) await subscribe(id);
    await chats.setLanguage(2, 'ru');
    await chats.setGone(3, 'Forbidden: bot was blocked by the user');
    const due = await source.due(MONDAY, 10);
    assert.deepEqual(
      due.map(({ language, gone }) => [language, gone]),
      [
        [undefined, false],
        ['ru', false],
        [undefined, true],
      ],
    );
  });

  it('a slot moves on with its zone, all of it but what is paused or due', async (stores) => {
    const { subscriptions, subscribe } = stores;
    const place = (chatId: number) => ({ chatId, threadId: undefined });
    const soon = MONDAY + HOUR;
    for (let chatId = 1; chatId <= 600; chatId++) {
      await subscriptions.save(place(chatId), WEEKLY, soon);
    }
    await subscribe(601);
    const paused = await subscriptions.save(place(602), WEEKLY, soon);
    await subscriptions.pause(paused.id, MONDAY + WEEK, MONDAY + 2 * WEEK);
    await subscriptions.save(place(603), { ...WEEKLY, time: '09:01' }, soon);
    await subscriptions.save(place(604), WEEKLY, soon + 2 * HOUR);
    assert.deepEqual(await subscriptions.slots(), [
      { weekday: 1, time: '09:00', timeZone: 'UTC' },
      { weekday: 1, time: '09:01', timeZone: 'UTC' },
    ]);
    assert.equal(await subscriptions.reschedule(WEEKLY, MONDAY, soon + HOUR), 601);
    assert.equal(await subscriptions.reschedule(WEEKLY, MONDAY, soon + HOUR), 0);
    const all = await subscriptions.after(600, 10);
    assert.deepEqual(
      all.map(({ nextAt = 0 }) => (nextAt - MONDAY) / HOUR),
      [0, 336, 1, 2],
    );
  });

  it('a group takes its subscriptions along, and forgetting takes them away', async (stores) => {
    const { chats, subscriptions, subscribe } = stores;
    const [whole, topic] = [await subscribe(-5), await subscribe(-5, { weekday: 2 }, 17)];
    await chats.move(-5, GROUP);
    await chats.move(-5, GROUP);
    assert.deepEqual(await subscriptions.ofChat(-5), []);
    assert.deepEqual(await subscriptions.ofChat(GROUP), [
      { ...whole, chatId: GROUP },
      { ...topic, chatId: GROUP },
    ]);
    await chats.forget(GROUP);
    assert.deepEqual(await subscriptions.after(0, 10), []);
    assert.ok((await subscribe(1)).id > topic.id, 'a number is never given twice');
  });

  it('forgets the subscriptions of what has been gone for long', async (stores) => {
    const { chats, subscriptions, subscribe } = stores;
    await subscribe(1);
    await subscribe(2);
    await chats.setGone(1, 'Forbidden: bot was blocked by the user');
    assert.equal(await chats.forgetGone(MONDAY + 1), 1);
    assert.deepEqual(
      (await subscriptions.after(0, 10)).map(({ chatId }) => chatId),
      [2],
    );
  });

  test(`${name}: equals a plain list after any sequence of changes`, async (context) => {
    const { subscriptions, source, db } = await open(context);
    await fc.assert(
      fc.asyncProperty(fc.array(changeOf([1, 2, -3]), { maxLength: 20 }), async (changes) => {
        await db.deleteFrom('subscriptions').execute();
        const model = createModel();
        // Numbers go on from run to run: what each store gave stands for the same subscription.
        const ids = new Map<number, number>();
        for (const { apply } of changes) {
          const [real, expected] = [await apply(subscriptions, ids), await apply(model, undefined)];
          if (isSubscription(real) && isSubscription(expected)) ids.set(expected.id, real.id);
          else assert.equal(real, expected);
          const same = <T extends { id: number }>(ones: readonly T[]) =>
            ones.map((one) => ({ ...one, id: ids.get(one.id) }));
          assert.deepEqual(await subscriptions.after(0, 50), same(await model.after(0, 50)));
          assert.deepEqual(await subscriptions.slots(), await model.slots());
          const due = (await model.after(0, 50)).filter(({ nextAt }) => (nextAt ?? Infinity) <= 50);
          assert.deepEqual(
            (await source.due(50, 50)).map(({ id }) => id),
            same(due.sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0) || a.id - b.id)).map(
              ({ id }) => id,
            ),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
}

function isSubscription(value: unknown): value is Subscription {
  return typeof value === 'object' && value !== null && 'id' in value;
}
