import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openStorage } from '../../src/storage/storage.ts';

interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs commands as the scripts of package.json do, over a database of the test's own. */
async function commands(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'commands-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const database = join(folder, 'bot.db');
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  return {
    database,
    path: (name: string) => join(folder, name),
    run(script: 'subscriptions' | 'backup', ...args: string[]): Promise<Result> {
      const [, file = ''] = String(scripts[script]).split(' ');
      const env = {
        PATH: process.env.PATH ?? '',
        CONTENT_DIR: resolve('content'),
        DATABASE_URL: `sqlite:${database}`,
      };
      return new Promise((done) => {
        const options = { cwd: folder, env, timeout: 20_000 };
        execFile(process.execPath, [resolve(file), ...args], options, (error, stdout, stderr) =>
          done({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
        );
      });
    },
  };
}

const LINE = { chat_id: 5, time_zone: 'Asia/Almaty', weekday: 1, time: '09:00', subjects: ['kz'] };

test('subscriptions go out and come in again, without the token, as often as one likes', async (t) => {
  const { run, path, database } = await commands(t);
  await writeFile(
    path('in.jsonl'),
    `\uFEFF${JSON.stringify(LINE)}\r\n\n${JSON.stringify({ ...LINE, chat_id: 6 })}`,
  );
  const first = await run('subscriptions', 'import', path('in.jsonl'));
  assert.deepEqual(
    [first.code, first.stdout],
    [0, `Imported ${path('in.jsonl')}: 2 added, 0 changed, 0 as they were.\n`],
  );
  // While the bot runs.
  const storage = await openStorage(database);
  t.after(() => storage.close());
  const out = await run('subscriptions', 'export', path('out.jsonl'));
  assert.deepEqual(
    [out.code, out.stdout],
    [0, `Exported 2 subscriptions to ${path('out.jsonl')}.\n`],
  );
  assert.equal((await stat(path('out.jsonl'))).mode & 0o777, 0o600);
  const again = await run('subscriptions', 'import', path('out.jsonl'));
  assert.match(again.stdout, /: 0 added, 0 changed, 2 as they were\.\n$/);
});

test('with one wrong line nothing is imported, and every problem has its line', async (t) => {
  const { run, path, database } = await commands(t);
  const lines = [LINE, { ...LINE, chat_id: 6, time: '9:00', subjects: ['xx'] }, LINE];
  await writeFile(
    path('in.jsonl'),
    `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnonsense\n`,
  );
  const result = await run('subscriptions', 'import', path('in.jsonl'));
  assert.equal(result.code, 1);
  assert.equal(
    result.stderr,
    `Nothing was imported: mend these lines of ${path('in.jsonl')}.
line 2: time must be a time such as "09:00"
line 2: subjects.0 "xx" is nothing that can be followed
line 3: chat_id and thread_id are those of line 1
line 4: is no JSON: a line holds one object, such as {"chat_id": 1, …}
`,
  );
  await assert.rejects(stat(database));
});

test('what can’t be done is said in a sentence', async (t) => {
  const { run, path } = await commands(t);
  for (const [args, words] of [
    [['export', path('out.jsonl')], /bot\.db is not there: set DATABASE_URL/],
    [
      ['import', path('none.jsonl')],
      /none\.jsonl can't be read or written: it, or its folder, is not there\./,
    ],
    [['import', '.'], /it is a folder/],
    [['move', 'x'], /^Usage: npm run subscriptions -- export FILE \| import FILE/],
    [[], /^Usage/],
  ] as const) {
    const { code, stderr } = await run('subscriptions', ...args);
    assert.equal(code, 1);
    assert.match(stderr, words);
    assert.doesNotMatch(stderr, /\n {4}at /);
  }
  assert.match((await run('backup')).stderr, /bot\.db is not there/);
});

test('a backup is made beside the database, or where one says, and never over something', async (t) => {
  const { run, path, database } = await commands(t);
  const storage = await openStorage(database);
  t.after(() => storage.close());
  const made = await run('backup');
  const [, name] =
    /^Copied .+ to (.+\/bot-\d{8}-\d{6}Z\.db) \(\d+ kB\)\.\n$/.exec(made.stdout) ?? [];
  assert.ok(name, made.stderr);
  await (await openStorage(name)).close();
  assert.equal((await run('backup', path('copy.db'))).code, 0);
  const second = await run('backup', path('copy.db'));
  assert.equal(second.code, 1);
  assert.match(second.stderr, /copy\.db is there already/);
});
