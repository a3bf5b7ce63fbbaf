import * as z from 'zod';
import { FACT_LABELS, MEMBERSHIP_STATUSES, PARTY_ROLES, type PartyRole } from './closed-sets.ts';
import {
  code,
  fields,
  localisedName,
  localisedText,
  partialDate,
  source,
  text,
  textWithout,
  translations,
  urlFault,
} from './fields.ts';
import { isoCode, naming } from './names-schema.ts';
import type { Vocabulary } from './vocabulary.ts';

export type CountryFields = z.output<ReturnType<typeof countrySchema>>;
export type OrganisationFields = z.output<ReturnType<typeof organisationSchema>>;

/** The front matter of `countries/<code>.md`. */
export function countrySchema(vocabulary: Vocabulary) {
  return fields({
    ...naming(vocabulary),
    ...profile(vocabulary),
    iso: isoCode,
    memberships: z
      .array(
        fields({
          organisation: code(vocabulary, 'organisation'),
          status: z.enum(MEMBERSHIP_STATUSES),
          since: partialDate.exactOptional(),
          ...evidence(vocabulary),
        }),
      )
      .default([]),
  });
}

/** The front matter of `organisations/<code>.md`. */
export function organisationSchema(vocabulary: Vocabulary) {
  const list = partyList(vocabulary).exactOptional();
  const lists = Object.fromEntries(PARTY_ROLES.map((role) => [role, list]));
  return fields({
    ...naming(vocabulary),
    ...profile(vocabulary),
    short: localisedName(vocabulary.languages).exactOptional(),
    website: textWithout(urlFault).exactOptional(),
    ...(lists as Record<PartyRole, typeof list>),
  });
}

function profile(vocabulary: Vocabulary) {
  const fact = fields({
    label: z.enum(FACT_LABELS),
    value: localisedText(vocabulary.languages),
    ...evidence(vocabulary),
  });
  return {
    facts: z.array(fact).default([]),
    translations: translations(vocabulary.languages, { summary: text.exactOptional() }),
  };
}

function partyList(vocabulary: Vocabulary) {
  const party = fields({
    who: code(vocabulary, 'party'),
    since: partialDate.exactOptional(),
    note: localisedText(vocabulary.languages).exactOptional(),
  });
  return fields({
    list: z.array(party).default([]),
    text: localisedText(vocabulary.languages).exactOptional(),
    ...evidence(vocabulary),
  }).superRefine(({ list, text: sentence }, context) => {
    if (list.length > 0 || sentence !== undefined) return;
    context.addIssue({ code: 'custom', message: 'has neither a list nor a text' });
  });
}

function evidence(vocabulary: Vocabulary) {
  return {
    as_of: partialDate.exactOptional(),
    source: source.exactOptional(),
    note: localisedText(vocabulary.languages).exactOptional(),
  };
}
