import { distance } from 'fastest-levenshtein';
import type { Spelled } from './answer.ts';
import type { Engine } from './engine.ts';
import { isOfQuestions } from './familiarity.ts';
import { ASKING_WORDS, LIGHT_WORDS, PAGE_WORDS } from './light-words.ts';
import { isKnownWord, isListed, listedWords, meaningsOf } from './meanings.ts';
import { heardIn } from './sounds.ts';
import { STOP_WORDS } from './stop-words.ts';
import { inRussianLetters } from './transliteration.ts';
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
const MOST_WORDS = 8;
/** Letters: shorter words are too near to each other, longer ones nobody's. */
const LENGTH = { shortest: 3, ofContent: 5, ofHeard: 6, longest: 18 };

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
const FURTHER_CYRILLIC = 'әғқңөұүһі';

/**
 * The words that nobody knows, as they are likely meant: with one typing error less, as they sound,
 * or in the other script.
 *
 * @param words those that are neither names nor dates
 * @param foreign in a language that no text is in: only its question words are known
 */
export function respellings(
  words: readonly Word[],
  engine: Engine,
  foreign: boolean,
): Respelling[] {
  const unknown = unknownOf(words, engine, foreign);
  const everyday = unknown.flatMap((word): Respelling[] => {
    const taken =
      everydayByKey(word.folded) ??
      (hasLostMost(word) ? undefined : first(editsOf(word.folded, foreign), isOfQuestions));
    return taken === undefined ? [] : [{ word, taken, everyday: true }];
  });
  if (foreign) return everyday;
  const russian = everyday.some(
    ({ word, taken }) => IS_LATIN.test(word.folded) && !IS_LATIN.test(taken),
  );
  if (russian) everyday.push(...words.flatMap(shortRussian));
  const content = unknown
    .filter((word) => !everyday.some((each) => each.word === word))
    .flatMap((word): Respelling[] => {
      const taken =
        russian && IS_LATIN.test(word.folded)
          ? russianMeant(word.folded, engine)
          : contentMeant(word.folded, engine);
      return taken === undefined || wordsOf(taken)[0]?.term === word.term
        ? []
        : [{ word, taken, everyday: false }];
    });
  return [...everyday, ...content];
}

const IS_LATIN = /^\p{Script=Latin}/u;

/** The words of one or two letters that nothing is near to: v, po, na. */
function shortRussian(word: Word): Respelling[] {
  if (!IS_LATIN.test(word.folded) || word.folded.length >= LENGTH.shortest) return [];
  const taken = inRussianLetters(word.folded).find(isOfQuestions);
  return taken === undefined ? [] : [{ word, taken, everyday: true }];
}

/** A word of the lists as it stands is likelier than a form that has but the stem of a known one. */
function russianMeant(folded: string, engine: Engine): string | undefined {
  const written = inRussianLetters(folded);
  return written.find(isListed) ?? written.find((each) => isWord(each, engine));
}

/** The index forgives every error but these: swapped letters are two for it. */
function contentMeant(folded: string, engine: Engine): string | undefined {
  if (folded.length < LENGTH.ofContent) return undefined;
  return (
    first(editsOf(folded, false), isListed) ??
    first(swaps(folded), (swapped) => isOtherWord(swapped, folded, engine)) ??
    listedByEar(folded)
  );
}

let heard: Map<string, string[]> | undefined;

/** The one word of the lists that sounds like another: nucular, nuclear. */
function listedByEar(folded: string): string | undefined {
  if (folded.length < LENGTH.ofHeard) return undefined;
  heard ??= Map.groupBy(listedWords(), heardIn);
  const alike = (heard.get(heardIn(folded)) ?? []).filter(
    (word) => word[0] === folded[0] && distance(word, folded) <= 2,
  );
  return alike.length === 1 ? alike[0] : undefined;
}

/** The same where it is less certain: what a reader can be asked, not told. */
export function guesses(words: readonly Word[], engine: Engine): Respelling[] {
  return unknownOf(words, engine, true).flatMap((word): Respelling[] => {
    const taken = first(editsOf(word.folded, false), (edited) => isListed(edited) || isIn(edited));
    return taken === undefined ? [] : [{ word, taken, everyday: false }];
  });

  /** Only as a text has it: many a chain of letters has the stem of a word. */
  function isIn(edited: string): boolean {
    // To read a word takes far longer, and hardly any of these is one.
    return engine.knows(edited) && wordsOf(edited)[0]?.term === edited;
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
        !isOfQuestions(word.folded) &&
        (hasLostMost(word) ||
          (!isKnownWord(word) && meaningsOf(word, foreign).size === 0 && !engine.knows(word.term))),
    )
    .slice(0, MOST_WORDS);
}

/** Whether a Russian stem has so little of a word that it may be that of any: сам of самит. */
function hasLostMost({ folded, term, family }: Word): boolean {
  return (
    family === 'cyrillic' &&
    term.length <= LENGTH.shortest &&
    folded.length >= LENGTH.ofContent &&
    !isListed(folded)
  );
}

function first<T>(values: Iterable<T>, fits: (value: T) => boolean): T | undefined {
  for (const value of values) if (fits(value)) return value;
  return undefined;
}

/** Two letters swapped in an ending leave the stem what it was. */
function isOtherWord(swapped: string, folded: string, engine: Engine): boolean {
  const [word] = wordsOf(swapped);
  return word !== undefined && !folded.startsWith(word.term) && isWord(swapped, engine);
}

function isWord(folded: string, engine: Engine): boolean {
  const [word] = wordsOf(folded);
  return word !== undefined && (engine.knows(word.term) || isKnownWord(word));
}

/** Words that are said one by one; of more the whole question is. */
const MOST_SAID = 2;

/** What to say of how a text was read. */
export function saidOf(text: string, spellings: readonly Respelling[]): Spelled[] {
  const content = spellings.filter(({ everyday }) => !everyday);
  if (content.length > MOST_SAID) return [{ written: text, taken: respelled(text, spellings) }];
  return content.map(({ word, taken }) => ({ written: text.slice(word.start, word.end), taken }));
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
