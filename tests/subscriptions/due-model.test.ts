import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dueEditions, nextDue } from '../../src/subscriptions/due.ts';
import type { Slot, Subscription } from '../../src/subscriptions/subscription.ts';
import { endOf, occurrencesIn, PERIODS, type Period, startOf } from '../calendar/slow-calendar.ts';
import { subscription } from './subscription.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const catchUpMs = 48 * HOUR;

type Event =
  /** The clock goes on, and something wakes. */
  | { readonly type: 'wait'; readonly minutes: number }
  /** Somebody mends the clock. */
  | { readonly type: 'clock'; readonly minutes: number }
  | { readonly type: 'choose'; readonly slot: Omit<Slot, 'timeZone'>; readonly elsewhere: boolean }
  | { readonly type: 'pause'; readonly days: number }
  | { readonly type: 'resume' };

const anySlot = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  time: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
});
const wait = fc.record({
  type: fc.constant('wait' as const),
  minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 5 * 1440 })),
});
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: wait },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('clock' as const),
      minutes: fc.integer({ min: -3 * 1440, max: 3 * 1440 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('choose' as const),
      slot: anySlot,
      elsewhere: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('pause' as const),
      days: fc.integer({ min: 1, max: 14 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'resume' as const }) },
);

/** What should be found, by going through every occurrence there is. */
function obviously(one: Subscription, now: number, period: Period) {
  const { createdAt, lastDate = '', nextAt = 0, pausedUntil = 0 } = one;
  const all = occurrencesIn({ ...period, timeZone: one.timeZone }, one);
  const open = all.filter(
    ({ at, date }) =>
      at <= now && at >= nextAt && at >= pausedUntil && at > createdAt && date > lastDate,
  );
  const newest = open.at(-1);
  const due = newest !== undefined && now - newest.at <= catchUpMs ? newest : undefined;
  const missed = open.filter((occurrence) => occurrence !== due).at(-1);
  const told = newest?.date ?? lastDate;
  const next = all.find(({ at, date }) => at > now && at >= pausedUntil && date > told);
  return { due, missed, nextAt: next?.at };
}

/** Longer than the periods themselves, so that there is a next one. */
const widened = (period: Period): Period => ({
  ...period,
  from: new Date(startOf(period) - WEEK).toISOString().slice(0, 10),
  to: new Date(endOf(period) + 4 * WEEK).toISOString().slice(0, 10),
});

test('property: wake-ups find what somebody finds who looks at every minute', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PERIODS),
      fc.constantFrom('America/New_York', 'Asia/Almaty', 'Pacific/Apia'),
      anySlot,
      fc.array(anyEvent, { minLength: 5, maxLength: 40 }),
      (period, elsewhere, slot, events) => {
        const wide = widened(period);
        let now = startOf(period);
        let one = subscription({ ...slot, timeZone: period.timeZone, createdAt: now });
        one = { ...one, nextAt: nextDue(one, now).at };
        const dates: string[] = [];
        const save = (changes: Partial<Subscription>): void => {
          const changed = { ...one, ...changes };
          one = { ...changed, nextAt: nextDue(changed, now).at };
        };
        for (const event of events) {
          if (event.type === 'wait') now += event.minutes * 60_000;
          if (event.type === 'clock') now += event.minutes * 60_000;
          if (event.type === 'choose') {
            save({ ...event.slot, timeZone: event.elsewhere ? elsewhere : period.timeZone });
          }
          if (event.type === 'pause') save({ pausedUntil: now + event.days * 24 * HOUR });
          if (event.type === 'resume') save({ pausedUntil: undefined });
          if (now > endOf(period)) break;
          // A clock that was wrong when this was created is another test's.
          if (now < one.createdAt) now = one.createdAt;

          const found = dueEditions(one, now, { catchUpMs });
          const { due, missed, nextAt } = obviously(one, now, wide);
          assert.deepEqual(found.due && { at: found.due.at, date: found.due.date }, due);
          assert.deepEqual(found.missed, missed);
          if (nextAt !== undefined) assert.equal(found.nextAt, nextAt);
          assert.ok(found.nextAt !== undefined && found.nextAt > now);
          assert.equal(found.due?.late ?? false, due !== undefined && now - due.at > HOUR);
          // Who is asked for only once its instant has come is never overlooked.
          if ((one.nextAt ?? 0) > now) assert.equal(found.due ?? found.missed, undefined);

          const told = [found.missed?.date, found.due?.date].filter((date) => date !== undefined);
          dates.push(...told);
          one = { ...one, lastDate: told.at(-1) ?? one.lastDate, nextAt: found.nextAt };
        }
        assert.deepEqual(dates, [...new Set(dates)].sort(), 'each date once, in order');
      },
    ),
    { numRuns: 300 },
  );
});

test('property: whatever is woken in time gets every edition exactly once', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PERIODS),
      anySlot,
      fc.array(fc.integer({ min: 1, max: catchUpMs / 60_000 }), {
        minLength: 60,
        maxLength: 120,
      }),
      (period, slot, waits) => {
        const start = startOf(period);
        let now = start;
        let one = subscription({ ...slot, timeZone: period.timeZone, createdAt: now });
        one = { ...one, nextAt: nextDue(one, now).at };
        const sent: string[] = [];
        for (const minutes of waits) {
          now += minutes * 60_000;
          if (now > endOf(period)) break;
          const { due, missed, nextAt } = dueEditions(one, now, { catchUpMs });
          assert.equal(missed, undefined);
          if (due !== undefined) sent.push(due.date);
          one = { ...one, lastDate: due?.date ?? one.lastDate, nextAt };
        }
        const end = Math.min(now, endOf(period));
        const expected = occurrencesIn(widened(period), slot).filter(
          ({ at }) => at > start && at <= end,
        );
        // The last wake-up before the period's end may have come before the last edition.
        const dates = expected.map(({ date }) => date);
        assert.deepEqual(sent, dates.slice(0, sent.length));
        assert.ok(sent.length >= dates.length - 1);
      },
    ),
    { numRuns: 200 },
  );
});
