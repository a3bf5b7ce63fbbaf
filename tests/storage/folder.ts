import { chmodSync, mkdtempSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext } from 'node:test';
import { openStorage, type Storage, type StorageOptions } from '../../src/storage/storage.ts';

const root = mkdtempSync(join(tmpdir(), 'storage-'));
// Some tests look into it as a user without rights.
chmodSync(root, 0o755);
// After all tests of a file, when every database is closed.
after(() => rm(root, { recursive: true, force: true }));
let made = 0;

/** A folder of its own, which is gone after the tests. */
export async function temporaryFolder(): Promise<string> {
  const folder = join(root, String(++made));
  await mkdir(folder);
  return folder;
}

/** Storage that is closed after the test, in a file of its own where no path is given. */
export async function temporaryStorage(
  context: TestContext,
  path?: string,
  options?: StorageOptions,
): Promise<Storage> {
  const storage = await openStorage(path ?? join(await temporaryFolder(), 'bot.db'), options);
  context.after(() => storage.close());
  return storage;
}
