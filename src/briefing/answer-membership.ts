import type { MembershipStatus, PartyRole } from '../content/closed-sets.ts';
import type { Country, Organisation, Place } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { MembershipMessages } from '../language/messages/membership.ts';
import type { MembershipQuestion } from '../search/understanding/membership.ts';
import { ANSWER_LENGTH, shortenedTo } from './answer-room.ts';
import { sourceOf } from './answer-stated.ts';
import {
  type Action,
  bold,
  type Document,
  type Group,
  heading,
  italic,
  item,
  paragraph,
} from './document.ts';
import { inEach, lists, listsFirst, memberNotes, shortName } from './membership-lists.ts';
import {
  type MembershipRecord,
  membersOf,
  organisationsOf,
  ROLE_OF,
  recordOf,
} from './membership-records.ts';
import { openSubject, organisationWithPage, rows, subjectOf } from './names.ts';
import { heldOn } from './profile-facts.ts';
import type { Reading } from './reading.ts';

const NAME_LENGTH = 80;
const NOTE_LENGTH = 140;
const MOST_COUNTRIES = 6;

const VERDICT: Readonly<Record<MembershipStatus, keyof MembershipMessages['verdict']>> = {
  founding_member: 'yes',
  member: 'yes',
  participant: 'yes',
  associate: 'not a member',
  observer: 'not a member',
  partner: 'not a member',
  applicant: 'not a member',
  former_member: 'not any more',
  not_a_member: 'no',
};

/** Who belongs to an organisation, whether a country does, or where one belongs: as the profiles say. */
export function composeMembership(asked: MembershipQuestion, reading: Reading): Document {
  const { organisation, country, compared, roles = [] } = asked;
  if (compared !== undefined) {
    const groups = compared.flatMap((each) => [
      heading(bold(shortName(each, reading))),
      ...lists(each, {}, reading).slice(0, 1),
    ]);
    return document(undefined, [...inEach(compared, reading), ...groups], compared, reading);
  }
  if (organisation !== undefined && country !== undefined) {
    return document(
      undefined,
      [
        ...verdict(country, organisation, asked, reading),
        ...lists(organisation, { roles }, reading),
      ],
      [organisation, country],
      reading,
    );
  }
  if (organisation !== undefined) return ofOrganisation(organisation, roles, reading);
  if (country !== undefined) return ofCountry(country, reading);
  throw new RangeError('a question of membership names an organisation or a country');
}

function ofOrganisation(
  organisation: Organisation,
  roles: readonly PartyRole[],
  reading: Reading,
): Document {
  const { corpus, messages } = reading;
  const { language } = messages;
  const short = shortName(organisation, reading);
  const long = textIn(organisation.name, language).text;
  const title = long === short ? short : shortenedTo(`${short} · ${long}`, 2 * NAME_LENGTH);
  const [first] = roles.length > 0 ? listsFirst(organisation, roles) : [membersOf(organisation)];
  const parties = first?.parties ?? [];
  const countries = parties.flatMap(({ who }) => corpus.countries.get(who) ?? []);
  const found = [
    ...lists(organisation, { roles, noted: true }, reading),
    ...(roles.length > 0 ? [] : memberNotes(organisation, reading)),
  ];
  const groups = found.length > 0 ? found : fromCountries(organisation, reading);
  return document(title, groups, [organisation, ...countries.slice(0, MOST_COUNTRIES)], reading);
}

function ofCountry(country: Country | Place, reading: Reading): Document {
  const { corpus, messages } = reading;
  const { membership, language } = messages;
  const name = shortenedTo(textIn(country.name, language).text, NAME_LENGTH);
  const found = organisationsOf(country, corpus);
  const groups = found.map(({ organisation, record }) =>
    item('• ', bold(shortName(organisation, reading)), ` — ${inWords(record, reading)}`),
  );
  const none = paragraph(membership.nothingOf(name));
  return document(membership.of(name), groups.length > 0 ? groups : [none], [country], reading);
}

/** `Yes.`, and the record with its date and source; or that there is none. */
function verdict(
  country: Country | Place,
  organisation: Organisation,
  asked: MembershipQuestion,
  reading: Reading,
): Group[] {
  const { membership, language } = reading.messages;
  const name = shortenedTo(textIn(country.name, language).text, NAME_LENGTH);
  const short = shortName(organisation, reading);
  const record = recordOf(country, organisation);
  if (record === undefined) {
    const list = membersOf(organisation);
    const words =
      list === undefined
        ? membership.neverRecorded(name, short)
        : membership.notListed(name, short, heldOn(list, reading.messages));
    return [paragraph(bold(membership.verdict.unknown), ` ${words}`)];
  }
  const note = record.note && shortenedTo(textIn(record.note, language).text, NOTE_LENGTH);
  const said = `${name} · ${short}: ${inWords(record, reading)}`;
  return [
    paragraph(
      // 'A member or an observer': the status itself is the answer.
      ...(asked.choice ? [said] : [bold(membership.verdict[answerOf(record, asked)]), ` ${said}`]),
      ...sourceOf(record.held),
      ...(note === undefined ? [] : [italic(`\n${note}`)]),
    ),
  ];
}

function answerOf(
  { status }: MembershipRecord,
  { roles }: MembershipQuestion,
): keyof MembershipMessages['verdict'] {
  if (roles === undefined) return VERDICT[status];
  return roles.some((role) => role === ROLE_OF[status]) ? 'yes' : 'no';
}

/** `member since 15 May 1992 (as of November 2025)` */
function inWords({ status, since, held }: MembershipRecord, { messages }: Reading): string {
  const words = [messages.membershipStatus[status], since && messages.since(since)];
  return `${words.filter((part) => part).join(' ')} (${heldOn(held, messages)})`;
}

/** Of an organisation without lists: what the countries' own profiles tell. */
function fromCountries(organisation: Organisation, reading: Reading): Group[] {
  const { corpus, messages } = reading;
  const { membership, language } = messages;
  const lines = [...corpus.countries.values()].flatMap((country) => {
    const record = recordOf(country, organisation);
    if (record === undefined) return [];
    const name = textIn(country.name, language).text;
    return [item('• ', bold(name), ` — ${inWords(record, reading)}`)];
  });
  if (lines.length === 0) return [paragraph(membership.noList(shortName(organisation, reading)))];
  return [paragraph(membership.fromCountries), ...lines];
}

function document(
  title: string | undefined,
  groups: readonly Group[],
  named: readonly (Organisation | Country | Place)[],
  { corpus, messages }: Reading,
): Document {
  const pages = named.flatMap(({ kind, code }): Action[] => {
    if (kind === 'place') return [];
    const page =
      kind === 'organisation' ? organisationWithPage(code, corpus) : subjectOf(code, corpus);
    return page === undefined ? [] : [openSubject(page, messages.language)];
  });
  return {
    ...(title === undefined ? {} : { title: [bold(title)] }),
    groups,
    actions: rows(pages, 3),
    charactersPerPage: ANSWER_LENGTH,
  };
}
