import program from '../package.json' with { type: 'json' };
import { todayIn, type WallClock } from './calendar/clock.ts';
import type { Corpus } from './content/corpus.ts';
import { corpusOn } from './content/corpus-on.ts';
import { LANGUAGES, messagesIn } from './language/languages.ts';
import type { Configuration } from './operations/configuration.ts';
import { type HealthServer, serveHealth } from './operations/health.ts';
import { errorFields, type Logger } from './operations/logging.ts';
import { StartError } from './operations/start-error.ts';
import { createSearch } from './search/search.ts';
import { createChatStore } from './storage/chat-store.ts';
import { openStorage } from './storage/storage.ts';
import { createBot } from './telegram/bot.ts';
import { profileIn } from './telegram/commands.ts';
import type { LibraryIn } from './telegram/desk.ts';
import type { PollingNews } from './telegram/polling.ts';
import { runBot } from './telegram/run.ts';

export interface App {
  /** Resolves after `stop`; rejects with `UnauthorisedError` where Telegram refuses the token. */
  readonly finished: Promise<void>;
  /** The port that health is served on. */
  readonly port: number;
  stop(): Promise<void>;
}

/** Container platforms kill 10 s after they ask to stop. */
const STOP_SECONDS = 7;

/**
 * Puts the program together and starts it; `stop` is the same backwards.
 *
 * @throws StartError, StorageError
 */
export async function startApp(
  configuration: Configuration,
  corpus: Corpus,
  log: Logger,
  clock: WallClock,
): Promise<App> {
  const storage = await openStorage(configuration.database.path);
  const search = createSearch(corpus);
  const libraryIn: LibraryIn = (language) => {
    const today = todayIn(corpus.region.timeZone, clock);
    const messages = messagesIn(language);
    return { corpus: corpusOn(corpus, today), search, today, messages, version: program.version };
  };
  const bot = createBot({
    token: configuration.botToken,
    apiRoot: configuration.telegramApiRoot,
    libraryIn,
    chats: createChatStore(storage.db, clock),
    log,
    errorFields,
  });
  let healthy = () => false;
  const health = await openHealth(configuration, () => ({
    ready: healthy(),
    briefs: corpus.briefs.length,
  }));
  const running = runBot(bot, {
    log,
    errorFields,
    tell: (news) => logNews(news, log),
    // English for every language that we don't speak.
    profiles: () =>
      ['', ...LANGUAGES.keys()].map((language) => profileIn(libraryIn(language), language)),
  });
  healthy = running.isHealthy;
  return {
    finished: running.finished,
    port: health.port,
    async stop() {
      await running.stop(STOP_SECONDS);
      await health.close();
      await storage.close();
    },
  };
}

async function openHealth(
  { host, port }: Configuration,
  health: Parameters<typeof serveHealth>[1],
): Promise<HealthServer> {
  try {
    return await serveHealth({ host, port }, health);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = {
      EADDRINUSE: 'it is in use',
      EACCES: 'it needs more rights',
      EADDRNOTAVAIL: 'HOST is not an address of this machine',
      ENOTFOUND: 'HOST has no address',
      EAI_AGAIN: 'HOST has no address',
    }[code];
    if (reason === undefined) throw error;
    throw new StartError(
      `Can't listen on ${host}:${port}: ${reason}. Set HOST and PORT to what is free.`,
    );
  }
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
