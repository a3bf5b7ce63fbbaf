import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withWeeksAfter } from '../../src/search/coverage.ts';

test('what happened on some days may be told of in the month after them', () => {
  assert.deepEqual(withWeeksAfter({ from: '2021-11-08', to: '2021-11-14' }), {
    from: '2021-11-08',
    to: '2021-12-15',
  });
});

test('the last day that can be written has no days after it', () => {
  const days = { from: '2020-01-01', to: '9999-12-31' };
  assert.deepEqual(withWeeksAfter(days), days);
});
