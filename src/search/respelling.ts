import type { Engine } from './engine.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { ASKING_WORDS, LIGHT_WORDS, PAGE_WORDS } from './light-words.ts';
import { isKnownWord, isListed, meaningsOf } from './meanings.ts';
import { STOP_WORDS } from './stop-words.ts';
import { swaps } from './typing-errors.ts';
import { nameKey } from './understanding/name-key.ts';
import { type Word, wordsOf } from './words.ts';

/** A spelling that is likely meant. */
export interface Respelling {
  readonly word: Word;
  readonly taken: string;
  /** One of the words that questions are made with: nothing to speak of. */
  readonly everyday: boolean;
}

/** Each unknown word costs some hundred look-ups. */
const MOST_WORDS = 5;
/** Letters: shorter words are too near to each other, longer ones nobody's. */
const LENGTH = { shortest: 3, ofContent: 5, longest: 18 };

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
const FURTHER_CYRILLIC = 'әғқңөұүһі';

/**
 * The words that nobody knows, as they are likely meant: with one typing error less, or in the other
 * script.
 *
 * @param words those that are neither names nor dates
 * @param foreign in a language that no text is in: only its question words are known
 */
export function respellings(
  words: readonly Word[],
  engine: Engine,
  foreign: boolean,
): Respelling[] {
  return unknownOf(words, engine, foreign).flatMap((word): Respelling[] => {
    const { folded } = word;
    const everyday = everydayByKey(folded) ?? first(editsOf(folded, foreign), isEveryday);
    if (everyday !== undefined) return [{ word, taken: everyday, everyday: true }];
    // The index forgives every other error: swapped letters are two for it.
    if (foreign || folded.length < LENGTH.ofContent) return [];
    const taken =
      first(editsOf(folded, foreign), isListed) ??
      first(swaps(folded), (swapped) => isWord(swapped, engine));
    return taken === undefined ? [] : [{ word, taken, everyday: false }];
  });
}

/** The same where it is less certain: what a reader can be asked, not told. */
export function guesses(words: readonly Word[], engine: Engine): Respelling[] {
  return unknownOf(words, engine, true).flatMap((word): Respelling[] => {
    const taken = first(editsOf(word.folded, false), (edited) => isListed(edited) || isIn(edited));
    return taken === undefined ? [] : [{ word, taken, everyday: false }];
  });

  /** Only as a text has it: many a chain of letters has the stem of a word. */
  function isIn(edited: string): boolean {
    const [word] = wordsOf(edited);
    return word !== undefined && word.term === edited && engine.knows(edited);
  }
}

function unknownOf(words: readonly Word[], engine: Engine, foreign: boolean): Word[] {
  return words
    .filter(
      (word) =>
        // A name that isn't ours is no typing error of another word.
        !(word.capital && word.start > 0) &&
        word.folded.length >= LENGTH.shortest + (foreign ? 1 : 0) &&
        word.folded.length <= LENGTH.longest &&
        !/\d/.test(word.folded) &&
        !isEveryday(word.folded) &&
        !FUNCTION_WORDS.has(word.folded) &&
        !isKnownWord(word) &&
        meaningsOf(word, foreign).size === 0 &&
        !engine.knows(word.term),
    )
    .slice(0, MOST_WORDS);
}

function first<T>(values: Iterable<T>, fits: (value: T) => boolean): T | undefined {
  for (const value of values) if (fits(value)) return value;
  return undefined;
}

function isWord(folded: string, engine: Engine): boolean {
  const [word] = wordsOf(folded);
  return word !== undefined && (engine.knows(word.term) || isKnownWord(word));
}

/** The text with the words as they are likely meant. */
export function respelled(text: string, spellings: readonly Respelling[]): string {
  let at = 0;
  let written = '';
  for (const { word, taken } of spellings.toSorted((a, b) => a.word.start - b.word.start)) {
    written += text.slice(at, word.start) + taken;
    at = word.end;
  }
  return written + text.slice(at);
}

function isEveryday(folded: string): boolean {
  return (
    STOP_WORDS.has(folded) ||
    ASKING_WORDS.has(folded) ||
    LIGHT_WORDS.has(folded) ||
    PAGE_WORDS.has(folded)
  );
}

/** Letters beside each other, where fingers slip. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];

/** What fingers may have meant: two letters swapped, one doubled, left out, or the key beside it. */
function* editsOf(folded: string, foreign: boolean): Iterable<string> {
  yield* swaps(folded);
  const cyrillic = /\p{Script=Cyrillic}/u.test(folded);
  const letters = cyrillic ? CYRILLIC + (foreign ? FURTHER_CYRILLIC : '') : LATIN;
  for (let at = 1; at <= folded.length; at++) {
    const before = folded.slice(0, at);
    for (const letter of letters) yield before + letter + folded.slice(at);
  }
  // What is left of a shorter word may be anything.
  if (folded.length < LENGTH.shortest + 1) return;
  for (let at = 0; at < folded.length; at++) {
    const [before, letter, after] = [folded.slice(0, at), folded[at] ?? '', folded.slice(at + 1)];
    if (letter === after[0]) yield before + after;
    if (at === 0) continue;
    const row = ROWS.find((each) => each.includes(letter)) ?? '';
    const key = row.indexOf(letter);
    for (const beside of [row[key - 1], row[key + 1]]) {
      if (key !== -1 && beside !== undefined) yield before + beside + after;
    }
  }
}

let keys: Map<string, string> | undefined;

/** The word of questions that was typed in the other script. */
function everydayByKey(folded: string): string | undefined {
  keys ??= new Map(
    [...STOP_WORDS, ...ASKING_WORDS, ...LIGHT_WORDS, ...PAGE_WORDS]
      .filter((word) => word.length > 2)
      .map((word) => [nameKey(word), word]),
  );
  const known = keys.get(nameKey(folded));
  return known === folded ? undefined : known;
}
