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

export function briefsWithin(briefs: readonly Brief[], entities: Entities): Brief[] {
  const { countries, organisations, places, topics, people } = entities;
  const ids = new Set(briefs.map(({ id }) => id));
  return briefs.map((brief) => ({
    ...brief,
    countries: brief.countries.filter((code) => countries.has(code) || places.has(code)),
    organisations: brief.organisations.filter((code) => organisations.has(code)),
    topics: brief.topics.filter((code) => topics.has(code)),
    people: brief.people.filter((code) => people.has(code)),
    related: brief.related.filter((id) => ids.has(id)),
  }));
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
