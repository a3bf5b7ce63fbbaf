import assert from 'node:assert/strict';
import { test } from 'node:test';
import { briefDate } from '../../src/content/brief-date.ts';
import { dateFault, isDate, partialDateFault } from '../../src/content/dates.ts';

test('a date stands for the days that its precision allows', () => {
  const spans = {
    day: briefDate('2021-11-26', 'day', 'high'),
    range: briefDate('2021-11-26', 'range', 'low', '2021-12-02'),
    week: briefDate('2021-01-02', 'week', 'high'),
    monday: briefDate('2021-11-22', 'week', 'high'),
    sunday: briefDate('2021-11-28', 'week', 'high'),
    month: briefDate('2024-02-10', 'month', 'medium'),
  };
  assert.deepEqual(
    Object.values(spans).map(({ from, to }) => [from, to]),
    [
      ['2021-11-26', '2021-11-26'],
      ['2021-11-26', '2021-12-02'],
      ['2020-12-28', '2021-01-03'],
      ['2021-11-22', '2021-11-28'],
      ['2021-11-22', '2021-11-28'],
      ['2024-02-01', '2024-02-29'],
    ],
  );
  assert.equal(spans.month.on, '2024-02-10');
});

test('only days that exist are dates', () => {
  for (const date of ['2021-11-26', '2024-02-29', '1991-12-21']) assert.ok(isDate(date), date);
  for (const date of ['2023-02-29', '2021-00-10', '2021-1-1', '', '+002021-01-01']) {
    assert.equal(isDate(date), false, date);
  }
});

test('a partial date is a year, a month or a day', () => {
  for (const date of ['2021', '2021-02', '2021-02-28']) {
    assert.equal(partialDateFault(date), undefined);
  }
});

const MEANT = {
  '26.11.2021': '2021-11-26',
  '2021/11/26': '2021-11-26',
  '2021-11-6': '2021-11-06',
  '20211126': '2021-11-26',
  '2021-11-26T10:00:00Z': '2021-11-26',
  '26/11/2021': '2021-11-26',
  '11/26/2021': '2021-11-26',
  '11/11/2021': '2021-11-11',
  'November 26, 2021': '2021-11-26',
  '26 Nov 2021': '2021-11-26',
};
for (const [text, date] of Object.entries(MEANT)) {
  test(`${text} is read as ${date} in the advice`, () => {
    assert.match(dateFault(text) ?? '', new RegExp(`did you mean ${date}\\?`));
  });
}

test('what cannot be read is not guessed at', () => {
  for (const text of ['12/11/2021', '2021-13-40', 'soon', '31.02.2021', 'May 2021', '1 May 21']) {
    assert.doesNotMatch(dateFault(text) ?? 'no fault: did you mean', /did you mean/, text);
  }
});
