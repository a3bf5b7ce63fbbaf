import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileFailure, isFolder, isLocked, sqliteFailure } from './failures.ts';

/** A database that is gone with the process. */
const MEMORY = ':memory:';

/**
 * Opens the file, which is made with its folders where there is none.
 *
 * @param path of a file, or `:memory:`
 * @param busyMs how long a statement waits for another process's lock; the thread stands meanwhile
 * @throws StorageError
 */
export async function openDatabase(path: string, busyMs: number): Promise<DatabaseSync> {
  if (path !== MEMORY) await prepareFile(path);
  let database: DatabaseSync | undefined;
  try {
    // An absolute path, since SQLite takes one that begins with `file:` for a URI.
    database = new DatabaseSync(path === MEMORY ? MEMORY : resolve(path), {
      timeout: busyMs,
      enableForeignKeyConstraints: true,
    });
    await turnToWal(database, busyMs);
    // Every commit reaches the disk. With NORMAL a power cut (a crash of the program doesn't) loses
    // the last ones, and a 'sent' that is lost is a message sent twice. It costs 1 to 5 ms for each
    // of the up to 60 commits a second while a broadcast runs.
    database.exec('PRAGMA synchronous = FULL');
    // A file that may only be read is opened for reading without a word: writing finds out.
    database.exec('BEGIN IMMEDIATE; PRAGMA user_version = 1; ROLLBACK');
    return database;
  } catch (error) {
    database?.close();
    throw sqliteFailure(path, error);
  }
}

/** Makes the folder. What SQLite would only call 'unable to open' is told apart here. */
async function prepareFile(path: string): Promise<void> {
  try {
    await mkdir(dirname(resolve(path)), { recursive: true });
    const stats = await stat(path).catch(absent);
    if (stats?.isDirectory()) throw isFolder(path);
  } catch (error) {
    throw fileFailure(path, error);
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/**
 * Here SQLite doesn't wait where another process is about to write: of two that turn a new file to
 * WAL at once, one would fail.
 */
async function turnToWal(database: DatabaseSync, busyMs: number): Promise<void> {
  const deadline = performance.now() + busyMs;
  for (;;) {
    try {
      return database.exec('PRAGMA journal_mode = WAL');
    } catch (error) {
      if (!isLocked(error) || performance.now() >= deadline) throw error;
    }
    await sleep(10);
  }
}
