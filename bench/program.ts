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

/**
 * Starts the bot against a local server and waits for its first `getUpdates`.
 *
 * @param settings other than those of a bot with the project's content and a database in memory
 */
export async function startBot(
  api: BotApi,
  settings: Readonly<Record<string, string>> = {},
  timeoutMs = 60_000,
): Promise<{ child: ChildProcess; seconds: number }> {
  const started = performance.now();
  let polls = false;
  const stop = api.subscribe(({ kind, ...event }) => {
    polls ||= kind === 'called' && 'call' in event && event.call.method === 'getUpdates';
  });
  const child = spawn(process.execPath, START, {
    env: {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      CONTENT_DIR: resolve('content'),
      DATABASE_URL: 'sqlite::memory:',
      BOT_TOKEN: api.token,
      TELEGRAM_API_ROOT: api.url,
      ...settings,
    },
    // Elsewhere, so that it doesn't find a developer's `.env`.
    cwd: tmpdir(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await api.until(() => polls, { timeoutMs });
  } catch (error) {
    await stopBot(child, 'SIGKILL');
    throw error;
  } finally {
    stop();
  }
  return { child, seconds: (performance.now() - started) / 1000 };
}

export async function stopBot(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
): Promise<void> {
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}

/** Linux only: memory of a process as `/proc` gives it, MB; `VmHWM` is the most it ever held. */
export function residentMegabytes(
  pid: number | undefined,
  field: 'VmRSS' | 'VmHWM' = 'VmRSS',
): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1];
  return Number(kilobytes ?? Number.NaN) / 1024;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share of all is not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}
