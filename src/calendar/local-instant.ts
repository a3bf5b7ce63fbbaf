import { Temporal } from 'temporal-polyfill';

/** A local time of each week. */
export interface WeeklySlot {
  /** ISO: Monday 1 to Sunday 7. */
  readonly weekday: number;
  /** `HH:MM`. */
  readonly time: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** One week's instant of a slot. */
export interface Occurrence {
  /** Epoch milliseconds. */
  readonly at: number;
  /**
   * The local date it is meant for, which is that of its instant, unless the zone skipped that day
   * or its last hour. Occurrences of a slot are in the same order by date and by instant.
   */
  readonly date: string;
}

/**
 * The newest occurrence at or before an instant (epoch ms). A local time that the zone skips is
 * moved forward by what was skipped, of one that comes twice the first counts. Memoised: what is
 * asked for one instant and many subscriptions costs a look-up.
 */
export function lastOccurrence(slot: WeeklySlot, at: number): Occurrence {
  return around(slot, at).last;
}

/** The first occurrence strictly after an instant (epoch ms). */
export function nextOccurrence(slot: WeeklySlot, after: number): Occurrence {
  return around(slot, after).next;
}

/** The first occurrence whose date is after `date` (ISO). */
export function occurrenceAfterDate(slot: WeeklySlot, date: string): Occurrence {
  return occurrenceOn(slot, firstFrom(slot, Temporal.PlainDate.from(date).add({ days: 1 })));
}

/** Two occurrences with none between them. */
interface Week {
  readonly last: Occurrence;
  readonly next: Occurrence;
}

/** By slot, the newest first: a wake-up asks for its instant and, where some was missed, before. */
const known = new Map<string, readonly Week[]>();
const MOST_WEEKS = 3;
/** More slots than readers choose; each takes some 300 bytes. */
const MOST_SLOTS = 20_000;

function around(slot: WeeklySlot, instant: number): Week {
  const key = `${slot.weekday} ${slot.time} ${slot.timeZone}`;
  const weeks = known.get(key) ?? [];
  const found = weeks.find(({ last, next }) => last.at <= instant && instant < next.at);
  if (found !== undefined) return found;
  const made = weekAround(slot, instant);
  if (known.size >= MOST_SLOTS) known.clear();
  known.set(key, [made, ...weeks].slice(0, MOST_WEEKS));
  return made;
}

function weekAround(slot: WeeklySlot, instant: number): Week {
  const today = Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(slot.timeZone)
    .toPlainDate();
  // One day on may have come already, where the zone goes back across midnight.
  let day = firstFrom(slot, today);
  let last = occurrenceOn(slot, day);
  let next = occurrenceOn(slot, day.add({ weeks: 1 }));
  while (last.at > instant) {
    day = day.subtract({ weeks: 1 });
    next = last;
    last = occurrenceOn(slot, day);
  }
  return { last, next };
}

function occurrenceOn(slot: WeeklySlot, date: Temporal.PlainDate): Occurrence {
  const { epochMilliseconds } = date
    .toPlainDateTime(Temporal.PlainTime.from(slot.time))
    .toZonedDateTime(slot.timeZone, { disambiguation: 'compatible' });
  return { at: epochMilliseconds, date: date.toString() };
}

/** The slot's weekday on or after a date. */
function firstFrom(slot: WeeklySlot, date: Temporal.PlainDate): Temporal.PlainDate {
  return date.add({ days: (slot.weekday - date.dayOfWeek + 7) % 7 });
}
