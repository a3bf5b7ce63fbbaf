import { type Kysely, sql } from 'kysely';
import { identity } from '../identity.ts';

export async function ledger(db: Kysely<unknown>): Promise<void> {
  await compositions(db);
  await editions(db);
  await deliveries(db);
}

async function compositions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('compositions')
    .addColumn('id', 'integer', identity)
    .addColumn('subjects', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addColumn('first_day', 'text', (column) => column.notNull())
    .addColumn('late_since', 'bigint', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('parts', 'text', (column) => column.notNull())
    .addColumn('briefs', 'text', (column) => column.notNull())
    .addColumn('corrections', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    // In this order it also finds what was pushed to these subjects before a day.
    .addUniqueConstraint('compositions_selection', [
      'subjects',
      'last_day',
      'first_day',
      'late_since',
      'language',
    ])
    .execute();
  await schema.createIndex('compositions_age').on('compositions').column('created_at').execute();
}

async function editions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('editions')
    .addColumn('id', 'integer', identity)
    .addColumn('subscription_id', 'integer', (column) =>
      column.notNull().references('subscriptions.id').onDelete('cascade'),
    )
    .addColumn('date', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('composition_id', 'integer', (column) => column.references('compositions.id'))
    .addColumn('skipped', 'text')
    .addColumn('parts', 'integer', (column) => column.notNull())
    .addColumn('silent', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'bigint')
    .addColumn('time_zone', 'text')
    .addColumn('started_at', 'bigint')
    .addUniqueConstraint('editions_once', ['subscription_id', 'date'])
    .execute();
  await schema.createIndex('editions_date').on('editions').columns(['date', 'id']).execute();
  await schema
    .createIndex('editions_composition')
    .on('editions')
    .column('composition_id')
    .execute();
}

async function deliveries({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('deliveries')
    .addColumn('id', 'integer', identity)
    .addColumn('edition_id', 'integer', (column) =>
      column.notNull().references('editions.id').onDelete('cascade'),
    )
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('unknown_attempts', 'integer', (column) => column.notNull())
    .addColumn('plain', 'integer', (column) => column.notNull())
    .addColumn('not_before', 'bigint')
    .addColumn('owner', 'text')
    .addColumn('since', 'bigint')
    .addColumn('message_id', 'bigint')
    .addColumn('reason', 'text')
    .addUniqueConstraint('deliveries_once', ['edition_id', 'part'])
    .execute();
  // Partial: these stay as small as what is on its way, however long the ledger grows.
  await schema
    .createIndex('deliveries_pending')
    .on('deliveries')
    .columns(['not_before', 'id'])
    .where(sql<boolean>`state = 'pending'`)
    .execute();
  await schema
    .createIndex('deliveries_sending')
    .on('deliveries')
    .column('since')
    .where(sql<boolean>`state = 'sending'`)
    .execute();
}
