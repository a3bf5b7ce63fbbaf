import type { Kysely } from 'kysely';
import type { DueSource, DueSubscription } from '../delivery/due-source.ts';
import type { Schema } from './schema.ts';
import { subscriptionOf } from './subscription-rows.ts';

/** What is due, by the index on `status` and `next_at`: where nothing is, it costs one look. */
export function createDueSource(db: Kysely<Schema>): DueSource {
  return {
    async due(now, limit, after) {
      const oldest = activeBefore(db, now);
      if (after === undefined) return (await oldest.limit(limit).execute()).map(dueOf);
      // In two steps: given both of the order's columns, SQLite would look for the first alone.
      const beside = await oldest
        .where('subscriptions.next_at', '=', after.nextAt)
        .where('subscriptions.id', '>', after.id)
        .limit(limit)
        .execute();
      if (beside.length === limit) return beside.map(dueOf);
      const behind = await oldest
        .where('subscriptions.next_at', '>', after.nextAt)
        .limit(limit - beside.length)
        .execute();
      return [...beside, ...behind].map(dueOf);
    },
  };
}

function activeBefore(db: Kysely<Schema>, now: number) {
  return db
    .selectFrom('subscriptions')
    .leftJoin('chats', 'chats.chat_id', 'subscriptions.chat_id')
    .selectAll('subscriptions')
    .select(['chats.language', 'chats.gone_since'])
    .where('subscriptions.status', '=', 'active')
    .where('subscriptions.next_at', '<=', now)
    .orderBy('subscriptions.next_at')
    .orderBy('subscriptions.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof activeBefore>['executeTakeFirstOrThrow']>>;

function dueOf(row: Row): DueSubscription {
  return {
    ...subscriptionOf(row),
    language: row.language ?? undefined,
    gone: row.gone_since !== null,
  };
}
