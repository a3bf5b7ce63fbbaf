import { StorageError, type StorageErrorCode } from '../storage-error.ts';

type FileFault = Exclude<StorageErrorCode, 'newer schema' | 'no database' | 'exists'>;

/** SQLite's primary result codes that say something about the file, not about our SQL. */
const CODES: ReadonlyMap<number, FileFault> = new Map([
  [3, 'not writable'], // PERM
  [5, 'locked'], // BUSY
  [8, 'not writable'], // READONLY
  [10, 'disk fault'], // IOERR
  [11, 'damaged'], // CORRUPT
  [13, 'no room'], // FULL
  [14, 'not writable'], // CANTOPEN
  [15, 'disk fault'], // PROTOCOL: a network file system that can't lock
  [26, 'not a database'], // NOTADB
]);

/** The error as a `StorageError` where the file is to blame, otherwise as it came. */
export function sqliteFailure(path: string, error: unknown): unknown {
  const code = codeOf(error);
  return code === undefined ? error : new StorageError(code, sentence(code, path), error);
}

/** Whether another connection holds the lock. */
export function isLocked(error: unknown): boolean {
  return codeOf(error) === 'locked';
}

/** The file system's refusal to make or show the file, in the same way. */
export function fileFailure(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error;
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StorageError('no room', sentence('no room', path), error);
    case 'EEXIST':
    case 'ENOTDIR':
      return new StorageError(
        'not writable',
        `${path} can't be made: a part of its path is a file. Set DATABASE_URL to another path.`,
        error,
      );
    default:
      return new StorageError('not writable', sentence('not writable', path), error);
  }
}

export function isFolder(path: string): StorageError {
  return new StorageError('folder', sentence('folder', path));
}

function codeOf(error: unknown): FileFault | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  // The low byte is the primary code, the rest tells its cases apart.
  return typeof error.errcode === 'number' ? CODES.get(error.errcode & 0xff) : undefined;
}

function sentence(code: FileFault, path: string): string {
  switch (code) {
    case 'not a database':
      return `${path} is not a SQLite database: move it away, or set DATABASE_URL to another file.`;
    case 'damaged':
      return `${path} is damaged: put a backup in its place, or move it away, with its -wal and -shm files, to start with nothing.`;
    case 'folder':
      return `${path} is a folder: set DATABASE_URL to a file, for example one in it.`;
    case 'not writable':
      return `${path} can't be written: give this user the right to write the file, those beside it that end in -wal and -shm, and the folder, or set DATABASE_URL to another file.`;
    case 'no room':
      return `${path} can't grow: the disk is full. Make room on it.`;
    case 'disk fault':
      return `${path} can't be read or written: the disk fails, is full, or is a network drive that can't lock files. Set DATABASE_URL to a file on a local disk.`;
    case 'locked':
      return `${path} is locked by another program: end it (an old copy of the bot, a database browser) and try again.`;
  }
}
