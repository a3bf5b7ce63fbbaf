import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { stem as stemEnglish } from 'porter2';
import { foldName } from '../content/names.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word of a text with its place in it (UTF-16 units), so that matches can be shown. */
export interface Word {
  /** Folded, not stemmed. */
  readonly folded: string;
  /** What the index knows the word by: folded and stemmed. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** Too common to say what a text is about. */
  readonly stop: boolean;
}

const APOSTROPHES = "'’‘ʻʼ`";
/** Letters told apart; longer words are nobody's, and stemming them takes long. */
const LONGEST_WORD = 40;
const WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}]+(?:[${APOSTROPHES}][\\p{L}\\p{M}\\p{N}]+)*`, 'gu');
const POSSESSIVE = new RegExp(`[${APOSTROPHES}]s$`, 'i');

/** Splits a text into words of any script. */
export function wordsOf(text: string): Word[] {
  // In a text without small letters capitals mean nothing, unless it is nothing but an acronym.
  const capitalsTell = /\p{Ll}/u.test(text) || /^\P{L}*\p{Lu}{2,5}\P{L}*$/u.test(text);
  return Array.from(text.matchAll(WORD), (match) => {
    const folded = foldName(match[0].replace(POSSESSIVE, '').slice(0, LONGEST_WORD)).slice(
      0,
      LONGEST_WORD,
    );
    const start = match.index;
    // WHO and US are not 'who' and 'us'.
    const acronym = capitalsTell && /^\p{Lu}{2,}$/u.test(match[0]);
    return {
      folded,
      term: stem(folded),
      start,
      end: start + match[0].length,
      stop: !acronym && STOP_WORDS.has(folded),
    };
  });
}

/** The terms that say what a text is about. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => (word.stop ? [] : [word.term]));
}

/** Kazakh, Kyrgyz and Tajik letters as people without such a keyboard type them. */
const RUSSIAN_LETTERS: Readonly<Record<string, string>> = {
  қ: 'к',
  ғ: 'г',
  ң: 'н',
  ү: 'у',
  ұ: 'у',
  ө: 'о',
  і: 'и',
  ә: 'а',
  һ: 'х',
  ҳ: 'х',
  ҷ: 'ч',
  ӣ: 'и',
  ӯ: 'у',
};

/** Stems already made: a text has each of its words many times. */
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = makeStem(word);
  // Readers' words come in without end.
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(word, made);
  return made;
}

/** Shorter stems are those of many words: Сиань → си, ИИ → и. */
const SHORTEST_STEM = 3;

/**
 * A folded word's stem, by its script. Snowball's Russian stemmer leaves forms of one name apart
 * (Казахстан → Казахста but Казахстане → Казахстан), which stemming to a fixpoint mends.
 */
function makeStem(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word)) return stemEnglish(word);
  let stemmed = word.replace(/[қғңүұөіәһҳҷӣӯ]/g, (letter) => RUSSIAN_LETTERS[letter] ?? letter);
  for (;;) {
    const next = stemRussian(stemmed);
    if (next === stemmed || next.length < SHORTEST_STEM) return stemmed;
    stemmed = next;
  }
}
