import type { Kysely } from 'kysely';

export async function chats(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('chats')
    // SQLite, unlike the standard, lets a primary key be null.
    .addColumn('chat_id', 'bigint', (column) => column.primaryKey().notNull())
    .addColumn('language', 'text')
    .addColumn('time_zone', 'text')
    .addColumn('owner_id', 'bigint')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
}
