import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { BotApi } from '../src/bot-api/bot-api.ts';

/** What `npm start` runs, after the word `node`. */
export const [, ...START] = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
).scripts.start
  .split(' ')
  .map((part) => (part.startsWith('src/') ? resolve(part) : part));

/** Starts the bot against a local server and waits for its first `getUpdates`. */
export async function startBot(api: BotApi): Promise<{ child: ChildProcess; seconds: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, START, {
    env: {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      CONTENT_DIR: resolve('content'),
      DATABASE_URL: 'sqlite::memory:',
      BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.url,
    },
    // Elsewhere, so that it doesn't find a developer's `.env`.
    cwd: tmpdir(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 60_000 });
  return { child, seconds: (performance.now() - started) / 1000 };
}

export async function stopBot(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'close');
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
