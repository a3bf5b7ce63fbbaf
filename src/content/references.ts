import type { Brief, Code, Country, Entities, Organisation, Place, Story } from './corpus.ts';
import { type Item, valueAt } from './item.ts';
import { quoted } from './problems.ts';

/** Reports places that lie within themselves, directly or by way of others. */
export function checkPlaces(items: readonly Item[]): void {
  const within = new Map<Code, unknown>();
  const places = items.filter(({ kind }) => kind === 'place');
  for (const { code, value } of places) within.set(code, valueAt(value, ['within']));
  for (const item of places) {
    let around: unknown = item.code;
    for (let step = 0; step <= within.size && typeof around === 'string'; step++) {
      around = within.get(around);
      if (around === item.code) {
        item.error(['within'], `${quoted(item.code)} lies within itself`);
        break;
      }
    }
  }
}

/** Whether the corpus has a country, an organisation or a place of this code. */
export type IsServed = (code: string) => boolean;

/**
 * The following give an item without its mentions of what was left out for an error: that error is
 * reported where it is, and doesn't take along everything that refers to it.
 */

export function countryWithin(country: Country, isServed: IsServed): Country {
  const memberships = country.memberships.filter(({ organisation }) => isServed(organisation));
  return { ...country, memberships };
}

export function organisationWithin(organisation: Organisation, isServed: IsServed): Organisation {
  const { profile } = organisation;
  if (profile === undefined) return organisation;
  const parties = profile.parties
    .map((list) => ({ ...list, parties: list.parties.filter(({ who }) => isServed(who)) }))
    .filter((list) => list.parties.length > 0 || list.text !== undefined);
  return { ...organisation, profile: { ...profile, parties } };
}

export function placeWithin(place: Place, isServed: IsServed): Place {
  const { within, ...rest } = place;
  return within !== undefined && !isServed(within) ? rest : place;
}

/** The brief itself where all that it mentions is served. */
export function briefWithin(
  brief: Brief,
  { countries, organisations, places, topics, people }: Entities,
  ids: Pick<ReadonlySet<string>, 'has'>,
): Brief {
  const isCountry = (code: Code) => countries.has(code) || places.has(code);
  const isOrganisation = (code: Code) => organisations.has(code);
  const isTopic = (code: Code) => topics.has(code);
  const isPerson = (code: Code) => people.has(code);
  const isBrief = (id: string) => ids.has(id);
  const isWhole =
    brief.countries.every(isCountry) &&
    brief.organisations.every(isOrganisation) &&
    brief.topics.every(isTopic) &&
    brief.people.every(isPerson) &&
    brief.related.every(isBrief);
  if (isWhole) return brief;
  return {
    ...brief,
    countries: brief.countries.filter(isCountry),
    organisations: brief.organisations.filter(isOrganisation),
    topics: brief.topics.filter(isTopic),
    people: brief.people.filter(isPerson),
    related: brief.related.filter(isBrief),
  };
}

/**
 * By code, as listed: each with the briefs that are there, oldest first. One with none left is not
 * there either.
 */
export function storiesWithin(
  stories: Iterable<Story>,
  briefs: ReadonlyMap<string, Brief>,
): Map<string, Story> {
  const within = new Map<string, Story>();
  for (const story of stories) {
    const served = story.briefs.flatMap((id) => briefs.get(id) ?? []).sort(oldestFirst);
    if (served.length === 0) continue;
    within.set(story.code, { ...story, briefs: served.map(({ id }) => id) });
  }
  return within;
}

function oldestFirst(a: Brief, b: Brief): number {
  if (a.date.on !== b.date.on) return a.date.on < b.date.on ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
