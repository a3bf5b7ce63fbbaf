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
  /** The words within one error, one that is the same too, in the order of the alphabet. */
  withinOne(wanted: string): NearWord[];
  /** The same within two errors, none of them in the first letter. */
  withinTwo(wanted: string): NearWord[];
}

/** Words of one length. */
interface OfLength {
  readonly words: string[];
  /** Of each a bit for each letter that it has. */
  readonly letters: number[];
  /** By their first letters, by their last ones, and by the first alone. */
  readonly beginnings: ByPart;
  readonly ends: ByPart;
  readonly initials: ByPart;
}

/**
 * One error leaves either half of a word as it was, so only words that begin or end alike are looked
 * at. For two, words are looked through by their letters: an error changes at most two of those that
 * a word has. Both leave few to count the errors of.
 */
export function createNearWords(): NearWords {
  const known = new Set<string>();
  const byLength: (OfLength | undefined)[] = [];

  function add(word: string): boolean {
    if (known.has(word)) return false;
    known.add(word);
    const same = byLength[word.length] ?? ofLength();
    byLength[word.length] = same;
    const { first, last } = endsOf(word.length);
    same.words.push(word);
    same.letters.push(lettersOf(word));
    same.beginnings.add(word.slice(0, first));
    same.ends.add(word.slice(word.length - last));
    same.initials.add(word.slice(0, 1));
    return true;
  }

  /** Words of about the length of another. */
  function around({ length }: string, most: number): OfLength[] {
    const lengths = byLength.slice(Math.max(length - most, 0), length + most + 1);
    return lengths.filter((same) => same !== undefined);
  }

  function withinOne(wanted: string): NearWord[] {
    const found = new Set<string>();
    for (const { words, beginnings, ends } of around(wanted, 1)) {
      const { first, last } = endsOf(words[0]?.length ?? 0);
      const take = (at: number): void => {
        const word = words[at] ?? '';
        if (isOneAway(wanted, word)) found.add(word);
      };
      beginnings.each(wanted.slice(0, first), take);
      ends.each(wanted.slice(Math.max(wanted.length - last, 0)), take);
    }
    return inOrder(Array.from(found, (word) => ({ word, errors: word === wanted ? 0 : 1 })));
  }

  function withinTwo(wanted: string): NearWord[] {
    const found: NearWord[] = [];
    const has = lettersOf(wanted);
    for (const { words, letters, initials } of around(wanted, 2)) {
      initials.each(wanted.slice(0, 1), (at) => {
        if (count((letters[at] ?? 0) ^ has) > 4) return;
        const word = words[at] ?? '';
        const errors = distance(wanted, word);
        if (errors <= 2) found.push({ word, errors });
      });
    }
    return inOrder(found);
  }

  return { add, has: (word) => known.has(word), withinOne, withinTwo };
}

/** Letters of either half by which words are found: more find hardly fewer, and take more room. */
const TELLING = 2;

/** How many letters of a word's beginning and of its end tell, which never overlap. */
function endsOf(length: number): { first: number; last: number } {
  const half = length >> 1;
  return { first: Math.min(half, TELLING), last: Math.min(length - half, TELLING) };
}

function ofLength(): OfLength {
  return {
    words: [],
    letters: [],
    beginnings: createByPart(),
    ends: createByPart(),
    initials: createByPart(),
  };
}

/** Words, counted as they come, by a part of theirs. */
interface ByPart {
  /** The part of the next word. */
  add(part: string): void;
  each(part: string, use: (at: number) => void): void;
}

/** Each word leads to the one before with the same part: lists would take several times the room. */
function createByPart(): ByPart {
  const latest = new Map<string, number>();
  const before: number[] = [];
  return {
    add(part) {
      before.push(latest.get(part) ?? -1);
      latest.set(part, before.length - 1);
    },
    each(part, use) {
      for (let at = latest.get(part) ?? -1; at !== -1; at = before[at] ?? -1) use(at);
    },
  };
}

function inOrder(words: NearWord[]): NearWord[] {
  return words.sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** Whether two words, whose lengths differ by one at most, are the same but for one letter. */
function isOneAway(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  let same = 0;
  while (same < shorter && one.charCodeAt(same) === other.charCodeAt(same)) same++;
  let end = 0;
  while (
    same + end < shorter &&
    one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)
  ) {
    end++;
  }
  return same + end + 1 >= longer;
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
