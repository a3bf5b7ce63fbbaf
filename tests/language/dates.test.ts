import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateInWords, partialDateInWords, spanInWords } from '../../src/language/dates.ts';
import { plural } from '../../src/language/plural.ts';

test('a span names month and year only once', () => {
  assert.equal(spanInWords({ from: '2021-11-08', to: '2021-11-14' }, 'en'), '8–14 November 2021');
  assert.match(
    spanInWords({ from: '2021-11-29', to: '2021-12-05' }, 'en'),
    /^29 November\s–\s5 December 2021$/u,
  );
  assert.match(
    spanInWords({ from: '2021-12-27', to: '2022-01-02' }, 'en'),
    /^27 December 2021\s–\s2 January 2022$/u,
  );
});

test('a date is shown as precisely as it is known', () => {
  const day = { on: '2021-11-12', from: '2021-11-12', to: '2021-11-12' };
  assert.equal(dateInWords({ ...day, precision: 'day' }, 'en'), '12 November 2021');
  assert.equal(dateInWords({ ...day, precision: 'month' }, 'en'), 'November 2021');
  assert.equal(partialDateInWords('2025', 'en'), '2025');
  assert.equal(partialDateInWords('2025-09', 'en'), 'September 2025');
  assert.equal(partialDateInWords('2025-09-01', 'en'), '1 September 2025');
});

test('a day is the same day in every zone of the server', () => {
  assert.equal(partialDateInWords('2021-01-01', 'en'), '1 January 2021');
});

test('counts follow the plural rules of the language', () => {
  const briefs = plural('ru', { one: 'сводка', few: 'сводки', many: 'сводок', other: 'сводки' });
  assert.deepEqual([1, 2, 5, 21, 112].map(briefs), [
    '1 сводка',
    '2 сводки',
    '5 сводок',
    '21 сводка',
    '112 сводок',
  ]);
});
