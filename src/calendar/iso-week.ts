import { Temporal } from 'temporal-polyfill';
import type { Span } from './span.ts';

/**
 * A week of ISO 8601 as `YYYY-Www`, for example `2021-W45`. The year is the week's own, which
 * around New Year is not that of every day in it. Weeks of four-digit years compare as strings.
 */
export type IsoWeek = string;

const NOTATION = /^(\d{4})-?W(\d{1,2})$/i;

/** The week that holds an ISO date. */
export function weekOf(date: string): IsoWeek {
  const day = Temporal.PlainDate.from(date);
  return notation(day.yearOfWeek ?? day.year, day.weekOfYear ?? 1);
}

/** Reads `2021-W45`, `2021w45`; undefined for anything else and for weeks that the year lacks. */
export function parseIsoWeek(text: string): IsoWeek | undefined {
  const [, year, week] = NOTATION.exec(text.trim()) ?? [];
  if (year === undefined || week === undefined) return undefined;
  if (Number(year) < 1 || Number(week) < 1 || Number(week) > 53) return undefined;
  const monday = mondayOf(Number(year), Number(week));
  const read = notation(Number(year), Number(week));
  // Week 53 of a year with 52 weeks would be week 1 of the next.
  return weekOf(monday.toString()) === read ? read : undefined;
}

/** Monday to Sunday. */
export function weekSpan(week: IsoWeek): Span {
  const [, year, number] = NOTATION.exec(week) ?? [];
  if (year === undefined || number === undefined) throw new RangeError(`not an ISO week: ${week}`);
  const monday = mondayOf(Number(year), Number(number));
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}

export function addWeeks(week: IsoWeek, weeks: number): IsoWeek {
  const monday = Temporal.PlainDate.from(weekSpan(week).from);
  return weekOf(monday.add({ weeks }).toString());
}

function mondayOf(year: number, week: number): Temporal.PlainDate {
  // 4 January is always in week 1.
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
}

function notation(year: number, week: number): IsoWeek {
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}
