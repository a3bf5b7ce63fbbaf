import program from '../package.json' with { type: 'json' };
import { todayIn, type WallClock } from './calendar/clock.ts';
import type { Corpus } from './content/corpus.ts';
import { corpusOn } from './content/corpus-on.ts';
import { pausing } from './content/pause.ts';
import { monotonic } from './delivery/monotonic.ts';
import { createPacer } from './delivery/pacer.ts';
import { LANGUAGES, messagesIn } from './language/languages.ts';
import type { BotAccess, RoundupSettings } from './operations/configuration.ts';
import type { Health } from './operations/health.ts';
import { errorFields, type Logger } from './operations/logging.ts';
import { createRoundups } from './roundups.ts';
import type { Search } from './search/search.ts';
import { createSearchIndex, type SearchIndex } from './search/search-index.ts';
import { createChatStore } from './storage/chat-store.ts';
import { createFirstSeen } from './storage/first-seen.ts';
import { createGapStore } from './storage/gaps.ts';
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
  /** Whether questions that found no answer are kept for the admins. */
  readonly keepsGaps: boolean;
  readonly roundups: RoundupSettings;
  readonly corpus: Corpus;
  /** Of the corpus, or of one that it has much in common with; made anew where there is none. */
  readonly index?: SearchIndex;
  readonly log: Logger;
  readonly clock: WallClock;
}

export interface App {
  /** Resolves after `stop`; rejects with `UnauthorisedError` where Telegram refuses the token. */
  readonly finished: Promise<void>;
  health(): Health;
  /**
   * Answers come from this corpus as soon as it is indexed: with a few new briefs from now on, with
   * more when the promise resolves.
   */
  serve(corpus: Corpus): void | Promise<void>;
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
  const { access, admins, log, clock, keepsGaps: keepsQuestions } = options;
  const storage = await openStorage(options.database);
  const { db } = storage;
  const chats = createChatStore(db, clock);
  const subscribers = createSubscriptionStore(db, clock);
  const ledger = createLedger(db);
  const gaps = createGapStore(db);

  const index = options.index ?? createSearchIndex();
  let served = { corpus: options.corpus, search: index.open(options.corpus) };
  const libraryIn: LibraryIn = (language) => {
    const { corpus, search } = served;
    const today = todayIn(corpus.region.timeZone, clock);
    const messages = messagesIn(language);
    const { version } = program;
    return { corpus: corpusOn(corpus, today), search, today, messages, version, keepsQuestions };
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
    gaps: keepsQuestions ? gaps : undefined,
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
    gaps,
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
  function take(corpus: Corpus, search: Search): void {
    served = { corpus, search };
    void index.settle(corpus, pausing()).then(() => index.readAhead(corpus, pausing()));
    void roundups.loaded(corpus).catch(failed);
    // A new country has a command of its own.
    void running.introduce();
  }

  const running = runBot(bot, {
    log,
    errorFields,
    tell: (news) => logNews(news, log),
    // English for every language that we don't speak.
    profiles: () =>
      ['', ...LANGUAGES.keys()].map((language) => profileIn(libraryIn(language), language)),
    started() {
      void roundups.begin().catch(failed);
      void index.readAhead(served.corpus, pausing());
    },
  });
  return {
    finished: running.finished,
    health: () => ({ ready: running.isHealthy(), briefs: served.corpus.briefs.length }),
    serve(corpus) {
      const search = index.follow(corpus, pausing());
      return search instanceof Promise
        ? search.then((ready) => take(corpus, ready))
        : take(corpus, search);
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
