import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultChoices } from '../../src/subscriptions/defaults.ts';

test('a bare subscription is to everything, on Monday at nine, nothing said of quiet weeks', () => {
  assert.deepEqual(defaultChoices(undefined, { timeZone: 'Asia/Almaty' }), {
    subjects: [],
    weekday: 1,
    time: '09:00',
    timeZone: 'Asia/Almaty',
    silent: false,
    quietWeeks: 'nothing',
  });
});

test("the chat's own zone goes before the region's", () => {
  const { timeZone } = defaultChoices('Europe/Paris', { timeZone: 'Asia/Almaty' });
  assert.equal(timeZone, 'Europe/Paris');
});
