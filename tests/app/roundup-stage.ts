import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '@grammyjs/types';
import { type App, startApp } from '../../src/app.ts';
import type { BotApi, ChatHandle, Person } from '../../src/bot-api/bot-api.ts';
import { startBotApi } from '../../src/bot-api/start.ts';
import type { Corpus } from '../../src/content/corpus.ts';
import type { RoundupSettings } from '../../src/operations/configuration.ts';
import { createLogger } from '../../src/operations/logging.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { deliveriesIn, type LedgerRow, unsettledIn } from './roundup-ledger.ts';
import { newsroom, SECRET } from './roundup-newsroom.ts';

/** Friday, 10:00 in the region; the next Monday's roundup is due at `MONDAY`. */
export const FRIDAY = '2021-11-12T04:00:00Z';
export const MONDAY = '2021-11-15T03:00:00Z';
export const NEXT_MONDAY = '2021-11-22T03:00:00Z';
/** The days from 22 to 28 November have no brief. */
export const QUIET_MONDAY = '2021-11-29T03:00:00Z';

/** Only `travel` wakes: a schedule that never fires before the test is over. */
const NEVER = '0 0 1 1 *';
const PATIENCE_MS = 60_000;

export interface StageOptions {
  readonly corpus?: Corpus;
  readonly roundups?: Partial<RoundupSettings>;
  /** Events that the log may call errors, since the test provokes them. */
  readonly provokes?: readonly string[];
}

/** The whole bot in this process, on a strict local server, with a database file and a clock of the test's own. */
export interface Stage {
  readonly api: BotApi;
  /** The bot's admin, who has started it. */
  readonly admin: Person;
  /** The database's file. */
  readonly database: string;
  app(): App;
  /** Starts the bot where it isn't running; a second time it is a restart on the same database. */
  start(corpus?: Corpus): Promise<void>;
  stop(): Promise<void>;
  /** Sets the clock without telling the bot. */
  setClock(instant: string): void;
  /** Sets the clock, wakes the bot and waits until nothing more can be sent at that instant. */
  travel(instant: string): Promise<void>;
  settled(): Promise<void>;
  /** Waits until what was said and done so far is handled. */
  handled(): Promise<void>;
  /** Somebody who has started the bot and, unless nothing is asked, subscribed. */
  reader(line?: string, details?: Parameters<BotApi['person']>[0]): Promise<Person>;
  ask(person: Person, text: string): Promise<Message>;
  press(person: Person, message: Message, button: string): Promise<Message>;
  /** The ledger: a row for each part on its way, and one for each edition without parts. */
  ledger(chat?: { readonly id: number }): LedgerRow[];
  /** Events of the log from this level up. */
  logged(level: 'info' | 'warn' | 'error'): string[];
}

export async function stage(t: TestContext, options: StageOptions = {}): Promise<Stage> {
  let now = new Date(FRIDAY);
  const clock = () => now;
  const api = await startBotApi({ now: clock });
  const admin = api.person({ first_name: 'Admin' });
  const database = join(await temporaryFolder(), 'bot.db');
  const lines: { level: string; event: string; update?: number }[] = [];
  const log = createLogger('info', [api.token], {
    write(line) {
      assert.ok(!line.includes(SECRET), line);
      lines.push(JSON.parse(line));
    },
  });
  let running: App | undefined;
  let corpus = options.corpus ?? newsroom();

  async function start(next: Corpus = corpus): Promise<void> {
    corpus = next;
    const polls = api.calls('getUpdates').length;
    running = await startApp({
      access: { token: api.token, apiRoot: api.url },
      database,
      admins: [admin.id],
      keepsGaps: true,
      roundups: {
        cron: NEVER,
        catchUpHours: 48,
        unconfirmed: 'resend',
        // The local server has no limits; a chat gets one message a second all the same.
        perSecond: 1000,
        chatBurst: 1000,
        perMinuteInGroup: 1000,
        ...options.roundups,
      },
      corpus,
      log,
      clock,
    });
    running.finished.catch(() => {});
    await api.until(() => api.calls('getUpdates').length > polls, { timeoutMs: PATIENCE_MS });
  }

  async function stop(): Promise<void> {
    reading?.close();
    reading = undefined;
    await running?.stop();
    running = undefined;
  }

  const app = () => running ?? assert.fail('the bot is not running');
  /** Kept open while the bot runs; what stands in the file otherwise may be replaced meanwhile. */
  let reading: DatabaseSync | undefined;
  function read<T>(query: (db: DatabaseSync) => T): T {
    const db = reading ?? new DatabaseSync(database, { readOnly: true, timeout: PATIENCE_MS });
    if (running !== undefined) reading = db;
    try {
      return query(db);
    } finally {
      if (reading === undefined) db.close();
    }
  }
  const settled = () =>
    eventually(
      () => read((db) => unsettledIn(db, now.getTime())).length === 0,
      () => JSON.stringify(read((db) => unsettledIn(db, now.getTime()))),
    );
  const current = ({ chat, message_id }: Message) =>
    api.messages(chat.id).find((one) => one.message_id === message_id);

  async function ask(person: Person, text: string): Promise<Message> {
    const { message_id: said } = person.say(text);
    return await api.until(
      () => api.messages(person.id).find((one) => one.from?.is_bot && one.message_id > said),
      { timeoutMs: PATIENCE_MS },
    );
  }

  async function handled(): Promise<void> {
    await eventually(() => {
      const ended = new Set(lines.map(({ update }) => update));
      return api.updates().every(({ update_id }) => ended.has(update_id));
    });
  }

  t.after(async () => {
    await stop();
    await api.close();
    const provoked = new Set(options.provokes);
    const errors = lines.filter(({ level }) => level === 'error' || level === 'fatal');
    assert.deepEqual(
      errors.filter(({ event }) => !provoked.has(event)),
      [],
    );
  });
  await start();
  await ask(admin, '/start');
  return {
    ...{ api, admin, database, app, start, stop, settled, handled, ask },
    setClock(instant) {
      now = new Date(instant);
    },
    async travel(instant) {
      now = new Date(instant);
      app().clockChanged();
      await settled();
    },
    async reader(line, details) {
      const person = api.person(details);
      await ask(person, '/start');
      if (line !== undefined) await ask(person, line);
      return person;
    },
    async press(person, message, button) {
      const answer = await person.press(current(message) ?? message, button);
      assert.ok(answer.answered, `nobody answered the press of ${button}`);
      await handled();
      return current(message) ?? message;
    },
    ledger: (chat) =>
      read(deliveriesIn).filter(({ chatId }) => chat === undefined || chatId === chat.id),
    logged(level) {
      const from = LEVELS.indexOf(level);
      return lines.filter((line) => LEVELS.indexOf(line.level) >= from).map(({ event }) => event);
    },
  };
}

const LEVELS = ['info', 'warn', 'error', 'fatal'];

/** Waits for something that no event tells of, such as a row of the database. */
export async function eventually(
  question: () => boolean,
  describe: () => string = () => '',
): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!question()) {
    if (performance.now() > deadline) assert.fail(`it never came about ${describe()}`);
    await sleep(15);
  }
}

/** The texts of the roundups that a chat or a topic holds, oldest first. */
export function roundupsIn({ messages }: Pick<ChatHandle, 'messages'>): string[] {
  return messages().flatMap(({ text = '' }) =>
    /^(Middle Earth|Средиземье) · \d|^Nothing new |: нового нет/m.test(text) ? [text] : [],
  );
}

/** For each roundup the briefs that it tells of, by the last word of their ids, in alphabetical order. */
export function newsIn(chat: Pick<ChatHandle, 'messages'>): string[] {
  return roundupsIn(chat).map((text) =>
    [...text.matchAll(new RegExp(`${SECRET} [\\d-]+(\\w+)`, 'g'))]
      .map(([, slug]) => slug)
      .sort()
      .join(' '),
  );
}

/** What the bot wrote somewhere that says this. */
export function toldOf({ messages }: Pick<ChatHandle, 'messages'>, words: RegExp): string[] {
  return messages().flatMap(({ from, text = '' }) =>
    from?.is_bot && words.test(text) ? [text] : [],
  );
}
