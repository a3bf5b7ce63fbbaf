import type { KeyboardButton } from '@grammyjs/types';
import type { ReplyKeyboard } from '../human/keyboard.ts';
import type { ReplyMarkup } from '../markup/reply-markup.ts';
import type { PrivateRoom, Room } from './room.ts';

/** What a new message of the bot makes of the reader's keyboard; kept for private chats only. */
export function showKeyboard(room: Room, messageId: number, markup: ReplyMarkup): void {
  if (room.kind !== 'private') return;
  if (markup.kind === 'remove') room.keyboard = undefined;
  if (markup.kind === 'keyboard') {
    room.keyboard = { markup: markup.markup, messageId, folded: false };
  }
}

export function keyboardOf({ keyboard, messages }: PrivateRoom): ReplyKeyboard | undefined {
  return keyboard && messages.has(keyboard.messageId) ? keyboard : undefined;
}

/** The button that bears these words. */
export function findKey(room: PrivateRoom, label: string): KeyboardButton | undefined {
  const buttons = keyboardOf(room)?.markup.keyboard.flat() ?? [];
  return buttons.find((button) => labelOf(button) === label);
}

/** A key was pressed: a one-time keyboard folds away. */
export function foldKeyboard(room: PrivateRoom): void {
  if (room.keyboard?.markup.one_time_keyboard) room.keyboard = { ...room.keyboard, folded: true };
}

export function labelOf(button: KeyboardButton | string): string {
  return typeof button === 'string' ? button : button.text;
}
