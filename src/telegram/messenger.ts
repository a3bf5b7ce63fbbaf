import { Api, type ApiClientOptions, type Transformer } from 'grammy';
import type { Messenger } from '../delivery/messenger.ts';
import { messagesIn } from '../language/languages.ts';
import { connectionsTo } from './connections.ts';
import { NO_PREVIEW } from './deliver.ts';
import { outcomeOf } from './failures.ts';
import { framed } from './views/frame.ts';
import { readPart } from './views/roundup.ts';

/** Telegram's server may hold a request for 60 s before it answers. */
const TIMEOUT_SECONDS = 75;

export interface BroadcastOptions extends Pick<ApiClientOptions, 'timeoutSeconds'> {
  readonly token: string;
  readonly apiRoot: string;
  /** Stand around every call, the last outermost; waiting in them doesn't count as the call's time. */
  readonly transformers?: readonly Transformer[];
}

/**
 * The way out for roundups: beside the bot's own, since that one repeats failed calls by itself,
 * which here only the ledger may. Connections are shared with it.
 */
export function createBroadcastApi({
  token,
  apiRoot,
  timeoutSeconds = TIMEOUT_SECONDS,
  transformers = [],
}: BroadcastOptions): Api {
  const baseFetchConfig = connectionsTo(apiRoot);
  const api = new Api(token, { apiRoot, baseFetchConfig, timeoutSeconds });
  api.config.use(...transformers);
  return api;
}

/** Sends parts of roundups by an `Api` that doesn't repeat calls, as `createBroadcastApi` makes. */
export function createMessenger(api: Pick<Api, 'sendMessage'>): Messenger {
  return {
    async send({ chatId, threadId }, stored, frame, plain) {
      const part = readPart(stored);
      if (part === undefined) return { type: 'ours', reason: 'the stored part is unreadable' };
      const messages = messagesIn(frame.language);
      const { text, entities, markup } = framed(part, frame, messages, { chatId, threadId }, plain);
      try {
        const message = await api.sendMessage(chatId, text, {
          entities: [...entities],
          link_preview_options: NO_PREVIEW,
          disable_notification: frame.silent,
          ...(markup === undefined ? {} : { reply_markup: markup }),
          // General has the id 1, under which Telegram doesn't find it.
          ...(threadId === undefined || threadId === 1 ? {} : { message_thread_id: threadId }),
        });
        return { type: 'sent', messageId: message.message_id };
      } catch (error) {
        const outcome = outcomeOf(error);
        if (outcome === undefined) throw error;
        return outcome;
      }
    },
  };
}
