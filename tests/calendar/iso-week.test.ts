import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addWeeks, parseIsoWeek, weekOf, weekSpan } from '../../src/calendar/iso-week.ts';

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a week is written with its own year around New Year', () => {
  assert.equal(weekOf('2021-01-03'), '2020-W53');
  assert.equal(weekOf('2018-12-31'), '2019-W01');
  assert.equal(weekOf('2021-11-12'), '2021-W45');
});

test('a week runs from Monday to Sunday', () => {
  assert.deepEqual(weekSpan('2021-W45'), { from: '2021-11-08', to: '2021-11-14' });
  assert.deepEqual(weekSpan('2020-W53'), { from: '2020-12-28', to: '2021-01-03' });
});

test('weeks are read in the notations that people type', () => {
  assert.equal(parseIsoWeek('2021-W45'), '2021-W45');
  assert.equal(parseIsoWeek(' 2021w5 '), '2021-W05');
});

test('weeks that the year lacks are refused', () => {
  for (const text of ['2021-W53', '2021-W00', '2021-W54', '0000-W01', '2021-45', 'W45', '']) {
    assert.equal(parseIsoWeek(text), undefined, text);
  }
  assert.equal(parseIsoWeek('2020-W53'), '2020-W53');
});

test('property: every date lies in its week, and the notation is read back', () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      const week = weekOf(date);
      const span = weekSpan(week);
      assert.ok(span.from <= date && date <= span.to);
      assert.equal(parseIsoWeek(week), week);
    }),
  );
});

test('property: stepping forward and back returns to the week', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -500, max: 500 }), (date, weeks) => {
      assert.equal(addWeeks(addWeeks(weekOf(date), weeks), -weeks), weekOf(date));
    }),
  );
});
