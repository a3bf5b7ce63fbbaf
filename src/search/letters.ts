import { TYPED_AS_RUSSIAN } from '../calendar/typed-letters.ts';
/** What people type for the apostrophe that makes a letter of its own of an o or a g. */
export const APOSTROPHES = "'`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋꞋꞌ＇";

/** Letters of Turkic languages that neither English nor Russian has, in either script. */
const TURKIC = new RegExp(`[ğşıİçöüäñūқғңүұөіәһў]|[og][${APOSTROPHES}](?!s$)|q(?!u)`, 'iu');
/** Other languages' texts have names with such letters, but few. */
const LEAST = 0.15;

/** Whether words (NFC) are of a text in a Turkic language, as far as letters can tell. */
export function isTurkic(words: readonly string[]): boolean {
  let telling = 0;
  for (const word of words) if (TURKIC.test(word)) telling++;
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
