import type { Kysely } from 'kysely';

/** What a chat is and is called, whether it can be reached, and whether its owner was told. */
export async function chatStanding(db: Kysely<unknown>): Promise<void> {
  // SQLite adds one column at a time.
  await db.schema.alterTable('chats').addColumn('type', 'text').execute();
  await db.schema.alterTable('chats').addColumn('title', 'text').execute();
  await db.schema.alterTable('chats').addColumn('gone_since', 'bigint').execute();
  await db.schema.alterTable('chats').addColumn('gone_reason', 'text').execute();
  await db.schema.alterTable('chats').addColumn('owner_untold', 'integer').execute();
  // Partial, since nearly all chats have neither.
  await db.schema
    .createIndex('chats_of_owner')
    .on('chats')
    .column('owner_id')
    .where('owner_id', 'is not', null)
    .execute();
  await db.schema
    .createIndex('chats_gone')
    .on('chats')
    .column('gone_since')
    .where('gone_since', 'is not', null)
    .execute();
}
