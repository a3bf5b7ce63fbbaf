import type { InlineKeyboardMarkup } from '@grammyjs/types';
import { isObject, optionalFlag, optionalString } from '../params/fields.ts';
import { jsonParam, type Params } from '../params/parameters.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';
import { parseInlineKeyboard } from './inline-keyboard.ts';
import type { MarkupPlace } from './place.ts';
import { parseReplyKeyboard } from './reply-keyboard.ts';

/**
 * What goes with a message. An inline keyboard becomes part of it; anything else changes the
 * reader's own keyboard, is never seen in the message again, and makes it impossible to edit.
 */
export type ReplyMarkup =
  | { kind: 'none' }
  | { kind: 'inline'; markup: InlineKeyboardMarkup }
  | { kind: 'other' };

/* Second-hand: it is the wire format that may not exceed it, and JSON comes near. */
const MAX_MARKUP_BYTES = 10_000;
const MAX_PLACEHOLDER = 64;

const INLINE_EXPECTED = badRequest('Inline keyboard expected');

export function parseReplyMarkup(params: Params, place: MarkupPlace): ReplyMarkup | Refusal {
  const value = jsonParam(params, 'reply_markup', 'reply keyboard markup');
  if (value === undefined) return { kind: 'none' };
  if (isRefusal(value)) return value;
  if (!isObject(value)) return badRequest('Object expected as reply markup');
  for (const name of ['keyboard', 'inline_keyboard']) {
    if (value[name] != null && !Array.isArray(value[name])) {
      return badRequest(`Field "${name}" must be of type Array`);
    }
  }
  const markup = parseMarkup(value, place);
  if (isRefusal(markup)) return markup;
  // Readers of a channel have no keyboard of their own there.
  if (place.chatType === 'channel' && markup.kind === 'other') return INLINE_EXPECTED;
  return Buffer.byteLength(JSON.stringify(value)) > MAX_MARKUP_BYTES
    ? badRequest('reply markup is too long')
    : markup;
}

/** For edits and results of inline queries, which know inline keyboards only. */
export function parseInlineMarkup(
  params: Params,
  place: MarkupPlace,
): InlineKeyboardMarkup | undefined | Refusal {
  const markup = parseReplyMarkup(params, place);
  if (isRefusal(markup)) return markup;
  if (markup.kind === 'other') return INLINE_EXPECTED;
  return markup.kind === 'inline' ? markup.markup : undefined;
}

function parseMarkup(
  value: Readonly<Record<string, unknown>>,
  place: MarkupPlace,
): ReplyMarkup | Refusal {
  const flags = checkFlags(value);
  if (isRefusal(flags)) return flags;
  const rows = Array.isArray(value.keyboard) ? value.keyboard : [];
  const keyboard = parseReplyKeyboard(rows, place);
  if (isRefusal(keyboard)) return keyboard;
  const inlineRows = Array.isArray(value.inline_keyboard) ? value.inline_keyboard : [];
  const inline = parseInlineKeyboard(inlineRows, place);
  if (isRefusal(inline)) return inline;
  const other = keyboard.length > 0 || flags.has('remove_keyboard') || flags.has('force_reply');
  if (keyboard.length === 0 && inline.length > 0) {
    return { kind: 'inline', markup: { inline_keyboard: inline } };
  }
  return { kind: other ? 'other' : 'none' };
}

function checkFlags(value: Readonly<Record<string, unknown>>): Set<string> | Refusal {
  const set = new Set<string>();
  const names = ['remove_keyboard', 'force_reply', 'selective', 'resize_keyboard'];
  for (const name of [...names, 'one_time_keyboard', 'is_persistent']) {
    const flag = optionalFlag(value, name);
    if (isRefusal(flag)) return flag;
    if (flag) set.add(name);
  }
  const placeholder = optionalString(value, 'input_field_placeholder');
  if (isRefusal(placeholder)) return placeholder;
  return [...placeholder].length > MAX_PLACEHOLDER
    ? badRequest('REPLY_MARKUP_PLACEHOLDER_INVALID')
    : set;
}
