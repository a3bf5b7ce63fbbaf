import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { createChatStore } from '../../src/storage/chat-store.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { temporaryFolder, temporaryStorage } from './folder.ts';

const now = () => new Date('2024-03-02T12:00:00Z');

test('the folders of a new file are made', async (context) => {
  const path = join(await temporaryFolder(), 'a', 'b', 'bot.db');
  await temporaryStorage(context, path);
  assert.ok(existsSync(path));
});

test('a path that looks like a URI is a path', async (context) => {
  const [folder, before] = [await temporaryFolder(), process.cwd()];
  context.after(() => process.chdir(before));
  process.chdir(folder);
  await temporaryStorage(context, 'file:bot.db?mode=memory');
  assert.ok(existsSync(join(folder, 'file:bot.db?mode=memory')));
});

test('SQLite is set as documented', async (context) => {
  const { db } = await temporaryStorage(context);
  const pragma = async (name: string) => {
    const { rows } = await sql<Record<string, unknown>>`PRAGMA ${sql.raw(name)}`.execute(db);
    return Object.values(rows[0] ?? {})[0];
  };
  assert.equal(await pragma('journal_mode'), 'wal');
  assert.equal(await pragma('busy_timeout'), 2000);
  assert.equal(await pragma('foreign_keys'), 1);
  // FULL: a power cut loses no commit.
  assert.equal(await pragma('synchronous'), 2);
});

test('closing leaves one whole file behind, and twice is harmless', async () => {
  const path = join(await temporaryFolder(), 'bot.db');
  const storage = await openStorage(path);
  await createChatStore(storage.db, now).setLanguage(1, 'ru');
  assert.ok(existsSync(`${path}-wal`));
  await Promise.all([storage.close(), storage.close()]);
  await storage.close();
  assert.ok(!existsSync(`${path}-wal`));
});

test('closing waits for the transaction under way', async (context) => {
  const path = join(await temporaryFolder(), 'bot.db');
  const storage = await openStorage(path);
  const store = createChatStore(storage.db, now);
  await store.setLanguage(1, 'ru');
  const moved = store.move(1, 2);
  await storage.close();
  await moved;
  const again = await temporaryStorage(context, path);
  const settings = await createChatStore(again.db, now).settings(2);
  assert.deepEqual(settings, { chatId: 2, language: 'ru' });
});

test('a transaction that throws leaves nothing behind', async (context) => {
  const { db } = await temporaryStorage(context);
  const work = db.transaction().execute(async (transaction) => {
    await createChatStore(transaction, now).setLanguage(1, 'ru');
    throw new Error('changed my mind');
  });
  await assert.rejects(work, /changed my mind/);
  assert.equal(await createChatStore(db, now).settings(1), undefined);
});

test('a transaction keeps other writers out from its beginning', async (context) => {
  const path = join(await temporaryFolder(), 'bot.db');
  const [one, other] = [
    await temporaryStorage(context, path, { busyMs: 0 }),
    await temporaryStorage(context, path, { busyMs: 0 }),
  ];
  await one.db.transaction().execute(async (transaction) => {
    await assert.rejects(
      other.db.transaction().execute(async () => {}),
      { code: 'locked' },
    );
    await createChatStore(transaction, now).setLanguage(1, 'ru');
  });
  await createChatStore(other.db, now).setLanguage(1, 'en');
});

test('what would not mean the same everywhere is not stored', async (context) => {
  const { db } = await temporaryStorage(context, ':memory:');
  for (const value of [new Date(), true, 1.5, 2 ** 53, 1n, undefined, new Uint8Array()]) {
    await assert.rejects(sql`select ${value}`.execute(db), TypeError);
  }
});

test('streaming is refused', async (context) => {
  const { db } = await temporaryStorage(context, ':memory:');
  const stream = () => db.selectFrom('chats').selectAll().stream();
  await assert.rejects(async () => {
    for await (const _ of stream());
  }, /not streamed/);
});

test('thousands of different queries are answered', async (context) => {
  const { db } = await temporaryStorage(context, ':memory:');
  for (let number = 0; number < 1000; number++) {
    const { rows } = await sql<{ n: number }>`select ${sql.lit(number)} as n`.execute(db);
    assert.equal(rows[0]?.n, number);
  }
});

test('nobody is told that node:sqlite is experimental', async () => {
  const code = `await (await (await import('./src/storage/storage.ts')).openStorage(':memory:')).close()`;
  const { stderr } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    code,
  ]);
  assert.equal(stderr, '');
});
