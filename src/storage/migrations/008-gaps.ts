import type { Kysely } from 'kysely';

export async function gaps(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('gaps')
    .addColumn('question_key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('first_day', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addColumn('turn', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('gaps_by_turn').on('gaps').column('turn').execute();
  await db.schema.createIndex('gaps_by_times').on('gaps').columns(['times', 'last_day']).execute();
  await db.schema.createIndex('gaps_by_day').on('gaps').column('last_day').execute();
}
