import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import type { Action, Document } from '../../briefing/document.ts';
import type { View } from '../../briefing/view.ts';
import type { Corpus } from '../../content/corpus.ts';
import type { Messages } from '../../language/messages.ts';
import { MAX_BUTTONS } from '../limits.ts';
import { type Address, linkTo, payloadOf } from '../links.ts';
import { paginate } from './pages.ts';

/** A message whose buttons are links. */
export interface Linked {
  readonly text: string;
  readonly entities: MessageEntity[];
  readonly markup: InlineKeyboardMarkup;
}

interface Surroundings {
  readonly corpus: Corpus;
  readonly address: Address;
  readonly messages: Messages;
}

const ROW_LENGTH = 6;

/**
 * A document's first page, with links into the private chat for buttons: it lives in a chat where
 * the bot may not be. What no link opens is left out; the last button leads to the whole.
 *
 * @param view what the document is the page of
 */
export function renderLinked(
  document: Document,
  view: View,
  { corpus, address, messages }: Surroundings,
): Linked {
  const [page] = paginate(document);
  if (page === undefined) throw new Error('a document has at least one page');
  const links = (actions: readonly Action[]) =>
    actions.flatMap((action): InlineKeyboardButton[] => {
      const url = addressOf(action, corpus, address);
      return url === undefined ? [] : [{ text: action.label, url }];
    });
  const entries = links(page.actions);
  const rows = [
    ...Array.from({ length: Math.ceil(entries.length / ROW_LENGTH) }, (_, row) =>
      entries.slice(row * ROW_LENGTH, (row + 1) * ROW_LENGTH),
    ),
    ...document.actions.map(links),
  ].filter((row) => row.length > 0);
  let left = MAX_BUTTONS - 1;
  const shown = rows.filter((row) => {
    left -= row.length;
    return left >= 0;
  });
  return {
    text: page.text,
    entities: [...page.entities],
    markup: { inline_keyboard: [...shown, [wholeOf(view, { corpus, address, messages })]] },
  };
}

function addressOf(action: Action, corpus: Corpus, address: Address): string | undefined {
  if ('href' in action) return action.href;
  const payload = 'open' in action ? payloadOf(action.open, corpus) : undefined;
  return payload === undefined ? undefined : linkTo(address, payload);
}

function wholeOf(
  view: View,
  { corpus, address, messages }: Surroundings,
): InlineKeyboardButton.UrlButton {
  const payload = payloadOf(view, corpus);
  return payload === undefined
    ? { text: messages.search.openPrivate, url: `https://t.me/${address.username}` }
    : { text: messages.button.open, url: linkTo(address, payload) };
}
