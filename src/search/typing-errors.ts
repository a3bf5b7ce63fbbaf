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
  terms: Pick<NearWords, 'withinOne' | 'withinTwo'>,
  isThere: (term: string) => boolean,
): NearWord[] {
  if (term.length <= 3 || /[@\d]/.test(term)) return [];
  // Marked terms, such as beginnings of words, are a kind of their own.
  const mark = MARK.exec(term)?.[0];
  const isMeant = ({ word }: NearWord) =>
    word !== term && MARK.exec(word)?.[0] === mark && isThere(word);
  const near = terms.withinOne(term).filter(isMeant);
  for (const swapped of swaps(term)) if (isThere(swapped)) near.push({ word: swapped, errors: 1 });
  // Who makes two errors makes none in the first letter.
  return near.length > 0 || term.length < LONG ? near : terms.withinTwo(term).filter(isMeant);
}
