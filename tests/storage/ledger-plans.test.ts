import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { MONDAY, storesInMemory, WEEK } from './stores.ts';

test('nothing that runs again and again reads a table from end to end', async (context) => {
  const { subscribe, compose, edition, ledger, source } = await storesInMemory(context);
  await edition(await subscribe(1), await compose(2));
  const texts = new Set<string>();
  const prepare = DatabaseSync.prototype.prepare;
  let database: DatabaseSync | undefined;
  context.mock.method(
    DatabaseSync.prototype,
    'prepare',
    function (this: DatabaseSync, text: string) {
      database = this;
      texts.add(text);
      return prepare.call(this, text);
    },
  );

  await source.due(MONDAY, 10);
  await source.due(MONDAY, 10, { nextAt: MONDAY - WEEK, id: 1 });
  const claimed = await ledger.claim('one', MONDAY, 5, [2]);
  await ledger.nextAttempt();
  await ledger.takeOver(MONDAY, []);
  await ledger.takeOver(MONDAY, ['two', 'three']);
  await ledger.release(claimed);
  for (const delivery of await ledger.claim('one', MONDAY, 5, [])) {
    await ledger.begin(delivery, MONDAY);
    await ledger.settle(delivery, { state: 'sent', messageId: 1 }, MONDAY);
  }
  await ledger.drop([1], 'unsubscribed');
  await ledger.resend(1, MONDAY);
  await ledger.prune(MONDAY, 200);

  const scans = [...texts].flatMap((text) => {
    if (database === undefined || !/^(select|update|delete)/.test(text)) return [];
    const values = Array.from(text.matchAll(/\?/g), () => 1);
    const steps = prepare.call(database, `explain query plan ${text}`).all(...values);
    return steps.map(({ detail }) => `${detail} ← ${text}`).filter((step) => /^SCAN/.test(step));
  });
  assert.ok(texts.size > 10);
  assert.deepEqual(scans, []);
});
