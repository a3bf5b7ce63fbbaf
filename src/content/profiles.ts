import type * as z from 'zod';
import { readBody } from './body.ts';
import { PARTY_ROLES } from './closed-sets.ts';
import type { Country, Localised, Organisation, PartyList, ProfileFact } from './corpus.ts';
import { readFields } from './issues.ts';
import type { Item } from './item.ts';
import { aliasesOf } from './names-schema.ts';
import type { CountryFields, OrganisationFields } from './profile-schema.ts';
import { translatedSummaries, withTranslations } from './translations.ts';

/** A country with a profile, or undefined where it has an error, which is then reported. */
export function readCountry(
  item: Item,
  schema: z.ZodType<CountryFields>,
  languages: readonly string[],
): Country | undefined {
  const given = item.value === undefined ? undefined : readFields(item, schema);
  const summary = readSummary(item, given, languages);
  if (given === undefined || item.failed) return undefined;
  return {
    kind: 'country',
    code: item.code,
    name: given.name,
    aliases: aliasesOf(given.aliases, [given.name]),
    iso: given.iso,
    ...(summary && { summary }),
    facts: given.facts.map(profileFact),
    memberships: given.memberships.map(({ as_of: asOf, ...membership }) => ({
      ...membership,
      ...(asOf !== undefined && { asOf }),
    })),
  };
}

/** An organisation with a profile, or undefined where it has an error, which is then reported. */
export function readOrganisation(
  item: Item,
  schema: z.ZodType<OrganisationFields>,
  languages: readonly string[],
): Organisation | undefined {
  const given = item.value === undefined ? undefined : readFields(item, schema);
  const summary = readSummary(item, given, languages);
  if (given === undefined || item.failed) return undefined;
  const short = given.short ?? given.name;
  return {
    kind: 'organisation',
    code: item.code,
    name: given.name,
    short,
    aliases: aliasesOf(given.aliases, [given.name, short]),
    ...(given.website !== undefined && { website: given.website }),
    profile: {
      ...(summary && { summary }),
      facts: given.facts.map(profileFact),
      parties: partyLists(given),
    },
  };
}

type Given = CountryFields | OrganisationFields | undefined;

function readSummary(
  item: Item,
  given: Given,
  languages: readonly string[],
): Localised | undefined {
  const body = readBody(item);
  if (body === undefined) return undefined;
  const { summary, facts, factsLine } = body;
  if (facts.length > 0) {
    item.errorAt(factsLine, 'facts', 'a profile holds one paragraph; its facts are front matter');
  }
  translatedSummaries(item, summary !== undefined);
  return summary && withTranslations(summary.text, given?.translations, 'summary', languages);
}

function profileFact({ as_of: asOf, ...fact }: CountryFields['facts'][number]): ProfileFact {
  return { ...fact, ...(asOf !== undefined && { asOf }) };
}

function partyLists(given: OrganisationFields): PartyList[] {
  return PARTY_ROLES.flatMap((role) => {
    const lists = given[role];
    if (lists === undefined) return [];
    const { list, as_of: asOf, ...rest } = lists;
    return [{ role, parties: list, ...rest, ...(asOf !== undefined && { asOf }) }];
  });
}
