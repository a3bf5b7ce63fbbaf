import type { DateToken } from './date-tokens.ts';
import {
  BEFORE_DATE,
  EARLY,
  HALF,
  LATE,
  MIDDLE,
  periodOf,
  seasonOf,
  type Which,
  whichOf,
} from './date-words.ts';
import { monthOf } from './month-words.ts';

const YEARS_ON: Readonly<Partial<Record<Which, number>>> = {
  beforeLast: -2,
  last: -1,
  this: 0,
  next: 1,
};

type Tokens = readonly DateToken[];

/**
 * The words of a text, with the years in numbers that only belong to what stands beside them: in
 * November of last year, весной прошлого года. By itself 'last year' is a date of its own.
 */
export function withRelativeYears(tokens: Tokens, today: string): DateToken[] {
  const numbered: DateToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, next] = [tokens[at] as DateToken, tokens[at + 1]];
    const years = yearsOn(token, next);
    if (next === undefined || years === undefined || !isOfSomething(tokens, at)) {
      numbered.push(token);
      continue;
    }
    const year = Number(today.slice(0, 4)) + years;
    numbered.push({ ...token, word: `${year}`, number: year, digits: 4, end: next.end });
    at++;
  }
  return numbered;
}

function yearsOn({ word }: DateToken, next: DateToken | undefined): number | undefined {
  if (next === undefined || next.word === 'years' || periodOf(next.word) !== 'year')
    return undefined;
  const which = whichOf(word);
  return which === undefined ? undefined : YEARS_ON[which];
}

const OF = /^(?:of|the)$/;
const IN = /^(?:in|в|во)$/;

/** Whether the year at `at` belongs to a month, a season or the like before or behind it. */
function isOfSomething(tokens: Tokens, at: number): boolean {
  let before = at - 1;
  while (OF.test(tokens[before]?.word ?? '')) before--;
  const part = tokens[before]?.word ?? '';
  if (EARLY.has(part) || MIDDLE.has(part) || LATE.has(part) || HALF.has(part)) return true;
  const behind = IN.test(tokens[at + 2]?.word ?? '') ? at + 3 : at + 2;
  return (
    isOfYear(part) || isEnglishMonth(tokens, before, at) || isOfYear(tokens[behind]?.word ?? '')
  );
}

function isOfYear(word: string): boolean {
  return (
    monthOf(word)?.sure === true || seasonOf(word) !== undefined || periodOf(word) === 'quarter'
  );
}

/** In March last year, May of last year: words that are no months elsewhere. */
function isEnglishMonth(tokens: Tokens, month: number, year: number): boolean {
  const word = tokens[month]?.word ?? '';
  const announced = BEFORE_DATE.has(tokens[month - 1]?.word ?? '') || month < year - 1;
  return announced && /^[a-z]+$/.test(word) && monthOf(word) !== undefined;
}
