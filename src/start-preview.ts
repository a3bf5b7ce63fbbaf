import { type App, startApp } from './app.ts';
import { loadCorpus } from './content/load.ts';
import { pausing } from './content/pause.ts';
import { createContentPanel } from './content-panel.ts';
import type { IndexedCorpus } from './indexed-corpus.ts';
import type { Configuration } from './operations/configuration.ts';
import type { Health } from './operations/health.ts';
import { listening } from './operations/listening.ts';
import { errorFields, type Logger } from './operations/logging.ts';
import { watchContent } from './preview/content-watch.ts';
import { createPreview, type Preview } from './preview/preview.ts';
import { PREVIEW_HOST } from './preview/server.ts';
import type { Running } from './start.ts';

/** Milliseconds. The house rules take about a second, which nobody waits for at the start. */
const CHECK_AFTER = 2000;

/** Never `DATABASE_URL`: what is tried out is forgotten at the end. */
const DATABASE = ':memory:';

/**
 * The same bot on a local Bot API server, and a page to talk to it. Content is watched: a change is
 * served at once.
 *
 * @throws StartError
 */
export async function startPreview(
  configuration: Configuration,
  loaded: IndexedCorpus,
  log: Logger,
): Promise<Running> {
  const preview = await createPreview({ content: loaded, log, errorFields });
  try {
    return await startOn(preview, configuration, loaded, log);
  } catch (error) {
    await preview.close();
    throw error;
  }
}

async function startOn(
  preview: Preview,
  { contentDirectory, port, roundups, keepsGaps }: Configuration,
  indexed: IndexedCorpus,
  log: Logger,
): Promise<Running> {
  const { corpus, index, keeper } = indexed;
  let app: App | undefined;
  const health = (): Health => app?.health() ?? { ready: false, briefs: corpus.briefs.length };
  const advice = 'Stop what listens there, or take another port: PORT=8081 npm start';
  const page = await listening({ host: PREVIEW_HOST, port }, advice, () =>
    preview.serve({ port, health }),
  );
  const { clock, apiRoot, token, adminIds: admins } = preview;
  const access = { token, apiRoot };
  const settings = { admins, keepsGaps, roundups };
  app = await startApp({ access, database: DATABASE, ...settings, corpus, index, log, clock });
  const { finished, serve, clockChanged, stop } = app;
  preview.onTravelled(clockChanged);
  preview.openingScene(corpus.region.example);
  const panel = createContentPanel(contentDirectory, indexed, preview.contentChanged, log);
  // The corpus was loaded without the house rules: the panel gets what they say a little later.
  const firstCheck = setTimeout(panel.check, CHECK_AFTER);
  let { known } = indexed;
  const watching = await watchContent(contentDirectory, {
    load: (change) => loadCorpus(contentDirectory, { known, change, pause: pausing() }),
    async onLoaded(changed, change) {
      clearTimeout(firstCheck);
      known = changed.known;
      if (changed.corpus !== undefined) await serve(changed.corpus);
      panel.loaded(changed, change?.files);
      keeper?.loaded(changed.known);
    },
    log,
    errorFields,
  });
  introduce(page.url);
  return {
    finished,
    async stop() {
      clearTimeout(firstCheck);
      panel.close();
      await watching.close();
      await stop();
      await preview.close();
    },
  };
}

/** For a person, so not to the log. */
function introduce(url: string): void {
  process.stdout.write(`
  The preview is at ${url}

  This is the real bot, talking to a stand-in for Telegram on this machine: nothing leaves it, and
  what you try out is forgotten when you stop it with Ctrl-C. Changes in the content show at once.

  To go live, get a token from @BotFather, write BOT_TOKEN=<the token> into a file named .env
  (.env.example has every setting), and start again. With a token, "npm run preview" leads here.

`);
}
