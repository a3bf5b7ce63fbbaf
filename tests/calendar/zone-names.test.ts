import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  citiesOf,
  offsetMinutes,
  timeZoneNamed,
  timeZones,
  zoneInWords,
  zoneOfOffset,
  zonesOfCountry,
} from '../../src/calendar/zone-names.ts';

const now = Date.parse('2026-03-01T00:00Z');

test('zones are known by their IANA names in any case, and by former names', () => {
  assert.equal(timeZoneNamed('asia/tashkent'), 'Asia/Tashkent');
  assert.equal(timeZoneNamed(' America/new york '), 'America/New_York');
  assert.equal(timeZoneNamed('america/port-au-prince'), 'America/Port-au-Prince');
  assert.equal(timeZoneNamed('Europe/Kiev'), 'Europe/Kyiv');
  assert.equal(timeZoneNamed('Asia/Kathmandu'), 'Asia/Kathmandu');
  assert.equal(timeZoneNamed('US/Eastern'), 'America/New_York');
  assert.equal(timeZoneNamed('gmt'), 'UTC');
});

test('abbreviations and nonsense are no names of zones', () => {
  for (const name of [
    'EST',
    'CET',
    'IST',
    'Tashkent',
    '+05:00',
    'Asia/',
    'a/b',
    '',
    'Etc/Unknown',
  ]) {
    assert.equal(timeZoneNamed(name), undefined, name);
  }
});

test('offsets in whole hours have a zone', () => {
  assert.equal(zoneOfOffset('UTC+5'), 'Etc/GMT-5');
  assert.equal(zoneOfOffset('gmt −3'), 'Etc/GMT+3');
  assert.equal(zoneOfOffset('+05:00'), 'Etc/GMT-5');
  assert.equal(zoneOfOffset('+0530'), 'not whole hours');
  assert.equal(zoneOfOffset('UTC+0'), 'UTC');
  for (const text of ['UTC+15', 'UTC-13', '+5:75', '5', 'UTC', '']) {
    assert.equal(zoneOfOffset(text), undefined, text);
  }
});

test('an offset is said in words with its minutes', () => {
  assert.equal(zoneInWords('Asia/Almaty', now), 'Asia/Almaty, UTC+5');
  assert.equal(zoneInWords('Asia/Almaty', Date.parse('2024-02-29T12:00Z')), 'Asia/Almaty, UTC+6');
  assert.equal(zoneInWords('Asia/Kathmandu', now), 'Asia/Kathmandu, UTC+5:45');
  assert.equal(zoneInWords('America/St_Johns', now), 'America/St_Johns, UTC−3:30');
  assert.equal(zoneInWords('Europe/London', now), 'Europe/London, UTC+0');
  assert.equal(zoneInWords('Etc/GMT-5', now), 'UTC+5');
  assert.equal(zoneInWords('UTC', now), 'UTC');
});

test('a renamed zone is known by both names of its city', () => {
  assert.deepEqual(citiesOf('Asia/Kolkata'), ['Kolkata', 'Calcutta']);
  assert.deepEqual(citiesOf('America/New_York'), ['New York']);
});

test('countries have their zones', () => {
  assert.deepEqual(zonesOfCountry('UZ'), ['Asia/Samarkand', 'Asia/Tashkent']);
  assert.deepEqual(zonesOfCountry('UA'), ['Europe/Kyiv', 'Europe/Simferopol']);
});

test('every zone is found by its own name', () => {
  for (const zone of timeZones()) assert.equal(timeZoneNamed(zone.toUpperCase()), zone);
});

test('property: a whole offset is what its zone keeps', () => {
  fc.assert(
    fc.property(fc.integer({ min: -12, max: 14 }), (hours) => {
      const zone = zoneOfOffset(`UTC${hours < 0 ? '' : '+'}${hours}`);
      assert.ok(zone !== undefined && zone !== 'not whole hours');
      assert.equal(offsetMinutes(zone, now), hours * 60);
    }),
  );
});
