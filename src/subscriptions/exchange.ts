import type { ChatSettings, ChatStore } from '../chats/settings.ts';
import { nextDue } from './due.ts';
import { type ExchangeLine, lineOf } from './exchange-line.ts';
import type { SubscriptionStore } from './store.ts';
import type { Slot, Subscription, SubscriptionChoices } from './subscription.ts';

export interface ExchangeStores {
  readonly chats: Pick<ChatStore, 'settings' | 'describe' | 'setLanguage' | 'setOwner'>;
  readonly subscriptions: Pick<SubscriptionStore, 'at' | 'after' | 'save' | 'pause'>;
}

/** What became of a line: `ended` was unsubscribed here, which no file takes back. */
export type Imported = 'added' | 'changed' | 'as it was' | 'ended';

/** Subscriptions read at once. */
const BATCH = 500;

/** The lines of everything that is active or held, in the order in which it was subscribed. */
export async function* exportLines({
  chats,
  subscriptions,
}: ExchangeStores): AsyncIterable<string> {
  let last = 0;
  for (;;) {
    const batch = await subscriptions.after(last, BATCH);
    for (const subscription of batch) {
      if (subscription.status === 'ended') continue;
      yield lineOf(subscription, await chats.settings(subscription.chatId));
    }
    const newest = batch.at(-1);
    if (newest === undefined) return;
    last = newest.id;
  }
}

/**
 * Makes a subscription and its chat what the line says, null and what is left out being no wish.
 * Repeated it changes nothing; what is due already stays due.
 *
 * @param now epoch ms
 */
export async function importLine(
  line: ExchangeLine,
  { chats, subscriptions }: ExchangeStores,
  now: number,
): Promise<Imported> {
  const place = { chatId: line.chat_id, threadId: line.thread_id ?? undefined };
  const before = await subscriptions.at(place);
  if (before?.status === 'ended') return 'ended';
  const described = await describe(line, await chats.settings(line.chat_id), chats);
  const pausedUntil = pauseOf(line, now);
  const choices = choicesOf(line);
  const pauses = pausedUntil !== undefined && pausedUntil !== before?.pausedUntil;
  if (before !== undefined && same(before, choices) && !pauses) {
    return described ? 'changed' : 'as it was';
  }
  const nextAt = nextAtOf(before, { ...choices, ...(pauses && { pausedUntil }) }, now);
  const { id } = await subscriptions.save(place, choices, nextAt);
  if (pauses) await subscriptions.pause(id, pausedUntil, nextAt);
  return before === undefined ? 'added' : 'changed';
}

async function describe(
  { chat_id, chat_type, title, language, owner_id }: ExchangeLine,
  known: ChatSettings | undefined,
  chats: ExchangeStores['chats'],
): Promise<boolean> {
  let changed = false;
  const type = chat_type ?? known?.type;
  const wanted = title ?? known?.title;
  if (type !== undefined && (type !== known?.type || wanted !== known?.title)) {
    await chats.describe(chat_id, type, wanted);
    changed = true;
  }
  if (language !== null && language !== known?.language) {
    await chats.setLanguage(chat_id, language);
    changed = true;
  }
  if (owner_id !== null && owner_id !== known?.ownerId) {
    await chats.setOwner(chat_id, owner_id);
    changed = true;
  }
  return changed;
}

function choicesOf(line: ExchangeLine): SubscriptionChoices {
  return {
    subjects: line.subjects,
    weekday: line.weekday,
    time: line.time,
    timeZone: line.time_zone,
    silent: line.silent,
    quietWeeks: line.quiet_weeks,
  };
}

/** A pause that is over is none. */
function pauseOf({ paused_until }: ExchangeLine, now: number): number | undefined {
  const until = paused_until === null ? undefined : Date.parse(paused_until);
  return until !== undefined && until > now ? until : undefined;
}

/** What waits for the next wake-up stays due, unless another hour is wanted. */
function nextAtOf(
  before: Subscription | undefined,
  wanted: SubscriptionChoices & { readonly pausedUntil?: number | undefined },
  now: number,
): number {
  const waits = before?.status === 'active' && sameSlot(before, wanted);
  if (waits && before.nextAt !== undefined && !('pausedUntil' in wanted)) return before.nextAt;
  return nextDue({ ...before, ...wanted }, now).at;
}

function same(before: Subscription, choices: SubscriptionChoices): boolean {
  return (
    sameSlot(before, choices) &&
    before.silent === choices.silent &&
    before.quietWeeks === choices.quietWeeks &&
    before.subjects.join() === choices.subjects.join()
  );
}

function sameSlot(a: Slot, b: Slot): boolean {
  return a.weekday === b.weekday && a.time === b.time && a.timeZone === b.timeZone;
}
