import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  lastOccurrence,
  nextOccurrence,
  occurrenceAfterDate,
  type WeeklySlot,
} from '../../src/calendar/local-instant.ts';
import { endOf, occurrencesIn, PERIODS, startOf } from './slow-calendar.ts';

const at = (instant: string): number => Date.parse(instant);
const slot = (timeZone: string, weekday: number, time: string): WeeklySlot => ({
  timeZone,
  weekday,
  time,
});
const said = ({ at, date }: { at: number; date: string }): string =>
  `${date} ${new Date(at).toISOString()}`;

test('the next occurrence is strictly after, the last one at or before', () => {
  const monday = slot('Asia/Almaty', 1, '09:00');
  const due = at('2021-11-15T03:00Z');
  assert.equal(said(nextOccurrence(monday, due - 1)), '2021-11-15 2021-11-15T03:00:00.000Z');
  assert.equal(said(nextOccurrence(monday, due)), '2021-11-22 2021-11-22T03:00:00.000Z');
  assert.equal(said(lastOccurrence(monday, due)), '2021-11-15 2021-11-15T03:00:00.000Z');
  assert.equal(said(lastOccurrence(monday, due - 1)), '2021-11-08 2021-11-08T03:00:00.000Z');
});

test('the instant follows a zone that changes its offset for good', () => {
  const friday = slot('Asia/Almaty', 5, '09:00');
  assert.equal(
    said(nextOccurrence(friday, at('2024-02-22T12:00Z'))),
    '2024-02-23 2024-02-23T03:00:00.000Z',
  );
  assert.equal(
    said(nextOccurrence(friday, at('2024-02-29T12:00Z'))),
    '2024-03-01 2024-03-01T04:00:00.000Z',
  );
});

test('a time that daylight saving skips is moved forward, of one that comes twice the first counts', () => {
  const night = slot('Europe/Berlin', 7, '02:30');
  assert.equal(
    said(nextOccurrence(night, at('2022-03-26T12:00Z'))),
    '2022-03-27 2022-03-27T01:30:00.000Z',
  );
  const autumn = nextOccurrence(night, at('2021-10-30T12:00Z'));
  assert.equal(said(autumn), '2021-10-31 2021-10-31T00:30:00.000Z');
  assert.equal(nextOccurrence(night, autumn.at).date, '2021-11-07');
});

test('a day that a zone skips has its occurrence a day later, under its own date', () => {
  const friday = slot('Pacific/Apia', 5, '09:00');
  const skipped = nextOccurrence(friday, at('2011-12-29T12:00Z'));
  assert.equal(said(skipped), '2011-12-30 2011-12-30T19:00:00.000Z');
  assert.equal(nextOccurrence(friday, skipped.at).date, '2012-01-06');
  assert.equal(lastOccurrence(friday, skipped.at - 1).date, '2011-12-23');
});

test('the first occurrence after a date may be a week on', () => {
  const monday = slot('Asia/Almaty', 1, '09:00');
  assert.equal(occurrenceAfterDate(monday, '2021-11-14').date, '2021-11-15');
  assert.equal(occurrenceAfterDate(monday, '2021-11-15').date, '2021-11-22');
});

test('property: occurrences are those that somebody sees who looks at the wall', () => {
  const anyPeriod = fc.constantFrom(...PERIODS);
  const quarter = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
  fc.assert(
    fc.property(
      anyPeriod,
      fc.integer({ min: 1, max: 7 }),
      quarter,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (period, weekday, time, share) => {
        const seen = occurrencesIn(period, { weekday, time });
        const wanted = { weekday, time, timeZone: period.timeZone };
        const now = Math.round(startOf(period) + share * (endOf(period) - startOf(period)));
        const last = seen.filter((one) => one.at <= now).at(-1);
        const next = seen.find((one) => one.at > now);
        if (last !== undefined) assert.deepEqual(lastOccurrence(wanted, now), last);
        if (next !== undefined) assert.deepEqual(nextOccurrence(wanted, now), next);
        for (const [index, { at, date }] of seen.entries()) {
          assert.deepEqual(lastOccurrence(wanted, at), { at, date });
          const following = seen[index + 1];
          if (following === undefined) continue;
          assert.deepEqual(nextOccurrence(wanted, at), following);
          assert.deepEqual(occurrenceAfterDate(wanted, date), following);
        }
      },
    ),
    { numRuns: 300 },
  );
});
