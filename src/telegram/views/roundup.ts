import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import * as z from 'zod';
import type { Document } from '../../briefing/document.ts';
import type { Messages } from '../../language/messages.ts';
import { MAX_ADDRESSES, MAX_ENTITIES, MAX_TEXT } from '../limits.ts';
import { type PageRoom, paginate } from './pages.ts';
import { concat, type FormattedText, formatText } from './text.ts';

/** One message of a roundup as it is stored: plain JSON, complete but for its frame. */
export interface RoundupPart {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  /** Buttons of the last part; they are links, since what they stand under may be in a channel. */
  readonly markup?: InlineKeyboardMarkup;
}

/** What the frame may add to a part: two lines and their entities. */
export const FRAME_ROOM: Pick<PageRoom, 'text' | 'entities'> = { text: 350, entities: 6 };

/** The title may be cut, the number on each part comes on top. */
const MAX_TITLE = 300;
const NUMBER_LENGTH = 20;

/** A roundup's messages, with the buttons at the end, `settings` last of all. */
export function roundupParts(
  document: Document,
  settings: InlineKeyboardButton.UrlButton,
  messages: Messages,
): RoundupPart[] {
  const { title = [], ...untitled } = document;
  const heading = formatText(title);
  if (heading.text.length > MAX_TITLE) throw new RangeError('a roundup has a short title');
  const pages = paginate(untitled, {
    text: MAX_TEXT - FRAME_ROOM.text - heading.text.length - NUMBER_LENGTH,
    entities: MAX_ENTITIES - FRAME_ROOM.entities - heading.entities.length,
    addresses: MAX_ADDRESSES,
  });
  return pages.map((page, index): RoundupPart => {
    const number = index + 1;
    const { text, entities } = concat([
      ...titleOf(
        heading,
        pages.length > 1 ? ` · ${messages.page(number, pages.length)}` : '',
        number === 1 && startsWithLine(document) ? '\n' : '\n\n',
      ),
      page,
    ]);
    const place = { number, of: pages.length };
    const part = { ...place, text, entities };
    return number < pages.length ? part : { ...part, markup: keyboard(document, settings) };
  });
}

function titleOf(heading: FormattedText, number: string, gap: string): FormattedText[] {
  if (heading.text === '') return [];
  return [heading, { text: `${number}${gap}`, entities: [] }];
}

/** A line on the whole stands close under the title. */
function startsWithLine({ groups: [first] }: Document): boolean {
  const [block] = first?.blocks ?? [];
  return block?.type === 'item' && formatText(block.text).text !== '';
}

function keyboard(
  { actions }: Document,
  settings: InlineKeyboardButton.UrlButton,
): InlineKeyboardMarkup {
  const links = actions.map((row) =>
    row.map((action) => {
      if (!('href' in action)) throw new TypeError('a roundup has no buttons but links');
      return { text: action.label, url: action.href };
    }),
  );
  return { inline_keyboard: [...links.filter((row) => row.length > 0), [settings]] };
}

const place = { offset: z.int().nonnegative(), length: z.int().positive() };

/** What `roundupParts` makes, read back; older releases wrote some of it. */
const schema = z.object({
  number: z.int().positive(),
  of: z.int().positive(),
  text: z.string().min(1),
  entities: z.array(
    z.discriminatedUnion('type', [
      z.object({
        type: z.enum(['bold', 'italic', 'blockquote', 'expandable_blockquote']),
        ...place,
      }),
      z.object({ type: z.literal('text_link'), ...place, url: z.string() }),
    ]),
  ),
  markup: z
    .object({
      inline_keyboard: z.array(z.array(z.object({ text: z.string(), url: z.string() }))),
    })
    .exactOptional(),
});

/** @returns undefined for what is no part of ours */
export function readPart(stored: unknown): RoundupPart | undefined {
  const read = schema.safeParse(stored);
  return read.success ? read.data : undefined;
}
