import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { temporaryFolder, temporaryStorage } from './folder.ts';
import { testLedger } from './ledger-contract.ts';
import { MONDAY, storesInMemory, storesOver } from './stores.ts';

testLedger('in memory', storesInMemory);

test('programs that claim from one file at once never claim the same', async (context) => {
  const path = join(await temporaryFolder(), 'bot.db');
  const { subscribe, compose, edition, db, ledger } = storesOver(
    await temporaryStorage(context, path),
  );
  const composition = await compose(2);
  for (let chat = 1; chat <= 150; chat++) await edition(await subscribe(chat), composition);
  const instant = String(Date.now() + 700);
  const programs = await Promise.all(
    ['one', 'two', 'three'].map((owner) =>
      promisify(execFile)(process.execPath, [
        ...['tests/storage/claiming-program.ts', instant, path, owner],
      ]),
    ),
  );
  // On a busy machine one may come too late for any.
  const claimed = programs.map(({ stdout }) => stdout.split('\n').filter((id) => id !== ''));
  assert.equal(new Set(claimed.flat()).size, 300);
  assert.equal(claimed.flat().length, 300);
  const left = await db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '!=', 'sent')
    .execute();
  assert.deepEqual(left, []);
  assert.equal(await ledger.nextAttempt(), undefined);
});

test('statements that are asked for at once don’t come between those of a transaction', async (context) => {
  const { subscribe, compose, edition, ledger, chats } = await storesInMemory(context);
  const composition = await compose(1);
  for (let chat = 1; chat <= 40; chat++) await edition(await subscribe(chat), composition);
  const claims = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      await chats.setLanguage(index, 'ru');
      const claimed = await ledger.claim('one', MONDAY, 2, []);
      await Promise.all(
        claimed.map((one) => ledger.settle(one, { state: 'sent', messageId: 1 }, MONDAY)),
      );
      return claimed;
    }),
  );
  assert.equal(new Set(claims.flat().map(({ id }) => id)).size, 40);
});

test('a roundup that is stored outlives the program at once, without being closed', async (context) => {
  const path = join(await temporaryFolder(), 'bot.db');
  const writing = storesOver(await temporaryStorage(context, path));
  await writing.edition(await writing.subscribe(1), await writing.compose(1));
  const reading = storesOver(await temporaryStorage(context, path));
  assert.equal(await reading.ledger.nextAttempt(), MONDAY);
});
