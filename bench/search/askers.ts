import { startApp } from '../../src/app.ts';
import { startBotApi } from '../../src/bot-api/start.ts';
import type { Corpus } from '../../src/content/corpus.ts';
import { corpusOn } from '../../src/content/corpus-on.ts';
import { textIn } from '../../src/content/localised.ts';
import { LANGUAGES, messagesIn } from '../../src/language/languages.ts';
import { createLogger } from '../../src/operations/logging.ts';
import { searchOf } from '../../src/search/search.ts';
import { readRequest } from '../../src/telegram/request.ts';
import { respond } from '../../src/telegram/respond.ts';
import { paginate } from '../../src/telegram/views/pages.ts';

/** The first message that a question is answered with. */
export interface Reply {
  readonly text: string;
  /** From the question to the answer, ms. */
  readonly took: number;
}

export interface Asker {
  ask(question: string, language: string): Promise<Reply>;
  close(): Promise<void>;
}

const ME = { username: 'bench_bot', inline: false };

/** The bot put together as it ships, over HTTP, on a day that stands still. */
export async function askOverHttp(corpus: Corpus, today: string): Promise<Asker> {
  const api = await startBotApi();
  const app = await startApp({
    access: { token: api.token, apiRoot: api.url },
    database: ':memory:',
    admins: [],
    keepsGaps: false,
    roundups: {
      cron: '0 0 1 1 *',
      catchUpHours: 1,
      unconfirmed: 'hold',
      // Questions come faster than readers ask.
      perSecond: 1000,
      chatBurst: 1000,
      perMinuteInGroup: 1000,
    },
    corpus,
    log: createLogger('fatal', []),
    clock: () => new Date(`${today}T06:00:00Z`),
  });
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 30_000 });
  return {
    async ask(question, language_code) {
      // Somebody new each time: one person asking all of it would be taken for a flood.
      const reader = api.person({ language_code });
      const asked = performance.now();
      reader.say(question);
      const { text = '' } = await reader.chat.nextMessage({ timeoutMs: 10_000 });
      return { text, took: performance.now() - asked };
    },
    async close() {
      await app.stop();
      await api.close();
    },
  };
}

/** The same from text to message, without the way there and back. */
export function askDirectly(corpus: Corpus, today: string): Asker {
  const search = searchOf(corpus);
  return {
    async ask(question, language) {
      const messages = messagesIn(language);
      const visible = corpusOn(corpus, today);
      const asked = performance.now();
      const request = readRequest(question, ME.username);
      if (request === undefined) throw new Error(`not for us: ${question}`);
      const { document } = respond(request, {
        corpus: visible,
        search,
        today,
        messages,
        address: ME,
        version: '',
      });
      const [page] = paginate(document);
      return { text: page?.text ?? '', took: performance.now() - asked };
    },
    async close() {},
  };
}

/** Whether a message is the honest no, in any language that the bot speaks. */
export function refusalsOf(corpus: Corpus): (text: string) => boolean {
  const lines = [...LANGUAGES.keys()].flatMap((language) => {
    const region = textIn(corpus.region.name, language).text;
    const { nothing, noneDated } = messagesIn(language).search;
    const [beginning = ''] = noneDated(region).split(region);
    return [nothing(region), beginning];
  });
  return (text) => lines.some((line) => text.startsWith(line));
}
