import { languageOf } from './letters.ts';
import type { KeptQuestion } from './store.ts';

/** Code points. */
const LONGEST = 200;
/** What is looked at; a longer text is no question. */
const LOOKED_AT = 600;
/** A longer run without a space is no word but an address, a key, a token. */
const LONGEST_WORD = 60;
const BLANK = '…';

/** Addresses and account names, in the order in which they are looked for. */
const ADDRESSES = [
  // E-mail.
  /[^\s@]{1,64}@[^\s@]{1,64}\.[^\s@]{2,64}/gu,
  // Links, with a scheme or without.
  /\b[a-z][a-z0-9+.-]{1,15}:\/{0,2}(?=\S*[/.?=])\S+/giu,
  /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.\p{L}{2,24}(?:[/?#:]\S*)?/gu,
  /@[\p{L}\p{N}_]+/gu,
];

/** Digits, with what stands between them in a telephone number. */
const NUMBERS = /\+?\p{Nd}(?:[\s().\u00a0-]{0,3}\p{Nd}){6,}/gu;
/** Dates and spans of years, which have as many. */
const DATE =
  /^(?:(?:19|20)\d\d[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:19|20)\d\d|(?:19|20)\d\d[- ]+(?:19|20)\d\d)$/;

/**
 * What of a question may be kept: its words in one line, without e-mail addresses, links, telephone
 * numbers and names of accounts.
 *
 * @returns undefined where nothing is left that could be read
 */
export function keptQuestion(question: string): KeptQuestion | undefined {
  // NFKC first: letters and digits of other widths are the same to whoever is called by them.
  let words = question.normalize('NFKC').slice(0, LOOKED_AT).toWellFormed();
  words = words.replace(/[\p{C}\uFFFD]+/gu, ' ');
  for (const address of ADDRESSES) words = words.replace(address, BLANK);
  words = words
    .replace(NUMBERS, (digits) => (DATE.test(digits.trim()) ? digits : BLANK))
    .split(/\s+/u)
    .map((word) => (word.length > LONGEST_WORD ? BLANK : word))
    .join(' ')
    .trim();
  const cut = Array.from(words).slice(0, LONGEST).join('').trim();
  const key = cut
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  if (!/\p{L}/u.test(key)) return undefined;
  return { key, words: cut, language: languageOf(cut) };
}
