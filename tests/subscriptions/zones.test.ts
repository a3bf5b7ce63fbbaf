import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { timeZones } from '../../src/calendar/zone-names.ts';
import { createZones, regionZones } from '../../src/subscriptions/zones.ts';
import { corpus, zones } from './corpus.ts';

const now = Date.parse('2026-03-01T00:00Z');
const in2021 = Date.parse('2021-11-12T00:00Z');

/** The zone, or what is wrong and what is suggested. */
function found(text: string, at = now): string {
  const result = zones.find(text, at);
  return result.found ? result.zone : `${result.problem}: ${result.suggestions.join(' ')}`.trim();
}

test('a zone is found by its name in any case, and by its city', () => {
  assert.equal(found('asia/tashkent'), 'Asia/Tashkent');
  assert.equal(found('Tashkent'), 'Asia/Tashkent');
  assert.equal(found('almaty'), 'Asia/Almaty');
  assert.equal(found('new york'), 'America/New_York');
  assert.equal(found('Kiev'), 'Europe/Kyiv');
});

test('a city is found in every language of the corpus, inflected and under other names', () => {
  assert.equal(found('Ташкент'), 'Asia/Tashkent');
  assert.equal(found('Toshkent'), 'Asia/Tashkent');
  assert.equal(found('по Ташкенту'), 'Asia/Tashkent');
  assert.equal(found('Актау'), 'Asia/Aqtau');
});

test('a place without a zone of its own has that of its country, if that has one time', () => {
  assert.equal(found('Ош'), 'Asia/Bishkek');
  assert.equal(found('Астана'), 'Asia/Almaty');
  assert.equal(found('Астана', in2021), 'ambiguous: Asia/Almaty Asia/Aqtau');
  assert.equal(found('Aral Sea'), 'unknown:');
});

test('a country is its time where it has one, by the zone of its capital', () => {
  assert.equal(found('Узбекистан'), 'Asia/Tashkent');
  assert.equal(found('kz'), 'Asia/Almaty');
  assert.equal(found('China'), 'ambiguous: Asia/Shanghai Asia/Urumqi');
  assert.match(found('Russia'), /^ambiguous: Europe\/Moscow /);
});

test('an offset is a zone in whole hours only', () => {
  assert.equal(found('UTC+5'), 'Etc/GMT-5');
  assert.equal(found('UTC'), 'UTC');
  assert.equal(found('+05:00'), 'Etc/GMT-5');
  assert.equal(found('+5:30'), 'not whole hours:');
  assert.equal(found('UTC+15'), 'unknown:');
});

test('near misses are suggested, and never taken', () => {
  assert.equal(found('Tashkant'), 'unknown: Asia/Tashkent');
  assert.equal(found('Mangystay'), 'unknown:');
  assert.equal(found('Berln'), 'unknown: Europe/Berlin');
  assert.equal(found('Asia/Tashkentt'), 'unknown: Asia/Tashkent');
  assert.equal(found('tash'), 'unknown: Asia/Tashkent');
  assert.equal(found('EST'), 'unknown:');
});

test('without names only exact spellings are found', () => {
  const plain = createZones(corpus);
  assert.equal(plain.find('по Ташкенту', now).found, false);
  assert.equal(plain.find('ташкент', now).found, true);
});

test("the region's zones come first, one for each time that a country keeps", () => {
  assert.deepEqual(regionZones(corpus, now), [
    'Asia/Almaty',
    'Asia/Kabul',
    'Asia/Tashkent',
    'Asia/Bishkek',
  ]);
  assert.deepEqual(regionZones(corpus, in2021), [
    'Asia/Almaty',
    'Asia/Kabul',
    'Asia/Aqtau',
    'Asia/Tashkent',
    'Asia/Bishkek',
  ]);
});

test('property: every zone is found by its name, and nothing that is typed throws', () => {
  fc.assert(
    fc.property(fc.constantFrom(...timeZones()), (zone) => {
      assert.equal(found(zone.toLowerCase()), zone);
    }),
  );
  const known = new Set([...timeZones(), 'UTC']);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (text) => {
      const result = zones.find(text, now);
      if (result.found) assert.ok(known.has(result.zone) || result.zone.startsWith('Etc/'));
    }),
  );
});
