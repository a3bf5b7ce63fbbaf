import type { Occurrence, WeeklySlot } from '../../src/calendar/local-instant.ts';

const MINUTE = 60_000;
const STEP = 15 * MINUTE;

/** Weeks with daylight saving both ways, a half-hour one, a changed zone, a skipped day, and none. */
export const PERIODS = [
  { timeZone: 'Europe/Berlin', from: '2021-10-11', to: '2021-11-15' },
  { timeZone: 'Europe/Berlin', from: '2022-03-14', to: '2022-04-11' },
  { timeZone: 'America/New_York', from: '2021-10-25', to: '2021-11-22' },
  { timeZone: 'America/New_York', from: '2022-03-01', to: '2022-03-28' },
  { timeZone: 'Asia/Almaty', from: '2024-02-15', to: '2024-03-18' },
  { timeZone: 'Australia/Lord_Howe', from: '2021-09-20', to: '2021-10-18' },
  { timeZone: 'Australia/Lord_Howe', from: '2022-03-21', to: '2022-04-18' },
  { timeZone: 'Pacific/Apia', from: '2011-12-16', to: '2012-01-16' },
  { timeZone: 'Asia/Kathmandu', from: '2021-11-01', to: '2021-11-29' },
] as const;

export interface Period {
  readonly timeZone: string;
  /** UTC dates. */
  readonly from: string;
  readonly to: string;
}

export const startOf = (period: Period): number => Date.parse(`${period.from}T00:00Z`);
export const endOf = (period: Period): number => Date.parse(`${period.to}T00:00Z`);

/** What a clock on the wall shows, as `YYYY-MM-DDTHH:MM`, a quarter of an hour at a time. */
interface Wall {
  readonly shown: readonly { readonly at: number; readonly local: string }[];
  /** When it first shows a time. */
  readonly first: ReadonlyMap<string, number>;
  /** Places in `shown` before which it jumped forward. */
  readonly jumps: readonly number[];
}

const walls = new Map<string, Wall>();

function wallOf(period: Period): Wall {
  const key = JSON.stringify(period);
  const known = walls.get(key);
  if (known !== undefined) return known;
  // Not Temporal, which is what is tried.
  const { format } = new Intl.DateTimeFormat('sv-SE', {
    timeZone: period.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const shown = Array.from({ length: (endOf(period) - startOf(period)) / STEP + 1 }, (_, index) => {
    const at = startOf(period) + index * STEP;
    return { at, local: format(at).replace(' ', 'T') };
  });
  const first = new Map<string, number>();
  for (const { at, local } of shown) if (!first.has(local)) first.set(local, at);
  const jumps = shown.flatMap(({ local }, index) =>
    index > 0 && asIfUtc(local) - asIfUtc(shown[index - 1]?.local ?? '') > STEP ? [index] : [],
  );
  const wall = { shown, first, jumps };
  walls.set(key, wall);
  return wall;
}

const asIfUtc = (local: string): number => Date.parse(`${local}Z`);

const occurrences = new Map<string, readonly Occurrence[]>();

/**
 * Every occurrence in a period of a slot on a quarter of an hour, found by looking at the wall: the
 * first time that it shows the slot's time, or where it jumps over that, as long after the last
 * minute before the jump as the time would have been.
 */
export function occurrencesIn(
  period: Period,
  { weekday, time }: Omit<WeeklySlot, 'timeZone'>,
): readonly Occurrence[] {
  const key = JSON.stringify([period, weekday, time]);
  const known = occurrences.get(key);
  if (known !== undefined) return known;
  const { shown, first, jumps } = wallOf(period);
  const found: Occurrence[] = [];
  const aDay = 24 * 60 * MINUTE;
  // By the calendar, not the wall: a day that is skipped is on none. In the west it is the day before.
  for (let day = startOf(period) - aDay; day <= endOf(period); day += aDay) {
    if ((new Date(day).getUTCDay() || 7) !== weekday) continue;
    const date = new Date(day).toISOString().slice(0, 10);
    const wanted = `${date}T${time}`;
    const before = jumps
      .map((index) => ({ before: shown[index - 1], after: shown[index] }))
      .find(
        ({ before, after }) => (before?.local ?? '~') < wanted && wanted < (after?.local ?? ''),
      );
    const at =
      before?.before === undefined
        ? first.get(wanted)
        : before.before.at + asIfUtc(wanted) - asIfUtc(before.before.local);
    if (at !== undefined) found.push({ at, date });
  }
  occurrences.set(key, found);
  return found;
}
