import { chronoSpan } from './chrono-span.ts';
import { bareDayAt, type DateParts, datePartsAt, spanOf } from './date-parts.ts';
import { type DateToken, dateTokens } from './date-tokens.ts';
import {
  BEFORE_DATE,
  BETWEEN,
  COUNTED,
  EARLIER,
  NUMBERED,
  periodOf,
  SINCE,
  SINCE_BEHIND,
  TO,
  UNTIL,
  UNTIL_BEHIND,
} from './date-words.ts';
import { later, periodAround } from './days.ts';
import { parseIsoWeek, weekSpan } from './iso-week.ts';
import { numberWord } from './number-words.ts';
import { relativeDateAt } from './relative-dates.ts';
import { withRelativeYears } from './relative-years.ts';
import type { Span } from './span.ts';

/** Days in a text: which, inclusive, and where they stand (UTF-16 units, `[start, end)`). */
export interface DatedSpan extends Span {
  readonly start: number;
  readonly end: number;
}

/** Nothing is older: where 'until 2022' begins. */
export const FIRST_DAY = '1900-01-01';

type Tokens = readonly DateToken[];
interface Dated {
  readonly span: Span;
  readonly first: number;
  readonly next: number;
}

/**
 * The dates and spans that a text names, in its order, in English, Russian, Kazakh, Uzbek, Kyrgyz,
 * Tajik and Turkish: `week of 12 November 2021`, `осенью 2021`, `since March 2023`, `2021-yil
 * noyabrda`, `last month`. Words are relative to `today` (ISO date); a month without a year is the
 * last one that has begun. A number that isn't a year (`2,500 troops`, `order 2000`) is none.
 */
export function readSpans(text: string, today: string): DatedSpan[] {
  const tokens = withRelativeYears(dateTokens(text), today);
  const found: DatedSpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const dated = datedAt(tokens, at, today);
    const first = tokens[dated?.first ?? at];
    const last = tokens[(dated?.next ?? 0) - 1];
    if (dated === undefined || first === undefined || last === undefined) {
      at++;
      continue;
    }
    found.push({ ...dated.span, start: first.start, end: last.end });
    at = dated.next;
  }
  if (found.length > 0) return found;
  const other = chronoSpan(text, tokens, today);
  return other === undefined ? [] : [other];
}

function datedAt(tokens: Tokens, at: number, today: string): Dated | undefined {
  return (
    weekOfDay(tokens, at, today) ??
    weekByNumber(tokens, at) ??
    countedFrom(tokens, at, today) ??
    bounded(tokens, at, today)
  );
}

/** A range or a single date, with 'since' or 'until' around it. */
function bounded(tokens: Tokens, at: number, today: string): Dated | undefined {
  const range = rangeAt(tokens, at, today);
  const before = tokens[at - 1]?.word ?? '';
  if (range !== undefined) return { ...range, first: BETWEEN.has(before) ? at - 1 : at };
  const single = singleAt(tokens, at, today);
  if (single === undefined) return undefined;
  const first = BEFORE_DATE.has(before) || SINCE.has(before) || UNTIL.has(before) ? at - 1 : at;
  const behind = tokens[single.next]?.word ?? '';
  const open = single.span.from <= today ? { from: single.span.from, to: today } : single.span;
  if (SINCE_BEHIND.has(behind)) return { span: open, first, next: single.next + 1 };
  if (SINCE.has(before)) return { span: open, first, next: single.next };
  const until = { from: FIRST_DAY, to: single.span.to };
  if (UNTIL_BEHIND.has(behind)) return { span: until, first, next: single.next + 1 };
  if (UNTIL.has(before)) return { span: until, first, next: single.next };
  if (EARLIER.has(before) && single.span.from > FIRST_DAY) {
    const to = later(single.span.from, -1, 'day');
    return { span: { from: FIRST_DAY, to }, first, next: single.next };
  }
  return { ...single, first };
}

/** From 10 to 15 November 2021; between May and July 2022; 2021–2023; с 5 по 10 января. */
function rangeAt(tokens: Tokens, at: number, today: string): Dated | undefined {
  const announced = BETWEEN.has(tokens[at - 1]?.word ?? '');
  const whole = datePartsAt(tokens, at);
  const day = bareDayAt(tokens, at);
  for (const from of [whole, day]) {
    if (from === undefined) continue;
    const partial = !('sure' in from) || from.year === undefined;
    const second = secondAt(tokens, from.next, announced, partial);
    const to = second === undefined ? undefined : datePartsAt(tokens, second);
    if (to === undefined || !(to.sure || to.year !== undefined)) continue;
    const end = resolved(to, today);
    if (end === undefined) continue;
    const year = Number(end.from.slice(0, 4));
    const begin = 'sure' in from ? from : { ...to, day: from.day, sure: true };
    if (!('sure' in from) && to.day === undefined) continue;
    let span = begin.year === undefined ? spanOf(begin, year) : spanOf(begin, begin.year);
    if (span !== undefined && begin.year === undefined && span.from > end.to) {
      span = spanOf(begin, year - 1);
    }
    if (span === undefined || span.from > end.to) continue;
    const behind = tokens[to.next]?.word ?? '';
    const next = UNTIL_BEHIND.has(behind) || behind === 'аралыгында' ? to.next + 1 : to.next;
    return { span: { from: span.from, to: end.to }, first: at, next };
  }
  return undefined;
}

/** Where the second date of a range begins: behind a dash or 'to', or behind 'and' where that's meant. */
function secondAt(
  tokens: Tokens,
  at: number,
  announced: boolean,
  partial: boolean,
): number | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (/^\s{0,2}[-–—]\s{0,2}$/.test(token.gap)) return at;
  // 'From' may be an ending: қарашадан, noyabrdan.
  if (/[дтн][ае]н$|dan$/.test(tokens[at - 1]?.word ?? '')) return at;
  if (!TO.has(token.word)) return undefined;
  const and = /^(and|и|ва|мен|менен|bilan|va)$/.test(token.word);
  return and && !announced && !partial ? undefined : at + 1;
}

function singleAt(tokens: Tokens, at: number, today: string): Dated | undefined {
  const relative = relativeDateAt(tokens, at, today);
  if (relative !== undefined) return { ...relative, first: at };
  const parts = datePartsAt(tokens, at);
  if (parts === undefined || !isDate(parts, tokens, at, today)) return undefined;
  const span = resolved(parts, today);
  return span === undefined ? undefined : { span, first: at, next: parts.next };
}

/** Whether words that may be a date are one, where they stand. */
function isDate(parts: DateParts, tokens: Tokens, at: number, today: string): boolean {
  if (parts.sure) return true;
  const before = tokens[at - 1];
  const announced = before !== undefined && BEFORE_DATE.has(before.word);
  if (parts.month !== undefined) return announced;
  const year = parts.year ?? 0;
  const behind = tokens[parts.next];
  if (behind !== undefined && COUNTED.has(behind.word)) return false;
  if (/[$€£№#]\s?$/.test(tokens[at]?.gap ?? '') || /^\s?[$€£%]/.test(behind?.gap ?? ''))
    return false;
  if (before !== undefined && NUMBERED.has(before.word)) return false;
  if (announced) return true;
  return year % 100 !== 0 && year >= 1990 && year <= Number(today.slice(0, 4));
}

/** The days; without a year those that have been, or begun, last. */
function resolved(parts: DateParts, today: string): Span | undefined {
  if (parts.year !== undefined) return spanOf(parts, parts.year);
  const year = Number(today.slice(0, 4));
  const span = spanOf(parts, year);
  return span === undefined || span.from > today ? spanOf(parts, year - 1) : span;
}

/** The week of 12 November 2021; неделя 12 ноября; 12 қараша аптасы. */
function weekOfDay(tokens: Tokens, at: number, today: string): Dated | undefined {
  const weekAhead = periodOf(tokens[at]?.word ?? '') === 'week';
  let index = weekAhead ? at + 1 : at;
  if (weekAhead) {
    while (
      index < at + 4 &&
      /^(of|the|in|ending|beginning|from|с|от)$/.test(tokens[index]?.word ?? '')
    )
      index++;
  }
  const parts = datePartsAt(tokens, index);
  if (parts?.day === undefined || parts.lastDay !== undefined) return undefined;
  if (weekAhead && rangeAt(tokens, index, today) !== undefined) return undefined;
  const weekBehind = /^(апта|hafta|хафта)/.test(tokens[parts.next]?.word ?? '');
  if (!weekAhead && !weekBehind) return undefined;
  const day = resolved(parts, today);
  if (day === undefined) return undefined;
  const next = weekAhead ? parts.next : parts.next + 1;
  return { span: periodAround(day.from, 'week'), first: at, next };
}

/** 2021-W45, week 45 of 2021. */
function weekByNumber(tokens: Tokens, at: number): Dated | undefined {
  const [one, two, three, four] = tokens.slice(at, at + 4);
  let notation: string | undefined;
  let next = at + 3;
  if (one?.number !== undefined && two?.word === 'w' && three?.gap === '') {
    notation = `${one.number}-W${three.number}`;
  } else if (periodOf(one?.word ?? '') === 'week' && two?.number !== undefined) {
    const year = /^(of|in|в)$/.test(three?.word ?? '') ? four : three;
    if (year?.digits !== 4) return undefined;
    notation = `${year.number}-W${two.number}`;
    next = year === four ? at + 4 : at + 3;
  }
  const week = notation === undefined ? undefined : parseIsoWeek(notation);
  return week === undefined ? undefined : { span: weekSpan(week), first: at, next };
}

/** A week before 19 November 2021; за две недели до выборов is none. */
function countedFrom(tokens: Tokens, at: number, today: string): Dated | undefined {
  const counted = tokens[at]?.number ?? numberWord(tokens[at]?.word ?? '');
  const index = counted === undefined ? at : at + 1;
  const period = periodOf(tokens[index]?.word ?? '');
  const direction = tokens[index + 1]?.word ?? '';
  const back = /^(before|до)$/.test(direction);
  if (period === undefined || (counted ?? 1) > 400) return undefined;
  if (!back && !/^(after|после)$/.test(direction)) return undefined;
  const parts = datePartsAt(tokens, index + 2);
  const day = parts?.day === undefined ? undefined : resolved(parts, today);
  if (parts === undefined || day === undefined) return undefined;
  const other = later(day.from, back ? -(counted ?? 1) : (counted ?? 1), period);
  const span = back ? { from: other, to: day.to } : { from: day.from, to: other };
  return { span, first: at, next: parts.next };
}
