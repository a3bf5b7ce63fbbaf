import type { Kysely } from 'kysely';
import { identity } from '../identity.ts';

export async function subscriptions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('subscriptions')
    .addColumn('id', 'integer', identity)
    .addColumn('chat_id', 'bigint', (column) => column.notNull())
    .addColumn('thread_id', 'bigint', (column) => column.notNull())
    .addColumn('subjects', 'text', (column) => column.notNull())
    .addColumn('weekday', 'integer', (column) => column.notNull())
    .addColumn('time', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('silent', 'integer', (column) => column.notNull())
    .addColumn('quiet_weeks', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('held_reason', 'text')
    .addColumn('paused_until', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('last_date', 'text')
    .addColumn('covered_to', 'text')
    .addColumn('informed_at', 'bigint')
    .addColumn('next_at', 'bigint')
    .addUniqueConstraint('subscriptions_place', ['chat_id', 'thread_id'])
    .execute();
  await db.schema
    .createIndex('subscriptions_due')
    .on('subscriptions')
    .columns(['status', 'next_at', 'id'])
    .execute();
  // With next_at, so that a slot whose subscriptions are all right costs one look.
  await db.schema
    .createIndex('subscriptions_slot')
    .on('subscriptions')
    .columns(['status', 'time_zone', 'weekday', 'time', 'next_at'])
    .execute();
}
