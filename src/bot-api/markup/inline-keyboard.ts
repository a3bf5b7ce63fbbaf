import type { InlineKeyboardButton } from '@grammyjs/types';
import { isObject, requiredString } from '../params/fields.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';
import { cleanString } from '../text/cleaning.ts';
import { parseLooks } from './button-looks.ts';
import { parseInlineAction, unreadable } from './inline-action.ts';
import type { MarkupPlace } from './place.ts';

/* Counted by people, not written down by Telegram; its own word is only 'reply markup is too long'. */
const MAX_BUTTONS = 100;
const MAX_IN_ROW = 8;

/** The rows of an inline keyboard; empty rows vanish, as on Telegram. */
export function parseInlineKeyboard(
  rows: readonly unknown[],
  place: MarkupPlace,
): InlineKeyboardButton[][] | Refusal {
  const keyboard: InlineKeyboardButton[][] = [];
  for (const row of rows) {
    if (!Array.isArray(row)) {
      return badRequest(
        'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
      );
    }
    const buttons = parseRow(row, place);
    if (isRefusal(buttons)) return buttons;
    if (buttons.length > 0) keyboard.push(buttons);
  }
  const tooLong =
    keyboard.flat().length > MAX_BUTTONS || keyboard.some((row) => row.length > MAX_IN_ROW);
  return tooLong ? badRequest('reply markup is too long') : keyboard;
}

function parseRow(row: readonly unknown[], place: MarkupPlace): InlineKeyboardButton[] | Refusal {
  const buttons: InlineKeyboardButton[] = [];
  for (const item of row) {
    const button = parseButton(item, place);
    if (isRefusal(button)) return button;
    buttons.push(button);
  }
  return buttons;
}

function parseButton(item: unknown, place: MarkupPlace): InlineKeyboardButton | Refusal {
  if (!isObject(item)) return unreadable(badRequest('InlineKeyboardButton must be an Object'));
  const text = requiredString(item, 'text');
  if (isRefusal(text)) return unreadable(text);
  const looks = parseLooks(item);
  if (isRefusal(looks)) return unreadable(looks);
  const label = cleanString(text);
  // Telegram leaves a button without a text out without a word; a keyboard with a hole is no keyboard.
  if (label === '') return badRequest('Inline keyboard button text must be non-empty');
  const action = parseInlineAction(item, place);
  if (isRefusal(action)) return action;
  return { text: label, ...looks, ...action } as InlineKeyboardButton;
}
