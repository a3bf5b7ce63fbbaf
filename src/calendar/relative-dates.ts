import type { DateToken } from './date-tokens.ts';
import {
  AGO,
  dayWord,
  type Period,
  periodOf,
  seasonOf,
  type Which,
  whichOf,
  yearWord,
} from './date-words.ts';
import { later, monthsSpan, periodAround } from './days.ts';
import { monthOf } from './month-words.ts';
import { numberWord } from './number-words.ts';
import type { Span } from './span.ts';

export interface RelativeDate {
  readonly span: Span;
  /** The index of the first token behind it. */
  readonly next: number;
}

type Tokens = readonly DateToken[];
/** More than this is no count of days or years. */
const MOST = 400;

/** The days that words at a token mean as seen from `today`: last month, вчера, so‘nggi uch oy. */
export function relativeDateAt(
  tokens: Tokens,
  at: number,
  today: string,
): RelativeDate | undefined {
  const word = tokens[at]?.word ?? '';
  const days = dayWord(word);
  if (days !== undefined) return { span: around(today, days, 'day'), next: at + 1 };
  const years = yearWord(word);
  if (years !== undefined) return { span: around(today, years, 'year'), next: at + 1 };
  if (word === 'day' && tokens[at + 1]?.word === 'before' && tokens[at + 2]?.word === 'yesterday') {
    return { span: around(today, -2, 'day'), next: at + 3 };
  }
  const beforeLast = periodOf(word);
  if (
    beforeLast !== undefined &&
    tokens[at + 1]?.word === 'before' &&
    tokens[at + 2]?.word === 'last'
  ) {
    return { span: around(today, -2, beforeLast), next: at + 3 };
  }
  return ago(tokens, at, today) ?? chosen(tokens, at, today) ?? izafat(tokens, at, today);
}

/** Two weeks ago, неделю назад, 3 кун олдин. */
function ago(tokens: Tokens, at: number, today: string): RelativeDate | undefined {
  const counted = countAt(tokens, at);
  const index = counted?.next ?? at;
  const period = periodOf(tokens[index]?.word ?? '');
  if (period === undefined || !AGO.has(tokens[index + 1]?.word ?? '')) return undefined;
  return { span: around(today, -(counted?.count ?? 1), period), next: index + 2 };
}

/** This week, last summer, the past three months, за последние полгода. */
function chosen(tokens: Tokens, at: number, today: string): RelativeDate | undefined {
  const which = whichOf(tokens[at]?.word ?? '');
  if (which === undefined) return undefined;
  const counted = countAt(tokens, at + 1);
  const index = counted?.next ?? at + 1;
  const word = tokens[index]?.word ?? '';
  const period = periodOf(word);
  if (period !== undefined) {
    return { span: pick(which, counted?.count ?? several(word), period, today), next: index + 1 };
  }
  if (counted !== undefined || which === 'next' || which === 'rolling') return undefined;
  const month = monthOf(word)?.month;
  const first = month ?? seasonOf(word);
  if (first === undefined) return undefined;
  return { span: lastTime(first, month === undefined ? 3 : 1, which, today), next: index + 1 };
}

/** Tajik puts it behind: ҳафтаи гузашта, се моҳи охир, соли ҷорӣ. */
function izafat(tokens: Tokens, at: number, today: string): RelativeDate | undefined {
  const counted = countAt(tokens, at);
  const index = counted?.next ?? at;
  const word = tokens[index]?.word ?? '';
  const which = word.endsWith('и') ? whichOf(tokens[index + 1]?.word ?? '') : undefined;
  const period = which === undefined ? undefined : periodOf(word);
  if (which === undefined || period === undefined) return undefined;
  return { span: pick(which, counted?.count, period, today), next: index + 2 };
}

/** How many 'recent weeks' are. */
function several(word: string): number | undefined {
  if (/^(days|дни|дней)$/.test(word)) return 7;
  return /^(weeks|months|years|недели|месяцы|месяцев|годы)$/.test(word) ? 3 : undefined;
}

function countAt(tokens: Tokens, at: number): { count: number; next: number } | undefined {
  const token = tokens[at];
  const count = token?.number ?? numberWord(token?.word ?? '');
  if (count === undefined || count < 1 || count > MOST) return undefined;
  return { count, next: at + 1 };
}

function pick(which: Which, count: number | undefined, period: Period, today: string): Span {
  if (which === 'this') return periodAround(today, period);
  if (which === 'beforeLast') return around(today, -2, period);
  if (which === 'next') {
    const span = around(today, 1, period);
    return count === undefined
      ? span
      : { from: later(today, 1, 'day'), to: later(today, count, period) };
  }
  if (which === 'last' && (count === undefined || count === 1)) return around(today, -1, period);
  const back = count ?? 1;
  return { from: later(later(today, -back, period), 1, 'day'), to: today };
}

function around(today: string, count: number, period: Period): Span {
  return periodAround(later(today, count, period), period);
}

/** The last time a month or season has been, or begun: 'this' may be going on. */
function lastTime(month: number, months: number, which: Which, today: string): Span {
  const year = Number(today.slice(0, 4));
  const before = which === 'beforeLast' ? 1 : 0;
  for (let back = 0; ; back++) {
    const span = monthsSpan(year - back, month, months);
    if (which === 'this' ? span.from <= today : span.to < today) {
      return before === 0 ? span : monthsSpan(year - back - before, month, months);
    }
  }
}
