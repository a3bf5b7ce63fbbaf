import type { Message, Update } from '@grammyjs/types';
import type { BotApi, BotApiEvent } from '../bot-api/bot-api.ts';
import type { Changes } from './changes.ts';
import type { MessageState, RawCall } from './protocol.ts';
import { createRawCalls } from './raw-calls.ts';

/** The messages of all chats as the page draws them; the newest of each chat, the rest is forgotten. */
export interface Transcript {
  hear(event: BotApiEvent): void;
  find(chat: number, message: number): MessageState | undefined;
  /** By chat, in the order of their ids. */
  all(): Readonly<Record<number, readonly MessageState[]>>;
}

/* A preview runs for days; this is more than anybody scrolls, and each tab is sent all of it. */
export const MAX_MESSAGES = 200;
/* What sent it, and the newest edits: pages are turned by editing. */
const MAX_CALLS = 20;

export function createTranscript(
  botApi: Pick<BotApi, 'updates'>,
  changes: Pick<Changes, 'soon'>,
): Transcript {
  const chats = new Map<number, Map<number, MessageState>>();
  const rawCalls = createRawCalls();
  const find = (chat: number, message: number) => chats.get(chat)?.get(message);

  function keep({ chat, message_id }: Message, state: MessageState): void {
    const messages = chats.get(chat.id) ?? new Map<number, MessageState>();
    chats.set(chat.id, messages.set(message_id, state));
    const [oldest] = messages.keys();
    if (messages.size > MAX_MESSAGES && oldest !== undefined) messages.delete(oldest);
    tell(chat.id, message_id);
  }

  function tell(chat: number, message: number): void {
    changes.soon(`message ${chat} ${message}`, () => {
      const state = complete(chat, message);
      return state && { type: 'message', chat, state };
    });
  }

  /** An update is made only after the message that it tells of was announced. */
  function complete(chat: number, message: number): MessageState | undefined {
    const state = find(chat, message);
    if (!state || state.byBot) return state;
    const update = botApi.updates().findLast((each) => {
      const told = messageOf(each);
      return told?.chat.id === chat && told.message_id === message;
    });
    const completed = { ...state, update: update ?? state.update };
    chats.get(chat)?.set(message, completed);
    return completed;
  }

  return {
    find,
    hear(event) {
      switch (event.kind) {
        case 'message': {
          const { message, byBot } = event;
          if (byBot) rawCalls.touched(message);
          return keep(message, { message, byBot, calls: [], update: undefined });
        }
        case 'edited': {
          const { message, byBot } = event;
          if (byBot) rawCalls.touched(message);
          const before = find(message.chat.id, message.message_id);
          return before && keep(message, { ...before, message });
        }
        case 'deleted': {
          const { chatId: chat, messageId: message } = event;
          chats.get(chat)?.delete(message);
          return changes.soon(`message ${chat} ${message}`, () => ({
            type: 'deleted',
            chat,
            message,
          }));
        }
        case 'call': {
          const { method, params } = event.call;
          const target = rawCalls.target(event.call);
          const before = target && find(target.chat, target.message);
          if (!before) return;
          return keep(before.message, {
            ...before,
            calls: withCall(before.calls, { method, params }),
          });
        }
      }
    },
    all: () =>
      Object.fromEntries(
        Array.from(chats, ([chat, messages]) => [
          chat,
          [...messages.values()].sort((a, b) => a.message.message_id - b.message.message_id),
        ]),
      ),
  };
}

function messageOf(update: Update): Message | undefined {
  const { message, edited_message, channel_post, edited_channel_post } = update;
  return message ?? edited_message ?? channel_post ?? edited_channel_post;
}

function withCall(calls: readonly RawCall[], call: RawCall): readonly RawCall[] {
  const [first, ...edits] = [...calls, call];
  return first ? [first, ...edits.slice(1 - MAX_CALLS)] : [];
}
