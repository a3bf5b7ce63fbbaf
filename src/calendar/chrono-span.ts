// By language: the package's main file loads every language there is, which takes 150 ms.
import { GB } from 'chrono-node/en';
import { casual as russian } from 'chrono-node/ru';
import { Temporal } from 'temporal-polyfill';
import type { DateToken } from './date-tokens.ts';
import type { Span } from './span.ts';

/** Words that only dates have which our own reading lacks: weekdays, fortnights. */
const TELLING =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|fortnight|ago|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|выходные|назад)$/;
/** chrono's patterns take seconds on long texts made of its words: it is given this much around one. */
const AROUND = 24;

/** What chrono-node makes of the first weekday or the like in a text, relative to `today`. */
export function chronoSpan(
  text: string,
  tokens: readonly DateToken[],
  today: string,
): (Span & { start: number; end: number }) | undefined {
  const token = tokens.find(({ word }) => TELLING.test(word));
  if (token === undefined) return undefined;
  const from = Math.max(0, token.start - AROUND);
  const part = text.slice(from, token.end + AROUND);
  for (const reader of [GB, russian]) {
    const [found] = reader.parse(part, noonOf(today), { forwardDate: false });
    if (found === undefined) continue;
    const date = dateOf(found.start);
    if (date === undefined) continue;
    // Somebody who asks what happened on Friday means one that has been.
    const past =
      date > today ? Temporal.PlainDate.from(date).subtract({ weeks: 1 }).toString() : date;
    const start = from + found.index;
    return { from: past, to: past, start, end: start + found.text.length };
  }
  return undefined;
}

function dateOf(read: { get(part: 'year' | 'month' | 'day'): number | null }): string | undefined {
  const [year, month, day] = [read.get('year'), read.get('month'), read.get('day')];
  if (year === null || month === null || day === null || year < 1900 || year > 2199)
    return undefined;
  return Temporal.PlainDate.from({ year, month, day }).toString();
}

/** Noon of the process's own zone: chrono counts from local time, and noon has no midnight to slip. */
function noonOf(date: string): Date {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return new Date(year, month - 1, day, 12);
}
