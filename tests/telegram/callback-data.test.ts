import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  PAUSES,
  SETTINGS_PAGES,
  type SubscriptionChange,
} from '../../src/briefing/subscription-change.ts';
import { LISTS, type View } from '../../src/briefing/view.ts';
import { timeZones } from '../../src/calendar/zone-names.ts';
import {
  decodePress,
  encodePress,
  type Place,
  type Press,
} from '../../src/telegram/callback-data.ts';
import { placePayload, readSettingsPayload } from '../../src/telegram/settings-links.ts';

const code = fc.stringMatching(/^[a-z][a-z0-9_]{1,31}$/);
const key = fc.stringMatching(/^[A-Za-z0-9_-]{8}$/);
const week = fc
  .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 52 }))
  .map(([year, number]) => `${year}-W${String(number).padStart(2, '0')}`);

const view: fc.Arbitrary<View> = fc.oneof(
  key.map((brief) => ({ type: 'brief' as const, key: brief })),
  code.map((subject) => ({ type: 'subject' as const, code: subject })),
  code.map((story) => ({ type: 'story' as const, code: story })),
  week.map((name) => ({ type: 'week' as const, week: name })),
  fc.constantFrom(...LISTS).map((list) => ({ type: 'list' as const, list })),
  fc.constantFrom('frequent', 'newest').map((order) => ({ type: 'gaps' as const, order })),
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

const integer = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const chat = fc.integer({ min: -4_503_599_627_370_496, max: 4_503_599_627_370_496 });
const change: fc.Arbitrary<SubscriptionChange> = fc.oneof(
  fc.record(
    { type: fc.constant('subject' as const), code, followed: fc.boolean() },
    { noNullPrototype: true },
  ),
  fc
    .integer({ min: 1, max: 7 })
    .map((weekday): SubscriptionChange => ({ type: 'weekday', weekday })),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts): SubscriptionChange => {
      const [hour, minute] = parts.map((part) => String(part).padStart(2, '0'));
      return { type: 'time', time: `${hour}:${minute}` };
    }),
  fc
    .constantFrom(...timeZones(), 'Etc/GMT-5', 'UTC')
    .map((timeZone): SubscriptionChange => ({ type: 'zone', timeZone })),
  fc.boolean().map((silent): SubscriptionChange => ({ type: 'silent', silent })),
  fc.boolean().map((tell): SubscriptionChange => ({ type: 'quiet weeks', tell })),
  fc
    .constantFrom('en', 'ru')
    .map((language): SubscriptionChange => ({ type: 'language', language })),
  fc.constantFrom(...PAUSES).map((weeks): SubscriptionChange => ({ type: 'pause', weeks })),
  fc
    .constantFrom('everything', 'resume', 'sample', 'end', 'reopen')
    .map((type) => ({ type }) as SubscriptionChange),
);
const settings: fc.Arbitrary<Press> = fc.oneof(
  fc
    .tuple(integer, change)
    .map(([subscription, wished]): Press => ({ type: 'change', subscription, change: wished })),
  fc
    .tuple(chat, fc.option(fc.integer({ min: 2 }), { nil: undefined }))
    .map(([chatId, topic]): Press => {
      const threadId = chatId < 0 ? topic : undefined;
      return { type: 'subscribe', chatId, threadId };
    }),
  fc
    .tuple(integer, fc.constantFrom(...SETTINGS_PAGES), fc.integer({ min: 0, max: 99 }))
    .map(([id, page, part]): Press => {
      const shown = { type: 'subscription', id, page, part: page === 'main' ? 0 : part } as const;
      return { type: 'open', place: { view: shown, page: 0 } };
    }),
  fc.tuple(code, fc.boolean(), fc.integer({ min: 0, max: 9999 })).map(
    ([subject, followed, page]): Press => ({
      ...{ type: 'follow', code: subject, followed, page },
    }),
  ),
);

test('property: a button of the settings is understood as it was written, and fits 64 bytes', () => {
  fc.assert(
    fc.property(settings, (press) => {
      const data = encodePress(press);
      assert.ok(Buffer.byteLength(data) <= 64, data);
      assert.deepEqual(decodePress(data), press);
    }),
  );
});

test('Follow keeps the way back wherever it fits', () => {
  const back: Place = { view: { type: 'list', list: 'topics' }, page: 1 };
  const press: Press = { type: 'follow', code: 'energy', followed: true, page: 2, back };
  assert.equal(encodePress(press), '1;f+energy.2;l2.1');
  assert.deepEqual(decodePress('1;f+energy.2;l2.1'), press);
});

test('the form of the settings never changes', () => {
  const subscription = 41;
  const forms: [string, SubscriptionChange][] = [
    ['1;y15.+kz', { type: 'subject', code: 'kz', followed: true }],
    ['1;y15.-kz', { type: 'subject', code: 'kz', followed: false }],
    ['1;y15.a', { type: 'everything' }],
    ['1;y15.d5', { type: 'weekday', weekday: 5 }],
    ['1;y15.h1830', { type: 'time', time: '18:30' }],
    ['1;y15.zEurope/Paris', { type: 'zone', timeZone: 'Europe/Paris' }],
    ['1;y15.q1', { type: 'silent', silent: true }],
    ['1;y15.n0', { type: 'quiet weeks', tell: false }],
    ['1;y15.lru', { type: 'language', language: 'ru' }],
    ['1;y15.p2', { type: 'pause', weeks: 2 }],
    ['1;y15.r', { type: 'resume' }],
    ['1;y15.s', { type: 'sample' }],
    ['1;y15.e', { type: 'end' }],
    ['1;y15.u', { type: 'reopen' }],
  ];
  for (const [data, wished] of forms) {
    assert.deepEqual(decodePress(data), { type: 'change', subscription, change: wished });
    assert.equal(encodePress({ type: 'change', subscription, change: wished }), data);
  }
  assert.deepEqual(decodePress('1;k-gjdgxr.7'), {
    type: 'subscribe',
    chatId: -999999999,
    threadId: 7,
  });
  assert.deepEqual(decodePress('1;z15-t2'), {
    type: 'open',
    place: { view: { type: 'subscription', id: 41, page: 'topics', part: 2 }, page: 0 },
  });
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
  assert.deepEqual(decodePress('1;tqosh_tepa.1;l4'), {
    type: 'open',
    place: { view: { type: 'story', code: 'qosh_tepa' }, page: 1 },
    back: { view: { type: 'list', list: 'stories' }, page: 0 },
  });
  assert.deepEqual(decodePress('1;a.1'), {
    type: 'open',
    place: { view: { type: 'asked' }, page: 1 },
  });
  assert.deepEqual(decodePress('1;n.2.7'), { type: 'counter', page: 2, pages: 7 });
  assert.equal(encodePress({ type: 'counter', page: 2, pages: 7 }), '1;n.2.7');
});

test('a topic is one of a forum: General is the chat itself, and private chats have none', () => {
  const chat = (-1001234567890).toString(36);
  assert.equal(decodePress(`1;k${chat}.2`)?.type, 'subscribe');
  for (const data of [`1;k${chat}.1`, `1;k${chat}.0`, `1;k${chat}.-5`, '1;k1z.2']) {
    assert.equal(decodePress(data), undefined, data);
  }
});

test('property: links to settings are understood as they were written, and fit a payload', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(2 ** 52), max: -1 }),
      fc.option(fc.integer({ min: 2, max: 2 ** 31 }), { nil: undefined }),
      (chatId, threadId) => {
        const payload = placePayload({ chatId, threadId });
        assert.match(payload, /^[\w-]{1,64}$/);
        const place = { chatId, threadId };
        assert.deepEqual(readSettingsPayload(payload), { type: 'place', place });
      },
    ),
  );
  assert.equal(placePayload({ chatId: 5, threadId: undefined }), 'settings');
  assert.deepEqual(readSettingsPayload('z_2s'), { type: 'subscription', id: 100 });
  for (const payload of ['z_', 'z_-1', 'k_5', 'k_-', 'k_-5_', 'k_-zzzzzzzzzzzzz', 'Settings', '']) {
    assert.equal(readSettingsPayload(payload), undefined, payload);
  }
});

test('what no version of ours wrote is refused', () => {
  for (const data of [
    '',
    '1',
    '1;',
    '2;h',
    '1;z',
    '1;zFOO',
    '1;z5-q',
    '1;y5',
    '1;y5.d8',
    '1;y5.h2400',
    '1;y5.+',
    '1;y5.+kz;h',
    '1;y-.e',
    '1;yzzzzzzzzzzz.e',
    '1;k',
    '1;k5.',
    '1;f+kz',
    '1;f+KZ.0',
    '1;l9',
    '1;w2021-W53',
    '1;h;h;h',
    '1;b',
    '1;t',
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
