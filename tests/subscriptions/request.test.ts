import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createNames } from '../../src/search/names.ts';
import { parseSubscription } from '../../src/subscriptions/request.ts';
import { createZones } from '../../src/subscriptions/zones.ts';
import { corpusOf, country } from '../corpus.ts';
import { names, zones } from './corpus.ts';

const now = Date.parse('2026-03-01T00:00Z');
const parse = (text: string) => parseSubscription(text, { names, zones, now });

/** The choices; a request that isn't understood fails the test. */
function choices(text: string) {
  const request = parse(text);
  assert.ok(request.ok, `${text}: ${JSON.stringify(request)}`);
  return request.choices;
}

/** Each problem as `kind: word → suggestions`. */
function problems(text: string): string[] {
  const request = parse(text);
  assert.ok(!request.ok, text);
  return request.problems.map(({ kind, word, suggestions }) =>
    `${kind}: ${word}${suggestions.length > 0 ? ` → ${suggestions.join(' ')}` : ''}`.trim(),
  );
}

test('one line says it all, in any order', () => {
  const wanted = {
    subjects: ['energy', 'kz', 'sco'],
    weekday: 5,
    time: '18:00',
    timeZone: 'Asia/Tashkent',
  };
  assert.deepEqual(choices('kz sco energy fri 18:00 Asia/Tashkent'), wanted);
  assert.deepEqual(choices('Asia/Tashkent 18:00, FRI; energy SCO kz kz'), wanted);
  assert.deepEqual(choices('Казахстан, ШОС и энергетика по пятницам в 18:00 по Ташкенту'), wanted);
});

test('what is not said stays open', () => {
  assert.deepEqual(choices(''), {});
  assert.deepEqual(choices('  ,; — !'), {});
  assert.deepEqual(choices('пн 18:00'), { weekday: 1, time: '18:00' });
});

test('weekdays are known in English and Russian, short, inflected and in the plural', () => {
  const said = [
    ['mon', 'Monday', 'on Mondays', 'пн', 'в понедельник', 'по понедельникам'],
    ['tue', 'tues', 'Tuesdays', 'вт', 'каждый вторник'],
    ['wed', 'Wednesday', 'ср', 'в среду', 'по средам'],
    ['thu', 'thurs', 'Thursday', 'чт', 'четвергам'],
    ['fri', 'every Friday', 'пт.', 'в пятницу', 'по пятницам'],
    ['sat', 'Saturdays', 'сб', 'субботу'],
    ['sun', 'Sunday', 'вс', 'воскресеньям', 'в воскресенье'],
  ];
  for (const [index, forms] of said.entries()) {
    for (const form of forms) assert.deepEqual(choices(form), { weekday: index + 1 }, form);
  }
});

test('times are known in the ways people write them', () => {
  const said: Readonly<Record<string, readonly string[]>> = {
    '18:00': [
      '18:00',
      '18.00',
      '18',
      '18h',
      '18ч',
      '18-00',
      '18 00',
      '1800',
      '6pm',
      '6 PM',
      '6 p.m.',
      '6 in the evening',
      'в 6 вечера',
      'at 18',
      '18 часов',
    ],
    '09:00': ['9', '09:00', '9:00', 'at 9', '9am', '9 a.m.', 'в 9 утра', '9 in the morning'],
    '09:30': ['9:30', '9.30 am', '9 30', '0930', '9h30'],
    '00:00': ['0:00', '12am', '12 ночи', 'midnight', 'полночь'],
    '12:00': ['12', '12pm', '12 дня', 'noon'],
    '23:00': ['23:00', '11 pm', '11 вечера', '11 ночи'],
    '02:00': ['2 ночи', '2 am'],
  };
  for (const [time, forms] of Object.entries(said)) {
    for (const form of forms) assert.deepEqual(choices(form), { time }, form);
  }
});

test('times that no day has are refused', () => {
  for (const word of ['24:00', '25', '18:60', '9:5', '13am', '0pm', '123', '1:2:3']) {
    assert.deepEqual(problems(word), [`bad time: ${word}`]);
  }
});

test('of names the longest count, also where they hold a weekday', () => {
  assert.deepEqual(choices('Shanghai Cooperation Organisation, transport corridors'), {
    subjects: ['sco', 'transport_corridors'],
  });
  assert.deepEqual(choices('Bloody Sunday'), { subjects: ['unrest'] });
});

test('small misspellings are forgiven, in names of several words too', () => {
  assert.deepEqual(choices('enrgy'), { subjects: ['energy'] });
  assert.deepEqual(choices('transprt coridors fri'), {
    subjects: ['transport_corridors'],
    weekday: 5,
  });
});

test('inflected names and flags name subjects', () => {
  assert.deepEqual(choices('о Казахстане и воде'), { subjects: ['kz', 'water'] });
  assert.deepEqual(choices('🇰🇿🇺🇿 пт'), { subjects: ['kz', 'uz'], weekday: 5 });
});

test('everything is everything, and no more', () => {
  for (const text of ['everything', 'all', 'все', 'всё', 'обо всём']) {
    assert.deepEqual(choices(text), { subjects: [] }, text);
  }
  assert.deepEqual(problems('all kz'), ['everything and subjects: all']);
});

test('silence can be asked for', () => {
  assert.deepEqual(choices('kz silently'), { subjects: ['kz'], silent: true });
});

test('a city is a time zone, a country is a subject', () => {
  assert.deepEqual(choices('kz Ташкент'), { subjects: ['kz'], timeZone: 'Asia/Tashkent' });
  assert.deepEqual(choices('New York 9'), { timeZone: 'America/New_York', time: '09:00' });
  assert.deepEqual(choices('America/New York'), { timeZone: 'America/New_York' });
  assert.deepEqual(choices('Osh'), { timeZone: 'Asia/Bishkek' });
  assert.deepEqual(choices('UTC +5'), { timeZone: 'Etc/GMT-5' });
  assert.deepEqual(choices('18:00 +05:00'), { time: '18:00', timeZone: 'Etc/GMT-5' });
  assert.deepEqual(problems('China'), ['not followable: China']);
  assert.deepEqual(problems('European Union'), ['not followable: European Union']);
  assert.deepEqual(problems('Aral Sea'), ['not followable: Aral Sea']);
});

test('a misspelt town is no time zone', () => {
  assert.deepEqual(choices('по Астане'), { timeZone: 'Asia/Almaty' });
  assert.deepEqual(problems('kz Mangystay'), ['unknown: Mangystay → kg']);
  assert.deepEqual(problems('Tashkant'), ['unknown: Tashkant → Asia/Tashkent']);
});

test('every word that is not understood is told, in order and once', () => {
  assert.deepEqual(problems('kz Tokyoo mon январские tue 25:00 +5:30 Tokyoo ⚡'), [
    'unknown: Tokyoo → Asia/Tokyo',
    'unknown: январские',
    'two weekdays: tue',
    'bad time: 25:00',
    'not whole hours: +5:30',
    'unknown: ⚡',
  ]);
});

test('what was probably meant is suggested', () => {
  assert.deepEqual(problems('mondey'), ['unknown: mondey → monday']);
  assert.deepEqual(problems('Asia/Tashkentt'), ['unknown: Asia/Tashkentt → Asia/Tashkent']);
  assert.deepEqual(problems('wat'), ['unknown: wat → water']);
  assert.deepEqual(problems('hats'), ['unknown: hats']);
  assert.deepEqual(problems('enregi'), ['unknown: enregi']);
  assert.deepEqual(problems('enregy'), ['unknown: enregy → energy']);
});

test('two of what there can be one of are refused, the same twice is not', () => {
  assert.deepEqual(problems('mon fri 9:00 18:00 Tashkent Berlin'), [
    'two weekdays: fri',
    'two times: 18:00',
    'two zones: Berlin',
  ]);
  assert.deepEqual(choices('mon Monday пн'), { weekday: 1 });
});

test('a code that is also a preposition is a subject unless an hour follows', () => {
  const elsewhere = corpusOf([], {
    countries: [country('at', 'Austria'), country('am', 'Armenia')],
  });
  const ports = { names: createNames(elsewhere), zones: createZones(elsewhere), now };
  const read = (text: string) => parseSubscription(text, ports);
  assert.deepEqual(read('at am'), { ok: true, choices: { subjects: ['am', 'at'] } });
  assert.deepEqual(read('am at 9'), { ok: true, choices: { subjects: ['am'], time: '09:00' } });
  assert.deepEqual(read('9 am'), { ok: true, choices: { time: '09:00' } });
  assert.deepEqual(read('18:00 am'), { ok: true, choices: { subjects: ['am'], time: '18:00' } });
});

test('more than a line is not read', () => {
  const tooLong = { ok: false, problems: [{ word: '', kind: 'too long', suggestions: [] }] };
  assert.deepEqual(parse('kz '.repeat(30)), tooLong);
  assert.deepEqual(parse('x'.repeat(4096)), tooLong);
});

test('property: whatever is typed is read or refused, never thrown at', () => {
  const pieces = fc.constantFrom(
    ...['kz', 'fri', 'пт', '18', '18:00', '6', 'pm', 'в', 'at', 'UTC', '+5', '+5:30', 'Asia/', '/'],
    ...[
      'New',
      'York',
      'all',
      'Tashkent',
      'xyzzy',
      '🇰🇿',
      '🇰',
      '\ud800',
      '́',
      "'",
      '-',
      '٣',
      'ﬃ',
      '\0',
    ],
  );
  const anyText = fc.oneof(
    fc.array(pieces, { maxLength: 25 }).map((words) => words.join(' ')),
    fc.array(pieces, { maxLength: 25 }).map((words) => words.join('')),
    fc.string({ unit: 'binary', maxLength: 420 }),
    fc.string({ unit: 'grapheme', maxLength: 420 }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const request = parse(text);
      if (!request.ok) {
        assert.ok(request.problems.length > 0);
        for (const { word, suggestions } of request.problems) {
          assert.ok(word.isWellFormed() && word.length <= 40 && suggestions.length <= 6);
        }
        return;
      }
      const { weekday = 1, time = '00:00', timeZone = 'UTC', subjects = [] } = request.choices;
      assert.ok(weekday >= 1 && weekday <= 7);
      assert.match(time, /^([01]\d|2[0-3]):[0-5]\d$/);
      assert.ok(new Intl.DateTimeFormat('en', { timeZone }));
      assert.deepEqual(subjects, [...new Set(subjects)].sort());
    }),
    { numRuns: 500 },
  );
});

test('property: what is said in one order is understood in every other', () => {
  const parts = ['kz', 'transport corridors', 'on Fridays', '18:30', 'Asia/Tashkent', 'silently'];
  const expected = choices(parts.join(' '));
  fc.assert(
    fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
      assert.deepEqual(choices(shuffled.join(', ')), expected);
    }),
  );
});
