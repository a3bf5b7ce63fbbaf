import { ANY_MONTH } from './months.ts';
import { nameKey } from './understanding/name-key.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * What of a text is the same in any language: its numbers, and the beginnings of its names, by which
 * a translation is told.
 */

const IS_MONTH = new RegExp(`^${ANY_MONTH}$`, 'iu');
const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)/gu;
const DATE = new RegExp(`\\b\\d{1,2}(?:[–-]\\d{1,2})? ${ANY_MONTH}\\b|${YEAR.source}`, 'gu');
/** Article 4, Boeing 737: a name, and no number of anything. */
const NUMBERED = /(?<=[\p{Ll},;] )\p{Lu}\p{Ll}+ \d+/gu;

/** Letters by which a name is known in any of its cases, and fewer ones are no name. */
const NAME_START = 4;

/** Whether a text has most figures of a fact in the region's first language; dates are none. */
export function hasFigures(text: string, fact: string): boolean {
  const figures = numbersIn(fact.replace(DATE, ' ').replace(NUMBERED, ' '));
  return figures.size === 0 || figures.intersection(numbersIn(text)).size > figures.size / 2;
}

const RUSSIAN_DATE =
  /\d{1,2}(?:[–-]\d{1,2})? (?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)|(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)/giu;

/** Whether a text in Russian has any figure that is no date. */
export function hasAnyFigure(text: string): boolean {
  return numbersIn(text.replace(RUSSIAN_DATE, ' ')).size > 0;
}

/** Whether a text has the days and years that a fact names. */
export function hasDates(text: string, fact: string): boolean {
  const dates = [...fact.matchAll(DATE)].flatMap(([date]) => date.match(/\d+/g) ?? []);
  return new Set(dates).isSubsetOf(new Set(text.match(/\d+/g)));
}

/** Acronyms and peoples are called otherwise in another language. */
const TRANSLATED = /^\p{Lu}+$|(?:ese|ish|ian)$/u;

/** Whether a text has most names of a fact, but for those that are known anyhow. */
export function hasNames(text: string, fact: string, isKnown: (word: Word) => boolean): boolean {
  const had = new Set(wordsOf(text).map(startOf));
  const names = wordsOf(fact).filter((word) => {
    const written = fact.slice(word.start, word.end);
    return isName(word) && word.start > 0 && !TRANSLATED.test(written) && !isKnown(word);
  });
  const inText = names.filter((word) => had.has(startOf(word))).length;
  return names.length === 0 || inText > names.length / 2;
}

/** How much two texts have in common of what no language changes, 0 to 1. */
export function likeness(one: string, other: string): number {
  const [first, second] = [tellingOf(one), tellingOf(other)];
  const most = Math.sqrt(first.size * second.size);
  return most === 0 ? 0 : first.intersection(second).size / most;
}

function tellingOf(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set([...words.filter(isName).map(startOf), ...numbersIn(text)]);
}

function numbersIn(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap(({ folded }) => (/^\d/.test(folded) ? [folded] : [])));
}

function isName({ capital, stop, folded }: Word): boolean {
  return capital && !stop && folded.length >= NAME_START && !IS_MONTH.test(folded);
}

function startOf({ folded }: Word): string {
  return nameKey(folded).slice(0, NAME_START);
}
