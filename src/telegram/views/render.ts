import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import type { Document } from '../../briefing/document.ts';
import type { Messages } from '../../language/messages.ts';
import type { Place } from '../callback-data.ts';
import { keyboard } from './keyboard.ts';
import { paginate } from './pages.ts';

/** A message ready to be sent. */
export interface Rendered {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly markup: InlineKeyboardMarkup;
}

/** One page of a document as a message; a page beyond the last shows the last. */
export function render(
  document: Document,
  { place, back }: { place: Place; back?: Place },
  messages: Messages,
  sharing: InlineKeyboardButton[] = [],
): Rendered {
  const pages = paginate(document);
  const number = Math.min(Math.max(place.page, 0), pages.length - 1);
  const page = pages[number];
  if (page === undefined) throw new Error('a document has at least one page');
  const position = {
    place: { view: place.view, page: number },
    pages: pages.length,
    ...(back === undefined ? {} : { back }),
    ...(document.more === undefined ? {} : { more: document.more }),
  };
  return {
    text: page.text,
    entities: [...page.entities],
    markup: {
      inline_keyboard: keyboard(page.actions, document.actions, position, messages, sharing),
    },
  };
}
