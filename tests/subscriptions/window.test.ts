import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editionWindow, owedSince } from '../../src/subscriptions/window.ts';

const on = (date: string, coveredTo?: string, today = date) =>
  editionWindow({ date, coveredTo }, today);

test('the first edition tells of seven days', () => {
  assert.deepEqual(on('2021-11-15'), { from: '2021-11-08', to: '2021-11-14' });
});

test('every other one tells of the days since the last', () => {
  assert.deepEqual(on('2021-11-15', '2021-11-07'), { from: '2021-11-08', to: '2021-11-14' });
  assert.deepEqual(on('2021-11-15', '2021-11-13'), { from: '2021-11-14', to: '2021-11-14' });
  assert.deepEqual(on('2021-11-15', '2021-10-24'), { from: '2021-10-25', to: '2021-11-14' });
});

test('after a long silence it tells of 28 days', () => {
  assert.deepEqual(on('2021-11-15', '2021-01-01'), { from: '2021-10-18', to: '2021-11-14' });
  assert.deepEqual(on('2021-11-15', '2021-10-17'), { from: '2021-10-18', to: '2021-11-14' });
});

test('to a chat whose first editions were missed it owes the days since then, 28 at most', () => {
  const window = (createdAt: string, lastDate: string | undefined, date: string) => {
    const timeZone = 'Asia/Almaty';
    const since = owedSince({ createdAt: Date.parse(createdAt), lastDate, timeZone });
    return editionWindow({ date, coveredTo: undefined, since }, date);
  };
  const created = '2021-11-12T04:00:00Z';
  assert.deepEqual(window(created, undefined, '2021-11-15'), on('2021-11-15'));
  // Made on a Monday just after the hour.
  assert.deepEqual(window('2021-11-08T03:01:00Z', undefined, '2021-11-15'), on('2021-11-15'));
  assert.deepEqual(window(created, '2021-11-15', '2021-11-22'), {
    from: '2021-11-08',
    to: '2021-11-21',
  });
  assert.deepEqual(window(created, '2021-12-06', '2021-12-13'), {
    from: '2021-11-15',
    to: '2021-12-12',
  });
  // Paused from the beginning: no edition was missed.
  assert.deepEqual(window(created, undefined, '2021-11-29'), {
    from: '2021-11-12',
    to: '2021-11-28',
  });
});

test('days that were told of are not told of again', () => {
  assert.equal(on('2021-11-15', '2021-11-14'), undefined);
  assert.equal(on('2021-11-15', '2022-01-01'), undefined);
});

test('days that have not come in the region are left for the next edition', () => {
  assert.deepEqual(on('2021-11-15', '2021-11-07', '2021-11-13'), {
    from: '2021-11-08',
    to: '2021-11-13',
  });
  assert.equal(on('2021-11-15', '2021-11-13', '2021-11-13'), undefined);
});

test('property: editions leave out no day within 28 and repeat none', () => {
  const dates = fc
    .uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 20 })
    .map((days) =>
      days
        .sort((a, b) => a - b)
        .map((day) => new Date(Date.UTC(2021, 0, 1 + day)).toISOString().slice(0, 10)),
    );
  fc.assert(
    fc.property(dates, (editions) => {
      let coveredTo: string | undefined;
      for (const date of editions) {
        const window = on(date, coveredTo);
        assert.ok(window !== undefined);
        const days = (Date.parse(window.to) - Date.parse(window.from)) / 86_400_000 + 1;
        assert.ok(days >= 1 && days <= 28);
        assert.ok(window.to < date);
        if (coveredTo !== undefined) {
          const next = Date.parse(coveredTo) + 86_400_000;
          assert.ok(Date.parse(window.from) === next || (days === 28 && window.from > coveredTo));
        }
        coveredTo = window.to;
      }
    }),
  );
});
