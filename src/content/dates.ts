import { Temporal } from 'temporal-polyfill';
import { quoted } from './problems.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What is wrong with a text that should be `YYYY-MM-DD`, with the ISO form where it can be read. */
export function dateFault(text: string): string | undefined {
  return isDate(text) ? undefined : notADate(text, 'YYYY-MM-DD', readableDay(text));
}

/** As `dateFault`, for `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function partialDateFault(text: string): string | undefined {
  if (/^\d{4}$/.test(text) || isDate(text) || isDate(`${text}-01`)) return undefined;
  const meant = readableMonth(text) ?? readableDay(text);
  return notADate(text, 'YYYY, YYYY-MM or YYYY-MM-DD', meant);
}

/** A day that exists, as `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isDay(Number(year), Number(month), Number(day));
}

/** Days from one date to a later one. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

function isDay(year: number, month: number, day: number): boolean {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).year === year;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function notADate(text: string, format: string, meant: string | undefined): string {
  const advice = meant === undefined ? '' : ` (did you mean ${meant}?)`;
  return `${quoted(text)} is not a date: write ${format}${advice}`;
}

function readableMonth(text: string): string | undefined {
  const [, year, month] = /^(\d{4})\D(\d{1,2})$/.exec(text) ?? [];
  const [, monthFirst, yearLast] = /^(\d{1,2})\D(\d{4})$/.exec(text) ?? [];
  return iso(Number(year ?? yearLast), Number(month ?? monthFirst), 1)?.slice(0, 7);
}

// 12/11/2021 may be November or December, so slashes are read only where one order is possible.
function readableDay(text: string): string | undefined {
  const digits = text.match(/\d+/g)?.map(Number) ?? [];
  const [a = 0, b = 0, c = 0] = digits;
  const month = MONTHS.indexOf((/\p{L}{3,}/u.exec(text)?.[0] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month > 0 && digits.length === 2) return iso(b, month, a);
  if (/^\d{4}\D\d{1,2}\D\d{1,2}(\D|$)/.test(text)) return iso(a, b, c);
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text)) return iso(c, b, a);
  if (/^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/.test(text)) {
    const orders = new Set([iso(c, b, a), iso(c, a, b)].filter((day) => day !== undefined));
    return orders.size === 1 ? [...orders][0] : undefined;
  }
  if (/^\d{8}$/.test(text)) return readableDay(text.replace(/^(....)(..)(..)$/, '$1-$2-$3'));
  return undefined;
}

function iso(year: number, month: number, day: number): string | undefined {
  if (year < 1000 || !isDay(year, month, day)) return undefined;
  return Temporal.PlainDate.from({ year, month, day }).toString();
}
