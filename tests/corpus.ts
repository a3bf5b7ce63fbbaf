import type {
  Brief,
  BriefFact,
  Corpus,
  Country,
  Organisation,
  Place,
  Story,
  Topic,
} from '../src/content/corpus.ts';

/** Builders of corpora for tests: only what a test is about needs to be said. */

export function brief(id: string, details: Partial<Brief> = {}): Brief {
  const on = /^\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? '2021-11-12';
  return {
    id,
    key: id
      .replaceAll(/[^a-zA-Z0-9]/g, '')
      .slice(-8)
      .padStart(8, '0'),
    formerly: [],
    title: { en: `Title of ${id}` },
    date: { on, from: on, to: on, precision: 'day', confidence: 'high' },
    kind: 'news',
    stance: 'report',
    countries: [],
    organisations: [],
    topics: [],
    people: [],
    facts: [fact(`Fact of ${id}.`)],
    sources: [{ publisher: 'The Gazette' }],
    related: [],
    corrections: [],
    file: `briefs/${on.slice(0, 4)}/${id}.md`,
    ...details,
  };
}

export function fact(text: string, stance: BriefFact['stance'] = { type: 'report' }): BriefFact {
  return { text, stance };
}

export function country(code: string, name: string, details: Partial<Country> = {}): Country {
  const iso = code.toUpperCase();
  return {
    kind: 'country',
    code,
    iso,
    name: { en: name },
    aliases: [],
    facts: [],
    memberships: [],
    ...details,
  };
}

export function organisation(
  code: string,
  name: string,
  details: Partial<Organisation> = {},
): Organisation {
  return {
    kind: 'organisation',
    code,
    name: { en: name },
    short: { en: code.toUpperCase() },
    aliases: [],
    profile: { facts: [], parties: [] },
    ...details,
  };
}

export function topic(code: string, name: string): Topic {
  return { kind: 'topic', code, name: { en: name }, aliases: [] };
}

export function place(code: string, name: string, details: Partial<Place> = {}): Place {
  return { kind: 'place', code, name: { en: name }, aliases: [], ...details };
}

export function corpusOf(
  briefs: readonly Brief[],
  {
    countries = [],
    organisations = [],
    topics = [],
    places = [],
    stories = [],
  }: {
    countries?: readonly Country[];
    organisations?: readonly Organisation[];
    topics?: readonly Topic[];
    places?: readonly Place[];
    stories?: readonly Story[];
  } = {},
): Corpus {
  const byCode = <T extends { code: string }>(entities: readonly T[]) =>
    new Map(entities.map((entity) => [entity.code, entity]));
  return {
    region: {
      name: { en: 'Middle Earth' },
      languages: ['en'],
      timeZone: 'UTC',
      zoneChecks: [],
      contact: 'editors@example.org',
      example: { en: 'horses' },
    },
    countries: byCode(countries),
    organisations: byCode(organisations),
    topics: byCode(topics),
    places: byCode(places),
    people: new Map(),
    briefs: [...briefs].sort(
      (a, b) => b.date.on.localeCompare(a.date.on) || a.id.localeCompare(b.id),
    ),
    stories: byCode(stories),
    briefIndex: new Map(
      briefs.flatMap((each) => [
        [each.id, each],
        [each.key, each],
      ]),
    ),
  };
}
