import type { Kysely } from 'kysely';

export async function firstSeen(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('first_seen')
    .addColumn('brief_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('first_seen_at').on('first_seen').column('seen_at').execute();
}
