import type { InlineKeyboardButton } from 'grammy/types';
import type { Action } from '../../briefing/document.ts';
import type { Messages } from '../../language/messages.ts';
import { encodePress, type Place } from '../callback-data.ts';
import { MAX_BUTTONS } from '../limits.ts';

/** Where a page stands: among its siblings, and what led to it. */
export interface Position {
  readonly place: Place;
  readonly pages: number;
  readonly back?: Place;
  /** What the first page's button to the second is called. */
  readonly more?: string;
}

/** What fits a phone's width beside each other, in characters of labels. */
const ROW_WIDTH = 36;
const ROW_LENGTH = 6;
const LABEL_LENGTH = 60;
/** From so many pages on, buttons lead to the first and the last too. */
const MANY_PAGES = 5;

/**
 * The buttons of a page: its entries, the document's own rows, paging, the way back, sharing.
 * Whatever is opened from here leads back here.
 */
export function keyboard(
  entries: readonly Action[],
  rows: readonly (readonly Action[])[],
  position: Position,
  messages: Messages,
  sharing: InlineKeyboardButton[] = [],
): InlineKeyboardButton[][] {
  const own = [...packed(entries), ...rows.filter((row) => row.length > 0)].map((row) =>
    row.map((action) => button(action, position)),
  );
  const last = [paging(position, messages), wayBack(position, messages), sharing].filter(
    (row) => row.length > 0,
  );
  let left = MAX_BUTTONS - last.flat().length;
  const shown = own.filter((row) => {
    left -= row.length;
    return left >= 0;
  });
  return [...shown, ...last];
}

function button(action: Action, from: Position): InlineKeyboardButton {
  const text = label(action.label);
  if ('href' in action) return { text, url: action.href };
  if ('language' in action) {
    return { text, callback_data: encodePress({ type: 'language', language: action.language }) };
  }
  if ('change' in action) {
    const { subscription, change } = action;
    return { text, callback_data: encodePress({ type: 'change', subscription, change }) };
  }
  if ('subscribe' in action) {
    return { text, callback_data: encodePress({ type: 'subscribe', ...action.subscribe }) };
  }
  if ('follow' in action) {
    const { follow: code, followed } = action;
    const { back, place: at } = from;
    const press = { type: 'follow', code, followed, page: at.page } as const;
    return { text, callback_data: encodePress(back === undefined ? press : { ...press, back }) };
  }
  if ('wish' in action) {
    return { text, callback_data: encodePress({ type: 'wish', wish: action.wish }) };
  }
  const place = { view: action.open, page: action.page ?? 0 };
  return { text, callback_data: encodePress({ type: 'open', place, back: from.place }) };
}

function paging(
  { place, pages, back, more }: Position,
  messages: Messages,
): InlineKeyboardButton[] {
  if (pages < 2) return [];
  const turn = (text: string, page: number): InlineKeyboardButton => ({
    text,
    callback_data: encodePress({
      type: 'open',
      place: { view: place.view, page },
      ...(back === undefined ? {} : { back }),
    }),
  });
  if (more !== undefined && place.page === 0) return [turn(`${more} ›`, 1)];
  return [
    ...(pages >= MANY_PAGES && place.page > 1 ? [turn('«', 0)] : []),
    ...(place.page > 0 ? [turn('‹', place.page - 1)] : []),
    {
      text: messages.page(place.page + 1, pages),
      callback_data: encodePress({ type: 'counter', page: place.page + 1, pages }),
    },
    ...(place.page < pages - 1 ? [turn('›', place.page + 1)] : []),
    ...(pages >= MANY_PAGES && place.page < pages - 2 ? [turn('»', pages - 1)] : []),
  ];
}

function wayBack({ back }: Position, messages: Messages): InlineKeyboardButton[] {
  if (back === undefined) return [];
  const callback_data = encodePress({ type: 'open', place: back });
  return [{ text: `‹ ${messages.button.back}`, callback_data }];
}

/** Short labels share a row, as many as fit a phone's width. */
function packed(actions: readonly Action[]): Action[][] {
  const rows: Action[][] = [];
  let width = 0;
  for (const action of actions) {
    const row = rows.at(-1);
    const length = Array.from(label(action.label)).length + 2;
    if (row !== undefined && row.length < ROW_LENGTH && width + length <= ROW_WIDTH) {
      row.push(action);
      width += length;
    } else {
      rows.push([action]);
      width = length;
    }
  }
  return rows;
}

/** Cut between code points: half a pair would be refused. */
function label(text: string): string {
  const points = Array.from(text.toWellFormed());
  if (points.length <= LABEL_LENGTH) return text.toWellFormed();
  return `${points
    .slice(0, LABEL_LENGTH - 1)
    .join('')
    .trimEnd()}…`;
}
