import type { MembershipStatus, PartyRole } from '../closed-sets.ts';
import type { Country, Organisation } from '../corpus.ts';
import { type Item, valueAt } from '../item.ts';
import { quoted } from '../problems.ts';
import type { HouseContent } from './house-content.ts';

/** The list of an organisation that a country of this status stands in; none for the others. */
const LIST_OF: Readonly<Record<MembershipStatus, PartyRole | undefined>> = {
  founding_member: 'members',
  member: 'members',
  participant: 'members',
  associate: 'associates',
  observer: 'observers',
  partner: 'partners',
  former_member: 'former',
  applicant: undefined,
  not_a_member: undefined,
};

/**
 * Warns where a country's memberships and an organisation's lists don't agree. An organisation
 * that gives a sentence in place of a list says nothing about single countries.
 */
export function checkMemberships({ items, entities }: HouseContent): void {
  const itemOf = (code: string): Item | undefined =>
    items.find((item) => item.code === code && item.kind !== 'person' && !item.inNamesFile);
  for (const country of entities.countries.values()) {
    for (const organisation of entities.organisations.values()) {
      const countryItem = itemOf(country.code);
      const organisationItem = itemOf(organisation.code);
      if (countryItem === undefined || organisationItem === undefined) continue;
      compare(country, countryItem, organisation, organisationItem);
    }
  }
}

function compare(country: Country, countryItem: Item, organisation: Organisation, item: Item) {
  const index = country.memberships.findIndex((one) => one.organisation === organisation.code);
  const membership = country.memberships[index];
  const lists = organisation.profile?.parties ?? [];
  const found = lists.flatMap(({ role, parties }) => {
    const party = parties.find(({ who }) => who === country.code);
    return party === undefined ? [] : [{ role, since: party.since }];
  });
  const wanted = membership && LIST_OF[membership.status];
  const inList = found.find(({ role }) => role === wanted);
  if (membership === undefined) {
    for (const { role } of found) {
      countryItem.warn(
        ['memberships'],
        `lacks ${quoted(organisation.code)}, whose ${role} list ${quoted(country.code)} (${placeOf(item, role)})`,
      );
    }
    return;
  }
  const path = ['memberships', index];
  for (const { role } of found) {
    if (role === wanted) continue;
    countryItem.warn(
      path,
      `is ${quoted(membership.status)}, but ${placeOf(item, role)} has ${quoted(country.code)} among the ${role}`,
    );
  }
  const hasList = lists.some(({ role, parties }) => role === wanted && parties.length > 0);
  if (wanted !== undefined && inList === undefined && hasList) {
    countryItem.warn(
      path,
      `is ${quoted(membership.status)}, but ${placeOf(item, wanted)} doesn't list ${quoted(country.code)} among the ${wanted}`,
    );
  }
  const { since } = membership;
  if (inList?.since === undefined || since === undefined || agree(since, inList.since)) return;
  countryItem.warn(
    [...path, 'since'],
    `${quoted(since)} is not ${quoted(inList.since)}, which ${placeOf(item, inList.role)} gives`,
  );
}

/** A year agrees with a day of it. */
function agree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function placeOf(item: Item, role: PartyRole): string {
  const at = valueAt(item.value, [role]) === undefined ? [] : [role];
  return `${item.origin.shown}:${item.origin.lineOf(at)}`;
}
