import type { Kysely } from 'kysely';
import type { Delivery } from '../../delivery/ledger.ts';
import type { Schema } from '../schema.ts';

/** Deliveries with what they need of their edition, its subscription and the chat. */
export function onTheirWay(db: Kysely<Schema>) {
  return (
    db
      .selectFrom('deliveries')
      .innerJoin('editions', 'editions.id', 'deliveries.edition_id')
      .innerJoin('subscriptions', 'subscriptions.id', 'editions.subscription_id')
      .leftJoin('chats', 'chats.chat_id', 'subscriptions.chat_id')
      .select([
        'deliveries.id',
        'deliveries.edition_id',
        'deliveries.part',
        'deliveries.state',
        'deliveries.attempts',
        'deliveries.unknown_attempts',
        'deliveries.plain',
        'deliveries.not_before',
        'deliveries.owner',
        'deliveries.begun',
        'deliveries.reason',
        'editions.subscription_id',
        'editions.composition_id',
        'editions.parts',
        'editions.due_at',
        'editions.started_at',
        'editions.silent',
        'editions.next_at',
        'editions.time_zone',
        'subscriptions.chat_id',
        'subscriptions.thread_id',
      ])
      // An edition that has deliveries was not skipped.
      .$narrowType<{ composition_id: number; next_at: number; time_zone: string }>()
  );
}

export type DeliveryRow = Awaited<
  ReturnType<ReturnType<typeof onTheirWay>['executeTakeFirstOrThrow']>
>;

export function deliveryOf(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    editionId: row.edition_id,
    subscriptionId: row.subscription_id,
    chatId: row.chat_id,
    threadId: row.thread_id === 0 ? undefined : row.thread_id,
    compositionId: row.composition_id,
    part: row.part,
    parts: row.parts,
    state: row.state,
    owner: row.owner ?? undefined,
    attempts: row.attempts,
    unknownAttempts: row.unknown_attempts,
    plain: row.plain === 1,
    dueAt: row.due_at,
    startedAt: row.started_at ?? undefined,
    silent: row.silent === 1,
    nextAt: row.next_at,
    timeZone: row.time_zone,
    reason: row.reason ?? undefined,
  };
}
