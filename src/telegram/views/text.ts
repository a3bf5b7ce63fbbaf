import type { MessageEntity } from 'grammy/types';
import type { Block, Span, Text } from '../../briefing/document.ts';

/** Text as Telegram takes it: entities carry the form, so nothing is ever escaped. */
export interface FormattedText {
  readonly text: string;
  /** Offsets and lengths in UTF-16 units, inside the text. */
  readonly entities: readonly MessageEntity[];
}

export const EMPTY: FormattedText = { text: '', entities: [] };

export function formatText(spans: Text): FormattedText {
  return concat(spans.map(formatSpan));
}

export function formatBlock({ type, text }: Block): FormattedText {
  const formatted = formatText(text);
  if ((type !== 'quote' && type !== 'collapsed') || formatted.text === '') return formatted;
  const quote: MessageEntity = {
    type: type === 'quote' ? 'blockquote' : 'expandable_blockquote',
    offset: 0,
    length: formatted.text.length,
  };
  return { text: formatted.text, entities: [quote, ...formatted.entities] };
}

export function concat(parts: readonly FormattedText[]): FormattedText {
  let text = '';
  const entities: MessageEntity[] = [];
  for (const part of parts) {
    const offset = text.length;
    entities.push(
      ...part.entities.map((entity) => ({ ...entity, offset: entity.offset + offset })),
    );
    text += part.text;
  }
  return { text, entities };
}

/** The part from `start` to `end` (UTF-16 units), its entities clipped to it. */
export function slice(
  { text, entities }: FormattedText,
  start: number,
  end: number,
): FormattedText {
  return {
    text: text.slice(start, end),
    entities: entities.flatMap((entity) => {
      const from = Math.max(entity.offset, start);
      const to = Math.min(entity.offset + entity.length, end);
      return to > from ? [{ ...entity, offset: from - start, length: to - from }] : [];
    }),
  };
}

function formatSpan(span: Span): FormattedText {
  if (typeof span === 'string') return { text: inert(span), entities: [] };
  const text = span.command ? span.text : inert(span.text);
  if (text === '') return EMPTY;
  if (span.instant !== undefined) return dateTime(text, span.instant);
  const place = { offset: 0, length: text.length };
  const entities: MessageEntity[] = [];
  if (span.bold) entities.push({ type: 'bold', ...place });
  if (span.italic) entities.push({ type: 'italic', ...place });
  if (span.href !== undefined) entities.push({ type: 'text_link', url: span.href, ...place });
  return { text, entities };
}

/** Clients put the weekday, date and time of their own zone in the place of the words. */
function dateTime(text: string, at: number): FormattedText {
  return {
    text,
    entities: [
      {
        type: 'date_time',
        offset: 0,
        length: text.length,
        unix_time: Math.floor(at / 1000),
        date_time_format: 'wDt',
      },
    ],
  };
}

/** What the server drops or refuses and so would shift our offsets: controls, directional overrides. */
const DROPPED = /[^\P{Cc}\n\t]|[\u2028-\u202e]|\u030a|\u0333|\u033f/gu;

/** What Telegram would make live in any text: mentions, tags, commands. */
const LIVE = /(?<![\p{L}\p{N}_])(?:[@#/](?=[\p{L}\p{N}_])|\$(?=[A-Z]))/gu;

/**
 * Somebody's words, made so that Telegram changes nothing in them: NFC, as the server drops U+030A,
 * and a word joiner (U+2060) in what would turn into a mention, a tag or a command.
 */
function inert(text: string): string {
  return text.normalize('NFC').toWellFormed().replace(DROPPED, '').replace(LIVE, '$&\u2060');
}
