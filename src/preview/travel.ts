import { Temporal } from 'temporal-polyfill';
import { todayIn, type WallClock } from '../calendar/clock.ts';
import { NotPossible } from './not-possible.ts';
import type { Acts, ClockState } from './protocol.ts';

/** The bot's wall clock, which can be set to another day and goes on from there. */
export interface TravelClock {
  readonly now: WallClock;
  state(): ClockState;
  /** @throws NotPossible where `asked` is no date, or lies outside of the years that the bot reads */
  travel(asked: Acts['travel']['asked']): void;
  /** Hears of every travel, after it; returns how to stop. */
  subscribe(listener: () => void): () => void;
}

type Journey = Exclude<Acts['travel']['asked'], { back: true }>;

/** As far as the bot reads dates. */
const YEARS = { first: 1900, last: 2199 };

const TOO_FAR = `the clock goes from ${YEARS.first} to ${YEARS.last}`;

const WRITTEN = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;

/**
 * @param zone the region's IANA zone, asked each time since new content may change it
 * @param real the clock of the machine
 */
export function createTravelClock(
  zone: () => string,
  real: WallClock = () => new Date(),
): TravelClock {
  let offsetMs = 0;
  const listeners = new Set<() => void>();
  const now: WallClock = () => new Date(real().getTime() + offsetMs);
  const here = () =>
    Temporal.Instant.fromEpochMilliseconds(now().getTime()).toZonedDateTimeISO(zone());

  function destination(asked: Journey): Temporal.ZonedDateTime {
    // Calendar days, so that the time of day stays across a change to or from daylight saving.
    if ('days' in asked) return here().add({ days: asked.days });
    if ('minutes' in asked) return here().add({ minutes: asked.minutes });
    const { at } = asked;
    if (!WRITTEN.test(at)) throw new RangeError(at);
    if (at.includes('T')) return Temporal.PlainDateTime.from(at).toZonedDateTime(zone());
    const plainTime = here().toPlainTime();
    return Temporal.PlainDate.from(at).toZonedDateTime({ timeZone: zone(), plainTime });
  }

  return {
    now,
    state: () => ({ offsetMs, zone: zone(), today: todayIn(zone(), now) }),
    travel(asked) {
      if ('back' in asked) offsetMs = 0;
      else {
        const { year, epochMilliseconds } = reached(destination, asked);
        if (year < YEARS.first || year > YEARS.last) throw new NotPossible(TOO_FAR);
        offsetMs = epochMilliseconds - real().getTime();
      }
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      const own = () => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}

/** Temporal says no to days that no calendar has, and to those beyond its own range. */
function reached(
  destination: (asked: Journey) => Temporal.ZonedDateTime,
  asked: Journey,
): Temporal.ZonedDateTime {
  try {
    return destination(asked);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new NotPossible('at' in asked ? unreadable(asked.at) : TOO_FAR);
  }
}

function unreadable(at: string): string {
  return `"${at.slice(0, 40)}" is no date: write it like 2021-11-26 or 2021-11-26T09:00`;
}
