import { setTimeout as sleep } from 'node:timers/promises';
import { createChance } from '../../src/bot-api/chance.ts';
import { TELEGRAM_LIMITS } from '../../src/bot-api/limits.ts';
import { startBot, stopBot } from '../program.ts';
import type { Figure } from '../run.ts';
import { account, finder } from './account.ts';
import { viewLedger } from './ledger-view.ts';
import { onStage, type Stage } from './stage.ts';

const SUBSCRIBERS = 600;
const KILLS = 50;
/** Of life after the first request for updates; each is killed before that. */
const LONGEST_LIFE_MS = 2_500;
const LATENCY_MS = [250, 350] as const;
const LONGEST_MS = 10 * 60_000;

/** Fifty times `kill -9` while roundups go out, each time started again on the same database. */
export function crashing(): Promise<Figure[]> {
  return onStage(SUBSCRIBERS, { news: 30, limits: TELEGRAM_LIMITS }, crash);
}

async function crash({ api, database, settings, traffic }: Stage): Promise<Figure[]> {
  const seed = Date.now() % 1_000_000;
  const chance = createChance(seed);
  const lives = Array.from({ length: KILLS }, () => Math.round(chance() * LONGEST_LIFE_MS));
  process.stdout.write(`kill -9, seed ${seed}, ms after the start: ${lives.join(' ')}\n`);
  api.faults.add(
    { kind: 'slow', ms: LATENCY_MS },
    { method: 'sendMessage', times: Number.POSITIVE_INFINITY },
  );
  const ledger = viewLedger(database);
  /** By chat and text, how often it was on its way when the bot was killed. */
  const inFlight = new Map<string, number>();

  for (const life of lives) {
    const started = performance.now();
    const { child } = await startBot(api, settings);
    await sleep(life);
    await stopBot(child, 'SIGKILL');
    const find = finder(traffic.letters());
    for (const row of ledger.rows('sending')) {
      const tried = find(row)?.tried.at(-1) ?? 0;
      if (tried < started) continue;
      const key = `${row.chat} ${row.text}`;
      inFlight.set(key, (inFlight.get(key) ?? 0) + 1);
    }
  }
  const { child } = await startBot(api, settings);
  try {
    await ledger.settled(SUBSCRIBERS, LONGEST_MS);
  } finally {
    await stopBot(child);
  }
  const rows = ledger.rows();
  ledger.close();

  const letters = traffic.letters();
  const find = finder(letters);
  const { messages, lost, unconfirmed, duplicates } = account(rows, letters);
  const unexplained = rows.filter((row) => {
    const excuses = inFlight.get(`${row.chat} ${row.text}`) ?? 0;
    return (find(row)?.arrived.length ?? 0) > 1 + excuses;
  }).length;
  const never = rows.filter((row) => (find(row)?.arrived.length ?? 0) === 0).length;
  const flying = [...inFlight.values()].reduce((sum, times) => sum + times, 0);
  return [
    {
      name: `${KILLS} times kill -9, messages lost of ${messages}`,
      value: lost,
      unit: '',
      bound: 0,
    },
    { name: '- in flight when it was killed', value: flying, unit: '' },
    { name: '- duplicates, of those in flight', value: duplicates, unit: '', bound: flying },
    { name: '- duplicates that were not in flight', value: unexplained, unit: '', bound: 0 },
    { name: '- messages that rest unconfirmed', value: unconfirmed, unit: '' },
    { name: '- of these, never arrived', value: never, unit: '', bound: 0 },
  ];
}
