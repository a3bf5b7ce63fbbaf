import type { BotApi, Person } from '../bot-api/bot-api.ts';
import { asInClient, NotPossible } from './not-possible.ts';
import type { PreviewLog } from './preview-log.ts';

/**
 * What has happened when the page is opened first: everybody named has pressed START, which waits
 * for the bot's first poll, and the first of them asks a question when the bot has greeted them.
 *
 * @returns how to call off what hasn't happened yet
 */
export function playOpeningScene(deps: {
  botApi: BotApi;
  first: Person;
  others: readonly Person[];
  question: string;
  log: PreviewLog;
}): () => void {
  const { botApi, first, others, question, log } = deps;
  for (const person of [first, ...others]) person.start();

  const stop = botApi.subscribe((event) => {
    if (event.kind !== 'message' || !event.byBot || event.message.chat.id !== first.chat.id) return;
    stop();
    // Later: nobody speaks while an event is still being told.
    setImmediate(() => void ask());
  });

  async function ask(): Promise<void> {
    try {
      await asInClient(() => first.say(question));
    } catch (error) {
      // Somebody at the page may have blocked the bot meanwhile.
      if (!(error instanceof NotPossible)) throw error;
      log.warn({}, 'opening scene broken off');
    }
  }

  return stop;
}
