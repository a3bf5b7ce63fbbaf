import type { NearWord, NearWords } from './near-words.ts';

/** Two letters the wrong way round are one error, though two letters differ. */
export function* swaps(term: string): Iterable<string> {
  for (let at = 0; at + 1 < term.length; at++) {
    const [first = '', second = ''] = [term[at], term[at + 1]];
    if (first !== second) yield term.slice(0, at) + second + first + term.slice(at + 2);
  }
}

/** Letters of a word that may have two typing errors. */
const LONG = 8;
/** What no word begins with. */
const MARK = /^[^\p{L}\p{N}]/u;

/** The terms that the fewest typing errors lead to: one, in a long word two. */
export function similarTo(
  term: string,
  terms: Pick<NearWords, 'within'>,
  isThere: (term: string) => boolean,
): NearWord[] {
  if (term.length <= 3 || /[@\d]/.test(term)) return [];
  const near = within(term, 1, terms, isThere);
  for (const swapped of swaps(term)) if (isThere(swapped)) near.push({ word: swapped, errors: 1 });
  return near.length > 0 || term.length < LONG ? near : within(term, 2, terms, isThere);
}

function within(
  term: string,
  most: number,
  terms: Pick<NearWords, 'within'>,
  isThere: (term: string) => boolean,
): NearWord[] {
  // Who makes two errors makes none in the first letter.
  const initial = most > 1 ? term.slice(0, 1) : '';
  // Marked terms, such as beginnings of words, are a kind of their own.
  const mark = MARK.exec(term)?.[0];
  return terms
    .within(term, most, initial)
    .filter(({ word }) => word !== term && MARK.exec(word)?.[0] === mark && isThere(word));
}
