import program from '../package.json' with { type: 'json' };
import { todayIn, type WallClock } from './calendar/clock.ts';
import { outdatedZones } from './calendar/zone-check.ts';
import type { Corpus } from './content/corpus.ts';
import { corpusOn } from './content/corpus-on.ts';
import { loadCorpus } from './content/load.ts';
import { formatProblem } from './content/problems.ts';
import { RESERVED_CODES } from './content/reserved.ts';
import { LANGUAGES, messagesIn } from './language/languages.ts';
import type { Configuration } from './operations/configuration.ts';
import { type HealthServer, serveHealth } from './operations/health.ts';
import { errorFields, type Logger } from './operations/logging.ts';
import { createSearch } from './search/search.ts';
import { createChatStore } from './storage/chat-store.ts';
import { openStorage } from './storage/storage.ts';
import { createBot } from './telegram/bot.ts';
import { profileIn } from './telegram/commands.ts';
import type { LibraryIn } from './telegram/desk.ts';
import type { PollingNews } from './telegram/polling.ts';
import { runBot } from './telegram/run.ts';

/** Why the program can't start or go on: a sentence for whoever started it, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

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
  log: Logger,
  clock: WallClock,
): Promise<App> {
  const corpus = await openCorpus(configuration.contentDirectory, log);
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

async function openCorpus(directory: string, log: Logger): Promise<Corpus> {
  const { corpus, problems } = await loadCorpus(directory, { reserved: RESERVED_CODES });
  for (const problem of problems) {
    log[problem.severity === 'error' ? 'error' : 'warn'](
      { problem: formatProblem(problem) },
      'content problem',
    );
  }
  if (corpus === undefined || corpus.briefs.length === 0) {
    throw new StartError(
      `There is no valid brief in ${directory}: see the problems above, or run "npm run content:check".`,
    );
  }
  log.info({ briefs: corpus.briefs.length, problems: problems.length }, 'corpus loaded');
  for (const zone of outdatedZones(corpus.region.zoneChecks)) {
    log.warn({ ...zone }, 'zone data is outdated: upgrade Node');
  }
  return corpus;
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
