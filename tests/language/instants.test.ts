import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantInWords, weekdayInWords } from '../../src/language/instants.ts';

const at = Date.parse('2026-11-23T04:00:00Z');

test('an instant is told with its weekday, its zone by name and what that is to UTC', () => {
  assert.equal(instantInWords(at, 'Asia/Almaty', 'en'), 'Monday 23 Nov, 09:00 Asia/Almaty, UTC+5');
  assert.equal(
    instantInWords(at, 'Asia/Almaty', 'ru'),
    'понедельник, 23 ноября, 09:00 Asia/Almaty, UTC+5',
  );
  assert.equal(instantInWords(at, 'Asia/Kabul', 'en'), 'Monday 23 Nov, 08:30 Asia/Kabul, UTC+4:30');
});

test('the offset is that of the instant: one zone before and after it changed', () => {
  const before = Date.parse('2024-02-29T03:00:00Z');
  const after = Date.parse('2024-03-01T03:00:00Z');
  assert.match(instantInWords(before, 'Asia/Almaty', 'en'), /09:00 Asia\/Almaty, UTC\+6$/);
  assert.match(instantInWords(after, 'Asia/Almaty', 'en'), /08:00 Asia\/Almaty, UTC\+5$/);
});

test('midnight is 00:00', () => {
  const midnight = Date.parse('2026-11-22T19:00:00Z');
  assert.match(instantInWords(midnight, 'Asia/Almaty', 'en'), /^Monday 23 Nov, 00:00/);
});

test('a day is told briefly with its weekday', () => {
  assert.equal(weekdayInWords('2021-11-12', 'en'), 'Fri 12 Nov');
  assert.equal(weekdayInWords('2021-11-12', 'ru'), 'пт, 12 ноября');
});

test('more zones than are remembered are told as well', () => {
  for (const zone of Intl.supportedValuesOf('timeZone').slice(0, 100)) {
    assert.ok(instantInWords(at, zone, 'en').includes(zone));
  }
});
