import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { createChatStore } from '../../src/storage/chat-store.ts';
import { MIGRATIONS, type Migration } from '../../src/storage/migrations.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { temporaryFolder, temporaryStorage } from './folder.ts';

const TABLES = [
  'chats',
  'compositions',
  'deliveries',
  'editions',
  'first_seen',
  'gaps',
  'program_state',
  'schema_version',
  'subscriptions',
];

const notes: Migration = async (db) => {
  await db.schema.createTable('notes').addColumn('note', 'text').execute();
};
const failing: Migration = async (db) => {
  await notes(db);
  await sql`insert into nowhere values (1)`.execute(db);
};

async function tables({ db }: Storage): Promise<string[]> {
  const found = await db.introspection.getTables();
  return found.map(({ name }) => name).sort();
}

/** Of the schema that this program knows, and one more. */
const known = MIGRATIONS.map((_, index) => index + 1);
const newer = [...known, known.length + 1];

async function versions(storage: Storage): Promise<number[]> {
  const { rows } = await sql<{ version: number }>`
    select version from schema_version order by version`.execute(storage.db);
  return rows.map(({ version }) => version);
}

test('every file of a migration is in the list, in its order', () => {
  const numbers = globSync('*.ts', { cwd: 'src/storage/migrations' })
    .sort()
    .map((file) => Number(file.slice(0, 3)));
  assert.deepEqual(
    numbers,
    MIGRATIONS.map((_, index) => index + 1),
  );
});

test('an empty file gets every table', async (context) => {
  const storage = await temporaryStorage(context);
  assert.deepEqual(await tables(storage), TABLES);
  assert.deepEqual(await versions(storage), known);
});

test('opening again changes nothing; a longer list runs what is new', async (context) => {
  const path = join(await temporaryFolder(), 'bot.db');
  const first = await openStorage(path);
  await createChatStore(first.db, () => new Date()).setLanguage(1, 'ru');
  await first.close();
  const second = await openStorage(path);
  assert.deepEqual(await versions(second), known);
  await second.close();
  const third = await temporaryStorage(context, path, { migrations: [...MIGRATIONS, notes] });
  assert.deepEqual(await versions(third), newer);
  assert.deepEqual(await tables(third), [...TABLES, 'notes'].sort());
  const store = createChatStore(third.db, () => new Date());
  assert.deepEqual(await store.settings(1), { chatId: 1, language: 'ru' });
});

test('a database of the first release keeps its settings', async (context) => {
  const path = join(await temporaryFolder(), 'bot.db');
  const old = await openStorage(path, { migrations: MIGRATIONS.slice(0, 1) });
  await sql`insert into chats (chat_id, language, created_at, updated_at)
    values (1, 'ru', '2024-03-02T12:00:00.000Z', '2024-03-02T12:00:00.000Z')`.execute(old.db);
  await old.close();
  const { db } = await temporaryStorage(context, path);
  const store = createChatStore(db, () => new Date());
  assert.deepEqual(await store.settings(1), { chatId: 1, language: 'ru' });
});

test('a migration that fails leaves nothing, not even of those before it', async (context) => {
  const path = join(await temporaryFolder(), 'bot.db');
  const opening = openStorage(path, { migrations: [...MIGRATIONS, failing] });
  await assert.rejects(opening, /no such table: nowhere/);
  const untouched = await openStorage(path, { migrations: [] });
  assert.deepEqual(await tables(untouched), ['schema_version']);
  await untouched.close();
  const storage = await temporaryStorage(context, path, { migrations: [...MIGRATIONS, notes] });
  assert.deepEqual(await versions(storage), newer);
});

test('a database of a newer program is refused and left alone', async (context) => {
  const path = join(await temporaryFolder(), 'bot.db');
  const migrations = [...MIGRATIONS, notes];
  await (await openStorage(path, { migrations })).close();
  await assert.rejects(openStorage(path), {
    name: 'StorageError',
    code: 'newer schema',
    message: `${path} was written by a newer version of this program (schema ${newer.length}; this one knows ${known.length}): start that version, or set DATABASE_URL to another file.`,
  });
  const storage = await temporaryStorage(context, path, { migrations });
  assert.deepEqual(await versions(storage), newer);
});

test('programs that open new files at once don’t hinder each other', async (context) => {
  const folder = await temporaryFolder();
  const [programs, files] = [3, 15];
  const instant = String(Date.now() + 700);
  await Promise.all(
    Array.from({ length: programs }, () =>
      promisify(execFile)(process.execPath, [
        'tests/storage/opening-program.ts',
        instant,
        folder,
        String(files),
      ]),
    ),
  );
  for (let number = 0; number < files; number++) {
    const storage = await temporaryStorage(context, join(folder, `${number}.db`));
    assert.deepEqual(await versions(storage), known);
    const chats = await storage.db.selectFrom('chats').select('chat_id').execute();
    assert.equal(chats.length, programs);
  }
});
