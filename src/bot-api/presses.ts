import type { CallbackQuery, MaybeInaccessibleMessage, Message, User } from '@grammyjs/types';
import type { Events } from './events.ts';
import type { PressAnswer } from './human/person.ts';
import { createOpenQueries } from './open-queries.ts';
import type { Refusal } from './refusal.ts';
import type { Updates } from './updates.ts';

/** Presses of callback buttons, from the finger to the answer. */
export interface Presses {
  press(press: PressDetails): Promise<PressAnswer>;
  /** The bot's answer; each press takes one, and none once it is too old. */
  answer(queryId: string, answer: PressAnswer): Refusal | undefined;
  /** Nobody waits any longer. */
  close(): void;
}

export interface PressDetails {
  from: User;
  message: Message;
  data: string;
  inaccessible: boolean;
  timeoutMs: number;
  /** Of a message sent in inline mode, which the bot isn't shown. */
  inlineId: string | undefined;
}

/** Telegram's own patience with an answer. */
export const PRESS_LIFETIME_MS = 15_000;

export function createPresses(updates: Updates, events: Events, monotonic: () => number): Presses {
  const queries = createOpenQueries<PressAnswer>({
    firstId: 4_200_000_000_001,
    lifetimeMs: PRESS_LIFETIME_MS,
    monotonic,
    none: { answered: false },
  });

  return {
    press({ from, message, data, inaccessible, timeoutMs, inlineId }) {
      const { queryId, settled } = queries.open(timeoutMs);
      const shown: Pick<CallbackQuery, 'message'> = inaccessible
        ? { message: withoutContent(message) }
        : { message };
      events.announce({ kind: 'pressed', queryId, message, data, from });
      updates.push('callback_query', {
        id: queryId,
        from,
        ...(inlineId === undefined ? shown : { inline_message_id: inlineId }),
        chat_instance: String(Math.abs(message.chat.id) * 7_919),
        data,
      });
      return settled;
    },
    answer(queryId, answer) {
      const refusal = queries.answer(queryId, answer);
      if (!refusal) events.announce({ kind: 'answered', queryId, answer });
      return refusal;
    },
    close: queries.close,
  };
}

function withoutContent({ chat, message_id }: Message): MaybeInaccessibleMessage {
  return { chat, message_id, date: 0 };
}
