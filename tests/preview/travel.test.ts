import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NotPossible } from '../../src/preview/not-possible.ts';
import { nextMonday } from '../../src/preview/page/tools/bot-time.ts';
import { createTravelClock } from '../../src/preview/travel.ts';

const NOON = new Date('2026-07-15T12:00:00Z');

function clockIn(zone: string, start = NOON) {
  let elapsed = 0;
  const clock = createTravelClock(
    () => zone,
    () => new Date(start.getTime() + elapsed),
  );
  return {
    clock,
    pass(ms: number) {
      elapsed += ms;
    },
  };
}

test('nobody has travelled: the clock is the real one', () => {
  const { clock } = clockIn('Asia/Tokyo');
  assert.deepEqual(clock.now(), NOON);
  assert.deepEqual(clock.state(), { offsetMs: 0, zone: 'Asia/Tokyo', today: '2026-07-15' });
});

test('a date with a time is meant in the region’s zone, and the clock goes on from there', () => {
  const { clock, pass } = clockIn('Asia/Tokyo');
  clock.travel({ at: '2021-11-26T08:30' });
  assert.equal(clock.now().toISOString(), '2021-11-25T23:30:00.000Z');
  assert.equal(clock.state().today, '2021-11-26');
  pass(90_000);
  assert.equal(clock.now().toISOString(), '2021-11-25T23:31:30.000Z');
});

test('minutes go on from where the clock is, and back', () => {
  const { clock } = clockIn('Asia/Tokyo');
  clock.travel({ at: '2021-11-26T08:30' });
  clock.travel({ minutes: 2 });
  assert.equal(clock.now().toISOString(), '2021-11-25T23:32:00.000Z');
  clock.travel({ minutes: -62 });
  assert.equal(clock.now().toISOString(), '2021-11-25T22:30:00.000Z');
});

test('next Monday at nine is the first one yet to come, in the region’s zone', () => {
  const next = (now: string) => nextMonday(Date.parse(now), { zone: 'Asia/Tokyo' });
  assert.equal(next('2021-11-12T10:00:00+09:00'), '2021-11-15T09:00');
  assert.equal(next('2021-11-14T23:59:59+09:00'), '2021-11-15T09:00');
  assert.equal(next('2021-11-14T15:00:00Z'), '2021-11-15T09:00');
  assert.equal(next('2021-11-15T08:59:59+09:00'), '2021-11-15T09:00');
  assert.equal(next('2021-11-15T09:00:00+09:00'), '2021-11-22T09:00');
  assert.equal(next('2021-12-30T10:00:00+09:00'), '2022-01-03T09:00');
});

test('a date alone keeps the time of day', () => {
  const { clock } = clockIn('Asia/Tokyo');
  clock.travel({ at: '2021-11-26' });
  assert.equal(clock.now().toISOString(), '2021-11-26T12:00:00.000Z');
});

test('days are calendar days: daylight saving leaves the time of day alone', () => {
  const { clock } = clockIn('Europe/Berlin', new Date('2026-03-28T08:00:00Z'));
  clock.travel({ days: 1 });
  assert.equal(clock.now().toISOString(), '2026-03-29T07:00:00.000Z');
});

test('back is now, whatever went before', () => {
  const { clock, pass } = clockIn('UTC');
  clock.travel({ days: 400 });
  pass(1_000);
  clock.travel({ back: true });
  assert.equal(clock.now().getTime(), NOON.getTime() + 1_000);
  assert.equal(clock.state().offsetMs, 0);
});

test('what is no date is refused with words, and so is what lies too far', () => {
  const { clock } = clockIn('UTC');
  for (const at of ['', 'tomorrow', '2021-02-30', '2021-11-26T25:00', '2021-11-26T08:00Z']) {
    assert.throws(() => clock.travel({ at }), { name: 'NotPossible', message: /is no date/ });
  }
  for (const asked of [{ at: '1899-12-31' }, { at: '2200-01-01T00:00' }, { days: 1e9 }]) {
    assert.throws(() => clock.travel(asked), /goes from 1900 to 2199/);
  }
  assert.deepEqual(clock.now(), NOON);
  clock.travel({ at: '1900-01-01T00:00' });
  clock.travel({ at: '2199-12-31T23:59' });
});

test('listeners hear of every travel after it, until they stop', () => {
  const { clock } = clockIn('UTC');
  const heard: string[] = [];
  const stop = clock.subscribe(() => heard.push(clock.state().today));
  clock.travel({ days: 1 });
  assert.throws(() => clock.travel({ days: 1e6 }), NotPossible);
  clock.travel({ back: true });
  stop();
  clock.travel({ days: 5 });
  assert.deepEqual(heard, ['2026-07-16', '2026-07-15']);
});

test('so many days on and as many back is where one was', () => {
  const zones = ['UTC', 'Asia/Almaty', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: -30_000, max: 30_000 }),
      fc.date({
        min: new Date('2000-01-01'),
        max: new Date('2100-01-01'),
        noInvalidDate: true,
      }),
      (zone, days, start) => {
        const { clock } = clockIn(zone, start);
        clock.travel({ days });
        clock.travel({ days: -days });
        // A night that daylight saving made shorter may have moved the time of day by its gap.
        const moved = Math.abs(clock.now().getTime() - start.getTime());
        assert.ok(moved === 0 || moved <= 3_600_000, `${zone} ${days} ${start.toISOString()}`);
        assert.equal(moved % 60_000, 0);
      },
    ),
  );
});
