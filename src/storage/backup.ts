import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { fileFailure, sqliteFailure } from './sqlite/failures.ts';
import { StorageError } from './storage-error.ts';

/**
 * All pages in one step, off the main thread. Between smaller ones a program that writes would make
 * it begin anew, so that under a busy bot it might never end.
 */
const EVERY_PAGE = 2 ** 31 - 1;

/** How long the copy waits for another process's lock. */
const BUSY_MS = 5000;

/**
 * Copies a SQLite database while others use it: all that was committed when it began. The copy is
 * checked, and has its name only once it is whole and on the disk.
 *
 * @param from the database's file
 * @param to the copy's file, in a folder that is there; one file, without `-wal` beside it
 * @param replace whether a file that is there already may be replaced
 * @returns the copy's size in bytes
 * @throws StorageError that says what to do; what was there under `to` is then untouched
 */
export async function backUpDatabase(
  from: string,
  to: string,
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<number> {
  const [source, target] = [await found(from), await found(to)];
  if (source === undefined) {
    throw new StorageError(
      'no database',
      `${from} is not there: set DATABASE_URL to the file that the bot uses.`,
    );
  }
  if (target !== undefined && target.ino === source.ino && target.dev === source.dev) {
    throw new StorageError('exists', `${to} is the database itself: name another file.`);
  }
  if (target !== undefined && !replace) {
    throw new StorageError('exists', `${to} is there already: name another file, or remove it.`);
  }
  const unfinished = `${to}.${process.pid}.unfinished`;
  try {
    await flush(unfinished, 'w');
    await copy(from, unfinished, to);
    check(from, unfinished);
    await flush(unfinished, 'r+');
    await rename(unfinished, to);
    // Without it a power cut could take the name back. Windows opens no folder and needs it not.
    await flush(dirname(resolve(to)), 'r').catch(() => {});
    return (await stat(to)).size;
  } catch (error) {
    throw targetFailure(to, error);
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) await rm(unfinished + end, { force: true });
  }
}

async function found(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw fileFailure(path, error);
  }
}

/** What it holds reaches the disk; with `w` it holds nothing, and shows that it can be written. */
async function flush(path: string, flags: 'w' | 'r+' | 'r'): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, flags);
    await file.sync();
  } finally {
    await file?.close();
  }
}

async function copy(from: string, unfinished: string, to: string): Promise<void> {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(resolve(from), { timeout: BUSY_MS });
    // Reading first tells a fault of the database from one of the copy.
    database.prepare('select count(*) from sqlite_schema').get();
  } catch (error) {
    database?.close();
    throw sqliteFailure(from, error);
  }
  try {
    await backup(database, resolve(unfinished), { rate: EVERY_PAGE });
  } catch (error) {
    const failure = targetFailure(to, sqliteFailure(to, error));
    const isOfTarget =
      failure instanceof StorageError && /^(not writable|no room)$/.test(failure.code);
    throw isOfTarget ? failure : sqliteFailure(from, error);
  } finally {
    database.close();
  }
}

/** A copy of what is damaged is damaged too: better told now than when it is needed. */
function check(from: string, path: string): void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(resolve(path));
    // One file that can be moved about; opened by the bot it goes back to WAL.
    database.exec('PRAGMA journal_mode = DELETE');
    const [first] = database.prepare('PRAGMA integrity_check(1)').all();
    if (first?.integrity_check !== 'ok') throw damaged(from);
  } catch (error) {
    const failure = sqliteFailure(path, error);
    throw failure instanceof StorageError && failure.code === 'damaged' ? damaged(from) : failure;
  } finally {
    database?.close();
  }
}

function damaged(from: string): StorageError {
  return new StorageError(
    'damaged',
    `${from} is damaged, so no copy was kept: put an earlier backup in its place.`,
  );
}

/** As `fileFailure`, for a file that DATABASE_URL doesn't name. */
function targetFailure(to: string, error: unknown): unknown {
  const failure = fileFailure(to, error);
  if (!(failure instanceof StorageError) || failure.code !== 'not writable') return failure;
  return new StorageError(
    'not writable',
    `${to} can't be written: make its folder, give this user the right to write there, or name another file.`,
    error,
  );
}
