import { type Kysely, sql } from 'kysely';

/**
 * Runs work whose commits a power cut may undo, for what is simply done again then: it waits for no
 * disk, with which the whole program would wait. What is committed later by others reaches the disk
 * after it, never before, and a crash of the program undoes nothing.
 */
export function exposedToPowerCuts<Schema, T>(
  db: Kysely<Schema>,
  work: (connection: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`PRAGMA synchronous = NORMAL`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`PRAGMA synchronous = FULL`.execute(connection);
    }
  });
}
