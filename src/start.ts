import { flushCompileCache } from 'node:module';
import { config } from 'dotenv';
import { type IndexedCorpus, openIndexed } from './indexed-corpus.ts';
import { type Configuration, readConfiguration } from './operations/configuration.ts';
import { createLogger, errorFields, type Logger, terminal } from './operations/logging.ts';
import { StartError } from './operations/start-error.ts';
import { StorageError } from './storage/storage-error.ts';
import { UnauthorisedError } from './telegram/unauthorised-error.ts';

/** The bot or its preview, once started. */
export interface Running {
  /** Resolves after `stop`; rejects with what ended it otherwise. */
  readonly finished: Promise<void>;
  stop(): Promise<void>;
}

/** Words for whoever started the program; everything later goes to the log. */
function complain(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

/** Reads the settings, starts the program, and stops it when asked. */
export async function start(): Promise<void> {
  config({ quiet: true });
  const preview = process.argv.includes('--preview');
  const read = readConfiguration(process.env, { preview });
  if (!read.ok) {
    const lines = read.problems.map(({ name, message }) => `  ${name} ${message}`);
    return complain(`The settings need mending (see .env.example):\n${lines.join('\n')}`);
  }
  const { configuration } = read;
  const { bot: access } = configuration;
  const secrets = access === undefined ? [] : [access.token];
  const log = createLogger(configuration.logLevel, secrets, await terminal());
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
    const indexed = await openIndexed(configuration, log);
    // Not all of it: what loading learned is garbage once the bot runs.
    const { keeper } = indexed;
    const running = await run(configuration, indexed, log);
    asked.then(async (signal) => {
      log.info({ signal }, 'stopping');
      await running.stop();
      await keeper?.stop();
      log.info('stopped');
      // A request that hangs would keep the process; what could be finished is.
      process.exit(0);
    }, crash);
    await running.finished.catch(async (error: unknown) => {
      await running.stop();
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

async function run(
  configuration: Configuration,
  loaded: IndexedCorpus,
  log: Logger,
): Promise<Running> {
  const { bot: access } = configuration;
  if (access === undefined) {
    const { startPreview } = await import('./start-preview.ts');
    return await startPreview(configuration, loaded, log);
  }
  const { startLive } = await import('./live.ts');
  // Written now: a process that is killed writes nothing.
  flushCompileCache();
  return await startLive(configuration, access, loaded, log);
}
