import type { DatedSpan } from '../../calendar/read-span.ts';
import type { Mention } from '../names.ts';
import type { Word } from '../words.ts';

/** A question as a row of words, names and dates: what its patterns are told by. */
export interface Piece {
  /** Folded; empty for names and dates. */
  readonly folded: string;
  readonly words: readonly Word[];
  readonly mention?: Mention;
  readonly date?: DatedSpan;
}

export function piecesOf(
  words: readonly Word[],
  mentions: readonly Mention[],
  dates: readonly DatedSpan[],
): Piece[] {
  const pieces: Piece[] = [];
  const places = [
    ...mentions.map((mention) => ({ mention, start: mention.start, end: mention.end })),
    ...dates.map((date) => ({ date, start: date.start, end: date.end })),
  ].sort((a, b) => a.start - b.start);
  let next = 0;
  let open: { words: Word[]; end: number } | undefined;
  for (const word of words) {
    if (open !== undefined && word.start < open.end) {
      open.words.push(word);
      continue;
    }
    while ((places[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
    const place = places[next];
    if (place === undefined || word.end <= place.start) {
      pieces.push({ folded: word.folded, words: [word] });
      open = undefined;
      continue;
    }
    const { start: _start, end, ...named } = place;
    open = { words: [word], end };
    pieces.push({ folded: '', words: open.words, ...named });
  }
  return pieces;
}

/** One pattern for whole folded words; the alternatives may be written on several lines. */
export function wholeWord(alternatives: string): RegExp {
  return new RegExp(`^(?:${alternatives.replace(/\s+/g, '|')})$`, 'u');
}
