import program from '../package.json' with { type: 'json' };
import { todayIn, type WallClock } from './calendar/clock.ts';
import type { Corpus } from './content/corpus.ts';
import { corpusOn } from './content/corpus-on.ts';
import { LANGUAGES, messagesIn } from './language/languages.ts';
import type { BotAccess } from './operations/configuration.ts';
import type { Health } from './operations/health.ts';
import { errorFields, type Logger } from './operations/logging.ts';
import { createSearch } from './search/search.ts';
import { createChatStore } from './storage/chat-store.ts';
import { openStorage } from './storage/storage.ts';
import { createBot } from './telegram/bot.ts';
import { profileIn } from './telegram/commands.ts';
import type { LibraryIn } from './telegram/desk.ts';
import type { PollingNews } from './telegram/polling.ts';
import { runBot } from './telegram/run.ts';

export interface AppOptions {
  readonly access: BotAccess;
  /** The path of the SQLite file, or `:memory:`. */
  readonly database: string;
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
  const { access, log, clock } = options;
  const storage = await openStorage(options.database);
  let served = { corpus: options.corpus, search: createSearch(options.corpus) };
  const libraryIn: LibraryIn = (language) => {
    const { corpus, search } = served;
    const today = todayIn(corpus.region.timeZone, clock);
    const messages = messagesIn(language);
    return { corpus: corpusOn(corpus, today), search, today, messages, version: program.version };
  };
  const bot = createBot({
    ...access,
    libraryIn,
    chats: createChatStore(storage.db, clock),
    log,
    errorFields,
  });
  const running = runBot(bot, {
    log,
    errorFields,
    tell: (news) => logNews(news, log),
    // English for every language that we don't speak.
    profiles: () =>
      ['', ...LANGUAGES.keys()].map((language) => profileIn(libraryIn(language), language)),
  });
  return {
    finished: running.finished,
    health: () => ({ ready: running.isHealthy(), briefs: served.corpus.briefs.length }),
    serve(corpus) {
      served = { corpus, search: createSearch(corpus) };
      // A new country has a command of its own.
      void running.introduce();
    },
    async stop() {
      await running.stop(STOP_SECONDS);
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
