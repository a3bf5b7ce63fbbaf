import { type App, startApp } from './app.ts';
import type { IndexedCorpus } from './indexed-corpus.ts';
import type { BotAccess, Configuration } from './operations/configuration.ts';
import { serveHealth } from './operations/health.ts';
import { listening } from './operations/listening.ts';
import type { Logger } from './operations/logging.ts';
import type { Running } from './start.ts';

/**
 * The bot on Telegram, with its health beside it.
 *
 * @throws StartError, StorageError
 */
export async function startLive(
  configuration: Configuration,
  access: BotAccess,
  { corpus, index }: Pick<IndexedCorpus, 'corpus' | 'index'>,
  log: Logger,
): Promise<Running> {
  let app: App | undefined;
  const health = await listening(configuration, 'Set HOST and PORT to what is free.', () =>
    serveHealth(
      configuration,
      () => app?.health() ?? { ready: false, briefs: corpus.briefs.length },
    ),
  );
  const { adminIds: admins, keepsGaps, roundups, database } = configuration;
  try {
    app = await startApp({
      access,
      database: database.path,
      admins,
      keepsGaps,
      roundups,
      corpus,
      index,
      log,
      clock: () => new Date(),
    });
  } catch (error) {
    await health.close();
    throw error;
  }
  const { finished, stop } = app;
  return {
    finished,
    async stop() {
      await stop();
      await health.close();
    },
  };
}
