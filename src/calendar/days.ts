import { Temporal } from 'temporal-polyfill';
import type { Period } from './date-words.ts';
import type { Span } from './span.ts';

/** Spans of whole days, months, seasons and years, by numbers; and by counting from a day. */

const pad = (number: number, digits: number) => String(number).padStart(digits, '0');

export function daySpan(year: number, month: number, day: number): Span | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return { from: date, to: date };
}

/** From the first of a month to the last of the one `months - 1` later; months beyond 12 go on. */
export function monthsSpan(year: number, month: number, months = 1): Span {
  const lastMonth = month + months - 2;
  const lastYear = year + Math.floor(lastMonth / 12);
  const last = (lastMonth % 12) + 1;
  return {
    from: `${pad(year, 4)}-${pad(month, 2)}-01`,
    to: `${pad(lastYear, 4)}-${pad(last, 2)}-${pad(daysIn(lastYear, last), 2)}`,
  };
}

function yearSpan(year: number): Span {
  return monthsSpan(year, 1, 12);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The calendar's week (from Monday), month, quarter or year that holds a day. */
export function periodAround(date: string, period: Period): Span {
  const day = Temporal.PlainDate.from(date);
  switch (period) {
    case 'day':
      return { from: date, to: date };
    case 'week': {
      const monday = day.subtract({ days: day.dayOfWeek - 1 });
      return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
    }
    case 'month':
      return monthsSpan(day.year, day.month);
    case 'quarter':
      return monthsSpan(day.year, day.month - ((day.month - 1) % 3), 3);
    case 'year':
      return yearSpan(day.year);
  }
}

/** The day that is so many periods later; earlier where the number is below zero. */
export function later(date: string, count: number, period: Period): string {
  const day = Temporal.PlainDate.from(date);
  switch (period) {
    case 'day':
      return day.add({ days: count }).toString();
    case 'week':
      return day.add({ weeks: count }).toString();
    case 'month':
      return day.add({ months: count }).toString();
    case 'quarter':
      return day.add({ months: 3 * count }).toString();
    case 'year':
      return day.add({ years: count }).toString();
  }
}
