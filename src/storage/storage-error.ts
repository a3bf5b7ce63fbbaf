/** Short and constant, since the log shows an error's code and not its message. */
export type StorageErrorCode =
  | 'newer schema'
  | 'not a database'
  | 'damaged'
  | 'folder'
  | 'not writable'
  | 'no room'
  | 'disk fault'
  | 'locked'
  | 'no database'
  | 'exists';

/** What can happen to a database on somebody's disk; `message` tells that person what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
