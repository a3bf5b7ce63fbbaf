import { type Kysely, sql } from 'kysely';

export async function begun(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('deliveries')
    .addColumn('begun', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  // Whether the requests of these had gone out was not written down: they may have.
  await sql`update deliveries set begun = 1 where state = 'sending'`.execute(db);
}
