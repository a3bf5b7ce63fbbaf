import type { MessageEntity } from '@grammyjs/types';

/** A text with its entities; offsets and lengths are UTF-16 units, as everywhere in the Bot API. */
export interface FormattedText {
  text: string;
  entities: MessageEntity[];
}

/** Where an entity ends, exclusive. */
export function endOf({ offset, length }: MessageEntity): number {
  return offset + length;
}

/** May be cut into pieces and overlap anything: bold and its like. */
export function isSplittable({ type }: MessageEntity): boolean {
  return SPLITTABLE.has(type);
}

export function isQuotation({ type }: MessageEntity): boolean {
  return type === 'blockquote' || type === 'expandable_blockquote';
}

/** Holds nothing else: bold inside code is dropped. */
export function isVerbatim({ type }: MessageEntity): boolean {
  return type === 'pre' || type === 'code' || type === 'date_time';
}

/** By offset, the longer first, then by Telegram's order of types on the very same span. */
export function inOrder(entities: readonly MessageEntity[]): MessageEntity[] {
  return [...entities].sort(
    (a, b) => a.offset - b.offset || b.length - a.length || rank(a.type) - rank(b.type),
  );
}

const SPLITTABLE = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);

const RANKS: Readonly<Record<string, number>> = {
  blockquote: 0,
  expandable_blockquote: 0,
  pre: 10,
  code: 20,
  text_link: 49,
  text_mention: 49,
  bold: 90,
  italic: 91,
  underline: 92,
  strikethrough: 93,
  spoiler: 94,
  custom_emoji: 99,
};

function rank(type: string): number {
  return RANKS[type] ?? 50;
}
