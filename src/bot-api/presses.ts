import type { MaybeInaccessibleMessage, Message, User } from '@grammyjs/types';
import type { PressAnswer } from './bot-api.ts';
import type { Events } from './events.ts';
import { badRequest, type Refusal } from './refusal.ts';
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
}

/** Telegram's own patience with an answer. */
export const PRESS_LIFETIME_MS = 15_000;

export function createPresses(updates: Updates, events: Events, monotonic: () => number): Presses {
  const open = new Map<string, { at: number; settle: (answer: PressAnswer) => void }>();
  let nextId = 4_200_000_000_001;

  return {
    press({ from, message, data, inaccessible, timeoutMs }) {
      const queryId = String(nextId++);
      const settled = new Promise<PressAnswer>((resolve) => {
        const timer = setTimeout(() => settle({ answered: false }), timeoutMs);
        function settle(answer: PressAnswer) {
          clearTimeout(timer);
          resolve(answer);
        }
        open.set(queryId, { at: monotonic(), settle });
      });
      events.announce({ kind: 'pressed', queryId, message, data, from });
      updates.push('callback_query', {
        id: queryId,
        from,
        message: inaccessible ? withoutContent(message) : message,
        chat_instance: String(Math.abs(message.chat.id) * 7_919),
        data,
      });
      return settled;
    },
    answer(queryId, answer) {
      const press = open.get(queryId);
      open.delete(queryId);
      const tooOld = press !== undefined && monotonic() - press.at > PRESS_LIFETIME_MS;
      if (tooOld) press.settle({ answered: false });
      if (!press || tooOld) {
        return badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      events.announce({ kind: 'answered', queryId, answer });
      press.settle(answer);
      return undefined;
    },
    close() {
      for (const { settle } of open.values()) settle({ answered: false });
      open.clear();
    },
  };
}

function withoutContent({ chat, message_id }: Message): MaybeInaccessibleMessage {
  return { chat, message_id, date: 0 };
}
