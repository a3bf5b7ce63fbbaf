import type { Code, Country, Entities, Organisation, Person, Place, Topic } from './corpus.ts';
import type { Item } from './item.ts';
import { textIn } from './localised.ts';
import { readNamedOrganisation, readPerson, readPlace, readTopic } from './named.ts';
import { namesSchemas } from './names-schema.ts';
import type { Pause } from './pause.ts';
import { countrySchema, organisationSchema } from './profile-schema.ts';
import { readCountry, readOrganisation } from './profiles.ts';
import { countryWithin, organisationWithin, placeWithin } from './references.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything with a name that has no error, in reading order and without dangling codes. */
export async function readEntities(
  items: readonly Item[],
  vocabulary: Vocabulary,
  pause: Pause,
): Promise<Entities> {
  const { languages } = vocabulary;
  const countries: Country[] = [];
  const organisations: Organisation[] = [];
  const places: Place[] = [];
  const topics: Topic[] = [];
  const people: Person[] = [];
  const schemas = {
    ...namesSchemas(vocabulary),
    country: countrySchema(vocabulary),
    profile: organisationSchema(vocabulary),
  };
  const keep = <Entity>(list: Entity[], entity: Entity | undefined): void => {
    if (entity !== undefined) list.push(entity);
  };
  for (const item of items) {
    const others = pause();
    if (others !== undefined) await others;
    if (item.kind === 'country') keep(countries, readCountry(item, schemas.country, languages));
    if (item.kind === 'place') keep(places, readPlace(item, schemas.place));
    if (item.kind === 'topic') keep(topics, readTopic(item, schemas.topic));
    if (item.kind === 'person') keep(people, readPerson(item, schemas.person));
    if (item.kind !== 'organisation') continue;
    if (item.inNamesFile) keep(organisations, readNamedOrganisation(item, schemas.organisation));
    else keep(organisations, readOrganisation(item, schemas.profile, languages));
  }
  const codes = new Set([countries, organisations, places].flat().map(({ code }) => code));
  const isServed = (code: Code): boolean => codes.has(code);
  const byName = <Entity extends Country | Organisation>(list: Entity[]): Entity[] =>
    list.sort(collation(languages));
  return {
    countries: byCode(byName(countries.map((country) => countryWithin(country, isServed)))),
    organisations: byCode(byName(organisations.map((one) => organisationWithin(one, isServed)))),
    places: byCode(places.map((place) => placeWithin(place, isServed))),
    topics: byCode(topics),
    people: byCode(people),
  };
}

function byCode<Entity extends { readonly code: Code }>(list: readonly Entity[]) {
  return new Map(list.map((entity) => [entity.code, entity]));
}

/** By name in the first language. */
function collation([first = 'und']: readonly string[]) {
  const { compare } = new Intl.Collator(first);
  type One = Country | Organisation;
  return (a: One, b: One): number =>
    compare(textIn(a.name, first).text, textIn(b.name, first).text);
}
