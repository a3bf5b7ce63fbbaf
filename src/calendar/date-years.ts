import type { DateToken } from './date-tokens.ts';
import { periodOf } from './date-words.ts';

/** The year of a date, and what belongs to it. */

type Tokens = readonly DateToken[];

const YEARS = { first: 1900, last: 2199, century: 2000 };

export function yearAt(tokens: Tokens, at: number): number | undefined {
  const token = tokens[at];
  if (token?.number === undefined || token.digits !== 4) return undefined;
  return token.number >= YEARS.first && token.number <= YEARS.last ? token.number : undefined;
}

/** The year at a token or behind 'of', 'соли', a comma; with what follows it: года, жылы. */
export function trailingYear(
  tokens: Tokens,
  at: number,
): { year: number; next: number } | undefined {
  let index = at;
  while (index < at + 3 && /^(of|the|in|year|соли|в)$/.test(tokens[index]?.word ?? '')) index++;
  const year = yearAt(tokens, index);
  const token = tokens[index];
  if (year === undefined || token === undefined || !near(token)) return undefined;
  return { year, next: behindYear(tokens, index + 1) };
}

/** 12.11.21: the year of a day in figures may be short. */
export function shortYear({ number, digits }: DateToken): number | undefined {
  return number === undefined || digits !== 2 ? undefined : YEARS.century + number;
}

export function behindYear(tokens: Tokens, at: number): number {
  const token = tokens[at];
  const tail = token !== undefined && /^[ \u00a0-]?$/.test(token.gap);
  // 'the 2022 years' is nobody's; 'in 2022 last year' is.
  return tail && token.word !== 'years' && periodOf(token.word) === 'year' ? at + 1 : at;
}

/** Close enough to the word before to belong to it. */
export function near({ gap }: DateToken): boolean {
  return /^[\s,.'’-]{0,3}$/.test(gap) && !gap.includes('\n');
}

/** A winter is of two years: зимой 2021–2022, winter 2021/22. */
export function behindWinter(
  tokens: Tokens,
  { year, next }: { year: number; next: number },
): number {
  const other = tokens[next];
  const joined = other !== undefined && /^[-–/]$/.test(other.gap);
  if (!joined || (other.number !== year + 1 && other.number !== (year + 1) % 100)) return next;
  return behindYear(tokens, next + 1);
}
