import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { MIGRATIONS } from '../../src/storage/migrations.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { temporaryFolder, temporaryStorage } from './folder.ts';
import { MONDAY, type Stores, storesOver, WEEK } from './stores.ts';

async function inFile(context: TestContext, busyMs = 0) {
  const path = join(await temporaryFolder(), 'bot.db');
  return { path, ...storesOver(await temporaryStorage(context, path, { busyMs })) };
}

async function due({ subscribe, compose }: Stores, chats: number) {
  const composition = await compose(2);
  const all = [];
  for (let chat = 1; chat <= chats; chat++) all.push(await subscribe(chat));
  return {
    editions: all.map(({ id, chatId, threadId, silent }) => ({
      ...{ subscriptionId: id, chatId, threadId, silent, date: '2021-11-15', dueAt: MONDAY },
      ...{ skipped: undefined, compositionId: composition.id, parts: 2 },
      ...{ nextAt: MONDAY + WEEK, timeZone: 'UTC' },
    })),
    advanced: all.map(({ id }) => ({
      ...{ subscriptionId: id, readNextAt: MONDAY, lastDate: '2021-11-15' },
      ...{ nextAt: MONDAY + WEEK, covered: undefined },
    })),
  };
}

test('on a full disk editions are added whole or not at all, and later without hands', async (context) => {
  const stores = await inFile(context);
  const { db, ledger, source } = stores;
  const { editions, advanced } = await due(stores, 300);
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(db);
  await sql`PRAGMA max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 3)}`.execute(db);
  await assert.rejects(ledger.add(editions, advanced), { name: 'StorageError', code: 'no room' });
  assert.equal((await source.due(MONDAY, 500)).length, 300);
  assert.equal(await ledger.nextAttempt(), undefined);
  await sql`PRAGMA max_page_count = 100000`.execute(db);
  assert.equal(await ledger.add(editions, advanced), 300);
  assert.equal((await ledger.claim('one', MONDAY, 500, [])).length, 300);
});

test('on a full disk what was sent is settled as soon as there is room', async (context) => {
  const stores = await inFile(context);
  const { db, ledger } = stores;
  const { editions, advanced } = await due(stores, 1);
  await ledger.add(editions, advanced);
  const [delivery] = await ledger.claim('one', MONDAY, 1, []);
  assert.ok(delivery);
  await ledger.begin(delivery, MONDAY);
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(db);
  await sql`PRAGMA max_page_count = ${sql.lit(rows[0]?.page_count ?? 0)}`.execute(db);
  const why = 'x'.repeat(20_000);
  const failing = ledger.settle(delivery, { state: 'failed', reason: why }, MONDAY);
  await assert.rejects(failing, { name: 'StorageError', code: 'no room' });
  assert.equal((await ledger.takeOver(MONDAY + 1, [])).length, 1);
  await sql`PRAGMA max_page_count = 100000`.execute(db);
  await ledger.settle(delivery, { state: 'sent', messageId: 5 }, MONDAY);
  assert.deepEqual(await ledger.takeOver(MONDAY + 1, []), []);
});

test('while another program holds the lock nothing is claimed; reading goes on', async (context) => {
  const stores = await inFile(context);
  const { ledger, source, path } = stores;
  const { editions, advanced } = await due(stores, 2);
  await ledger.add(editions.slice(0, 1), advanced.slice(0, 1));
  const other = new DatabaseSync(path);
  context.after(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  const locked = { name: 'StorageError', code: 'locked' };
  await assert.rejects(ledger.claim('one', MONDAY, 9, []), locked);
  await assert.rejects(ledger.add(editions, advanced), locked);
  await assert.rejects(stores.subscribe(9), locked);
  assert.equal((await source.due(MONDAY, 9)).length, 1);
  assert.equal(await ledger.nextAttempt(), MONDAY);
  other.exec('ROLLBACK');
  assert.equal(await ledger.add(editions.slice(1), advanced.slice(1)), 1);
  assert.equal((await ledger.claim('one', MONDAY, 9, [])).length, 2);
});

test('a lock that is let go is waited for', async (context) => {
  const stores = await inFile(context, 5000);
  // In a thread of its own: waiting for the lock holds this one up.
  const holder = new Worker(
    `const { DatabaseSync } = require('node:sqlite');
     const { parentPort, workerData } = require('node:worker_threads');
     const database = new DatabaseSync(workerData);
     database.exec('BEGIN IMMEDIATE');
     parentPort.postMessage('held');
     setTimeout(() => { database.exec('ROLLBACK'); database.close(); }, 100);`,
    { eval: true, workerData: stores.path },
  );
  await new Promise((resolve) => holder.once('message', resolve));
  assert.equal((await stores.subscribe(1)).chatId, 1);
  await new Promise((resolve) => holder.once('exit', resolve));
});

for (const table of ['deliveries', 'subscriptions', 'editions']) {
  test(`a damaged page of ${table} is told, with the file`, async (context) => {
    const path = join(await temporaryFolder(), 'bot.db');
    const storage = await openStorage(path);
    const before = storesOver(storage);
    const { editions, advanced } = await due(before, 200);
    await before.ledger.add(editions, advanced);
    const { rows } = await sql<{ page: number }>`
      select rootpage as page from sqlite_schema where name = ${table}`.execute(storage.db);
    await storage.close();
    const bytes = await readFile(path);
    const start = ((rows[0]?.page ?? 0) - 1) * 4096;
    await writeFile(path, bytes.fill(0xff, start, start + 4096));
    const { ledger, chats } = storesOver(await temporaryStorage(context, path));
    await assert.rejects(ledger.claim('one', MONDAY, 9, []), {
      ...{ name: 'StorageError', code: 'damaged' },
      message: `${path} is damaged: put a backup in its place, or move it away, with its -wal and -shm files, to start with nothing.`,
    });
    // What is whole goes on: readers are answered in their language.
    await chats.setLanguage(1, 'ru');
    assert.equal((await chats.settings(1))?.language, 'ru');
  });
}

test('a ledger of a newer program is left alone', async (context) => {
  const stores = await inFile(context);
  const { editions, advanced } = await due(stores, 1);
  await stores.ledger.add(editions, advanced);
  await sql`insert into schema_version (version) values (${MIGRATIONS.length + 1})`.execute(
    stores.db,
  );
  await assert.rejects(openStorage(stores.path), { name: 'StorageError', code: 'newer schema' });
  assert.equal(await stores.ledger.nextAttempt(), MONDAY);
});
