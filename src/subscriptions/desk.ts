import type { WallClock } from '../calendar/clock.ts';
import { nextOccurrence } from '../calendar/local-instant.ts';
import type { ChatStore } from '../chats/settings.ts';
import type { Region } from '../content/corpus.ts';
import { defaultChoices } from './defaults.ts';
import { nextDue } from './due.ts';
import type { SubscriptionPlace, SubscriptionStore } from './store.ts';
import type { Slot, Subscription, SubscriptionChoices } from './subscription.ts';
import { createTurns } from './turns.ts';

export interface Subscribed {
  readonly subscription: Subscription;
  /** `known`: there was nothing to change. */
  readonly how: 'started' | 'started again' | 'changed' | 'known';
}

/**
 * Everything that chats do with their subscriptions; who may, its callers decide. Changes of one
 * subscription are made one after the other; of one that is not there the answer is undefined.
 */
export interface SubscriptionDesk {
  at(place: SubscriptionPlace): Promise<Subscription | undefined>;
  byId(id: number): Promise<Subscription | undefined>;
  /**
   * Begins, takes up again what ended or is held, or changes what is named and nothing else:
   * subjects are added to those followed, `[]` is everything. `language` becomes the chat's own
   * where it has none, since its roundups will be in it.
   */
  subscribe(
    place: SubscriptionPlace,
    wanted: Partial<SubscriptionChoices>,
    language: string,
  ): Promise<Subscribed>;
  /** One that has ended stays as it is. */
  change(id: number, choices: Partial<SubscriptionChoices>): Promise<Subscription | undefined>;
  /** From everything to these, else these too. */
  follow(id: number, subjects: readonly string[]): Promise<Subscription | undefined>;
  /** With the last subject the subscription ends: without any it would be on everything. */
  unfollow(id: number, subjects: readonly string[]): Promise<Subscription | undefined>;
  /** The next so many roundups are left out; the one after them tells of their days too. */
  pause(id: number, weeks: number): Promise<Subscription | undefined>;
  resume(id: number): Promise<Subscription | undefined>;
  /** Ends it, and what of it was still to be sent isn't. */
  end(id: number): Promise<Subscription | undefined>;
  /** Takes up again what ended or is held, as it was. */
  reopen(id: number): Promise<Subscription | undefined>;
  /** The instant that it goes by, epoch ms. */
  now(): number;
}

export interface SubscriptionDeskOptions {
  readonly store: SubscriptionStore;
  readonly chats: Pick<ChatStore, 'settings' | 'setLanguage' | 'setTimeZone'>;
  /** What is under way to these subscriptions and not sent yet is given up; the ledger's. */
  readonly drop: (subscriptionIds: readonly number[], reason: string) => Promise<void>;
  readonly region: Pick<Region, 'timeZone'>;
  readonly clock: WallClock;
}

export function createSubscriptionDesk(options: SubscriptionDeskOptions): SubscriptionDesk {
  const { store, chats, drop, region, clock } = options;
  const inTurn = createTurns();
  const now = () => clock().getTime();
  const keyOf = ({ chatId, threadId }: SubscriptionPlace) => `${chatId} ${threadId ?? ''}`;

  async function alter(
    id: number,
    work: (subscription: Subscription) => Promise<void>,
  ): Promise<Subscription | undefined> {
    const known = await store.byId(id);
    if (known === undefined) return undefined;
    // A group that becomes a supergroup meanwhile has another key, which is harmless.
    return await inTurn(keyOf(known), async () => {
      const current = await store.byId(id);
      if (current === undefined) return undefined;
      await work(current);
      return await store.byId(id);
    });
  }

  async function save(
    before: Subscription | undefined,
    place: SubscriptionPlace,
    choices: SubscriptionChoices,
  ): Promise<Subscription> {
    if (before !== undefined && before.timeZone !== choices.timeZone) {
      await chats.setTimeZone(place.chatId, choices.timeZone);
    }
    return await store.save(place, choices, nextAtOf(before, choices, now()));
  }

  async function end({ id }: Subscription): Promise<void> {
    await store.setStatus(id, 'ended', undefined);
    await drop([id], 'unsubscribed');
  }

  return {
    at: (place) => store.at(place),
    byId: (id) => store.byId(id),
    now,
    subscribe(place, wanted, language) {
      return inTurn(keyOf(place), async () => {
        const settings = await chats.settings(place.chatId);
        if (settings?.language === undefined) await chats.setLanguage(place.chatId, language);
        const before = await store.at(place);
        if (before === undefined) {
          if (wanted.timeZone !== undefined) {
            await chats.setTimeZone(place.chatId, wanted.timeZone);
          }
          const choices = { ...defaultChoices(settings?.timeZone, region), ...wanted };
          return { subscription: await save(undefined, place, choices), how: 'started' };
        }
        const active = before.status === 'active';
        const choices = {
          ...choicesOf(before),
          ...wanted,
          subjects: active ? added(before.subjects, wanted.subjects) : subjectsOf(before, wanted),
        };
        if (active && same(before, choices)) return { subscription: before, how: 'known' };
        const ended = before.status === 'ended';
        // Who subscribes again wants the next roundup, whatever was paused once.
        const from = ended ? { ...before, pausedUntil: undefined } : before;
        const saved = await save(from, place, choices);
        if (ended && before.pausedUntil !== undefined) {
          await store.pause(saved.id, undefined, nextDue({ ...from, ...choices }, now()).at);
        }
        const subscription = (await store.byId(saved.id)) ?? saved;
        return { subscription, how: active ? 'changed' : 'started again' };
      });
    },
    change: (id, choices) =>
      alter(id, async (before) => {
        const changed = { ...choicesOf(before), ...choices };
        if (before.status === 'ended') return;
        if (before.status === 'active' && same(before, changed)) return;
        await save(before, before, changed);
      }),
    follow: (id, subjects) =>
      alter(id, async (before) => {
        const all = added(before.subjects, subjects);
        if (before.status === 'ended' || all.length === before.subjects.length) return;
        await save(before, before, { ...choicesOf(before), subjects: all });
      }),
    unfollow: (id, subjects) =>
      alter(id, async (before) => {
        if (before.status === 'ended') return;
        const left = before.subjects.filter((code) => !subjects.includes(code));
        if (left.length === before.subjects.length) return;
        if (left.length === 0) await end(before);
        else await save(before, before, { ...choicesOf(before), subjects: left });
      }),
    pause: (id, weeks) =>
      alter(id, async (before) => {
        if (before.status === 'ended') return;
        const until = afterOccurrences(before, now(), weeks);
        const { at } = nextDue({ ...before, pausedUntil: until }, now());
        await store.pause(id, until, at);
        await drop([id], 'paused');
      }),
    resume: (id) =>
      alter(id, async (before) => {
        if (before.status === 'ended' || before.pausedUntil === undefined) return;
        await store.pause(id, undefined, nextDue({ ...before, pausedUntil: undefined }, now()).at);
      }),
    end: (id) =>
      alter(id, async (before) => {
        if (before.status !== 'ended') await end(before);
      }),
    reopen: (id) =>
      alter(id, async (before) => {
        if (before.status === 'active') return;
        await store.setStatus(id, 'active', nextDue(before, now()).at);
      }),
  };
}

export function choicesOf(subscription: SubscriptionChoices): SubscriptionChoices {
  const { subjects, weekday, time, timeZone, silent, quietWeeks } = subscription;
  return { subjects, weekday, time, timeZone, silent, quietWeeks };
}

/** What is due already and waits for the next wake-up stays due, unless another hour is wanted. */
function nextAtOf(
  before: Subscription | undefined,
  choices: SubscriptionChoices,
  now: number,
): number {
  if (before === undefined) return nextDue(choices, now).at;
  const waits = before.status === 'active' && sameSlot(before, choices);
  if (waits && before.nextAt !== undefined) return before.nextAt;
  return nextDue({ ...before, ...choices }, now).at;
}

/** Just after the so-manyth occurrence from now. */
function afterOccurrences(slot: Slot, now: number, count: number): number {
  let at = now;
  for (let left = count; left > 0; left--) ({ at } = nextOccurrence(slot, at));
  return at + 1;
}

function added(
  followed: readonly string[],
  wanted: readonly string[] | undefined,
): readonly string[] {
  if (wanted === undefined) return followed;
  return wanted.length === 0 ? [] : [...new Set([...followed, ...wanted])].sort();
}

/** Of what rests: whoever names subjects wants these, and not all the former ones too. */
function subjectsOf(
  before: Subscription,
  { subjects }: Partial<SubscriptionChoices>,
): readonly string[] {
  return before.status === 'held'
    ? added(before.subjects, subjects)
    : (subjects ?? before.subjects);
}

function sameSlot(a: Slot, b: Slot): boolean {
  return a.weekday === b.weekday && a.time === b.time && a.timeZone === b.timeZone;
}

function same(a: SubscriptionChoices, b: SubscriptionChoices): boolean {
  return (
    sameSlot(a, b) &&
    a.silent === b.silent &&
    a.quietWeeks === b.quietWeeks &&
    a.subjects.join() === b.subjects.join()
  );
}
