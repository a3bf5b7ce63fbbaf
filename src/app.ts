import program from '../package.json' with { type: 'json' };
import { todayIn, type WallClock } from './calendar/clock.ts';
import type { Corpus } from './content/corpus.ts';
import { corpusOn } from './content/corpus-on.ts';
import { monotonic } from './delivery/monotonic.ts';
import { createPacer } from './delivery/pacer.ts';
import { LANGUAGES, messagesIn } from './language/languages.ts';
import type { BotAccess, RoundupSettings } from './operations/configuration.ts';
import type { Health } from './operations/health.ts';
import { errorFields, type Logger } from './operations/logging.ts';
import { createRoundups } from './roundups.ts';
import { searchOf } from './search/search.ts';
import { createChatStore } from './storage/chat-store.ts';
import { createFirstSeen } from './storage/first-seen.ts';
import { createLedger } from './storage/ledger.ts';
import { createReports } from './storage/reports.ts';
import { openStorage } from './storage/storage.ts';
import { createSubscriptionStore } from './storage/subscription-store.ts';
import { createSubscriptionDesk } from './subscriptions/desk.ts';
import { createAlertTeller } from './telegram/alerts.ts';
import { createBot } from './telegram/bot.ts';
import { profileIn } from './telegram/commands.ts';
import type { LibraryIn } from './telegram/desk.ts';
import { createBroadcastApi, createMessenger } from './telegram/messenger.ts';
import { createOwnerTeller } from './telegram/owner-notices.ts';
import { paced } from './telegram/pacing.ts';
import type { PollingNews } from './telegram/polling.ts';
import { createComposer } from './telegram/roundup.ts';
import { runBot } from './telegram/run.ts';

export interface AppOptions {
  readonly access: BotAccess;
  /** The path of the SQLite file, or `:memory:`. */
  readonly database: string;
  readonly admins: readonly number[];
  readonly roundups: RoundupSettings;
  readonly corpus: Corpus;
  readonly log: Logger;
  readonly clock: WallClock;
}

export interface App {
  /** Resolves after `stop`; rejects with `UnauthorisedError` where Telegram refuses the token. */
  readonly finished: Promise<void>;
  health(): Health;
  /** From now on answers come from this corpus. */
  serve(corpus: Corpus): void;
  /** The clock was set: what is due now is looked for. */
  clockChanged(): void;
  stop(): Promise<void>;
}

/** Container platforms kill 10 s after they ask to stop. */
const STOP_SECONDS = 7;

/**
 * Puts the program together and starts it; `stop` is the same backwards.
 *
 * @throws StorageError
 */
export async function startApp(options: AppOptions): Promise<App> {
  const { access, admins, log, clock } = options;
  const storage = await openStorage(options.database);
  const { db } = storage;
  const chats = createChatStore(db, clock);
  const subscribers = createSubscriptionStore(db, clock);
  const ledger = createLedger(db);

  let served = { corpus: options.corpus, search: searchOf(options.corpus) };
  const libraryIn: LibraryIn = (language) => {
    const { corpus, search } = served;
    const today = todayIn(corpus.region.timeZone, clock);
    const messages = messagesIn(language);
    return { corpus: corpusOn(corpus, today), search, today, messages, version: program.version };
  };

  const { perSecond, chatBurst, perMinuteInGroup: groupPerMinute } = options.roundups;
  const pacer = createPacer(monotonic, {
    rates: { perSecond, aim: perSecond - 1, chatBurst, groupPerMinute },
  });
  const { region } = options.corpus;
  const bot = createBot({
    ...access,
    pacing: paced(pacer, monotonic.now),
    libraryIn,
    chats,
    subscriptions: createSubscriptionDesk({
      store: subscribers,
      chats,
      drop: ledger.drop,
      region,
      clock,
    }),
    subscribers,
    ledger,
    reports: createReports(db),
    resume: () => roundups.resume(),
    admins,
    clock,
    log,
    errorFields,
  });
  const address = () => ({
    username: bot.botInfo.username,
    inline: bot.botInfo.supports_inline_queries,
  });
  const roundups = createRoundups({
    settings: options.roundups,
    db,
    corpus: options.corpus,
    chats,
    subscriptions: subscribers,
    ledger,
    firstSeen: createFirstSeen(db),
    pacer,
    composer: createComposer(libraryIn, address),
    messenger: createMessenger(createBroadcastApi(access)),
    admins,
    tellAdmin: createAlertTeller({ api: bot.api, chats, timeZone: region.timeZone }),
    tellOwner: createOwnerTeller({ api: bot.api, chats, libraryIn, address }),
    clock,
    log,
  });
  const failed = (error: unknown) => log.error(errorFields(error), 'roundups failed');
  const running = runBot(bot, {
    log,
    errorFields,
    tell: (news) => logNews(news, log),
    // English for every language that we don't speak.
    profiles: () =>
      ['', ...LANGUAGES.keys()].map((language) => profileIn(libraryIn(language), language)),
    started: () => void roundups.begin().catch(failed),
  });
  return {
    finished: running.finished,
    health: () => ({ ready: running.isHealthy(), briefs: served.corpus.briefs.length }),
    serve(corpus) {
      served = { corpus, search: searchOf(corpus) };
      void roundups.loaded(corpus).catch(failed);
      // A new country has a command of its own.
      void running.introduce();
    },
    clockChanged: () => void roundups.wake().catch(failed),
    async stop() {
      await Promise.all([running.stop(STOP_SECONDS), roundups.stop(STOP_SECONDS)]);
      await storage.close();
    },
  };
}

function logNews(news: PollingNews, log: Logger): void {
  switch (news.type) {
    case 'recovered':
      log.info('polling recovered');
      break;
    case 'conflict':
      log.warn('another copy of this bot is running: waiting for it to stop');
      break;
    case 'unreachable':
      log.warn(
        { failure: news.failure, ...errorFields(news.error) },
        'telegram is unreachable: trying again',
      );
      break;
  }
}
