import { Kysely, sql } from 'kysely';
import { migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import type { Schema } from './schema.ts';
import { openDatabase } from './sqlite/database.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import { StorageError } from './storage-error.ts';

/** The open database. Stores are made of its `db`: `createChatStore(storage.db, clock)`. */
export interface Storage {
  readonly db: Kysely<Schema>;
  /** Waits for the transaction under way, then closes; closing again is harmless. */
  close(): Promise<void>;
}

export interface StorageOptions {
  /** How long opening waits for another process's lock; later statements wait 2 s at most. */
  readonly busyMs?: number;
  /** Other than the program's own only in tests. */
  readonly migrations?: readonly Migration[];
}

/** Once it runs: the thread stands while it waits, and whoever writes can try again. */
const RUNNING_BUSY_MS = 2000;

/**
 * Opens a SQLite file, made with its folders where there is none, and brings its schema up to date.
 * Any number of processes may have it open.
 *
 * @param path of the file, or `:memory:` for a database that ends with the process
 * @throws StorageError here and from every later query
 */
export async function openStorage(
  path: string,
  { busyMs = 5000, migrations = MIGRATIONS }: StorageOptions = {},
): Promise<Storage> {
  const database = await openDatabase(path, busyMs);
  const db = new Kysely<unknown>({ dialect: sqliteDialect(database, path) });
  try {
    const migrated = await migrate(db, migrations);
    if (!migrated.ok) throw newerSchema(path, migrated.found, migrations.length);
    await waitAtMost(db, Math.min(busyMs, RUNNING_BUSY_MS));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  let closing: Promise<void> | undefined;
  return {
    db: db.withTables<Schema>(),
    close() {
      closing ??= checkpoint(db).finally(() => db.destroy());
      return closing;
    },
  };
}

async function waitAtMost(db: Kysely<unknown>, milliseconds: number): Promise<void> {
  await sql.raw(`PRAGMA busy_timeout = ${milliseconds}`).execute(db);
}

/** The last process to close does it by itself; PASSIVE waits for no other. */
async function checkpoint(db: Kysely<unknown>): Promise<void> {
  await sql`PRAGMA wal_checkpoint(PASSIVE)`.execute(db);
}

function newerSchema(path: string, found: number, known: number): StorageError {
  return new StorageError(
    'newer schema',
    `${path} was written by a newer version of this program (schema ${found}; this one knows ${known}): start that version, or set DATABASE_URL to another file.`,
  );
}
