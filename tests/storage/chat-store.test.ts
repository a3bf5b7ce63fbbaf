import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createChatStore } from '../../src/storage/chat-store.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { testChatStore } from './chat-store-contract.ts';
import { NOON } from './chat-store-model.ts';
import { temporaryFolder, temporaryStorage } from './folder.ts';

const noon = () => NOON;
const inFile = async (context: TestContext) =>
  createChatStore((await temporaryStorage(context)).db, noon);
const inMemory = async (context: TestContext) =>
  createChatStore((await temporaryStorage(context, ':memory:')).db, noon);

testChatStore('in a file', inFile);
testChatStore('in memory', inMemory);

test('settings outlive a restart', async (context) => {
  const path = join(await temporaryFolder(), 'bot.db');
  const before = await openStorage(path);
  await createChatStore(before.db, noon).setLanguage(1, 'ru');
  await before.close();
  const after = await temporaryStorage(context, path);
  assert.deepEqual(await createChatStore(after.db, noon).settings(1), {
    chatId: 1,
    language: 'ru',
  });
});

test('a row tells when it was made and last changed, also after a move', async (context) => {
  const { db } = await temporaryStorage(context, ':memory:');
  let hour = 10;
  const store = createChatStore(db, () => new Date(Date.UTC(2024, 2, 2, hour++)));
  const times = () => db.selectFrom('chats').select(['created_at', 'updated_at']).execute();
  const at = (made: number, changed: number) => [
    {
      created_at: `2024-03-02T${made}:00:00.000Z`,
      updated_at: `2024-03-02T${changed}:00:00.000Z`,
    },
  ];
  await store.setLanguage(1, 'ru');
  assert.deepEqual(plain(await times()), at(10, 10));
  await store.setLanguage(1, 'en');
  assert.deepEqual(plain(await times()), at(10, 11));
  await store.move(1, 2);
  assert.deepEqual(plain(await times()), at(10, 12));
});

/** node:sqlite's rows have no prototype, which a strict comparison sees. */
function plain<Row extends object>(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row }));
}
