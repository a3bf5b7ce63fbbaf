import type { Kysely } from 'kysely';
import type { Migration } from './migrations.ts';

/** A row for each migration that was run. */
type VersionTables = {
  schema_version: { version: number };
};

/** The schema that was found, where it is newer than the program. */
export type Migrated = { readonly ok: true } | { readonly ok: false; readonly found: number };

/**
 * Brings the schema up to date: all the missing migrations or, where one fails, none.
 *
 * A runner of our own: on SQLite, Kysely's Migrator has neither lock nor transaction, so that two
 * processes run the same migration and a failing one stays half done; and it tells of a newer
 * database only in an error's words. Here the one immediate transaction is the lock. On PostgreSQL
 * an advisory lock has to come first, since there two can create the same table at once.
 */
export async function migrate(
  db: Kysely<unknown>,
  migrations: readonly Migration[],
): Promise<Migrated> {
  return await db.transaction().execute(async (transaction) => {
    const versions = transaction.withTables<VersionTables>();
    await versions.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey().notNull())
      .execute();
    const found = await newest(versions);
    if (found > migrations.length) return { ok: false, found };
    for (const [index, run] of migrations.entries()) {
      const version = index + 1;
      if (version <= found) continue;
      await run(transaction);
      await versions.insertInto('schema_version').values({ version }).execute();
    }
    return { ok: true };
  });
}

async function newest(db: Kysely<VersionTables>): Promise<number> {
  const row = await db
    .selectFrom('schema_version')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}
