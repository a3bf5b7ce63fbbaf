// By language: the package's main file loads every language there is, which takes 150 ms.
import { GB } from 'chrono-node/en';
import { strict as russian } from 'chrono-node/ru';
import { Temporal } from 'temporal-polyfill';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** No date is longer, and chrono's patterns take seconds on long texts made of its words. */
const LONGEST = 30;
/** Years of which anybody would ask; Temporal and ISO weeks go further. */
const YEARS = { first: 1900, last: 2199 };

/**
 * Reads a date as people write it, in English or Russian, day before month: `2021-11-12`,
 * `12.11.2021`, `12 Nov 2021`, `12 ноября`, `last week`. Words are relative to `today` (ISO date);
 * a day without a year is the last one that has been.
 *
 * @returns the ISO date, or undefined where the text is not wholly a date
 */
export function readDate(text: string, today: string): string | undefined {
  const wanted = text.trim().replace(/\s+/g, ' ');
  if (wanted.length > LONGEST) return undefined;
  if (ISO_DATE.test(wanted)) return validDate(wanted);
  for (const reader of [GB, russian]) {
    const [found] = reader.parse(wanted, noonOf(today), { forwardDate: false });
    // A date somewhere in a sentence is not a date: 'meeting of 12 May' is a question.
    if (found === undefined || found.text.length !== wanted.length) continue;
    const { start } = found;
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    if (year === null || month === null || day === null) continue;
    if (!start.isCertain('day') && !start.isCertain('weekday')) continue;
    if (year < YEARS.first || year > YEARS.last) return undefined;
    const date = Temporal.PlainDate.from({ year, month, day });
    const yearGuessed = start.isCertain('month') && !start.isCertain('year');
    const past = yearGuessed && date.toString() > today ? date.subtract({ years: 1 }) : date;
    return past.toString();
  }
  return undefined;
}

function validDate(text: string): string | undefined {
  try {
    const date = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return date.year >= YEARS.first && date.year <= YEARS.last ? date.toString() : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Noon of the process's own zone: chrono counts from local time, and noon has no midnight to slip. */
function noonOf(date: string): Date {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return new Date(year, month - 1, day, 12);
}
