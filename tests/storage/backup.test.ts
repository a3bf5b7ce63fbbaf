import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { backUpDatabase } from '../../src/storage/backup.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { temporaryFolder, temporaryStorage } from './folder.ts';
import { MONDAY, storesOver } from './stores.ts';

const unlessLinux = process.platform === 'linux' ? false : 'needs /dev/full';

test('a copy holds all that was committed, while the bot goes on', async (context) => {
  const folder = await temporaryFolder();
  const [path, copy] = [join(folder, 'bot.db'), join(folder, 'copy.db')];
  const stores = storesOver(await temporaryStorage(context, path));
  const composition = await stores.compose(1);
  await stores.edition(await stores.subscribe(1), composition);
  const [bytes] = await Promise.all([backUpDatabase(path, copy), stores.subscribe(2)]);
  assert.equal((await readFile(copy)).length, bytes);
  assert.deepEqual((await readdir(folder)).sort(), [
    'bot.db',
    'bot.db-shm',
    'bot.db-wal',
    'copy.db',
  ]);
  const restored = storesOver(await temporaryStorage(context, copy));
  const [claimed] = await restored.ledger.claim('one', MONDAY, 9, []);
  assert.equal(claimed?.chatId, 1);
  assert.equal((await stores.subscriptions.after(0, 9)).length, 2);
});

test('a copy replaces another only when told to', async () => {
  const folder = await temporaryFolder();
  const [path, copy] = [join(folder, 'bot.db'), join(folder, 'copy.db')];
  await (await openStorage(path)).close();
  await writeFile(copy, 'Minutes of a meeting.');
  await assert.rejects(backUpDatabase(path, copy), {
    ...{ name: 'StorageError', code: 'exists' },
    message: `${copy} is there already: name another file, or remove it.`,
  });
  assert.equal(await readFile(copy, 'utf8'), 'Minutes of a meeting.');
  await backUpDatabase(path, copy, { replace: true });
  await (await openStorage(copy)).close();
  for (const same of [path, join(folder, '.', 'bot.db')]) {
    await assert.rejects(backUpDatabase(path, same, { replace: true }), { code: 'exists' });
  }
});

test('what can’t be copied is said, and leaves nothing behind', async () => {
  const folder = await temporaryFolder();
  const [path, copy] = [join(folder, 'bot.db'), join(folder, 'copy.db')];
  await assert.rejects(backUpDatabase(path, copy), {
    code: 'no database',
    message: `${path} is not there: set DATABASE_URL to the file that the bot uses.`,
  });
  await writeFile(path, 'Minutes of a meeting. '.repeat(100));
  await assert.rejects(backUpDatabase(path, copy), { code: 'not a database' });
  assert.deepEqual(await readdir(folder), ['bot.db']);
});

test('a place that can’t be written is named', { skip: unlessLinux }, async () => {
  const path = join(await temporaryFolder(), 'bot.db');
  await (await openStorage(path)).close();
  const nowhere = join(await temporaryFolder(), 'nowhere', 'copy.db');
  await assert.rejects(backUpDatabase(path, nowhere), {
    code: 'not writable',
    message: `${nowhere} can't be written: make its folder, give this user the right to write there, or name another file.`,
  });
});

test('a copy of what is damaged is not kept', async () => {
  const folder = await temporaryFolder();
  const [path, copy] = [join(folder, 'bot.db'), join(folder, 'copy.db')];
  const storage = await openStorage(path);
  const stores = storesOver(storage);
  for (let chat = 1; chat <= 200; chat++) await stores.subscribe(chat);
  await storage.close();
  const database = new DatabaseSync(path);
  const page = database
    .prepare("select rootpage as page from sqlite_schema where name = 'subscriptions_due'")
    .get()?.page;
  database.close();
  const bytes = await readFile(path);
  const start = (Number(page) - 1) * 4096;
  await writeFile(path, bytes.fill(0xff, start, start + 4096));
  await assert.rejects(backUpDatabase(path, copy), {
    code: 'damaged',
    message: `${path} is damaged, so no copy was kept: put an earlier backup in its place.`,
  });
  assert.deepEqual(await readdir(folder), ['bot.db']);
});
