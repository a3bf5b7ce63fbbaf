import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, readlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { createChatStore } from '../../src/storage/chat-store.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { StorageError, type StorageErrorCode } from '../../src/storage/storage-error.ts';
import { temporaryFolder, temporaryStorage } from './folder.ts';

const now = () => new Date('2024-03-02T12:00:00Z');
const unlessPosix = process.platform === 'win32' ? 'needs POSIX files and rights' : false;
const unlessLinux = process.platform === 'linux' ? false : 'needs /proc';

/** A sentence that names the file and says what to do, under the code. */
async function refused(work: Promise<unknown>, code: StorageErrorCode, path: string) {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof StorageError);
    assert.equal(error.code, code);
    assert.ok(error.message.startsWith(`${path} `), error.message);
    assert.match(error.message, /\.$/);
    assert.doesNotMatch(error.message, /SQLITE|errno|undefined|\n/);
    return true;
  });
}

async function newFile(): Promise<string> {
  return join(await temporaryFolder(), 'bot.db');
}

test('a text is not a database, and stays as it is', async () => {
  const path = await newFile();
  const text = 'Minutes of a meeting. '.repeat(100);
  await writeFile(path, text);
  await assert.rejects(openStorage(path), {
    name: 'StorageError',
    message: `${path} is not a SQLite database: move it away, or set DATABASE_URL to another file.`,
  });
  assert.equal(await readFile(path, 'utf8'), text);
});

test('a file that was cut off is damaged', async () => {
  const path = await newFile();
  await (await openStorage(path)).close();
  await truncate(path, 5000);
  await refused(openStorage(path), 'damaged', path);
});

test('damage that shows only later is told by the query', async (context) => {
  const path = await newFile();
  const storage = await openStorage(path);
  await createChatStore(storage.db, now).setLanguage(1, 'ru');
  const { rows } = await sql<{ page: number }>`
    select rootpage as page from sqlite_schema where name = 'chats'`.execute(storage.db);
  await storage.close();
  const bytes = await readFile(path);
  const start = ((rows[0]?.page ?? 0) - 1) * 4096;
  await writeFile(path, bytes.fill(0xff, start, start + 4096));
  const { db } = await temporaryStorage(context, path);
  await refused(db.selectFrom('chats').selectAll().execute(), 'damaged', path);
});

test('a folder is not a file', async () => {
  const path = await temporaryFolder();
  await refused(openStorage(path), 'folder', path);
});

test('a file in the place of a folder', async () => {
  const file = await newFile();
  await writeFile(file, '');
  const path = join(file, 'bot.db');
  await refused(openStorage(path), 'not writable', path);
});

test('a folder that nobody may write', { skip: unlessPosix }, async () => {
  const folder = join(await temporaryFolder(), 'closed');
  await mkdir(folder, { mode: 0o555 });
  const path = join(folder, 'bot.db');
  const deeper = join(folder, 'data', 'bot.db');
  await withoutRights(folder, async () => {
    await refused(openStorage(path), 'not writable', path);
    await refused(openStorage(deeper), 'not writable', deeper);
  });
});

test('a file that nobody may write', { skip: unlessPosix }, async () => {
  const folder = join(await temporaryFolder(), 'open');
  await mkdir(folder);
  await chmod(folder, 0o777);
  const path = join(folder, 'bot.db');
  await (await openStorage(path)).close();
  await chmod(path, 0o444);
  await withoutRights(folder, () => refused(openStorage(path), 'not writable', path));
});

test('a disk that becomes full: the change is undone, and works once there is room', async (context) => {
  const path = await newFile();
  const { db } = await temporaryStorage(context, path);
  const store = createChatStore(db, now);
  await sql`PRAGMA max_page_count = 5`.execute(db);
  const filling = db.transaction().execute(async (transaction) => {
    const inside = createChatStore(transaction, now);
    for (let id = 1; id < 500; id++) await inside.setLanguage(id, 'x'.repeat(100));
  });
  await refused(filling, 'no room', path);
  await sql`PRAGMA max_page_count = 1000`.execute(db);
  assert.equal(await store.settings(1), undefined);
  await store.setLanguage(1, 'ru');
  assert.deepEqual(await store.settings(1), { chatId: 1, language: 'ru' });
});

test('a disk that fails', { skip: unlessPosix }, async () => {
  // A process that may only write 4 blocks into a file.
  const limited = promisify(execFile)('sh', [
    ...['-c', 'ulimit -f 4; exec "$@"', 'sh'],
    ...[process.execPath, 'tests/storage/opening-program.ts', '0', await temporaryFolder(), '1'],
  ]);
  await assert.rejects(limited, /StorageError: .+can't be read or written.+code: 'disk fault'/s);
});

test('a new file that another program writes first is waited for', async (context) => {
  const path = await newFile();
  const other = new DatabaseSync(path);
  context.after(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  setTimeout(() => other.exec('ROLLBACK'), 50);
  await temporaryStorage(context, path, { busyMs: 2000 });
});

for (const mode of ['WAL', 'DELETE']) {
  test(`a file that another program locks for too long, in ${mode} mode`, async (context) => {
    const path = await newFile();
    const other = new DatabaseSync(path);
    context.after(() => other.close());
    other.exec(`PRAGMA journal_mode = ${mode}; CREATE TABLE t (c); BEGIN IMMEDIATE`);
    await refused(openStorage(path, { busyMs: 50 }), 'locked', path);
    other.exec('ROLLBACK; DROP TABLE t');
    await (await openStorage(path, { busyMs: 50 })).close();
  });
}

test('a fault of ours is not blamed on the file', async (context) => {
  const { db } = await temporaryStorage(context, ':memory:');
  await assert.rejects(
    sql`insert into chats (chat_id) values (1)`.execute(db),
    (error) => error instanceof Error && !(error instanceof StorageError),
  );
});

test('what was refused is not kept open', { skip: unlessLinux }, async () => {
  const folder = await temporaryFolder();
  const [text, newer] = [join(folder, 'text.db'), join(folder, 'newer.db')];
  await writeFile(text, 'Minutes of a meeting. '.repeat(100));
  await (await openStorage(newer)).close();
  await refused(openStorage(text), 'not a database', text);
  await refused(openStorage(newer, { migrations: [] }), 'newer schema', newer);
  const descriptors = await readdir('/proc/self/fd');
  const open = await Promise.all(
    descriptors.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => 'closed since')),
  );
  assert.deepEqual(
    open.filter((path) => path.startsWith(folder)),
    [],
  );
});

/** Root may write everything: where the tests run as root, the check runs as nobody. */
async function withoutRights(folder: string, check: () => Promise<void>) {
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.('nobody');
  try {
    await check();
  } finally {
    if (root) process.seteuid?.(0);
    await chmod(folder, 0o755);
  }
}
