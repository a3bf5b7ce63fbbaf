import type { Action, Document, Group } from '../../briefing/document.ts';
import { MAX_ADDRESSES, MAX_ENTITIES, MAX_TEXT } from '../limits.ts';
import { concat, EMPTY, type FormattedText, formatBlock, formatText, slice } from './text.ts';

/** One message: its text, and the buttons of the entries on it. */
export interface Page extends FormattedText {
  readonly actions: readonly Action[];
}

/** What a page may hold. */
export interface PageRoom {
  /** UTF-16 units. */
  readonly text: number;
  readonly entities: number;
  /** Characters of all addresses. */
  readonly addresses: number;
}

const WHOLE_MESSAGE: PageRoom = {
  text: MAX_TEXT,
  entities: MAX_ENTITIES,
  addresses: MAX_ADDRESSES,
};

/** A page opens with the title; a longer one is cut, so that there is room for what it titles. */
const MAX_TITLE = 512;

/**
 * Splits a document into pages, each a message that Telegram takes whole, or smaller where `message`
 * has less room, or the document wants it. Pages break between groups; only a group that fills more than a page by itself is broken,
 * at a line, sentence or word. There is always at least one page, and no page is empty.
 */
export function paginate(document: Document, message: PageRoom = WHOLE_MESSAGE): Page[] {
  const room = { ...message, text: Math.min(message.text, document.charactersPerPage ?? MAX_TEXT) };
  const title = cutTitle(formatText(document.title ?? []));
  const pages: Page[] = [];
  let page = empty(title);
  const belowTitle: PageRoom = {
    ...room,
    text: room.text - title.text.length - 2,
    entities: room.entities - title.entities.length,
  };
  for (const [piece, follows] of piecesOf(document.groups, belowTitle)) {
    const entries = page.actions.length + (piece.actions.length > 0 ? 1 : 0);
    const full = entries > (document.entriesPerPage ?? Number.POSITIVE_INFINITY);
    if (page.filled && (full || !fits(join(page, piece, follows), room))) {
      pages.push(page);
      page = empty(title);
    }
    page = join(page, piece, follows);
  }
  return page.filled || pages.length === 0 ? [...pages, page] : pages;
}

interface Draft extends Page {
  readonly filled: boolean;
  /** Whether what comes last on the page is a line of a list. */
  readonly endsWithItem: boolean;
}

interface Piece extends Page {
  readonly startsWithItem: boolean;
  readonly endsWithItem: boolean;
}

function empty(title: FormattedText): Draft {
  return { ...title, actions: [], filled: false, endsWithItem: false };
}

function join(page: Draft, piece: Piece, continues: boolean): Draft {
  const gap =
    page.filled && (continues || (page.endsWithItem && piece.startsWithItem)) ? '\n' : '\n\n';
  const between = page.text === '' ? EMPTY : { text: gap, entities: [] };
  return {
    ...concat([page, between, piece]),
    actions: [...page.actions, ...piece.actions],
    filled: true,
    endsWithItem: piece.endsWithItem,
  };
}

function fits({ text, entities }: FormattedText, room: PageRoom): boolean {
  const addresses = entities.reduce(
    (sum, entity) => sum + (entity.type === 'text_link' ? entity.url.length : 0),
    0,
  );
  return (
    text.length <= room.text && entities.length <= room.entities && addresses <= room.addresses
  );
}

/**
 * What may stand on a page by itself: groups, headings with the group they head, and the parts of
 * a group too large for a page. With each, whether it continues what came before.
 */
function* piecesOf(groups: readonly Group[], room: PageRoom): Iterable<[Piece, boolean]> {
  let headings: FormattedText[] = [];
  for (const group of groups) {
    const parts = group.blocks.map(formatBlock).filter(({ text }) => text.trim() !== '');
    if (parts.length === 0) continue;
    if (group.heading) {
      headings.push(...parts);
      continue;
    }
    const startsWithItem = headings.length === 0 && group.blocks[0]?.type === 'item';
    const lines = [...headings, ...parts].flatMap((part, index) =>
      index === 0 ? [part] : [{ text: '\n', entities: [] }, part],
    );
    headings = [];
    const whole = concat(lines);
    const endsWithItem = group.blocks.at(-1)?.type === 'item';
    let continues = false;
    for (const part of fits(whole, room) ? [whole] : broken(whole, room)) {
      const actions = !continues && group.action !== undefined ? [group.action] : [];
      yield [{ ...part, actions, startsWithItem, endsWithItem }, continues];
      continues = true;
    }
  }
}

/** Breaks a text into parts that fit. */
function* broken(whole: FormattedText, room: PageRoom): Iterable<FormattedText> {
  for (let start = 0; start < whole.text.length; ) {
    let end = breakAt(whole.text, start, room.text);
    while (end - start > 1 && !fits(slice(whole, start, end), room)) {
      end = breakAt(whole.text, start, Math.ceil((end - start) / 2));
    }
    const part = slice(whole, start, end);
    if (part.text.trim() !== '') yield part;
    start = end;
  }
}

/** The end of a part that starts at `start`: after a line, a sentence or a word, never in a pair. */
function breakAt(text: string, start: number, length: number): number {
  if (start + length >= text.length) return text.length;
  const part = text.slice(start, start + length);
  for (const border of ['\n', '. ', ' ']) {
    const at = part.lastIndexOf(border);
    // A border in the first half would leave the page half empty.
    if (at >= length / 2) return start + at + border.length;
  }
  const last = part.codePointAt(part.length - 1) ?? 0;
  const splitsPair = last >= 0xd800 && last <= 0xdbff && part.length > 1;
  return start + part.length - (splitsPair ? 1 : 0);
}

function cutTitle(title: FormattedText): FormattedText {
  if (title.text.length <= MAX_TITLE) return title;
  const end = breakAt(title.text, 0, MAX_TITLE - 1);
  return concat([slice(title, 0, end), { text: '…', entities: [] }]);
}
