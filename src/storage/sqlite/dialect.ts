import type { DatabaseSync } from 'node:sqlite';
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { sqliteFailure } from './failures.ts';
import { createStatements } from './statements.ts';

/**
 * Kysely over node:sqlite. Kysely's `SqliteDialect` is made for better-sqlite3: on node:sqlite all
 * its selects are empty. Queries fail with a `StorageError` where the file is to blame.
 *
 * There is one connection, and Kysely hands it to one transaction or query at a time: inside of a
 * transaction everything has to go through its own object, or it waits for itself.
 *
 * @param database belongs to the dialect from here on: `destroy` closes it
 * @param path for the sentences
 */
export function sqliteDialect(database: DatabaseSync, path: string): Dialect {
  return {
    createDriver: () => createDriver(database, path),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

function createDriver(database: DatabaseSync, path: string): Driver {
  const run = createStatements(database);
  const connection: DatabaseConnection = {
    executeQuery: async (query) => blaming(path, () => run(query)),
    streamQuery() {
      throw new Error('queries are not streamed: a stream would keep the only connection');
    },
  };
  const execute = async (text: string) => blaming(path, () => database.exec(text));
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    // A deferred transaction that reads and then writes fails at once, without waiting, where
    // another process has written in between.
    beginTransaction: () => execute('BEGIN IMMEDIATE'),
    commitTransaction: () => execute('COMMIT'),
    async rollbackTransaction() {
      // On a full disk SQLite has rolled back by itself.
      if (database.isTransaction) await execute('ROLLBACK');
    },
    releaseConnection: async () => {},
    destroy: async () => database.close(),
  };
}

function blaming<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw sqliteFailure(path, error);
  }
}
