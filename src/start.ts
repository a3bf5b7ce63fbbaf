import { flushCompileCache } from 'node:module';
import { config } from 'dotenv';
import { openCorpus } from './open-corpus.ts';
import { readConfiguration } from './operations/configuration.ts';
import { createLogger, errorFields, terminal } from './operations/logging.ts';
import { StartError } from './operations/start-error.ts';
import { StorageError } from './storage/storage-error.ts';
import { UnauthorisedError } from './telegram/unauthorised-error.ts';

/** Words for whoever started the program; everything later goes to the log. */
function complain(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

/** Reads the settings, starts the program, and stops it when asked. */
export async function start(): Promise<void> {
  config({ quiet: true });
  const read = readConfiguration(process.env);
  if (!read.ok) {
    const lines = read.problems.map(({ name, message }) => `  ${name} ${message}`);
    return complain(`The settings need mending (see .env.example):\n${lines.join('\n')}`);
  }
  const { configuration } = read;
  const log = createLogger(configuration.logLevel, [configuration.botToken], await terminal());
  process.on('unhandledRejection', crash);
  process.on('uncaughtException', crash);

  /** A fault of ours: what is still known can't be trusted, so the supervisor starts us anew. */
  function crash(error: unknown): void {
    log.fatal(errorFields(error), 'crashed');
    process.exit(1);
  }

  // Before anything is started: asked to stop meanwhile, it stops as soon as there is what to stop.
  const asked = new Promise<string>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  try {
    const corpus = await openCorpus(configuration.contentDirectory, log);
    // The rest is imported into the memory that parsing leaves: 10 MB less than all at once.
    globalThis.gc?.();
    const { startApp } = await import('./app.ts');
    // Written now: a process that is killed writes nothing.
    flushCompileCache();
    const app = await startApp(configuration, corpus, log, () => new Date());
    asked.then(async (signal) => {
      log.info({ signal }, 'stopping');
      await app.stop();
      log.info('stopped');
      // A request that hangs would keep the process; what could be finished is.
      process.exit(0);
    }, crash);
    await app.finished.catch(async (error: unknown) => {
      await app.stop();
      throw error;
    });
  } catch (error) {
    if (error instanceof StartError || error instanceof StorageError) {
      return complain(error.message);
    }
    if (error instanceof UnauthorisedError) {
      return complain('Telegram refuses BOT_TOKEN: check it, or ask @BotFather for a new one.');
    }
    crash(error);
  }
}
