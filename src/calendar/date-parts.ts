import type { DateToken } from './date-tokens.ts';
import { EARLY, HALF, LATE, MIDDLE, ORDINAL_ENDINGS, periodOf, seasonOf } from './date-words.ts';
import { behindWinter, behindYear, near, shortYear, trailingYear, yearAt } from './date-years.ts';
import { daySpan, monthsSpan } from './days.ts';
import { monthOf } from './month-words.ts';
import { ordinalWord } from './number-words.ts';
import type { Span } from './span.ts';

/** A date as far as it is written: the year may be missing, and the month before a range's end. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The last day of several within one month: November 10-15. */
  readonly lastDay?: number;
  /** Months from `month` on; 1 where absent, 12 where `month` is absent too. */
  readonly months?: number;
  /** A third of it, or a half. */
  readonly part?: readonly [number, number];
  /** Nothing but a date, even alone in a sentence. */
  readonly sure: boolean;
  /** The index of the first token behind it. */
  readonly next: number;
}

type Tokens = readonly DateToken[];

/** The date that begins at a token, in any of the ways of writing that are known. */
export function datePartsAt(tokens: Tokens, at: number): DateParts | undefined {
  return (
    numeric(tokens, at) ??
    yearFirst(tokens, at) ??
    dayFirst(tokens, at) ??
    monthFirst(tokens, at) ??
    season(tokens, at) ??
    quarter(tokens, at) ??
    partOf(tokens, at)
  );
}

/** A day's number by itself, as at the beginning of '10 to 15 November'. */
export function bareDayAt(tokens: Tokens, at: number): { day: number; next: number } | undefined {
  const token = tokens[at];
  if (token?.number === undefined || token.digits > 2) return undefined;
  if (token.number < 1 || token.number > 31) return undefined;
  const ordinal = tokens[at + 1];
  const skip = ordinal !== undefined && ordinal.gap.length < 2 && ORDINAL_ENDINGS.has(ordinal.word);
  return { day: token.number, next: skip && /^[-‐]?$/.test(ordinal.gap) ? at + 2 : at + 1 };
}

/** The days of a date whose year is known. */
export function spanOf(parts: DateParts, year: number): Span | undefined {
  const { month, day, lastDay, months, part } = parts;
  if (month !== undefined && day !== undefined) {
    const first = daySpan(year, month, day);
    const last = daySpan(year, month, lastDay ?? day);
    return first && last && first.from <= last.to ? { from: first.from, to: last.to } : undefined;
  }
  if (part !== undefined) return partSpan(year, month, part);
  return monthsSpan(year, month ?? 1, months ?? (month === undefined ? 12 : 1));
}

/** From one third (or half) of a year or a month: months of the one, days of the other. */
function partSpan(year: number, month: number | undefined, [from, to]: readonly [number, number]) {
  if (month === undefined) return monthsSpan(year, 1 + from * 12, (to - from) * 12);
  const all = monthsSpan(year, month);
  const day = (number: number) => daySpan(year, month, number)?.from;
  const last = to === 1 ? all.to : day(Math.round(to * 30));
  return { from: day(1 + Math.round(from * 30)) ?? all.from, to: last ?? all.to };
}

/** 2021-11-12, 2021-11, 12.11.2021, 11/2021. */
function numeric(tokens: Tokens, at: number): DateParts | undefined {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.number === undefined || second?.number === undefined) return undefined;
  if (!/^[-./]$/.test(second.gap)) return undefined;
  const three = third?.number !== undefined && third.gap === second.gap;
  const year = yearAt(tokens, at);
  if (year !== undefined && second.digits === 2 && second.number <= 12 && second.number > 0) {
    const day = three && third.digits === 2 ? { day: third.number } : {};
    if (three && third.digits !== 2) return undefined;
    if (!three && second.gap === '.') return undefined;
    return { year, month: second.number, ...day, sure: true, next: at + (three ? 3 : 2) };
  }
  if (first.digits > 2) return undefined;
  const last = yearAt(tokens, at + (three ? 2 : 1)) ?? (three ? shortYear(third) : undefined);
  if (last === undefined) return undefined;
  const [day, month] = three ? [first.number, second.number] : [undefined, first.number];
  if (month < 1 || month > 12) return undefined;
  const next = behindYear(tokens, at + (three ? 3 : 2));
  return { year: last, month, ...(day !== undefined && { day }), sure: true, next };
}

/** 2021; 2022 жылғы 5 маусым; 2021-yil noyabr; 2021 Q3; 2021-W45 is read elsewhere. */
function yearFirst(tokens: Tokens, at: number): DateParts | undefined {
  const headed = tokens[at]?.word === 'соли' ? at + 1 : at;
  const year = yearAt(tokens, headed);
  if (year === undefined) return undefined;
  const behind = behindYear(tokens, headed + 1);
  const inMonth = isMonthIn(tokens, behind);
  const sure = behind > headed + 1 || headed > at || inMonth;
  const next = inMonth ? behind + 1 : behind;
  const token = tokens[next];
  if (token !== undefined && near(token)) {
    // Another year behind belongs to what follows: '2021 жылдың қарашасынан 2022 жылдың …'.
    const day = sure ? dayFirst(tokens, next, false) : undefined;
    if (day !== undefined) return { ...day, year };
    const month = monthFirst(tokens, next, !sure) ?? season(tokens, next) ?? quarter(tokens, next);
    if (month !== undefined && month.year === undefined && (sure || month.sure)) {
      return { ...month, year, sure: true };
    }
  }
  return { year, sure, next: behind };
}

/** 2021 in January, в 2021 году в январе. */
function isMonthIn(tokens: Tokens, at: number): boolean {
  const [before, month] = [tokens[at]?.word ?? '', tokens[at + 1]?.word ?? ''];
  return /^(in|в)$/.test(before) && monthOf(month)?.sure === true;
}

/** 12 November 2021, 12th of Nov, 5-маусым, 12 ноября 2021 года. */
function dayFirst(tokens: Tokens, at: number, ownYear = true): DateParts | undefined {
  const first = bareDayAt(tokens, at);
  if (first === undefined) return undefined;
  const index = tokens[first.next]?.word === 'of' ? first.next + 1 : first.next;
  const token = tokens[index];
  const month = token && near(token) ? monthOf(token.word)?.month : undefined;
  if (month === undefined) return undefined;
  const after = behindMonth(tokens, index + 1);
  const year = ownYear ? trailingYear(tokens, after) : undefined;
  return { day: first.day, month, ...(year ?? { next: after }), sure: true };
}

/** November 2021; November 12, 2021; Nov 10-15; январи соли 2022; май айында; моҳи январ. */
function monthFirst(tokens: Tokens, at: number, ownYear = true): DateParts | undefined {
  const headed = periodOf(tokens[at]?.word ?? '') === 'month';
  let index = headed ? at + 1 : at;
  if (headed && tokens[index]?.word === 'of') index++;
  const token = tokens[index];
  const found = token === undefined ? undefined : monthOf(token.word);
  if (found === undefined) return undefined;
  const { month } = found;
  const day = bareDayAt(tokens, index + 1);
  const short = ownYear ? shortYearOf(tokens, index) : undefined;
  if (short !== undefined) return { month, ...short, sure: true };
  if (day !== undefined && ownYear && tokens[index + 1]?.gap.length === 1 && !headed) {
    const end = bareDayAt(tokens, day.next);
    const several = end !== undefined && /^\s?[-–—]\s?$/.test(tokens[day.next]?.gap ?? '');
    const behind = several ? end.next : day.next;
    const year = trailingYear(tokens, behind);
    if (year !== undefined || found.sure) {
      const lastDay = several ? { lastDay: end.day } : {};
      return { day: day.day, month, ...lastDay, ...(year ?? { next: behind }), sure: true };
    }
  }
  const after = behindMonth(tokens, index + 1);
  const year = ownYear ? trailingYear(tokens, after) : undefined;
  if (year !== undefined) return { month, ...year, sure: true };
  return { month, sure: headed || found.locative || after > index + 1, next: after };
}

/** 'В июле 22', 'в ноябре 21-го': in Russian a day stands before its month, so this is a year. */
function shortYearOf(tokens: Tokens, at: number): { year: number; next: number } | undefined {
  const [month, token] = [tokens[at], tokens[at + 1]];
  if (token?.gap.length !== 1 || !IN_MONTH.test(month?.word ?? '')) return undefined;
  const day = bareDayAt(tokens, at + 1);
  const year = shortYear(token);
  if (year === undefined || day === undefined || tokens[day.next]?.word === 'числа') {
    return undefined;
  }
  return { year, next: behindYear(tokens, day.next) };
}

const IN_MONTH =
  /^(?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)$/;

/** Behind 'айы', 'oyida', 'ойи' and their forms. */
function behindMonth(tokens: Tokens, at: number): number {
  const token = tokens[at];
  const tail = token !== undefined && token.gap === ' ' && /^(ай|oy|ой|ay)/.test(token.word);
  return tail && periodOf(token.word) === 'month' ? at + 1 : at;
}

function season(tokens: Tokens, at: number): DateParts | undefined {
  const month = seasonOf(tokens[at]?.word ?? '');
  if (month === undefined) return undefined;
  const year = trailingYear(tokens, at + 1);
  if (year === undefined) return { month, months: 3, sure: false, next: at + 1 };
  const next = month === 12 ? behindWinter(tokens, year) : year.next;
  return { month, months: 3, sure: true, year: year.year, next };
}

/** Q3 2022, third quarter of 2022, 3-й квартал 2022 года. */
function quarter(tokens: Tokens, at: number): DateParts | undefined {
  const token = tokens[at];
  let number: number | undefined;
  let next = at + 1;
  if (token?.word === 'q') {
    number = tokens[next]?.gap === '' ? tokens[next]?.number : undefined;
    next++;
  } else {
    const counted = bareDayAt(tokens, at);
    number = counted?.day ?? ordinalWord(token?.word ?? '');
    next = counted?.next ?? next;
    if (number === undefined || periodOf(tokens[next]?.word ?? '') !== 'quarter') return undefined;
    next++;
  }
  if (number === undefined || number < 1 || number > 4) return undefined;
  const year = trailingYear(tokens, next);
  return { month: number * 3 - 2, months: 3, sure: true, ...(year ?? { next }) };
}

/** Early 2022, the end of November 2021, первая половина 2022 года. */
function partOf(tokens: Tokens, at: number): DateParts | undefined {
  const word = tokens[at]?.word ?? '';
  let next = at + 1;
  let part: readonly [number, number] | undefined;
  if (EARLY.has(word)) part = [0, 1 / 3];
  else if (MIDDLE.has(word)) part = [1 / 3, 2 / 3];
  else if (LATE.has(word)) part = [2 / 3, 1];
  else if (HALF.has(tokens[next]?.word ?? '')) {
    const half = ordinalWord(word);
    part = half === 1 ? [0, 1 / 2] : half === 2 ? [1 / 2, 1] : undefined;
    next++;
  }
  if (part === undefined) return undefined;
  while (/^(of|the)$/.test(tokens[next]?.word ?? '')) next++;
  const whole = yearFirst(tokens, next) ?? monthFirst(tokens, next);
  if (whole?.year === undefined || whole.day !== undefined || whole.months !== undefined) {
    return undefined;
  }
  return { ...whole, part, sure: true };
}
