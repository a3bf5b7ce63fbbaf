import { distance } from 'fastest-levenshtein';
import { citiesOf, timeZones } from '../calendar/zone-names.ts';
import type { Corpus, Country, Place } from '../content/corpus.ts';
import { foldName } from '../content/names.ts';
import { spellingsOf } from './entity-names.ts';

const MOST_UNLIKE = 0.4;
const MOST_NEAR = 3;

export interface CityZones {
  /** Zones by the folded names of the cities that they are called after. */
  readonly byName: ReadonlyMap<string, string>;
  /** Those whose city is a place of the corpus. */
  readonly ofPlaces: readonly string[];
}

const indexes = new WeakMap<Corpus, CityZones>();

/**
 * The zones' cities, in every language of the corpus: a place is such a city if one of its English
 * names is the city's.
 */
export function cityZones(corpus: Corpus): CityZones {
  const known = indexes.get(corpus);
  if (known !== undefined) return known;
  const zones = new Map(
    timeZones().flatMap((zone) => citiesOf(zone).map((city) => [foldName(city), zone] as const)),
  );
  const found = [...corpus.places.values()].flatMap((place) => {
    const zone = englishNames(place)
      .map((name) => zones.get(foldName(name)))
      .find((one) => one !== undefined);
    return zone === undefined ? [] : [{ place, zone }];
  });
  for (const { place, zone } of found) {
    for (const spelling of spellingsOf(place)) {
      const folded = foldName(spelling);
      if (folded !== '' && !zones.has(folded)) zones.set(folded, zone);
    }
  }
  const made = { byName: zones, ofPlaces: found.map(({ zone }) => zone) };
  indexes.set(corpus, made);
  return made;
}

/** Countries and places by folded code and name; of two with one name the country. */
export function placesByName(corpus: Corpus): ReadonlyMap<string, Country | Place> {
  const byName = new Map<string, Country | Place>();
  for (const entity of [...corpus.countries.values(), ...corpus.places.values()]) {
    for (const spelling of [entity.code, ...spellingsOf(entity)]) {
      const folded = foldName(spelling);
      if (folded !== '' && !byName.has(folded)) byName.set(folded, entity);
    }
  }
  return byName;
}

/** Zones whose city is within a few typing errors of a folded text, or begins with it. */
export function nearestZones(
  wanted: string,
  cities: ReadonlyMap<string, string>,
  first: string,
): string[] {
  const limit = Math.max(1, Math.floor(wanted.length * MOST_UNLIKE));
  const errors = new Map<string, number>();
  for (const [city, zone] of cities) {
    const begins = wanted.length >= 4 && city.startsWith(wanted);
    // No fewer errors than the lengths differ by: this spares most names the count.
    if (!begins && Math.abs(city.length - wanted.length) > limit) continue;
    const wrong = begins ? 1 : distance(wanted, city);
    if (wrong <= limit) errors.set(zone, Math.min(wrong, errors.get(zone) ?? limit));
  }
  return [...errors]
    .sort(([a, x], [b, y]) => x - y || Number(b === first) - Number(a === first))
    .slice(0, MOST_NEAR)
    .map(([zone]) => zone);
}

function englishNames({ name, aliases }: Place): string[] {
  const others = aliases.filter(({ language }) => language === 'en').map(({ text }) => text);
  return name.en === undefined ? others : [name.en, ...others];
}
