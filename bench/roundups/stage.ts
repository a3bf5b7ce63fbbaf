import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BotApi, BotApiOptions } from '../../src/bot-api/bot-api.ts';
import { startBotApi } from '../../src/bot-api/start.ts';
import { newsIn } from './news.ts';
import { acquainted, subscribe } from './subscribers.ts';
import { type Traffic, watchTraffic } from './traffic.ts';

/** A server with subscribers to whom something is due, and a bot's settings to serve them. */
export interface Stage {
  readonly api: BotApi;
  readonly database: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly traffic: Traffic;
}

/** Runs a bench on a stage of its own, of which nothing is left. */
export async function onStage<T>(
  subscribers: number,
  { news, ...options }: BotApiOptions & { readonly news: number },
  bench: (stage: Stage) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const api = await startBotApi(options);
  try {
    const content = join(folder, 'content');
    const database = join(folder, 'bot.db');
    await newsIn(content, news);
    const people = await acquainted(api, subscribers);
    await subscribe(people, database);
    const traffic = watchTraffic(api, new Set(people.map(({ id }) => id)));
    const settings = { CONTENT_DIR: content, DATABASE_URL: `sqlite:${database}` };
    return await bench({ api, database, settings: { ...settings, LOG_LEVEL: 'warn' }, traffic });
  } finally {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  }
}
