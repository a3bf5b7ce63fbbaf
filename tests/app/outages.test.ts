import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { startBotApi } from '../../src/bot-api/start.ts';
import { type Program, startProgram } from './program.ts';

const token = '123456:AAbbCCddEEffGGhhIIjjKKllMMnnOOpp';
const words = 'zqxjk secret wish of a reader';

function settings(apiRoot: string, more: Record<string, string> = {}): Record<string, string> {
  return { BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, ...more };
}

function noSecrets(program: Program): void {
  const written = program.stdout() + program.stderr();
  assert.ok(!written.includes(token) && !written.includes(token.split(':')[1] ?? ''), written);
  assert.ok(!written.includes('zqxjk'), written);
}

test('without settings every mistake is said in one message, without a stack, exit 1', async () => {
  const program = startProgram({ PORT: 'http', LOG_LEVEL: 'loud' });
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

test('a token revoked later ends the program in the same way', async () => {
  const api = await startBotApi({ tokens: [token] });
  const program = startProgram(settings(api.url));
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 15_000 });
  api.faults.add(
    { kind: 'error', code: 401, description: 'Unauthorized' },
    { method: 'getUpdates' },
  );
  api.person().say('/start');
  assert.equal(await program.exited(), 1);
  assert.match(program.stderr(), /Telegram refuses BOT_TOKEN/);
  await api.close();
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

test('asked to stop, it finishes what it is doing and exits with 0', async () => {
  const api = await startBotApi({ tokens: [token] });
  const program = startProgram(settings(api.url));
  const reader = api.person();
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 15_000 });
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
  await api.close();
});

test('failures while answering leave neither token nor words in the log, and the bot goes on', async () => {
  const api = await startBotApi({ tokens: [token] });
  const program = startProgram(settings(api.url, { LOG_LEVEL: 'trace' }));
  const reader = api.person();
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 15_000 });
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
  await api.close();
});

test('a short wait that Telegram asks for is kept, and the answer still comes', async () => {
  const api = await startBotApi({ tokens: [token] });
  const program = startProgram(settings(api.url));
  const reader = api.person();
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 15_000 });
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
  await api.close();
});
