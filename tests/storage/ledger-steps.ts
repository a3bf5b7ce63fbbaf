import fc from 'fast-check';
import type { Delivery, Settlement } from '../../src/delivery/ledger.ts';
import type { Subscription } from '../../src/subscriptions/subscription.ts';
import type { Claimed, Model } from './ledger-model.ts';
import { MONDAY, type Stores, WEEK } from './stores.ts';

/** The real ledger and its model, side by side, with what was claimed of both. */
export interface Pair {
  readonly stores: Stores;
  readonly model: Model;
  /** Of chat 1, 2 and so on. */
  readonly subscriptions: readonly Subscription[];
  readonly composition: number;
  readonly parts: number;
  readonly claimed: { readonly real: Delivery; readonly expected: Claimed }[];
  readonly editions: Map<string, number>;
  now: number;
}

/** A step of both, which give the same; and how it reads in a counterexample. */
export interface Step {
  readonly words: string;
  take(pair: Pair): Promise<readonly [unknown, unknown]>;
}

export const nameOf = ({ chatId, dueAt, part }: Delivery) =>
  `${chatId} ${new Date(dueAt).toISOString().slice(0, 10)} ${part}`;

const DATES = ['2021-11-15', '2021-11-22'];
const SECOND = 1000;

export function step(chats: number): fc.Arbitrary<Step> {
  const chat = fc.integer({ min: 1, max: chats });
  const date = fc.constantFrom(...DATES);
  const owner = fc.constantFrom('one', 'two');
  const nth = fc.nat(30);
  return fc.oneof(
    fc.tuple(chat, date).map(([id, day]) => ({ words: `add ${id} ${day}`, take: adding(id, day) })),
    { arbitrary: claims(owner, chat), weight: 3 },
    { arbitrary: settlements(nth), weight: 4 },
    fc.tuple(nth).map(([index]) => ({
      words: `begin claimed ${index}`,
      async take({ stores, model, claimed, now }: Pair) {
        const one = claimed[index % claimed.length];
        if (one === undefined) return [0, 0] as const;
        return [await stores.ledger.begin(one.real, now), model.begin(one.expected, now)] as const;
      },
    })),
    fc.tuple(nth).map(([index]) => ({
      words: `release claimed ${index}`,
      async take({ stores, model, claimed }: Pair) {
        const one = claimed[index % claimed.length];
        if (one === undefined) return [0, 0] as const;
        await stores.ledger.release([one.real]);
        model.release(one.expected);
        return [0, 0] as const;
      },
    })),
    fc.tuple(fc.subarray(['one', 'two']), fc.nat(9)).map(([owners, seconds]) => ({
      words: `take over of ${owners}, or older than ${seconds} s`,
      async take({ stores, model, now, claimed }: Pair) {
        const stale = now - seconds * SECOND;
        const real = await stores.ledger.takeOver(stale, owners);
        const expected = model.takeOver(stale, owners).map((row) => ({ ...row }));
        for (const one of real) {
          const other = expected.find(({ name }) => name === nameOf(one));
          if (other) claimed.push({ real: one, expected: other });
        }
        return [real.map(nameOf).sort(), expected.map(({ name }) => name).sort()] as const;
      },
    })),
    chat.map((id) => ({
      words: `drop ${id}`,
      async take({ stores, model, subscriptions }: Pair) {
        await stores.ledger.drop([subscriptions[id - 1]?.id ?? 0], 'unsubscribed');
        model.drop(id, 'unsubscribed');
        return [0, 0] as const;
      },
    })),
    fc.tuple(chat, date).map(([id, day]) => ({
      words: `resend ${id} ${day}`,
      async take({ stores, model, editions, now }: Pair) {
        const edition = editions.get(`${id} ${day}`) ?? 0;
        return [await stores.ledger.resend(edition, now), model.resend(id, day, now)] as const;
      },
    })),
    fc.tuple(chat, fc.boolean()).map(([id, isGone]) => ({
      words: `${id} is ${isGone ? 'gone' : 'back'}`,
      async take({ stores, model }: Pair) {
        await stores.chats.setGone(
          id,
          isGone ? 'Forbidden: bot was blocked by the user' : undefined,
        );
        model.setGone(id, isGone);
        return [0, 0] as const;
      },
    })),
  );
}

function adding(chat: number, date: string): Step['take'] {
  return async ({ stores, model, subscriptions, composition, parts, editions }) => {
    const subscription = subscriptions[chat - 1];
    if (subscription === undefined) throw new Error(`no chat ${chat}`);
    const { id, chatId, threadId, silent } = subscription;
    const read = await stores.subscriptions.byId(id);
    const edition = { subscriptionId: id, chatId, threadId, date, silent, parts };
    // Due on its date, so that a delivery tells which edition it is of; both in the same minute.
    const dueAt = MONDAY + DATES.indexOf(date) * WEEK;
    const added = await stores.ledger.add(
      [
        {
          ...{ ...edition, dueAt, skipped: undefined, compositionId: composition },
          ...{ nextAt: dueAt + WEEK, timeZone: 'UTC' },
        },
      ],
      [
        {
          ...{ subscriptionId: id, readNextAt: read?.nextAt, lastDate: date },
          ...{ nextAt: dueAt + WEEK, covered: undefined },
        },
      ],
    );
    const row = await stores.db
      .selectFrom('editions')
      .select('id')
      .where('subscription_id', '=', id)
      .where('date', '=', date)
      .executeTakeFirstOrThrow();
    editions.set(`${chat} ${date}`, row.id);
    return [added, model.add(chat, date, dueAt)];
  };
}

function claims(owner: fc.Arbitrary<string>, chat: fc.Arbitrary<number>): fc.Arbitrary<Step> {
  return fc
    .tuple(owner, fc.integer({ min: 1, max: 4 }), fc.array(chat, { maxLength: 2 }), fc.nat(2))
    .map(([who, limit, busy, weeks]) => ({
      words: `${who} claims ${limit}, not of ${busy}, ${weeks} weeks later`,
      async take(pair) {
        pair.now = Math.max(pair.now + SECOND, MONDAY + weeks * WEEK);
        const real = await pair.stores.ledger.claim(who, pair.now, limit, busy);
        const expected = pair.model.claim(who, pair.now, limit, busy);
        for (const [index, delivery] of real.entries()) {
          const other = expected[index];
          if (other) pair.claimed.push({ real: delivery, expected: other });
        }
        return [real.map(nameOf), expected.map(({ name }) => name)];
      },
    }));
}

function settlements(nth: fc.Arbitrary<number>): fc.Arbitrary<Step> {
  const settlement = fc.oneof(
    fc.record({ state: fc.constant('sent' as const), messageId: fc.nat() }),
    fc.record({
      state: fc.constantFrom('failed' as const, 'unconfirmed' as const, 'skipped' as const),
      reason: fc.constant('a reason'),
    }),
    fc.record({
      state: fc.constant('pending' as const),
      notBefore: fc.nat(20).map((seconds) => MONDAY + seconds * SECOND),
      reason: fc.constant('try again'),
      unknown: fc.boolean(),
      counts: fc.boolean(),
    }),
  );
  return fc.tuple(nth, settlement).map(([index, how]) => ({
    words: `claimed ${index} is ${JSON.stringify(how)}`,
    async take({ stores, model, claimed, now }) {
      const one = claimed[index % claimed.length];
      if (one === undefined) return [0, 0];
      await stores.ledger.settle(one.real, how satisfies Settlement, now);
      model.settle(one.expected, how);
      return [0, 0];
    },
  }));
}
