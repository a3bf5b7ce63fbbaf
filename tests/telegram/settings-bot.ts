import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Message } from '@grammyjs/types';
import type { BotApi, Person } from '../../src/bot-api/bot-api.ts';
import { startBotApi } from '../../src/bot-api/start.ts';
import { todayIn } from '../../src/calendar/clock.ts';
import type { ChatStore } from '../../src/chats/settings.ts';
import type { Corpus } from '../../src/content/corpus.ts';
import { corpusOn } from '../../src/content/corpus-on.ts';
import { loadCorpus } from '../../src/content/load.ts';
import type { Ledger } from '../../src/delivery/ledger.ts';
import type { GapStore } from '../../src/gaps/store.ts';
import { messagesIn } from '../../src/language/languages.ts';
import { createSearch } from '../../src/search/search.ts';
import { createChatStore } from '../../src/storage/chat-store.ts';
import { createGapStore } from '../../src/storage/gaps.ts';
import { createLedger } from '../../src/storage/ledger.ts';
import { createReports } from '../../src/storage/reports.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { createSubscriptionDesk, type SubscriptionDesk } from '../../src/subscriptions/desk.ts';
import type { SubscriptionStore } from '../../src/subscriptions/store.ts';
import { createBot } from '../../src/telegram/bot.ts';
import { runBot } from '../../src/telegram/run.ts';

/** The bot over the strict server and a real database, at an hour that the test sets. */
export interface SettingsBot {
  readonly api: BotApi;
  readonly chats: ChatStore;
  readonly store: SubscriptionStore;
  readonly subscriptions: SubscriptionDesk;
  readonly ledger: Ledger;
  readonly gaps: GapStore;
  /** Ids of the bot's admins: a test adds them. */
  readonly admins: number[];
  /** How often an admin had something sent again. */
  resumed(): number;
  /** Ids of subscriptions whose pending deliveries were given up, with the reason. */
  readonly dropped: readonly (readonly [number, string])[];
  /** Lines of the log that tell of faults. */
  readonly faults: readonly string[];
  travel(instant: string): void;
  /** Says something in private and gives the answer. */
  ask(person: Person, text: string): Promise<Message>;
  /** Presses a button by its label or data; gives the message as it is then, and the toast. */
  press(
    person: Person,
    message: Message,
    button: string,
  ): Promise<{ message: Message; toast: string | undefined; url: string | undefined }>;
  /** Waits until what was said so far is handled. */
  settled(): Promise<void>;
  /** Every refusal of the server. */
  refusals(): readonly string[];
}

let loaded: Promise<Corpus> | undefined;

export async function settingsBot(
  t: TestContext,
  { keepsGaps = true, me }: { keepsGaps?: boolean; me?: BotApi['me'] } = {},
): Promise<SettingsBot> {
  loaded ??= loadCorpus('content').then(({ corpus }) => corpus ?? assert.fail('no corpus'));
  const corpus = await loaded;
  const search = createSearch(corpus);
  // Wednesday, 09:00 in Almaty.
  let now = new Date('2021-11-17T03:00:00Z');
  const clock = () => now;
  const api = await startBotApi({ now: clock, ...(me === undefined ? {} : { me }) });
  const storage = await openStorage(':memory:');
  const chats = createChatStore(storage.db, clock);
  const store = createSubscriptionStore(storage.db, clock);
  const ledger = createLedger(storage.db);
  const gaps = createGapStore(storage.db);
  const admins: number[] = [];
  let resumed = 0;
  const dropped: [number, string][] = [];
  const drop = async (ids: readonly number[], reason: string) => {
    for (const id of ids) dropped.push([id, reason]);
  };
  const { region } = corpus;
  const subscriptions = createSubscriptionDesk({ store, chats, drop, region, clock });
  const faults: string[] = [];
  const log = { info: () => {}, error: (_: object, event: string) => void faults.push(event) };
  const errorFields = (error: unknown) => {
    faults.push(error instanceof Error ? `${error.stack}` : String(error));
    return {};
  };
  const bot = createBot({
    token: api.token,
    apiRoot: api.url,
    pacing: (previous, ...call) => previous(...call),
    libraryIn: (language) => {
      const today = todayIn(region.timeZone, clock);
      const messages = messagesIn(language);
      const asOf = corpusOn(corpus, today);
      return { corpus: asOf, search, today, messages, version: '0', keepsQuestions: keepsGaps };
    },
    chats,
    subscriptions,
    subscribers: store,
    ledger: { resend: ledger.resend, drop },
    reports: createReports(storage.db),
    gaps: keepsGaps ? gaps : undefined,
    resume: () => void resumed++,
    admins,
    clock,
    log,
    errorFields,
  });
  const running = runBot(bot, {
    log,
    errorFields,
    tell: () => {},
    profiles: () => [],
    started: () => {},
  });
  t.after(async () => {
    await running.stop(2);
    await storage.close();
    await api.close();
  });

  const settled = async () => {
    const witness = api.person();
    witness.say('/about');
    await witness.chat.nextMessage();
  };
  return {
    api,
    chats,
    store,
    subscriptions,
    ledger,
    gaps,
    admins,
    resumed: () => resumed,
    dropped,
    faults,
    settled,
    travel: (instant) => {
      now = new Date(instant);
    },
    async ask(person, text) {
      person.say(text);
      return await person.chat.nextMessage();
    },
    async press(person, message, button) {
      const current = () =>
        api.messages(message.chat.id).find(({ message_id }) => message_id === message.message_id);
      const answer = await person.press(current() ?? message, button, { timeoutMs: 3000 });
      assert.ok(answer.answered, `nobody answered the press of ${button}`);
      await settled();
      return { message: current() ?? message, toast: answer.text, url: answer.url };
    },
    refusals: () =>
      api
        .calls()
        .flatMap(({ method, reply }) =>
          reply !== undefined && !reply.ok ? [`${method}: ${reply.description}`] : [],
        ),
  };
}

/** The labels of a message's buttons, row by row. */
export function labels(message: Message): string[][] {
  return (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));
}

/** The data of the button with this label. */
export function dataOf(message: Message, label: string): string {
  for (const button of (message.reply_markup?.inline_keyboard ?? []).flat()) {
    if (button.text === label && 'callback_data' in button) return button.callback_data;
  }
  return assert.fail(`no button ${label}: ${JSON.stringify(labels(message))}`);
}

/** A message as a reader sees it: its text, then its buttons. */
export function drawn(message: Message): string {
  return [message.text ?? '', ...labels(message).map((row) => `[ ${row.join(' | ')} ]`)].join('\n');
}
