import { distance } from 'fastest-levenshtein';

/** A word that few typing errors lead to. */
export interface NearWord {
  readonly word: string;
  readonly errors: number;
}

/** Words that are looked for by others with typing errors in them. */
export interface NearWords {
  /** False where the word is there already. */
  add(word: string): boolean;
  has(word: string): boolean;
  /**
   * The words within so many errors, one that is the same too, in the order of the alphabet.
   *
   * @param initial only those with this first letter
   */
  within(wanted: string, most: number, initial?: string): NearWord[];
}

interface OfLength {
  readonly words: string[];
  /** A bit for each letter that the word has. */
  readonly letters: number[];
}

/**
 * Words are looked through by their letters: an error changes at most two of those that a word has.
 * That leaves few to count the errors of, and takes a tenth of the time of a walk through a tree.
 */
export function createNearWords(): NearWords {
  const known = new Set<string>();
  const byLength: (OfLength | undefined)[] = [];

  function add(word: string): boolean {
    if (known.has(word)) return false;
    known.add(word);
    const same = byLength[word.length] ?? { words: [], letters: [] };
    same.words.push(word);
    same.letters.push(lettersOf(word));
    byLength[word.length] = same;
    return true;
  }

  function within(wanted: string, most: number, initial = ''): NearWord[] {
    const found: NearWord[] = [];
    const has = lettersOf(wanted);
    const shortest = Math.max(wanted.length - most, 0);
    for (const same of byLength.slice(shortest, wanted.length + most + 1)) {
      if (same === undefined) continue;
      const { words, letters } = same;
      for (let at = 0; at < letters.length; at++) {
        if (count((letters[at] ?? 0) ^ has) > 2 * most) continue;
        const word = words[at] ?? '';
        if (!word.startsWith(initial)) continue;
        const errors = distance(wanted, word);
        if (errors <= most) found.push({ word, errors });
      }
    }
    return found.sort((a, b) => (a.word < b.word ? -1 : 1));
  }

  return { add, has: (word) => known.has(word), within };
}

/** Few enough for a small integer; letters of one script seldom share a bit. */
const BITS = 30;

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % BITS);
  return letters;
}

/** How many bits are set. */
function count(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
