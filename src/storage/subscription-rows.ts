import type { Insertable, Selectable } from 'kysely';
import type { SubscriptionPlace } from '../subscriptions/store.ts';
import type { Subscription, SubscriptionChoices } from '../subscriptions/subscription.ts';
import { subjectsOf, subjectsText } from './subjects.ts';
import type { SubscriptionsTable } from './tables/subscriptions.ts';

export function subscriptionOf(row: Selectable<SubscriptionsTable>): Subscription {
  return {
    id: row.id,
    chatId: row.chat_id,
    threadId: row.thread_id === 0 ? undefined : row.thread_id,
    subjects: subjectsOf(row.subjects),
    weekday: row.weekday,
    time: row.time,
    timeZone: row.time_zone,
    silent: row.silent === 1,
    quietWeeks: row.quiet_weeks,
    status: row.status,
    heldReason: row.held_reason ?? undefined,
    pausedUntil: row.paused_until ?? undefined,
    createdAt: row.created_at,
    lastDate: row.last_date ?? undefined,
    coveredTo: row.covered_to ?? undefined,
    informedAt: row.informed_at ?? undefined,
    nextAt: row.next_at ?? undefined,
  };
}

export function choiceColumns(choices: SubscriptionChoices) {
  return {
    subjects: subjectsText(choices.subjects),
    weekday: choices.weekday,
    time: choices.time,
    time_zone: choices.timeZone,
    silent: choices.silent ? 1 : 0,
    quiet_weeks: choices.quietWeeks,
  } satisfies Partial<Insertable<SubscriptionsTable>>;
}

export function placeColumns({ chatId, threadId }: SubscriptionPlace) {
  return { chat_id: chatId, thread_id: threadId ?? 0 };
}
