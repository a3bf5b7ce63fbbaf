import {
  offsetMinutes,
  timeZoneNamed,
  zoneOfOffset,
  zonesOfCountry,
} from '../calendar/zone-names.ts';
import type { Corpus, Country, Entity, Place } from '../content/corpus.ts';
import { foldName } from '../content/names.ts';
import { isCountry, spellingsOf } from './entity-names.ts';
import { namedIn, type SubjectNames } from './request-names.ts';
import { cityZones, nearestZones, placesByName } from './zone-index.ts';

export type ZoneFound =
  | { readonly found: true; readonly zone: string }
  | {
      readonly found: false;
      /** `ambiguous`: a country with several zones; `not whole hours`: an offset such as +5:30. */
      readonly problem: 'unknown' | 'ambiguous' | 'not whole hours';
      /** Zones (IANA names) that may be meant, the likeliest first; six at most. */
      readonly suggestions: readonly string[];
    };

/** Finds time zones by what people type. Never throws, whatever that is. */
export interface Zones {
  /**
   * By IANA name, city, offset (`UTC+5`), or a place or country of the corpus in any language. A
   * country's zones that keep the same time at `at` (epoch ms) and half a year later are one.
   */
  find(text: string, at: number): ZoneFound;
  /** By IANA name, offset or exact name of a city that has a zone: where a subject may be meant. */
  exactly(text: string): string | undefined;
  /** Zones whose city is nearly called so, the nearest first; at most three. */
  near(text: string): readonly string[];
  /** The zone that is kept in a place; undefined for what lies in no country. */
  of(entity: Entity, at: number): ZoneFound | undefined;
}

/** Beyond, it is no name of anything. */
const LONGEST = 60;
const MOST_SUGGESTED = 6;
const HALF_YEAR = 183 * 86_400_000;

/**
 * @param names understands inflected names of the corpus; without it names are taken as they are
 *   spelt there. A misspelt one is never a zone: a wrong hour is noticed late
 */
export function createZones(corpus: Corpus, names?: Pick<SubjectNames, 'mentions'>): Zones {
  const { byName: cities } = cityZones(corpus);
  const places = placesByName(corpus);

  function exactly(text: string): string | undefined {
    if (text.length > LONGEST) return undefined;
    const offset = zoneOfOffset(text);
    if (offset !== undefined) return offset === 'not whole hours' ? undefined : offset;
    return timeZoneNamed(text) ?? cities.get(foldName(text));
  }

  function of(entity: Entity, at: number): ZoneFound | undefined {
    if (entity.kind !== 'place' && entity.kind !== 'country') return undefined;
    const own = spellingsOf(entity).flatMap((spelling) => cities.get(foldName(spelling)) ?? []);
    if (own[0] !== undefined && !isCountry(entity)) return { found: true, zone: own[0] };
    const country = countryOf(entity, corpus);
    const zones = country === undefined ? [] : zonesIn(country, corpus, at);
    const [zone, ...others] = zones;
    if (zone === undefined) return undefined;
    if (others.length === 0) return { found: true, zone };
    const suggestions = zones.slice(0, MOST_SUGGESTED);
    return { found: false, problem: 'ambiguous', suggestions };
  }

  function find(text: string, at: number): ZoneFound {
    if (text.length > LONGEST) return { found: false, problem: 'unknown', suggestions: [] };
    if (zoneOfOffset(text) === 'not whole hours') {
      return { found: false, problem: 'not whole hours', suggestions: [] };
    }
    const zone = exactly(text);
    if (zone !== undefined) return { found: true, zone };
    const entity = places.get(foldName(text)) ?? (names && namedIn(text, names));
    const there = entity === undefined ? undefined : of(entity, at);
    return there ?? { found: false, problem: 'unknown', suggestions: near(text) };
  }

  function near(text: string): string[] {
    const city = foldName(text.slice(0, LONGEST).replace(/^.*\//s, ''));
    return nearestZones(city, cities, corpus.region.timeZone);
  }

  return { find, exactly, of, near };
}

/**
 * The zones to offer first, at an instant (epoch ms): the region's own, then those of its
 * countries from west to east, one for each time that a country keeps.
 */
export function regionZones(corpus: Corpus, at: number): string[] {
  const zones = new Set(
    [...corpus.countries.values()].flatMap((country) => zonesIn(country, corpus, at)),
  );
  zones.delete(corpus.region.timeZone);
  const ordered = [...zones].sort(
    (a, b) => offsetMinutes(a, at) - offsetMinutes(b, at) || a.localeCompare(b, 'en'),
  );
  return [corpus.region.timeZone, ...ordered];
}

/** A country's zones without those that keep the time of another; the best known stands for them. */
function zonesIn(country: { readonly iso?: string }, corpus: Corpus, at: number): string[] {
  const { iso } = country;
  if (iso === undefined) return [];
  const own = [...corpus.countries.values()].find((one) => one.iso === iso);
  const best = [
    corpus.region.timeZone,
    ...(own === undefined ? [] : capitalZones(own, corpus)),
    ...cityZones(corpus).ofPlaces,
  ];
  const rank = (zone: string): number => (best.includes(zone) ? best.indexOf(zone) : best.length);
  const ranked = zonesOfCountry(iso).toSorted((a, b) => rank(a) - rank(b));
  const byTime = Map.groupBy(
    ranked,
    (zone) => `${offsetMinutes(zone, at)} ${offsetMinutes(zone, at + HALF_YEAR)}`,
  );
  return [...byTime.values()].flatMap(([zone]) => zone ?? []);
}

function capitalZones(country: Country, corpus: Corpus): string[] {
  const { byName } = cityZones(corpus);
  return country.facts
    .filter(({ label }) => label === 'capital')
    .flatMap(({ value }) => Object.values(value))
    .flatMap((name) => byName.get(foldName(name)) ?? []);
}

function countryOf(entity: Place | Country, corpus: Corpus): { iso?: string } | undefined {
  let one: Place | Country | undefined = entity;
  // As deep as places lie in each other; a circle ends too.
  for (let depth = 0; one !== undefined && depth < 9; depth++) {
    if (isCountry(one)) return one;
    const within: string | undefined = one.kind === 'place' ? one.within : undefined;
    if (within === undefined) return undefined;
    one = corpus.countries.get(within) ?? corpus.places.get(within);
  }
  return undefined;
}
