import type { Message } from '@grammyjs/types';
import type { BotApiEvent } from '../bot-api/bot-api.ts';

type Call = Extract<BotApiEvent, { kind: 'call' }>['call'];

export interface MessageKey {
  readonly chat: number;
  readonly message: number;
}

/** Which message a call of the bot made or changed. */
export interface RawCalls {
  /** The bot has made or changed a message; its call ends a moment later. */
  touched(message: Message): void;
  /** The message that an ended call is behind; undefined where it is behind none. */
  target(call: Call): MessageKey | undefined;
}

/* What was touched is claimed by its call at once, unless a fault lets that one hang or wait. */
const MAX_UNCLAIMED = 50;

/**
 * A call's answer names its message. An edit of what was sent in inline mode doesn't, and neither
 * does a call whose answer a fault swallowed: these claim what they touched by what they asked for.
 */
export function createRawCalls(): RawCalls {
  let unclaimed: Message[] = [];

  function claim(wanted: (message: Message) => boolean): MessageKey | undefined {
    const found = unclaimed.find(wanted);
    if (found === undefined) return undefined;
    unclaimed = unclaimed.filter((other) => other !== found);
    return { chat: found.chat.id, message: found.message_id };
  }

  return {
    touched(message) {
      unclaimed = [...unclaimed.slice(1 - MAX_UNCLAIMED), message];
    },
    target({ taken, reply, fault, params }) {
      if (!taken || (reply?.ok === false && !fault)) return undefined;
      const named = reply?.ok ? asMessage(reply.result) : undefined;
      if (named) return claim((message) => isSame(message, named)) ?? keyOf(named);
      if (params.inline_message_id !== undefined) {
        return claim(({ via_bot }) => via_bot !== undefined);
      }
      if (!fault) return undefined;
      const { chat_id, message_id } = params;
      return claim(
        (message) =>
          String(message.chat.id) === String(chat_id) &&
          (message_id === undefined || message.message_id === Number(message_id)),
      );
    },
  };
}

function asMessage(result: unknown): Message | undefined {
  const isMessage = typeof result === 'object' && result !== null && 'message_id' in result;
  return isMessage ? (result as Message) : undefined;
}

function isSame(one: Message, other: Message): boolean {
  return one.chat.id === other.chat.id && one.message_id === other.message_id;
}

function keyOf({ chat, message_id }: Message): MessageKey {
  return { chat: chat.id, message: message_id };
}
