import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LISTS, type View } from '../../src/briefing/view.ts';
import { decodePress, encodePress, type Place } from '../../src/telegram/callback-data.ts';

const code = fc.stringMatching(/^[a-z][a-z0-9_]{1,31}$/);
const key = fc.stringMatching(/^[A-Za-z0-9_-]{8}$/);
const week = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 52 }))
  .map(([year, number]) => `${year}-W${String(number).padStart(2, '0')}`);

const view: fc.Arbitrary<View> = fc.oneof(
  key.map((brief) => ({ type: 'brief' as const, key: brief })),
  code.map((subject) => ({ type: 'subject' as const, code: subject })),
  week.map((name) => ({ type: 'week' as const, week: name })),
  fc.constantFrom(...LISTS).map((list) => ({ type: 'list' as const, list })),
  fc.constantFrom('start', 'help', 'asked').map((type) => ({ type }) as View),
);
const place: fc.Arbitrary<Place> = fc.record(
  { view, page: fc.integer({ min: 0, max: 9999 }) },
  { noNullPrototype: true },
);

test('property: a button is understood as it was written, and fits 64 bytes', () => {
  fc.assert(
    fc.property(place, fc.option(place, { nil: undefined }), (to, back) => {
      const data = encodePress({
        type: 'open',
        place: to,
        ...(back === undefined ? {} : { back }),
      });
      assert.ok(Buffer.byteLength(data) <= 64, data);
      const press = decodePress(data);
      assert.ok(press?.type === 'open');
      assert.deepEqual(press.place, to);
      // The way back may be dropped for room, never changed.
      if (press.back !== undefined) assert.deepEqual(press.back, back);
    }),
  );
});

test('the way back is kept wherever it fits', () => {
  const brief: Place = { view: { type: 'brief', key: 'AbCd_-12' }, page: 0 };
  const subject: Place = { view: { type: 'subject', code: 'a'.repeat(32) }, page: 12 };
  const press = decodePress(encodePress({ type: 'open', place: brief, back: subject }));
  assert.ok(press?.type === 'open');
  assert.deepEqual(press.back, subject);
});

test('the form of version 1 never changes: old messages keep their buttons', () => {
  assert.deepEqual(decodePress('1;bAbCd_-12;w2021-W45.2'), {
    type: 'open',
    place: { view: { type: 'brief', key: 'AbCd_-12' }, page: 0 },
    back: { view: { type: 'week', week: '2021-W45' }, page: 2 },
  });
  assert.deepEqual(decodePress('1;skz.3;l0'), {
    type: 'open',
    place: { view: { type: 'subject', code: 'kz' }, page: 3 },
    back: { view: { type: 'list', list: 'countries' }, page: 0 },
  });
  assert.deepEqual(decodePress('1;a.1'), {
    type: 'open',
    place: { view: { type: 'asked' }, page: 1 },
  });
  assert.deepEqual(decodePress('1;n.2.7'), { type: 'counter', page: 2, pages: 7 });
  assert.equal(encodePress({ type: 'counter', page: 2, pages: 7 }), '1;n.2.7');
});

test('what no version of ours wrote is refused', () => {
  for (const data of [
    '',
    '1',
    '1;',
    '2;h',
    '1;zfoo',
    '1;l9',
    '1;w2021-W53',
    '1;h;h;h',
    '1;b',
    'h',
    '1;hx',
  ]) {
    assert.equal(decodePress(data), undefined, data);
  }
});

test('property: no data makes the decoder throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (data) => {
      decodePress(data);
      decodePress(`1;${data}`);
    }),
  );
});
