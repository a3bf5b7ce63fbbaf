import { TYPED_AS_RUSSIAN } from '../calendar/typed-letters.ts';
import { FOREIGN_ASKING_WORDS } from './light-words.ts';

/** What people type for the apostrophe that makes a letter of its own of an o or a g. */
export const APOSTROPHES = "'`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋꞋꞌ＇";

/** Letters of Turkic languages that neither English nor Russian has, in either script. */
const TURKIC = new RegExp(`[ğşıİçöüäñūқғңүұөіәһў]|[og][${APOSTROPHES}](?!s$)|q.*q(?!u)`, 'iu');
/** Of names and typing errors too: it tells only beside a word that questions are asked with. */
const MAYBE_TURKIC = /q(?!u)/i;
/** Other languages' texts have names with such letters, but few. */
const LEAST = 0.15;

/** Whether words (NFC) are of a text in a Turkic language, as far as letters can tell. */
export function isTurkic(words: readonly string[]): boolean {
  let telling = 0;
  let maybe = 0;
  for (const word of words) {
    if (TURKIC.test(word)) telling++;
    else if (MAYBE_TURKIC.test(word)) maybe++;
  }
  if (maybe > 0 && words.some((word) => FOREIGN_ASKING_WORDS.has(word.toLowerCase()))) {
    telling += maybe;
  }
  return telling > 0 && telling >= LEAST * words.length;
}

const NOT_RUSSIAN = new RegExp(`[${Object.keys(TYPED_AS_RUSSIAN).join('')}]`, 'gu');

/** A folded word with Kazakh, Kyrgyz, Uzbek and Tajik letters as Russian ones. */
export function withRussianLetters(folded: string): string {
  return folded.replace(NOT_RUSSIAN, (letter) => TYPED_AS_RUSSIAN[letter] ?? letter);
}

/** Whether a word has nothing to be stemmed. */
export function letterless(folded: string): boolean {
  return !/\p{L}/u.test(folded);
}
