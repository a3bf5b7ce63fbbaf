import { Temporal } from 'temporal-polyfill';
import { todayIn } from '../calendar/clock.ts';
import type { Span } from '../calendar/span.ts';
import type { Subscription } from './subscription.ts';

const FIRST_DAYS = 7;
const MOST_DAYS = 28;

/**
 * The days that an edition tells of: from the day after `coveredTo` to the day before its local
 * `date`, 7 at first and the newest 28 at most. Undefined where these have been told of.
 *
 * @param edition `since` is the first day owed to a chat that nothing has arrived at yet, where that
 *   is more than 7 days ago: its first roundups were missed, or paused
 * @param today of the region: a chat whose date is two days ahead isn't told of days to come,
 *   which would then count as told
 */
export function editionWindow(
  edition: {
    readonly date: string;
    readonly coveredTo: string | undefined;
    readonly since?: string;
  },
  today: string,
): Span | undefined {
  const eve = daysFrom(edition.date, -1);
  const to = eve < today ? eve : today;
  const { coveredTo, since } = edition;
  const week = daysFrom(to, 1 - FIRST_DAYS);
  const first = since !== undefined && since < week ? since : week;
  const next = coveredTo === undefined ? first : daysFrom(coveredTo, 1);
  const earliest = daysFrom(to, 1 - MOST_DAYS);
  const from = next > earliest ? next : earliest;
  return from > to ? undefined : { from, to };
}

/** The first day owed to a chat that nothing has arrived at yet: see `editionWindow`. */
export function owedSince({
  createdAt,
  lastDate,
  timeZone,
}: Pick<Subscription, 'createdAt' | 'lastDate' | 'timeZone'>): string {
  const created = todayIn(timeZone, () => new Date(createdAt));
  if (lastDate === undefined) return created;
  const missed = daysFrom(lastDate, -FIRST_DAYS);
  return missed < created ? missed : created;
}

function daysFrom(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
