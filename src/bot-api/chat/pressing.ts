import type { Message, User } from '@grammyjs/types';
import type { PressAnswer, PressOptions } from '../human/person.ts';
import { PRESS_LIFETIME_MS, type Presses } from '../presses.ts';
import type { History } from './history.ts';
import type { Room } from './room.ts';

/** A finger on a button. Whoever is anonymous elsewhere is not so here: Telegram names who pressed. */
export interface Pressing {
  press(
    from: User,
    room: Room,
    message: Message,
    button: string,
    options?: PressOptions,
  ): Promise<PressAnswer>;
}

export function createPressing(history: History, presses: Presses): Pressing {
  return {
    press(from, room, message, button, options = {}) {
      const { timeoutMs = PRESS_LIFETIME_MS, inaccessible = false, deleted = false } = options;
      const stored = room.messages.get(message.message_id);
      if (!stored && !inaccessible && !deleted) {
        throw new Error(`message ${message.message_id} is gone from chat ${room.chat.id}`);
      }
      const pressed = stored && !inaccessible ? history.show(room, stored) : message;
      const data = findCallbackData(pressed, button);
      const inlineId = stored?.inlineId;
      const answer = presses.press({
        from,
        message: pressed,
        data,
        inaccessible,
        timeoutMs,
        inlineId,
      });
      if (deleted && stored) history.remove(room, message.message_id);
      return answer;
    },
  };
}

function findCallbackData({ reply_markup }: Message, wanted: string): string {
  const buttons = reply_markup?.inline_keyboard.flat() ?? [];
  const button =
    buttons.find(({ text }) => text === wanted) ??
    buttons.find((each) => 'callback_data' in each && each.callback_data === wanted);
  if (button && 'callback_data' in button) return button.callback_data;
  const there = buttons.map(({ text }) => JSON.stringify(text)).join(', ') || 'none';
  throw new Error(`no callback button ${JSON.stringify(wanted)}; the buttons are: ${there}`);
}
