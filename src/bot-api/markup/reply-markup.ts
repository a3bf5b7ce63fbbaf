import type { InlineKeyboardMarkup, ReplyKeyboardMarkup } from '@grammyjs/types';
import { isObject, type JsonObject, optionalFlag, optionalString } from '../params/fields.ts';
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
  | { kind: 'keyboard'; markup: ReplyKeyboardMarkup }
  | { kind: 'remove' }
  | { kind: 'force_reply' };

/** For the reader's own keyboard, rather than for the message or for nothing. */
export function isForReader({ kind }: ReplyMarkup): boolean {
  return kind !== 'none' && kind !== 'inline';
}

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
  if (place.chatType === 'channel' && isForReader(markup)) return INLINE_EXPECTED;
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
  if (isForReader(markup)) return INLINE_EXPECTED;
  return markup.kind === 'inline' ? markup.markup : undefined;
}

function parseMarkup(value: JsonObject, place: MarkupPlace): ReplyMarkup | Refusal {
  const flags = checkFlags(value);
  if (isRefusal(flags)) return flags;
  const rows = Array.isArray(value.keyboard) ? value.keyboard : [];
  const keyboard = parseReplyKeyboard(rows, place);
  if (isRefusal(keyboard)) return keyboard;
  const inlineRows = Array.isArray(value.inline_keyboard) ? value.inline_keyboard : [];
  const inline = parseInlineKeyboard(inlineRows, place);
  if (isRefusal(inline)) return inline;
  if (keyboard.length > 0) return { kind: 'keyboard', markup: { keyboard, ...looksOf(value) } };
  if (inline.length > 0) return { kind: 'inline', markup: { inline_keyboard: inline } };
  if (flags.has('remove_keyboard')) return { kind: 'remove' };
  return { kind: flags.has('force_reply') ? 'force_reply' : 'none' };
}

function looksOf(value: JsonObject): Omit<ReplyKeyboardMarkup, 'keyboard'> {
  const { input_field_placeholder: placeholder } = value;
  const set = LOOKS.filter((name) => value[name] === true).map((name) => [name, true]);
  return {
    ...Object.fromEntries(set),
    ...(placeholder ? { input_field_placeholder: String(placeholder) } : {}),
  };
}

const LOOKS = ['is_persistent', 'resize_keyboard', 'one_time_keyboard', 'selective'] as const;

function checkFlags(value: JsonObject): Set<string> | Refusal {
  const set = new Set<string>();
  for (const name of ['remove_keyboard', 'force_reply', ...LOOKS]) {
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
