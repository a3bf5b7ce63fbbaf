import type { PartyRole } from '../../content/closed-sets.ts';
import type { Country, Entity, Organisation, Place } from '../../content/corpus.ts';
import { wordsOf } from '../words.ts';
import {
  AROUND,
  COUNTRIES,
  IN,
  IS,
  MEMBERS,
  OR,
  ORGANISATIONS,
  roleOf,
  WHEN,
  WHO,
  WHY,
} from './membership-words.ts';
import type { Piece } from './pieces.ts';

/**
 * A question about nothing but who belongs where, which profiles answer: who belongs to an
 * organisation, whether (and since when) one country does, or what a country belongs to.
 */
export interface MembershipQuestion {
  readonly organisation?: Organisation;
  readonly country?: Country | Place;
  /** The roles asked for, in the question's order; absent where it is membership of any kind. */
  readonly roles?: readonly PartyRole[];
  /** 'A member or an observer': neither yes nor no answers. */
  readonly choice?: true;
  /** Several, set against each other by who belongs to them. */
  readonly compared?: readonly Organisation[];
}

/**
 * The question about membership that a question is, if it is nothing else: every word must be one of
 * those that such questions consist of ('members of X discussed what' is none). 'When did X join Y' is
 * one where a profile knows since when; anything with a date in it isn't, since profiles tell the
 * present.
 */
export function membershipOf(pieces: readonly Piece[]): MembershipQuestion | undefined {
  const said = pieces.filter(({ mention }) => mention === undefined);
  if (said.some(({ date }) => date !== undefined)) return undefined;
  const words = said.map(({ folded }) => folded);
  const some = (pattern: RegExp) => words.some((word) => pattern.test(word));
  const entities = [...new Set(pieces.flatMap(({ mention }) => mention?.entity ?? []))];
  const organisations = entities.filter((each) => each.kind === 'organisation');
  const countries = entities.filter(isCountry);
  if (organisations.length + countries.length < entities.length) return undefined;
  const own = new Set(organisations.flatMap(namingWords));
  if (!words.every((word) => isOfMembership(word) || own.has(word))) return undefined;
  const [organisation, another] = organisations;
  const [country] = countries;
  const roles = [...new Set(words.flatMap((word) => roleOf(word) ?? []))];
  const member = some(MEMBERS) || roles.length > 0;
  // 'Why did X leave' supposes that it did: the profile says whether. Other reasons are told by texts.
  if (some(WHY) && !(roles.includes('former') && countries.length > 0)) return undefined;
  // 'Ever' asks for no day.
  const when = words.some((word, at) => WHEN.test(word) && !EVER.test(words[at + 1] ?? ''));
  if (another !== undefined) {
    if (!member && !(some(IS) && some(IN))) return undefined;
    if (when || !organisations.every(listed)) return undefined;
    if (country === undefined) return { compared: organisations };
    return countries.length > 1 ? undefined : { country };
  }

  if (organisation === undefined) {
    if (country === undefined || countries.length > 1) return undefined;
    return some(ORGANISATIONS) && (member || some(IN) || some(IS)) ? { country } : undefined;
  }
  const choice = some(OR) && (some(MEMBERS) ? roles.length > 0 : roles.length > 1);
  const asked = {
    organisation,
    ...(roles.length > 0 && { roles }),
    ...(choice && { choice }),
  } as const;
  if (countries.length > 1) return member && some(IS) && listed(organisation) ? asked : undefined;
  if (country === undefined) {
    const whom = some(COUNTRIES) || some(WHO);
    // 'Countries of the union', and no more.
    const only = some(COUNTRIES) && words.length < 3;
    const meant = member || (whom && some(IN)) || only;
    return meant && !when && listed(organisation) ? asked : undefined;
  }
  if (!member && !((some(IS) || when) && some(IN))) return undefined;
  // Since when a member belongs is told by some text, if not by a profile; others belong at no time.
  if (when && belongs(organisation, country) && !knownSince(organisation, country))
    return undefined;
  if (!listed(organisation) && !knows(country, organisation)) return undefined;
  return { ...asked, country };
}

const EVER = /^(?:нибудь|либо|то)$/;

/** 'The Turkic organisation': a word of its name says nothing more. */
function namingWords({ name, short }: Organisation): string[] {
  return [...Object.values(name), ...Object.values(short)].flatMap((text) =>
    wordsOf(text).map(({ folded }) => folded),
  );
}

function isOfMembership(word: string): boolean {
  return (
    AROUND.test(word) ||
    IN.test(word) ||
    IS.test(word) ||
    WHO.test(word) ||
    COUNTRIES.test(word) ||
    MEMBERS.test(word) ||
    ORGANISATIONS.test(word) ||
    WHEN.test(word) ||
    WHY.test(word) ||
    OR.test(word) ||
    roleOf(word) !== undefined
  );
}

function isCountry(entity: Entity): entity is Country | Place {
  return entity.kind === 'country' || (entity.kind === 'place' && entity.iso !== undefined);
}

/** Whether the organisation's profile says who belongs to it. */
function listed({ profile }: Organisation): boolean {
  return profile?.parties.some(({ parties, text }) => parties.length > 0 || text) ?? false;
}

/** Whether the country's profile tells of the organisation. */
function knows(country: Country | Place, { code }: Organisation): boolean {
  return (
    country.kind === 'country' &&
    country.memberships.some(({ organisation }) => organisation === code)
  );
}

function belongs({ profile }: Organisation, { code }: Country | Place): boolean {
  const lists = profile?.parties.filter(({ role }) => role !== 'former') ?? [];
  return lists.some(({ parties }) => parties.some(({ who }) => who === code));
}

function knownSince({ code, profile }: Organisation, country: Country | Place): boolean {
  const party = profile?.parties.some(({ parties }) =>
    parties.some(({ who, since }) => who === country.code && since !== undefined),
  );
  if (party === true) return true;
  return (
    country.kind === 'country' &&
    country.memberships.some(
      ({ organisation, since }) => organisation === code && since !== undefined,
    )
  );
}
