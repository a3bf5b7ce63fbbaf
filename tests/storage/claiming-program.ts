/** `claiming-program.ts INSTANT FILE OWNER`: from the instant on claims and settles; prints the ids. */
import { createLedger } from '../../src/storage/ledger.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { StorageError } from '../../src/storage/storage-error.ts';

const [instant, path = '', owner = ''] = process.argv.slice(2);
const storage = await openStorage(path);
const ledger = createLedger(storage.db);
while (Date.now() < Number(instant)) {
  // Awake, so that all programs go off in the same millisecond.
}

/** As the engine does: on a slow disk the others may have the file for longer than one waits. */
async function insist<T>(statement: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await statement();
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'locked') throw error;
    }
  }
}

const now = Date.UTC(2100, 0, 1);
for (let idle = 0; idle < 20; ) {
  const claimed = await insist(() => ledger.claim(owner, now, 3, []));
  for (const delivery of claimed) {
    process.stdout.write(`${delivery.id}\n`);
    await insist(() => ledger.settle(delivery, { state: 'sent', messageId: 1 }, now));
  }
  idle = claimed.length === 0 ? idle + 1 : 0;
  await new Promise((resolve) => setTimeout(resolve, claimed.length === 0 ? 20 : 3));
}
await storage.close();
