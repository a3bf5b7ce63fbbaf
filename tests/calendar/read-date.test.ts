import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { todayIn } from '../../src/calendar/clock.ts';
import { readDate } from '../../src/calendar/read-date.ts';
import { outdatedZones } from '../../src/calendar/zone-check.ts';

const today = '2021-11-20';

test('dates are read as people write them, day before month', () => {
  for (const text of [
    '2021-11-12',
    '12.11.2021',
    '12/11/2021',
    '12 Nov 2021',
    'November 12, 2021',
  ]) {
    assert.equal(readDate(text, today), '2021-11-12', text);
  }
  assert.equal(readDate('12 ноября 2021 года', today), '2021-11-12');
  assert.equal(readDate('yesterday', today), '2021-11-19');
});

test('what is not wholly a date is not a date', () => {
  for (const text of [
    '',
    'energy',
    'meeting of 12 May',
    '31.02.2021',
    '2021-02-30',
    'November 2021',
  ]) {
    assert.equal(readDate(text, today), undefined, text);
  }
});

test('property: no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const read = readDate(text, today);
      assert.ok(read === undefined || /^-?\+?\d{4,6}-\d{2}-\d{2}$/.test(read));
    }),
    { numRuns: 500 },
  );
});

test("today is the region's date, not the server's", () => {
  const clock = () => new Date('2021-11-14T20:30:00Z');
  assert.equal(todayIn('Asia/Almaty', clock), '2021-11-15');
  assert.equal(todayIn('UTC', clock), '2021-11-14');
});

test('zone data that lags behind is named with what was expected', () => {
  const at = '2024-03-02T12:00:00Z';
  assert.deepEqual(outdatedZones([{ zone: 'Asia/Almaty', at, offset: '+05:00' }]), []);
  assert.deepEqual(outdatedZones([{ zone: 'Asia/Almaty', at, offset: '+06:00' }]), [
    { zone: 'Asia/Almaty', expected: '+06:00', found: '+05:00' },
  ]);
});

test('a day without a year is the last one that has been', () => {
  assert.equal(readDate('12 Dec', '2022-11-01'), '2021-12-12');
  assert.equal(readDate('5 March', '2022-11-01'), '2022-03-05');
  assert.equal(readDate('12 ноября', '2022-11-20'), '2022-11-12');
});

test('years of which nobody would ask are refused', () => {
  for (const text of ['0000-01-01', '12 November 300 BC', 'in 5000000 days', '5000000 days ago']) {
    assert.equal(readDate(text, today), undefined, text);
  }
});
