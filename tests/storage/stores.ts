import type { TestContext } from 'node:test';
import type { Composition } from '../../src/delivery/ledger.ts';
import { createChatStore } from '../../src/storage/chat-store.ts';
import { createDueSource } from '../../src/storage/due-source.ts';
import { createFirstSeen } from '../../src/storage/first-seen.ts';
import { createGapStore } from '../../src/storage/gaps.ts';
import { createLedger } from '../../src/storage/ledger.ts';
import { createReports } from '../../src/storage/reports.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import type { Subscription, SubscriptionChoices } from '../../src/subscriptions/subscription.ts';

/** Monday, 09:00 in UTC: what the clock of the stores says. */
export const MONDAY = Date.UTC(2021, 10, 15, 9);
export const WEEK = 7 * 86_400_000;

export const WEEKLY: SubscriptionChoices = {
  ...{ subjects: [], weekday: 1, time: '09:00', timeZone: 'UTC' },
  ...{ silent: false, quietWeeks: 'tell' },
};

export type Stores = ReturnType<typeof storesOver>;

/** Every store over one database. */
export function storesOver({ db }: Storage, clock = () => new Date(MONDAY)) {
  const subscriptions = createSubscriptionStore(db, clock);
  const ledger = createLedger(db);
  return {
    db,
    subscriptions,
    ledger,
    chats: createChatStore(db, clock),
    source: createDueSource(db),
    reports: createReports(db),
    firstSeen: createFirstSeen(db),
    gaps: createGapStore(db),
    /** A subscription of the chat, due on Monday. */
    subscribe: (chatId: number, choices: Partial<SubscriptionChoices> = {}, threadId?: number) =>
      subscriptions.save({ chatId, threadId }, { ...WEEKLY, ...choices }, MONDAY),
    /** The week's roundup, in so many parts. */
    compose: (parts: number) =>
      ledger.storeComposition(
        {
          ...{ from: '2021-11-08', to: '2021-11-14', lateSince: undefined },
          ...{ subjects: [], language: 'en' },
        },
        {
          parts: Array.from({ length: parts }, (_, part) => ({ text: `part ${part}` })),
          briefs: ['b1', 'b2'],
          corrections: [],
        },
        MONDAY,
      ),
    /** The Monday's edition in the ledger, and the subscription moved on by a week. */
    edition: (subscription: Subscription, composition: Composition, date = '2021-11-15') =>
      ledger.add(
        [
          {
            ...{ subscriptionId: subscription.id, chatId: subscription.chatId },
            ...{ threadId: subscription.threadId, date, dueAt: MONDAY, skipped: undefined },
            ...{ compositionId: composition.id, parts: composition.parts.length },
            ...{ silent: subscription.silent, nextAt: MONDAY + WEEK, timeZone: 'UTC' },
          },
        ],
        [
          {
            ...{ subscriptionId: subscription.id, readNextAt: subscription.nextAt },
            ...{ lastDate: date, nextAt: MONDAY + WEEK, covered: undefined },
          },
        ],
      ),
  };
}

/** In memory, empty, closed after the test. */
export async function storesInMemory(context: TestContext): Promise<Stores> {
  const storage = await openStorage(':memory:');
  context.after(() => storage.close());
  return storesOver(storage);
}
