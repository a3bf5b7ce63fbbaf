import type { BotApi, Person } from '../../src/bot-api/bot-api.ts';
import { lastOccurrence } from '../../src/calendar/local-instant.ts';
import { createChatStore } from '../../src/storage/chat-store.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

/** People who pressed Start while an earlier run of the bot was there to see it. */
export async function acquainted(api: BotApi, count: number): Promise<readonly Person[]> {
  const people = Array.from({ length: count }, () => {
    const person = api.person();
    person.start();
    return person;
  });
  const seen = api.updates().at(-1)?.update_id ?? 0;
  await fetch(`${api.url}/bot${api.token}/getUpdates?offset=${seen + 1}`);
  return people;
}

/** Gives each of them a subscription to everything, made a week ago and due since a minute. */
export async function subscribe(people: readonly Person[], database: string): Promise<void> {
  const then = new Date(Date.now() - MINUTE);
  const slot = {
    weekday: then.getUTCDay() || 7,
    time: then.toISOString().slice(11, 16),
    timeZone: 'UTC',
  };
  const { at } = lastOccurrence(slot, then.getTime());
  const clock = () => new Date(at - WEEK);
  const choices = { ...slot, subjects: [], silent: false, quietWeeks: 'tell' } as const;
  const storage = await openStorage(database);
  await storage.db.transaction().execute(async (transaction) => {
    const chats = createChatStore(transaction, clock);
    const subscriptions = createSubscriptionStore(transaction, clock);
    for (const { id } of people) {
      await chats.describe(id, 'private', undefined);
      await subscriptions.save({ chatId: id, threadId: undefined }, choices, at);
    }
  });
  await storage.close();
}
