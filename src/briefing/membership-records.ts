import type { MembershipStatus, PartyRole } from '../content/closed-sets.ts';
import type {
  Corpus,
  Country,
  Localised,
  Membership,
  Organisation,
  PartyList,
  Place,
} from '../content/corpus.ts';

/** What the profiles say of one country, or place, in one organisation. */
export interface MembershipRecord {
  readonly status: MembershipStatus;
  readonly since?: string;
  /** The date for which it holds, and where that comes from. */
  readonly held: Pick<Membership, 'asOf' | 'source'>;
  readonly note?: Localised;
}

const STATUS_IN: Readonly<Record<PartyRole, MembershipStatus>> = {
  members: 'member',
  associates: 'associate',
  observers: 'observer',
  partners: 'partner',
  former: 'former_member',
};

/** The role that a status is one of. */
export const ROLE_OF: Readonly<Partial<Record<MembershipStatus, PartyRole>>> = {
  founding_member: 'members',
  member: 'members',
  participant: 'members',
  associate: 'associates',
  observer: 'observers',
  partner: 'partners',
  former_member: 'former',
};

/** The country's own profile, with what it lacks from the organisation's lists; else these alone. */
export function recordOf(
  who: Country | Place,
  organisation: Organisation,
): MembershipRecord | undefined {
  const own =
    who.kind === 'country'
      ? who.memberships.find((one) => one.organisation === organisation.code)
      : undefined;
  const listed = listedIn(organisation, who.code);
  if (own === undefined) return listed;
  const same = listed?.status === own.status ? listed : undefined;
  const since = own.since ?? same?.since;
  const note = own.note ?? same?.note;
  return {
    status: own.status,
    held: own.asOf === undefined && own.source === undefined ? (same?.held ?? own) : own,
    ...(since === undefined ? {} : { since }),
    ...(note === undefined ? {} : { note }),
  };
}

function listedIn({ profile }: Organisation, code: string): MembershipRecord | undefined {
  for (const list of profile?.parties ?? []) {
    const party = list.parties.find(({ who }) => who === code);
    if (party === undefined) continue;
    return {
      status: STATUS_IN[list.role],
      held: list,
      ...(party.since === undefined ? {} : { since: party.since }),
      ...(party.note === undefined ? {} : { note: party.note }),
    };
  }
  return undefined;
}

/** Every organisation in which the profiles record a country, or place, as the corpus lists them. */
export function organisationsOf(
  who: Country | Place,
  { organisations }: Pick<Corpus, 'organisations'>,
): { organisation: Organisation; record: MembershipRecord }[] {
  return [...organisations.values()].flatMap((organisation) => {
    const record = recordOf(who, organisation);
    return record === undefined ? [] : [{ organisation, record }];
  });
}

/** The members as far as they are listed by name; undefined where there is no such list. */
export function membersOf({ profile }: Organisation): PartyList | undefined {
  return profile?.parties.find(({ role, parties }) => role === 'members' && parties.length > 0);
}
