import { russianBases, russianKeyBases, withoutAdded } from './endings.ts';
import { forgivable, lettersOf, mayBeSlip, typingErrors } from './misspelling.ts';
import { nameKey } from './name-key.ts';

/** What of a name's word typing errors are counted against. */
export interface SpelledName {
  readonly folded: string;
  readonly key: string;
  /** What stays of a Russian one in all its forms: of the word, and of its key. */
  readonly stem: string;
  readonly base: string;
  readonly cyrillic: boolean;
}

/** A reader's word, with all that it may be without an ending. */
export interface WrittenWord extends Omit<SpelledName, 'stem' | 'base'> {
  readonly stems: readonly string[];
  readonly bases: readonly string[];
}

/** What may be left of a misspelled word without its ending: shorter is near to too much. */
const SHORTEST_STEM = 5;
const SHORTEST_BASE = 6;
/** Errors on top of another script are forgiven in long words only. */
const SHORTEST_ACROSS = 7;

export function writtenWord(folded: string, cyrillic: boolean): WrittenWord {
  const key = nameKey(folded);
  const bases = new Set(withoutAdded(key, SHORTEST_BASE));
  if (cyrillic) for (const base of russianKeyBases(key, SHORTEST_BASE)) bases.add(base);
  bases.delete(key);
  const stems = cyrillic ? [...russianBases(folded, SHORTEST_STEM)] : [];
  return { folded, key, cyrillic, bases: [...bases], stems };
}

/** The typing errors that make a word of a name's word, infinitely many where none would. */
export function errorsIn(written: WrittenWord, name: SpelledName): number {
  if (written.cyrillic !== name.cyrillic) {
    const long = Math.min(written.key.length, name.key.length) >= SHORTEST_ACROSS;
    // A name in the reader's own script is nearer.
    return long ? errors(written.key, name.key, 1) + 0.5 : Number.POSITIVE_INFINITY;
  }
  if (name.folded.length < SHORTEST_STEM) return slipsIn(written.folded, name);
  let least = errors(written.folded, name.folded, 2);
  if (written.folded.length < SHORTEST_STEM)
    return isShort(written.folded, name.folded) ? 1 : least;
  if (Math.min(written.key.length, name.key.length) >= SHORTEST_STEM) {
    least = Math.min(least, errors(written.key, name.key, 2));
  }
  if (least === 1) return least;
  if (name.stem.length >= SHORTEST_STEM) {
    for (const stem of written.stems) least = Math.min(least, errors(stem, name.stem, 1));
  }
  if (name.base.length >= SHORTEST_BASE) {
    for (const base of written.bases) least = Math.min(least, errors(base, name.base, 1));
  }
  return least;
}

function errors(written: string, meant: string, most: number): number {
  const length = Math.min(written.length, meant.length);
  const allowed = Math.min(most, length < SHORTEST_STEM ? 0 : forgivable(length));
  if (Math.abs(written.length - meant.length) > allowed) return Number.POSITIVE_INFINITY;
  const made = typingErrors(written, meant, allowed);
  // One wrong letter of few may make another word.
  if (made === 1 && length < 8 && !mayBeSlip(written, meant)) return Number.POSITIVE_INFINITY;
  return made === 0 ? Number.POSITIVE_INFINITY : made;
}

/** Whether but one letter is missing of five. */
function isShort(written: string, meant: string): boolean {
  return written.length === 4 && meant.length === 5 && typingErrors(written, meant, 1) === 1;
}

/** Four letters are near to many words: a wrong one must be that of a neighbouring key. */
function slipsIn(written: string, { folded }: SpelledName): number {
  if (folded.length < 4 || written.length < 4) return Number.POSITIVE_INFINITY;
  if (typingErrors(written, folded, 1) !== 1) return Number.POSITIVE_INFINITY;
  const slip =
    written.length === folded.length
      ? sorted(written) === sorted(folded) || mayBeSlip(written, folded, false)
      : doubleless(written) === doubleless(folded);
  return slip ? 1 : Number.POSITIVE_INFINITY;
}

function doubleless(text: string): string {
  return text.replace(/(.)\1/gu, '$1');
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

/** Whether the letters of two words are too different for a few errors. */
export function isFar(letters: number, name: SpelledName, written: WrittenWord): boolean {
  // Endings of a word may be of letters that the name lacks, so only the name's are counted.
  const has = lettersOf(written.folded) | lettersOf(written.key);
  let missing = letters & ~has;
  let count = 0;
  for (; missing !== 0; missing &= missing - 1) count++;
  return count > 2 + name.folded.length - name.stem.length;
}
