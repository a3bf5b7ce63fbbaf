import assert from 'node:assert/strict';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { suite, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fact } from '../corpus.ts';
import { startProgram } from './program.ts';
import { newsroom, STORIES } from './roundup-newsroom.ts';
import { startRoundupProgram } from './roundup-program.ts';
import {
  eventually,
  MONDAY,
  newsIn,
  roundupsIn,
  type Stage,
  stage,
  toldOf,
} from './roundup-stage.ts';

const WEEK = ['bazaar mines summit'];
const FAILED = 'wake-up failed: trying again';

/** Gives the connections of this process by their file: how much room there is, only its own can be told. */
function connections(t: TestContext): (file: string) => DatabaseSync | undefined {
  const opened = new Map<string | null, DatabaseSync>();
  const { exec } = DatabaseSync.prototype;
  t.mock.method(DatabaseSync.prototype, 'exec', function (this: DatabaseSync, sql: string) {
    if (sql.includes('journal_mode')) opened.set(this.location(), this);
    return exec.call(this, sql);
  });
  return (file) => opened.get(file);
}

/** Changes the database of a bot that doesn't run. */
function alter<T>({ database }: Stage, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(database);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** The program on the same database: what it says to whoever starts it, and its exit code. */
async function startedByHand({ api, database }: Stage): Promise<[string, number | null]> {
  const environment = { BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url };
  const program = startProgram({ ...environment, DATABASE_URL: `sqlite:${database}` });
  const code = await program.exited();
  return [program.stderr(), code];
}

suite('roundups and the database', { concurrency: true }, () => {
  test('a full disk: admins told once, questions answered, and all roundups come once there is room', async (t) => {
    const connectionTo = connections(t);
    const long = STORIES.map((story) => ({
      ...story,
      facts: [fact('So it is said. '.repeat(100))],
    }));
    // Its pages can't take a roundup of this length without a new one.
    const corpus = newsroom(long.flatMap((one) => [one, { ...one, id: `${one.id}s` }]));
    const provokes = ['trouble', FAILED];
    const bot = await stage(t, { corpus, provokes, roundups: { cron: '* * * * * *' } });
    const readers = [await bot.reader('/subscribe'), await bot.reader('/subscribe kz')];
    const own = connectionTo(bot.database);
    assert.ok(own);
    const { page_count } = own.prepare('PRAGMA page_count').get() ?? {};
    own.exec(`PRAGMA max_page_count = ${page_count}`);
    bot.setClock(MONDAY);
    await eventually(() => bot.logged('error').filter((event) => event === FAILED).length > 2);
    const answer = await bot.ask(bot.api.person(), '/week 2021-W45');
    assert.match(answer.text ?? '', /^Week of 8–14 November 2021/);
    assert.deepEqual(bot.ledger(), []);
    own.exec('PRAGMA max_page_count = 1000000');
    // Without hands: it isn't restarted.
    await bot.settled();
    assert.ok(readers.every(({ chat }) => roundupsIn(chat).length === 1));
    await eventually(() => toldOf(bot.admin.chat, /✓/).length > 0);
    assert.deepEqual(toldOf(bot.admin.chat, /⚠|✓/), [
      '⚠ The database can’t be read or written (no room). Roundups wait; look at the disk.',
      '✓ Over: the database could not be read or written. It lasted 0 minutes.',
    ]);
  });

  test('locked by another program just after sending: written down once it is free, not sent twice', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    await bot.stop();
    bot.api.faults.add({ kind: 'slow', ms: 300 }, { method: 'sendMessage', chat: reader.id });
    const before = bot.api.calls('sendMessage').length;
    // In a process of its own, since waiting for a lock holds all of a process up.
    const program = startRoundupProgram(t, bot, MONDAY);
    const sends = () => bot.api.calls('sendMessage').length;
    await bot.api.until(() => sends() > before, { timeoutMs: 20_000 });
    const other = new DatabaseSync(bot.database, { timeout: 2000 });
    other.exec('BEGIN IMMEDIATE');
    // For longer than the bot waits for it at a stretch.
    await sleep(5_500);
    assert.deepEqual([newsIn(reader.chat), bot.ledger()[0]?.state], [WEEK, 'sending']);
    other.exec('ROLLBACK');
    other.close();
    bot.setClock(MONDAY);
    await bot.settled();
    assert.deepEqual(
      bot.ledger().map(({ state }) => state),
      ['sent'],
    );
    assert.deepEqual(newsIn(reader.chat), WEEK);
    program.kill('SIGTERM');
  });

  test('what is no database is left as it is and said in words; with the backup in its place nothing is lost', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    await bot.stop();
    const backup = `${bot.database}.backup`;
    await copyFile(bot.database, backup);
    const letter = 'Dear database, '.repeat(100);
    await writeFile(bot.database, letter);
    const message = `${bot.database} is not a SQLite database: move it away, or set DATABASE_URL to another file.`;
    await assert.rejects(bot.start(), { name: 'StorageError', code: 'not a database', message });
    assert.deepEqual(await startedByHand(bot), [`${message}\n`, 1]);
    assert.equal(await readFile(bot.database, 'utf8'), letter);
    await copyFile(backup, bot.database);
    bot.setClock(MONDAY);
    await bot.start();
    await bot.settled();
    assert.deepEqual(newsIn(reader.chat), WEEK);
  });

  test('a newer schema is left alone and said in words', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    await bot.stop();
    alter(bot, (db) => db.exec('INSERT INTO schema_version (version) VALUES (999)'));
    const [words, code] = await startedByHand(bot);
    assert.match(
      words,
      /bot\.db was written by a newer version of this program \(schema 999; this one knows \d+\): start that version, or set DATABASE_URL to another file\.\n$/,
    );
    assert.equal(code, 1);
    alter(bot, (db) => db.exec('DELETE FROM schema_version WHERE version = 999'));
    bot.setClock(MONDAY);
    await bot.start();
    await bot.settled();
    assert.deepEqual(newsIn(reader.chat), WEEK);
  });

  test('a damaged ledger: admins told once, questions answered; with the backup in its place they are sent', async (t) => {
    const bot = await stage(t, { provokes: ['trouble', FAILED] });
    const reader = await bot.reader('/subscribe');
    await bot.stop();
    const backup = `${bot.database}.backup`;
    await copyFile(bot.database, backup);
    const table = "SELECT rootpage AS page FROM sqlite_schema WHERE name = 'deliveries'";
    const { page } = alter(bot, (db) => db.prepare(table).get()) ?? {};
    const start = (Number(page) - 1) * 4096;
    await writeFile(bot.database, (await readFile(bot.database)).fill(0xff, start, start + 4096));
    bot.setClock(MONDAY);
    await bot.start();
    await eventually(() => toldOf(bot.admin.chat, /⚠/).length > 0);
    bot.app().clockChanged();
    const answer = await bot.ask(reader, '/settings');
    assert.match(answer.text ?? '', /^Weekly roundup\n\nEverything · Mondays at 09:00/);
    await bot.stop();
    assert.deepEqual(toldOf(bot.admin.chat, /⚠/), [
      '⚠ The database can’t be read or written (damaged). Roundups wait; look at the disk.',
    ]);
    assert.deepEqual(roundupsIn(reader.chat), []);
    await copyFile(backup, bot.database);
    await bot.start();
    await bot.settled();
    assert.deepEqual(newsIn(reader.chat), WEEK);
  });
});
