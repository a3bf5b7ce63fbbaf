import type { Kysely } from 'kysely';

export async function programState(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('program_state')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}
