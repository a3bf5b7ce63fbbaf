import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBotApi } from '../../src/bot-api/start.ts';
import { quantile, residentMegabytes, START, startBot, stopBot } from '../program.ts';
import type { Figure } from '../run.ts';
import { viewLedger } from './ledger-view.ts';
import { DUE, REACHABLE, subscribeMany, TOTAL } from './many.ts';
import { newsIn } from './news.ts';
import { ask } from './questions.ts';
import { acquainted } from './subscribers.ts';
import type { WakingFigures } from './waking-program.ts';

const ASKED_EVERY_MS = 50;
const LONGEST_MS = 3 * 60_000;

/** A million subscriptions: wake-ups by themselves, then the whole bot on the same database. */
export async function scale(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const content = join(folder, 'content');
    await newsIn(content, 10);
    const database = join(folder, 'wake-ups.db');
    const now = Date.now();
    await subscribeMany(database, now);
    await copyFile(database, join(folder, 'bot.db'));
    const idle = monitorEventLoopDelay({ resolution: 1 });
    idle.enable();
    const alone = await wakeUps(database, content, now);
    idle.disable();
    const whole = await inTheBot(join(folder, 'bot.db'), content);
    const due = `${DUE} due editions of ${TOTAL} subscriptions`;
    return [
      {
        name: `a wake-up with nothing due of ${TOTAL} subscriptions, slowest of ${alone.quiet.length}`,
        value: Math.max(...alone.quiet),
        unit: 'ms',
        bound: 20,
      },
      { name: `${due} created`, value: alone.seconds, unit: 's', bound: 30 },
      { name: '- longest stall of the event loop', value: alone.stallMs, unit: 'ms', bound: 50 },
      { name: '- longest stretch of computing', value: alone.computedMs, unit: 'ms', bound: 50 },
      { name: '- 99.9th percentile of stalls', value: alone.stall999Ms, unit: 'ms' },
      // What the machine does to everybody: other load, and the host of a virtual one.
      { name: '- longest stall of an idle process beside', value: idle.max / 1e6, unit: 'ms' },
      { name: '- memory, the most', value: alone.megabytes, unit: 'MB', bound: 300 },
      {
        name: `${due} created by the bot, from its start`,
        value: whole.seconds,
        unit: 's',
        bound: 30,
      },
      { name: '- answers meanwhile', value: whole.answers.length, unit: '' },
      { name: '- median of them', value: quantile(whole.answers, 0.5), unit: 'ms' },
      { name: '- slowest of them', value: Math.max(...whole.answers), unit: 'ms' },
      { name: '- memory, the most', value: whole.megabytes, unit: 'MB', bound: 300 },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In a process of its own, as the program is started, so that its memory can be told. */
async function wakeUps(database: string, content: string, now: number): Promise<WakingFigures> {
  const program = resolve('bench/roundups/waking-program.ts');
  const child = spawn(
    process.execPath,
    [...START.slice(0, -1), program, database, content, String(now)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  await once(child, 'close');
  return JSON.parse(printed) as WakingFigures;
}

/** The bot makes the editions, sends the first of them and answers people, all at once. */
async function inTheBot(database: string, content: string) {
  const api = await startBotApi();
  await acquainted(api, REACHABLE);
  const started = performance.now();
  const settings = { CONTENT_DIR: content, DATABASE_URL: `sqlite:${database}`, LOG_LEVEL: 'warn' };
  const { child } = await startBot(api, settings);
  const ledger = viewLedger(database);
  const questions = ask(api, ASKED_EVERY_MS);
  try {
    while (ledger.editions() < DUE) {
      if (performance.now() - started > LONGEST_MS) throw new Error('the editions are not made');
      await sleep(200);
    }
    const seconds = (performance.now() - started) / 1000;
    return {
      seconds,
      answers: questions.answered,
      megabytes: residentMegabytes(child.pid, 'VmHWM'),
    };
  } finally {
    questions.stop();
    ledger.close();
    await stopBot(child);
    await api.close();
  }
}
