import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { startBotApi } from '../../src/bot-api/start.ts';
import { loadCorpus } from '../../src/content/load.ts';
import { type Program, startProgram } from './program.ts';

const token = '123456:AAbbCCddEEffGGhhIIjjKKllMMnnOOpp';
const words = 'zqxjk secret wish of a reader';

function settings(apiRoot: string, more: Record<string, string> = {}): Record<string, string> {
  return { BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, ...more };
}

/** A local server and the bot on it, polling; both are ended with the test. */
async function runningBot(context: TestContext, more: Record<string, string> = {}) {
  const api = await startBotApi({ tokens: [token] });
  const program = startProgram(settings(api.url, more));
  context.after(async () => {
    await program.stop('SIGKILL');
    await api.close();
  });
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 15_000 });
  return { api, program, reader: api.person() };
}

function noSecrets(program: Program): void {
  const written = program.stdout() + program.stderr();
  assert.ok(!written.includes(token) && !written.includes(token.split(':')[1] ?? ''), written);
  assert.ok(!written.includes('zqxjk'), written);
}

test('in production every mistake is said in one message, without a stack, exit 1', async () => {
  const program = startProgram({ NODE_ENV: 'production', PORT: 'http', LOG_LEVEL: 'loud' });
  assert.equal(await program.exited(), 1);
  assert.equal(program.stdout(), '');
  assert.match(
    program.stderr(),
    /^The settings need mending \(see \.env\.example\):\n {2}BOT_TOKEN is missing.+\n {2}LOG_LEVEL must.+\n {2}PORT must.+\n$/,
  );
});

test('a refused token is said in words, exit 1', async () => {
  const api = await startBotApi();
  const program = startProgram(settings(api.url));
  assert.equal(await program.exited(), 1);
  assert.match(program.stderr(), /^Telegram refuses BOT_TOKEN: .+\n$/);
  noSecrets(program);
  await api.close();
});

test('a token revoked later ends the program in the same way', async (context) => {
  const { api, program } = await runningBot(context);
  api.faults.add(
    { kind: 'error', code: 401, description: 'Unauthorized' },
    { method: 'getUpdates' },
  );
  api.person().say('/start');
  assert.equal(await program.exited(), 1);
  assert.match(program.stderr(), /Telegram refuses BOT_TOKEN/);
});

test('a content folder without a valid brief is refused in words, exit 1', async () => {
  const program = startProgram(settings('http://127.0.0.1:9', { CONTENT_DIR: resolve('docs') }));
  assert.equal(await program.exited(), 1);
  assert.match(program.stderr(), /^There is no valid brief in .+docs: /);
});

test('a port in use is named with what to do, exit 1', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const program = startProgram(settings('http://127.0.0.1:9', { PORT: String(port) }));
  assert.equal(await program.exited(), 1);
  assert.equal(
    program.stderr(),
    `Can't listen on 127.0.0.1:${port}: it is in use. Set HOST and PORT to what is free.\n`,
  );
  other.close();
});

test('an unreachable Telegram is waited for, said once, and taken up when it is back', async () => {
  const probe = await startBotApi();
  const port = Number(new URL(probe.url).port);
  await probe.close();
  const program = startProgram(settings(`http://127.0.0.1:${port}`));
  await program.logged('telegram is unreachable');
  const api = await startBotApi({ port, tokens: [token] });
  const reader = api.person();
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 15_000 });
  reader.say('/start');
  assert.match((await reader.chat.nextMessage()).text ?? '', /^Briefings on/);
  assert.equal(program.stdout().split('telegram is unreachable').length - 1, 1);
  await program.logged('polling recovered');
  assert.equal(await program.stop(), 0);
  noSecrets(program);
  await api.close();
});

test('another copy of the bot is named, and taken over from when it is gone', async () => {
  const api = await startBotApi({ tokens: [token] });
  const first = startProgram(settings(api.url));
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 15_000 });
  const second = startProgram(settings(api.url));
  await Promise.any([first.logged('another copy'), second.logged('another copy')]);
  assert.equal(await first.stop(), 0);
  const reader = api.person();
  reader.say('/start');
  assert.match((await reader.chat.nextMessage({ timeoutMs: 10_000 })).text ?? '', /^Briefings on/);
  assert.equal(await second.stop(), 0);
  await api.close();
});

test('asked to stop, it finishes what it is doing and exits with 0', async (context) => {
  const { api, program, reader } = await runningBot(context);
  api.faults.add({ kind: 'slow', ms: 1500 }, { method: 'sendMessage' });
  reader.say('/week 2021-W46');
  await api.until(() => program.process.pid !== undefined && api.calls('sendMessage').length > 0, {
    timeoutMs: 5000,
  });
  const stopped = performance.now();
  assert.equal(await program.stop(), 0);
  assert.ok(performance.now() - stopped < 10_000);
  assert.match((await reader.chat.nextMessage()).text ?? '', /^Week of/);
  // Confirmed: another copy would not be given it again.
  const confirmed = api.calls('getUpdates').at(-1);
  assert.equal(confirmed?.params.timeout, 0);
  assert.equal(confirmed?.params.offset, (api.updates().at(-1)?.update_id ?? 0) + 1);
});

test('failures while answering leave neither token nor words in the log, and the bot goes on', async (context) => {
  const { api, program, reader } = await runningBot(context, { LOG_LEVEL: 'trace' });
  const faults = [
    { kind: 'reset', taken: false },
    { kind: 'html' },
    { kind: 'error', code: 500, description: 'Internal Server Error' },
    { kind: 'error', code: 400, description: 'Bad Request: chat not found' },
    { kind: 'error', code: 403, description: 'Forbidden: bot was blocked by the user' },
  ] as const;
  for (const [index, fault] of faults.entries()) {
    api.faults.add(fault, { method: 'sendMessage' });
    reader.say(words);
    await program.logged('update failed', index + 1);
  }
  reader.say('/start');
  await api.until(() =>
    reader.chat.messages().some(({ text }) => text?.startsWith('Briefings on')),
  );
  assert.equal(await program.stop(), 0);
  noSecrets(program);
});

test('a short wait that Telegram asks for is kept, and the answer still comes', async (context) => {
  const { api, program, reader } = await runningBot(context);
  api.faults.add(
    {
      kind: 'error',
      code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    },
    { method: 'sendMessage' },
  );
  reader.say('/start');
  assert.match((await reader.chat.nextMessage({ timeoutMs: 5000 })).text ?? '', /^Briefings on/);
  assert.equal(await program.stop(), 0);
});

test('a wait that is too long for a reader is not waited', async (context) => {
  const { api, program, reader } = await runningBot(context);
  api.faults.add(
    {
      kind: 'error',
      code: 429,
      description: 'Too Many Requests: retry after 30',
      parameters: { retry_after: 30 },
    },
    { method: 'sendMessage' },
  );
  reader.say('/start');
  await program.logged('update failed');
  reader.say('/about');
  assert.match((await reader.chat.nextMessage()).text ?? '', /^Briefings on/);
  assert.equal(await program.stop(), 0);
});

test('a press is followed even where its answer is refused or lost', async (context) => {
  const { api, program } = await runningBot(context);
  const description =
    'Bad Request: query is too old and response timeout expired or query ID is invalid';
  for (const fault of [
    { kind: 'error', code: 400, description },
    { kind: 'reset', taken: false },
  ] as const) {
    const reader = api.person();
    reader.say('/latest');
    const list = await reader.chat.nextMessage();
    api.faults.add(fault, { method: 'answerCallbackQuery', times: 2 });
    void reader.press(list, '1', { timeoutMs: 500 });
    await api.until(() => reader.chat.messages().at(-1)?.text !== list.text);
    api.faults.clear();
  }
  assert.equal(await program.stop(), 0);
});

test('asked to stop while a request hangs, it exits with 0 within 10 s all the same', async (context) => {
  const { api, program } = await runningBot(context);
  api.faults.add({ kind: 'hang', taken: false }, { method: 'sendMessage' });
  api.person().say('/start');
  await api.until(() => api.calls('sendMessage').length > 0);
  const asked = performance.now();
  assert.equal(await program.stop(), 0);
  assert.ok(performance.now() - asked < 10_000);
});

test('asked to stop while it starts, it exits with 0', async () => {
  const api = await startBotApi({ tokens: [token] });
  const program = startProgram(settings(api.url));
  await program.logged('corpus loaded');
  assert.equal(await program.stop(), 0);
  await api.close();
});

test('an unhandled rejection ends the program, and leaves neither token nor words in the log', async (context) => {
  const api = await startBotApi({ tokens: [token] });
  const folder = await mkdtemp(join(tmpdir(), 'rejection-'));
  context.after(() => rm(folder, { recursive: true }));
  const preload = join(folder, 'preload.mjs');
  const message = JSON.stringify(`${words} ${token}\n    at ${words}`);
  await writeFile(preload, `setTimeout(() => Promise.reject(new Error(${message})), 1500);`);
  const program = startProgram(settings(api.url, { NODE_OPTIONS: `--import=${preload}` }));
  assert.equal(await program.exited(), 1);
  assert.match(program.stdout(), /"level":"fatal".*"event":"crashed"/);
  noSecrets(program);
  await api.close();
});

test('one chat is answered in its order, whatever each answer takes', async (context) => {
  const { api, program, reader } = await runningBot(context);
  api.faults.add({ kind: 'slow', ms: 500 }, { method: 'sendMessage' });
  reader.say('/sco');
  reader.say('/csto');
  assert.match((await reader.chat.nextMessage()).text ?? '', /^SCO/);
  assert.match((await reader.chat.nextMessage()).text ?? '', /^CSTO/);
  const [call] = api.calls('sendMessage');
  assert.deepEqual(call?.params.link_preview_options, { is_disabled: true });
  assert.equal(api.calls('deleteWebhook').length, 1);
  const kinds = api.calls('getUpdates')[0]?.params.allowed_updates;
  assert.deepEqual(kinds, [
    ...['message', 'edited_message', 'channel_post'],
    ...['callback_query', 'inline_query', 'guest_message', 'my_chat_member'],
  ]);
  assert.equal(await program.stop(), 0);
});

test('nobody can hold up everybody with one long message', async (context) => {
  const { api, program } = await runningBot(context);
  const texts = [
    'года ',
    '2021 week  ',
    'a minutes  ',
    '\ufdfa',
    'а',
    'a b ',
    '1 ',
    '/country \ufdfa',
  ];
  for (const text of texts) {
    const [hostile, reader] = [api.person(), api.person()];
    hostile.say(text.repeat(Math.floor(4096 / text.length)).trim());
    reader.say('/start');
    // A second is generous to a busy machine; what it guards against took 15 to 36.
    await reader.chat.nextMessage({ timeoutMs: 1000 });
  }
  assert.equal(await program.stop(), 0);
});

test('/health tells whether updates arrive', async () => {
  const api = await startBotApi({ tokens: [token] });
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  const program = startProgram(settings(api.url, { PORT: String(port) }));
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 15_000 });
  api.person().say('/start');
  await program.logged('update handled');
  const health = await fetch(`http://127.0.0.1:${port}/health`);
  const { corpus } = await loadCorpus('content');
  const briefs = corpus?.briefs.length;
  assert.deepEqual([health.status, await health.json()], [200, { status: 'ok', briefs }]);
  api.faults.add({ kind: 'html' }, { method: 'getUpdates', times: Number.POSITIVE_INFINITY });
  api.person().say('/start');
  await program.logged('telegram is unreachable');
  assert.equal((await fetch(`http://127.0.0.1:${port}/health`)).status, 503);
  assert.equal(await program.stop(), 0);
  await api.close();
});
