import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import type { Delivery, Selection } from '../../src/delivery/ledger.ts';
import { createModel } from './ledger-model.ts';
import { type Pair, step } from './ledger-steps.ts';
import { MONDAY, type Stores, WEEK } from './stores.ts';

const HOUR = 3_600_000;
const SENT = { state: 'sent', messageId: 5 } as const;
const FAILED = { state: 'failed', reason: 'Bad Request: TOPIC_CLOSED' } as const;

/**
 * What every driver's `Ledger` has to do.
 *
 * @param open gives an empty one, with the stores beside it, and closes it after the test
 */
export function testLedger(name: string, open: (context: TestContext) => Promise<Stores>): void {
  const it = (behaviour: string, check: (stores: Stores) => Promise<void>) =>
    test(`${name}: ${behaviour}`, async (context) => await check(await open(context)));

  /** Chats from 1 on with an edition each of so many parts. */
  async function editions({ subscribe, compose, edition }: Stores, chats: number, parts = 1) {
    const composition = await compose(parts);
    for (let chat = 1; chat <= chats; chat++) await edition(await subscribe(chat), composition);
    return composition;
  }
  async function only(claiming: Promise<readonly Delivery[]>): Promise<Delivery> {
    const [delivery, ...others] = await claiming;
    assert.deepEqual(others, []);
    assert.ok(delivery);
    return delivery;
  }

  it('a selection has one composition, and gets it back as it was', async ({ ledger }) => {
    const selection: Selection = {
      ...{ from: '2021-11-08', to: '2021-11-14', lateSince: 7, subjects: ['kz', 'sco'] },
      language: 'ru',
    };
    const parts = [{ text: 'Сводка «ШОС»', entities: [{ type: 'bold', offset: 0, length: 6 }] }];
    const made = { parts, briefs: ['b1', 'b2'], corrections: ['c1'] };
    assert.equal(await ledger.composition(selection), undefined);
    const stored = await ledger.storeComposition(selection, made, MONDAY);
    assert.deepEqual(stored, { id: stored.id, selection, ...made, createdAt: MONDAY });
    const later = await ledger.storeComposition(selection, { ...made, briefs: [] }, MONDAY + 1);
    assert.deepEqual(later, stored);
    assert.deepEqual(await ledger.composition(selection), stored);
    assert.deepEqual(await ledger.compositionById(stored.id), stored);
    const others = [{ lateSince: undefined }, { subjects: [] }, { language: 'en' }];
    for (const other of others) {
      assert.equal(await ledger.composition({ ...selection, ...other }), undefined);
      const { id } = await ledger.storeComposition({ ...selection, ...other }, made, MONDAY);
      assert.notEqual(id, stored.id);
    }
  });

  it('knows which briefs were pushed for the same subjects before', async ({ ledger }) => {
    const push = (subjects: string[], to: string, briefs: string[]) =>
      ledger.storeComposition(
        { from: '2021-11-01', to, lateSince: undefined, subjects, language: 'en' },
        { parts: [], briefs, corrections: [] },
        MONDAY,
      );
    await push(['kz'], '2021-11-07', ['a', 'b']);
    await push(['kz'], '2021-11-06', ['b', 'c']);
    await push(['kz'], '2021-11-08', ['d']);
    await push([], '2021-11-07', ['e']);
    const before = '2021-11-08';
    assert.deepEqual(await ledger.pushedBefore(['kz'], before), new Set(['a', 'b', 'c']));
    assert.deepEqual(await ledger.pushedBefore([], before), new Set(['e']));
    assert.deepEqual(await ledger.pushedBefore(['kz', 'sco'], before), new Set());
  });

  it('an edition is added once, with the subscription moved on', async (stores) => {
    const { ledger, subscriptions, subscribe, compose, edition, source } = stores;
    const [subscription, composition] = [await subscribe(1), await compose(2)];
    assert.equal(await edition(subscription, composition), 1);
    const moved = await subscriptions.byId(subscription.id);
    assert.deepEqual([moved?.lastDate, moved?.nextAt], ['2021-11-15', MONDAY + WEEK]);
    assert.deepEqual(await source.due(MONDAY, 10), []);
    assert.ok(moved);
    assert.equal(await edition(moved, composition), 0);
    assert.equal(await ledger.nextAttempt(), MONDAY);
  });

  it('what changed since it was read gets no edition and stays', async (stores) => {
    const { ledger, subscriptions, chats, subscribe, compose, edition } = stores;
    const read = await Promise.all([1, 2, 3].map((chat) => subscribe(chat)));
    const composition = await compose(1);
    const [ended, changed, forgotten] = read.map(({ id }) => id);
    await subscriptions.setStatus(ended ?? 0, 'ended', undefined);
    await subscriptions.pause(changed ?? 0, MONDAY + HOUR, MONDAY + 2 * HOUR);
    await chats.forget(3);
    for (const one of read) assert.equal(await edition(one, composition), 0);
    assert.equal((await subscriptions.byId(changed ?? 0))?.nextAt, MONDAY + 2 * HOUR);
    assert.equal(await subscriptions.byId(forgotten ?? 0), undefined);
    assert.equal(await ledger.nextAttempt(), undefined);
  });

  it('hundreds of editions are one transaction', async ({ ledger, source, ...stores }) => {
    const composition = await stores.compose(3);
    for (let chat = 1; chat <= 333; chat++) await stores.subscribe(chat);
    const due = await source.due(MONDAY, 500);
    const nextAt = MONDAY + WEEK;
    const add = () =>
      ledger.add(
        due.map(({ id, chatId, threadId, silent }, index) => ({
          ...{ subscriptionId: id, chatId, threadId, date: '2021-11-15', dueAt: MONDAY },
          ...(index % 2 === 0
            ? { skipped: 'nothing new', compositionId: composition.id }
            : {
                ...{ skipped: undefined, compositionId: composition.id, parts: 3, silent },
                ...{ nextAt, timeZone: 'UTC' },
              }),
        })),
        due.map(({ id }, index) => ({
          ...{ subscriptionId: id, readNextAt: MONDAY, lastDate: '2021-11-15' },
          nextAt: nextAt + (index % 3),
          covered: index % 2 === 0 ? { to: '2021-11-14', informedAt: 9 } : undefined,
        })),
      );
    assert.equal(await add(), 333);
    assert.equal(await add(), 0);
    const claimed = await ledger.claim('one', MONDAY, 500, []);
    assert.deepEqual(
      claimed.map(({ chatId }) => chatId),
      due.filter((_, index) => index % 2 === 1).map(({ chatId }) => chatId),
    );
    const after = await stores.subscriptions.after(0, 500);
    assert.deepEqual(
      after.map((one) => [one.nextAt, one.coveredTo, one.informedAt]),
      due.map((_, index) => [
        nextAt + (index % 3),
        ...(index % 2 === 0 ? ['2021-11-14', 9] : [undefined, undefined]),
      ]),
    );
  });

  it('a claim gives all that sending needs, and nobody gets it again', async (stores) => {
    const composition = await editions(stores, 1, 2);
    const { ledger } = stores;
    assert.deepEqual(await ledger.claim('one', MONDAY - 1, 5, []), []);
    assert.deepEqual(await ledger.claim('one', MONDAY, 5, [1]), []);
    const delivery = await only(ledger.claim('one', MONDAY, 5, []));
    assert.deepEqual(delivery, {
      ...{ id: delivery.id, editionId: delivery.editionId },
      ...{ subscriptionId: delivery.subscriptionId, chatId: 1, threadId: undefined },
      ...{ compositionId: composition.id, part: 0, parts: 2, state: 'sending', attempts: 0 },
      ...{ unknownAttempts: 0, plain: false, dueAt: MONDAY, startedAt: undefined },
      ...{ silent: false, nextAt: MONDAY + WEEK, timeZone: 'UTC', reason: undefined, owner: 'one' },
    });
    assert.deepEqual(await ledger.claim('two', MONDAY, 5, []), []);
    assert.equal(await ledger.nextAttempt(), undefined);
  });

  it('a second part follows its first before others begin, and says when it began', async (stores) => {
    await editions(stores, 3, 2);
    const { ledger } = stores;
    const [first] = await ledger.claim('one', MONDAY + 7, 1, []);
    assert.ok(first);
    await ledger.settle(first, SENT, MONDAY + 9);
    const next = await only(ledger.claim('one', MONDAY + 9, 1, []));
    assert.deepEqual([next.chatId, next.part, next.startedAt], [1, 1, MONDAY + 7]);
  });

  it('a part that failed keeps the next one back no longer', async (stores) => {
    await editions(stores, 1, 2);
    const { ledger, subscriptions } = stores;
    await ledger.settle(await only(ledger.claim('one', MONDAY, 9, [])), FAILED, MONDAY);
    const second = await only(ledger.claim('one', MONDAY, 9, []));
    await ledger.settle(second, { state: 'unconfirmed', reason: 'ETIMEDOUT' }, MONDAY);
    const informed = await subscriptions.at({ chatId: 1, threadId: undefined });
    assert.deepEqual([informed?.coveredTo, informed?.informedAt], ['2021-11-14', MONDAY]);
  });

  it('days of which nothing arrived are not told of', async (stores) => {
    await editions(stores, 1, 2);
    const { ledger, subscriptions } = stores;
    await ledger.settle(await only(ledger.claim('one', MONDAY, 9, [])), FAILED, MONDAY);
    const second = await only(ledger.claim('one', MONDAY, 9, []));
    const { subscriptionId } = second;
    await ledger.release([second]);
    await ledger.drop([subscriptionId], 'unsubscribed');
    assert.equal((await subscriptions.byId(subscriptionId))?.coveredTo, undefined);
    assert.equal(await ledger.nextAttempt(), undefined);
  });

  it('what is tried again waits, and delays nobody', async (stores) => {
    await editions(stores, 2);
    const { ledger } = stores;
    const [first] = await ledger.claim('one', MONDAY, 1, []);
    assert.ok(first);
    const again = { state: 'pending', notBefore: MONDAY + HOUR, reason: 'ECONNREFUSED' } as const;
    await ledger.settle(first, { ...again, unknown: true, counts: true, plain: true }, MONDAY);
    assert.equal((await only(ledger.claim('one', MONDAY, 9, []))).chatId, 2);
    assert.equal(await ledger.nextAttempt(), MONDAY + HOUR);
    const retried = await only(ledger.claim('one', MONDAY + HOUR, 9, []));
    const { attempts, unknownAttempts, plain, reason } = retried;
    assert.deepEqual([attempts, unknownAttempts, plain, reason], [1, 1, true, 'ECONNREFUSED']);
    const waits = { ...again, notBefore: MONDAY + 2 * HOUR, unknown: false, counts: false };
    await ledger.settle(retried, waits, MONDAY);
    const third = await only(ledger.claim('one', MONDAY + 2 * HOUR, 9, []));
    assert.deepEqual([third.attempts, third.plain], [1, true]);
  });

  it('what was never tried is put back as if it had not been claimed', async (stores) => {
    await editions(stores, 1);
    const { ledger } = stores;
    const claimed = await only(ledger.claim('one', MONDAY, 9, []));
    await ledger.release([claimed]);
    assert.equal(await ledger.nextAttempt(), MONDAY);
    assert.deepEqual(await only(ledger.claim('one', MONDAY + HOUR, 9, [])), claimed);
  });

  it('what a lost owner had claimed and not begun is put back as if never claimed', async (stores) => {
    await editions(stores, 1);
    const { ledger } = stores;
    const lost = await only(ledger.claim('one', MONDAY, 9, []));
    assert.deepEqual(await ledger.takeOver(0, ['one']), []);
    const current = await only(ledger.claim('two', MONDAY + HOUR, 9, []));
    assert.deepEqual(current, { ...lost, owner: 'two' });
    assert.equal(await ledger.begin(lost, MONDAY + HOUR), false);
    await ledger.release([lost]);
    await ledger.settle(lost, { state: 'skipped', reason: 'missed' }, MONDAY + HOUR);
    assert.equal(await ledger.begin(current, MONDAY + HOUR), true);
    assert.deepEqual(await ledger.claim('one', MONDAY + HOUR, 9, []), []);
  });

  it('what was begun is not put back, whoever asks for it', async (stores) => {
    await editions(stores, 1);
    const { ledger } = stores;
    const begun = await only(ledger.claim('one', MONDAY, 9, []));
    assert.equal(await ledger.begin(begun, MONDAY), true);
    await ledger.release([begun]);
    assert.deepEqual(await ledger.claim('two', MONDAY, 9, []), []);
    assert.equal((await only(ledger.takeOver(0, ['one']))).id, begun.id);
  });

  it('an owner is lost once silent for long, counted from the request', async (stores) => {
    await editions(stores, 1);
    const { ledger } = stores;
    await ledger.begin(await only(ledger.claim('one', MONDAY, 9, [])), MONDAY + 60);
    assert.deepEqual(await ledger.takeOver(MONDAY + 60, []), []);
    assert.equal((await ledger.takeOver(MONDAY + 61, [])).length, 1);
  });

  it('an owner that comes back late takes nothing from who took over', async (stores) => {
    await editions(stores, 1);
    const { ledger, reports } = stores;
    const late = await only(ledger.claim('one', MONDAY, 9, []));
    await ledger.begin(late, MONDAY);
    assert.deepEqual(await ledger.takeOver(MONDAY, []), []);
    const lost = await only(ledger.takeOver(MONDAY + 1, []));
    assert.deepEqual(lost, { ...late, startedAt: MONDAY });
    assert.deepEqual(await ledger.takeOver(0, ['one']), [lost]);
    assert.deepEqual(await ledger.takeOver(0, ['two']), []);
    const again = { state: 'pending', notBefore: MONDAY + 60, reason: 'unknown' } as const;
    await ledger.settle(lost, { ...again, unknown: true, counts: true }, MONDAY);
    await ledger.settle(late, FAILED, MONDAY);
    const current = await only(ledger.claim('two', MONDAY + 60, 9, []));
    await ledger.settle(late, FAILED, MONDAY);
    await ledger.settle(late, SENT, MONDAY);
    assert.equal(await ledger.begin(late, MONDAY), false);
    assert.equal(await ledger.begin(current, MONDAY), true);
    assert.deepEqual(await ledger.takeOver(0, ['two']), [{ ...current, startedAt: MONDAY }]);
    await ledger.settle(current, SENT, MONDAY);
    assert.equal((await reports.editions(1))[0]?.states.sent, 1);
  });

  it('that it was sent is believed even late: nobody sends it again', async (stores) => {
    await editions(stores, 1);
    const { ledger } = stores;
    const late = await only(ledger.claim('one', MONDAY, 9, []));
    const again = { state: 'pending', notBefore: MONDAY + 60, reason: 'unknown' } as const;
    await ledger.settle(late, { ...again, unknown: true, counts: true }, MONDAY);
    await ledger.settle(late, SENT, MONDAY);
    assert.equal(await ledger.nextAttempt(), undefined);
  });

  it('an admin can have what failed sent again, part after part', async (stores) => {
    await editions(stores, 1, 3);
    const { ledger } = stores;
    const outcomes = [FAILED, SENT, { state: 'unconfirmed', reason: 'ETIMEDOUT' } as const];
    let editionId = 0;
    for (const outcome of outcomes) {
      const delivery = await only(ledger.claim('one', MONDAY, 9, []));
      editionId = delivery.editionId;
      await ledger.settle(delivery, outcome, MONDAY);
    }
    const now = MONDAY + WEEK;
    assert.equal(await ledger.resend(editionId, now), 2);
    assert.equal(await ledger.resend(editionId, now), 0);
    assert.equal(await ledger.nextAttempt(), now);
    const first = await only(ledger.claim('one', now, 9, []));
    const { part, attempts, unknownAttempts, startedAt } = first;
    assert.deepEqual([part, attempts, unknownAttempts, startedAt], [0, 0, 0, now]);
    await ledger.release([first]);
    assert.equal((await only(ledger.claim('one', now + 1, 9, []))).startedAt, now);
    await ledger.settle(first, SENT, now);
    assert.equal((await only(ledger.claim('one', now, 9, []))).part, 2);
  });

  it('a part that is sent again goes before those that wait behind it', async (stores) => {
    await editions(stores, 1, 2);
    const { ledger } = stores;
    const first = await only(ledger.claim('one', MONDAY, 9, []));
    await ledger.settle(first, FAILED, MONDAY);
    assert.equal(await ledger.nextAttempt(), MONDAY);
    assert.equal(await ledger.resend(first.editionId, MONDAY + HOUR), 1);
    assert.equal(await ledger.nextAttempt(), MONDAY + HOUR);
    const again = await only(ledger.claim('one', MONDAY + HOUR, 9, []));
    assert.equal(again.part, 0);
    assert.deepEqual(await ledger.claim('one', MONDAY + HOUR, 9, []), []);
    await ledger.settle(again, SENT, MONDAY + HOUR);
    assert.equal((await only(ledger.claim('one', MONDAY + HOUR, 9, []))).part, 1);
  });

  it('a part put back waits for an earlier one that was reopened meanwhile', async (stores) => {
    await editions(stores, 1, 2);
    const { ledger } = stores;
    const first = await only(ledger.claim('one', MONDAY, 9, []));
    await ledger.settle(first, FAILED, MONDAY);
    const wait = { state: 'pending', notBefore: MONDAY, reason: 'Too Many Requests' } as const;
    for (const end of ['released', 'refused'] as const) {
      const second = await only(ledger.claim('one', MONDAY, 9, []));
      assert.equal(second.part, 1);
      await ledger.resend(first.editionId, MONDAY + HOUR);
      if (end === 'released') await ledger.release([second]);
      else await ledger.settle(second, { ...wait, unknown: false, counts: true }, MONDAY);
      const again = await only(ledger.claim('one', MONDAY + HOUR, 9, []));
      assert.equal(again.part, 0);
      await ledger.settle(again, FAILED, MONDAY);
    }
  });

  it('an older edition that is sent again turns no days back', async (stores) => {
    const { ledger, subscriptions, subscribe } = stores;
    const { id } = await subscribe(1);
    await editions(stores, 1);
    const first = await only(ledger.claim('one', MONDAY, 9, []));
    await ledger.settle(first, FAILED, MONDAY);
    const read = await subscriptions.byId(id);
    assert.ok(read);
    await ledger.add(
      [],
      [
        {
          ...{ subscriptionId: id, readNextAt: read.nextAt, lastDate: '2021-11-22' },
          ...{ nextAt: MONDAY + 2 * WEEK, covered: { to: '2021-11-21', informedAt: 9 } },
        },
      ],
    );
    await ledger.resend(first.editionId, MONDAY);
    await ledger.settle(await only(ledger.claim('one', MONDAY, 9, [])), SENT, MONDAY);
    assert.equal((await subscriptions.byId(id))?.coveredTo, '2021-11-21');
    assert.equal((await subscriptions.byId(id))?.informedAt, 9);
  });

  it('a chat that is gone is passed over until it is back', async (stores) => {
    await editions(stores, 3);
    const { ledger, chats } = stores;
    await chats.setGone(1, 'Forbidden: bot was blocked by the user');
    assert.equal((await ledger.claim('one', MONDAY, 1, []))[0]?.chatId, 2);
    await chats.setGone(3, 'Forbidden: bot was blocked by the user');
    assert.equal(await ledger.nextAttempt(), undefined);
    await chats.setGone(1, undefined);
    assert.equal((await only(ledger.claim('one', MONDAY, 9, []))).chatId, 1);
  });

  it('topics of one chat go one after the other, behind busy chats too', async (stores) => {
    const { ledger, subscribe, compose, edition } = stores;
    const composition = await compose(1);
    for (let thread = 1; thread <= 40; thread++) {
      await edition(await subscribe(-1, {}, thread), composition);
    }
    await edition(await subscribe(-2), composition);
    const claimed = await ledger.claim('one', MONDAY, 3, []);
    assert.deepEqual(
      claimed.map(({ chatId, threadId }) => [chatId, threadId]),
      [
        [-1, 1],
        [-2, undefined],
      ],
    );
    assert.deepEqual(await ledger.claim('one', MONDAY, 3, [-1, -2]), []);
  });

  it('a group takes along what is on its way to it', async (stores) => {
    const { ledger, chats, subscriptions } = stores;
    await editions(stores, 1, 2);
    const first = await only(ledger.claim('one', MONDAY, 9, []));
    await chats.move(1, -5);
    await ledger.settle(first, SENT, MONDAY);
    const second = await only(ledger.claim('one', MONDAY, 9, []));
    assert.equal(second.chatId, -5);
    await ledger.settle(second, SENT, MONDAY);
    assert.equal((await subscriptions.byId(second.subscriptionId))?.coveredTo, '2021-11-14');
  });

  it('a group that subscribed anew as a supergroup is sent nothing twice', async (stores) => {
    const { ledger, chats, subscriptions, subscribe, edition, compose } = stores;
    await editions(stores, 1);
    const anew = await subscribe(-5);
    await chats.move(1, -5);
    const kept = await subscriptions.ofChat(-5);
    assert.deepEqual(
      kept.map(({ id, lastDate }) => [id, lastDate]),
      [[anew.id, '2021-11-15']],
    );
    assert.equal(await edition(anew, await compose(1)), 0);
    assert.equal((await only(ledger.claim('one', MONDAY, 9, []))).subscriptionId, anew.id);
  });

  it('what is forgotten is not sent, and a message under way is no error', async (stores) => {
    await editions(stores, 2);
    const { ledger, chats } = stores;
    const [one] = await ledger.claim('one', MONDAY, 1, []);
    assert.ok(one);
    await chats.forget(1);
    await chats.forget(2);
    await ledger.settle(one, SENT, MONDAY);
    await ledger.release([one]);
    assert.equal(await ledger.nextAttempt(), undefined);
  });

  it('remembers the longer pause', async ({ ledger }) => {
    assert.equal(await ledger.pausedUntil(), undefined);
    await ledger.pause(MONDAY + HOUR);
    await ledger.pause(MONDAY);
    assert.equal(await ledger.pausedUntil(), MONDAY + HOUR);
  });

  it('removes what is old and settled, a batch at a time', async (stores) => {
    const composition = await editions(stores, 5);
    const { ledger } = stores;
    const claimed = await ledger.claim('one', MONDAY, 4, []);
    for (const delivery of claimed) await ledger.settle(delivery, SENT, MONDAY);
    assert.equal(await ledger.prune(MONDAY, 9), 0);
    assert.equal(await ledger.prune(MONDAY + 1, 3), 3);
    assert.equal(await ledger.prune(MONDAY + 1, 3), 1);
    const last = await only(ledger.claim('one', MONDAY, 9, []));
    assert.equal(await ledger.prune(MONDAY + 1, 3), 0);
    await ledger.settle(last, SENT, MONDAY);
    assert.equal(await ledger.prune(MONDAY + 1, 3), 2);
    assert.equal(await ledger.compositionById(composition.id), undefined);
  });

  test(`${name}: equals a plain list after any sequence of steps`, async (context) => {
    const chats = 4;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step(chats), { minLength: 5, maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        async (steps, parts) => {
          const stores = await open(context);
          const ids = Array.from({ length: chats }, (_, index) => index + 1);
          const pair: Pair = {
            ...{ stores, model: createModel(parts), parts, claimed: [], editions: new Map() },
            subscriptions: await Promise.all(ids.map((chat) => stores.subscribe(chat))),
            composition: (await stores.compose(parts)).id,
            now: MONDAY,
          };
          for (const { take } of steps) {
            const [real, expected] = await take(pair);
            assert.deepEqual(real, expected);
            assert.deepEqual(await shown(pair), shownOf(pair));
          }
        },
      ),
      { numRuns: 120 },
    );
  });
}

/** Everything that tells the ledgers apart. */
async function shown({ stores, subscriptions }: Pair) {
  const rows = await stores.db
    .selectFrom('deliveries')
    .innerJoin('editions', 'editions.id', 'edition_id')
    .innerJoin('subscriptions', 'subscriptions.id', 'subscription_id')
    .select(['chat_id', 'date', 'part', 'state', 'attempts', 'unknown_attempts', 'reason'])
    .select(['owner', 'begun'])
    .execute();
  const told = await Promise.all(subscriptions.map(({ id }) => stores.subscriptions.byId(id)));
  return {
    rows: rows.map((row) => Object.values(row).join(' ')).sort(),
    told: told.map((one) => one?.coveredTo),
    next: await stores.ledger.nextAttempt(),
  };
}

function shownOf({ model, subscriptions }: Pair) {
  return {
    rows: model.rows
      .map(({ name, state, attempts, unknownAttempts, reason, owner, begun }) =>
        [name, state, attempts, unknownAttempts, reason, owner, Number(begun)].join(' '),
      )
      .sort(),
    told: subscriptions.map(({ chatId }) => model.covered.get(chatId)),
    next: model.nextAttempt(),
  };
}
