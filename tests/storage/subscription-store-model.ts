import fc from 'fast-check';
import type { SubscriptionPlace, SubscriptionStore } from '../../src/subscriptions/store.ts';
import type { Slot, Subscription } from '../../src/subscriptions/subscription.ts';
import { MONDAY } from './stores.ts';

const isAt = (place: SubscriptionPlace) => (one: Subscription) =>
  one.chatId === place.chatId && one.threadId === place.threadId;
const isOf = (slot: Slot) => (one: Slot) =>
  one.timeZone === slot.timeZone && one.weekday === slot.weekday && one.time === slot.time;

/** The shortest right `SubscriptionStore`. */
export function createModel(): SubscriptionStore {
  let all: Subscription[] = [];
  let lastId = 0;

  function change(which: (one: Subscription) => boolean, to: (one: Subscription) => Subscription) {
    const count = all.filter(which).length;
    all = all.map((one) => (which(one) ? to(one) : one));
    return count;
  }

  return {
    at: async (place) => all.find(isAt(place)),
    byId: async (id) => all.find((one) => one.id === id),
    ofChat: async (chatId) => all.filter((one) => one.chatId === chatId),
    async save(place, choices, nextAt) {
      const active = { status: 'active' as const, heldReason: undefined, nextAt };
      const known = all.find(isAt(place));
      const saved = {
        ...(known ?? {
          ...{ ...place, id: ++lastId, pausedUntil: undefined, createdAt: MONDAY },
          ...{ lastDate: undefined, coveredTo: undefined, informedAt: undefined },
        }),
        ...choices,
        ...active,
      };
      all = [...all.filter((one) => one !== known), saved].sort((a, b) => a.id - b.id);
      return saved;
    },
    async setStatus(id, status, nextAt, reason) {
      const heldReason = status === 'held' ? reason : undefined;
      const next = status === 'active' ? nextAt : undefined;
      change(
        (one) => one.id === id,
        (one) => ({ ...one, status, heldReason, nextAt: next }),
      );
    },
    async pause(id, until, nextAt) {
      const next = (one: Subscription) => (one.status === 'active' ? nextAt : undefined);
      change(
        (one) => one.id === id,
        (one) => ({ ...one, pausedUntil: until, nextAt: next(one) }),
      );
    },
    async slots() {
      const active = all.filter(({ status }) => status === 'active');
      const keys = active.map(({ timeZone, weekday, time }) => `${timeZone} ${weekday} ${time}`);
      return [...new Set(keys)].sort().map((key) => {
        const [timeZone = '', weekday, time = ''] = key.split(' ');
        return { timeZone, weekday: Number(weekday), time };
      });
    },
    async reschedule(slot, now, nextAt) {
      const isWrong = (one: Subscription) =>
        isOf(slot)(one) &&
        one.status === 'active' &&
        (one.pausedUntil ?? now) <= now &&
        (one.nextAt ?? now) > now &&
        one.nextAt !== nextAt;
      return change(isWrong, (one) => ({ ...one, nextAt }));
    },
    after: async (id, limit) => all.filter((one) => one.id > id).slice(0, limit),
  };
}

/** A change to a store, and how it reads in a counterexample. */
export interface Change {
  readonly words: string;
  /** @param ids of the store for those of the model; left out for the model itself */
  apply(store: SubscriptionStore, ids: ReadonlyMap<number, number> | undefined): Promise<unknown>;
}

/** Any change to any of the chats; instants up to 100. */
export function changeOf(chats: readonly number[]): fc.Arbitrary<Change> {
  const place = fc.record({
    chatId: fc.constantFrom(...chats),
    threadId: fc.constantFrom(undefined, 17),
  });
  const instant = fc.nat(100);
  const optional = fc.option(instant, { nil: undefined });
  const id = fc.integer({ min: 1, max: 6 });
  const slot = fc.record({
    weekday: fc.constantFrom(1, 7),
    time: fc.constantFrom('09:00', '18:30'),
    timeZone: fc.constantFrom('Asia/Tokyo', 'UTC'),
  });
  const choices = fc
    .record({
      subjects: fc.subarray(['energy', 'kz', 'sco']),
      silent: fc.boolean(),
      quietWeeks: fc.constantFrom('tell' as const, 'nothing' as const),
    })
    .chain((others) => slot.map((chosen) => ({ ...others, ...chosen })));
  const status = fc.constantFrom('active' as const, 'ended' as const, 'held' as const);
  const own = (ids: ReadonlyMap<number, number> | undefined, one: number) =>
    ids === undefined ? one : (ids.get(one) ?? -1);
  return fc.oneof(
    fc.tuple(place, choices, instant).map(([where, chosen, nextAt]) => ({
      words: `save ${JSON.stringify([where, chosen, nextAt])}`,
      apply: (store: SubscriptionStore) => store.save(where, chosen, nextAt),
    })),
    fc.tuple(id, status, optional).map(([one, to, nextAt]) => ({
      words: `status of ${one}: ${to}, next at ${nextAt}`,
      apply: (store: SubscriptionStore, ids: ReadonlyMap<number, number> | undefined) =>
        store.setStatus(own(ids, one), to, nextAt, 'a reason'),
    })),
    fc.tuple(id, optional, instant).map(([one, until, nextAt]) => ({
      words: `pause ${one} until ${until}, next at ${nextAt}`,
      apply: (store: SubscriptionStore, ids: ReadonlyMap<number, number> | undefined) =>
        store.pause(own(ids, one), until, nextAt),
    })),
    fc.tuple(slot, instant, instant).map(([which, now, nextAt]) => ({
      words: `reschedule ${JSON.stringify(which)} at ${now} to ${nextAt}`,
      apply: (store: SubscriptionStore) => store.reschedule(which, now, nextAt),
    })),
  );
}
