/** `opening-program.ts INSTANT FOLDER COUNT`: at the instant opens the folder's files in turn. */
import { join } from 'node:path';
import { createChatStore } from '../../src/storage/chat-store.ts';
import { openStorage } from '../../src/storage/storage.ts';

const [instant, folder = '', count] = process.argv.slice(2);
while (Date.now() < Number(instant)) {
  // Awake, so that all programs go off in the same millisecond.
}
for (let number = 0; number < Number(count); number++) {
  const storage = await openStorage(join(folder, `${number}.db`));
  const store = createChatStore(storage.db, () => new Date());
  await store.setOwner(process.pid, number);
  await storage.close();
}
