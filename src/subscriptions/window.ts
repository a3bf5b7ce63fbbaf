import { Temporal } from 'temporal-polyfill';
import type { Span } from '../calendar/span.ts';

const FIRST_DAYS = 7;
const MOST_DAYS = 28;

/**
 * The days that an edition tells of: from the day after `coveredTo` to the day before its local
 * `date`, 7 at first and the newest 28 at most. Undefined where these have been told of.
 *
 * @param today of the region: a chat whose date is two days ahead isn't told of days to come,
 *   which would then count as told
 */
export function editionWindow(
  edition: { readonly date: string; readonly coveredTo: string | undefined },
  today: string,
): Span | undefined {
  const eve = daysFrom(edition.date, -1);
  const to = eve < today ? eve : today;
  if (edition.coveredTo === undefined) return { from: daysFrom(to, 1 - FIRST_DAYS), to };
  const [next, earliest] = [daysFrom(edition.coveredTo, 1), daysFrom(to, 1 - MOST_DAYS)];
  const from = next > earliest ? next : earliest;
  return from > to ? undefined : { from, to };
}

function daysFrom(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
