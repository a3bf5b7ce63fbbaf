import type { Brief, Country, Organisation, Subject, Topic } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import {
  type Action,
  bold,
  type Document,
  type Group,
  heading,
  item,
  link,
  paragraph,
} from './document.ts';
import { entry } from './entry.ts';
import { inOrder, openSubject, organisationWithPage, rows, subjectLabel } from './names.ts';
import { factLines, heldOn, noteOn, notes, partyLines, partyNotes } from './profile-facts.ts';
import type { Reading } from './reading.ts';

const ENTRIES_PER_PAGE = 8;
/** Nobody pages further: week pages and questions lead to older ones. */
const MOST_BRIEFS = 400;

/**
 * The page of a country, an organisation or a topic: its profile, then its briefs, newest first.
 *
 * @param following what the chat follows: codes, none of them for everything; undefined: nothing
 */
export function composeSubject(
  subject: Subject,
  reading: Reading,
  following?: readonly string[],
): Document {
  const { language } = reading.messages;
  const { summary, groups, actions } = profileOf(subject, reading);
  return {
    title: [bold(subjectTitle(subject, language))],
    groups: [
      ...(summary === undefined ? [] : [paragraph(textIn(summary, language).text)]),
      ...groups,
      ...briefsOn(subject, reading),
    ],
    actions: [...rows(actions, 4), [followAction(subject, following, reading)]],
    entriesPerPage: ENTRIES_PER_PAGE,
  };
}

export function followAction(
  { code }: Subject,
  following: readonly string[] | undefined,
  { messages }: Reading,
): Action {
  const { button } = messages.subscription;
  if (following?.length === 0) return { label: button.followedAll, open: { type: 'settings' } };
  const followed = following?.includes(code) ?? false;
  return {
    label: followed ? button.unfollow : button.follow,
    follow: code,
    followed: !followed,
  };
}

interface Profile {
  readonly summary: Topic['description'] | undefined;
  readonly groups: readonly Group[];
  readonly actions: readonly Action[];
}

function profileOf(subject: Subject, reading: Reading): Profile {
  switch (subject.kind) {
    case 'country':
      return countryProfile(subject, reading);
    case 'organisation':
      return organisationProfile(subject, reading);
    case 'topic':
      return { summary: subject.description, groups: [], actions: [] };
  }
}

function countryProfile(country: Country, { corpus, messages }: Reading): Profile {
  const { language } = messages;
  const { facts } = country;
  const shortName = (code: string) => {
    const organisation = corpus.organisations.get(code);
    return organisation === undefined ? code : textIn(organisation.short, language).text;
  };
  const memberships = inOrder(
    country.memberships,
    ({ organisation }) => shortName(organisation),
    language,
  );
  const lines = memberships.map(({ organisation, status, since }) => {
    const words = [
      messages.membershipStatus[status],
      ...(since === undefined ? [] : [messages.since(since)]),
    ];
    return item('• ', bold(shortName(organisation)), ` — ${words.join(' ')}`);
  });
  return {
    summary: country.summary,
    groups: [
      ...factLines(facts, messages),
      ...(lines.length === 0 ? [] : [heading(bold(messages.profile.memberships))]),
      ...lines,
      ...notes([
        ...facts.flatMap((fact) => noteOn(messages.factLabel[fact.label], fact, messages)),
        ...memberships.flatMap((one) =>
          noteOn(`${shortName(one.organisation)} (${heldOn(one, messages)})`, one, messages),
        ),
      ]),
    ],
    actions: memberships
      .flatMap(({ organisation }) => organisationWithPage(organisation, corpus) ?? [])
      .map((organisation) => openSubject(organisation, language)),
  };
}

function organisationProfile(organisation: Organisation, reading: Reading): Profile {
  const { corpus, messages } = reading;
  const { facts = [], parties = [], summary } = organisation.profile ?? {};
  const { website } = organisation;
  const countries = parties.flatMap((list) =>
    list.parties.flatMap(({ who }) => corpus.countries.get(who) ?? []),
  );
  return {
    summary,
    groups: [
      ...factLines(facts, messages),
      ...partyLines(parties, reading),
      ...(website === undefined ? [] : [item('• ', link(messages.profile.website, website))]),
      ...notes([
        ...facts.flatMap((fact) => noteOn(messages.factLabel[fact.label], fact, messages)),
        ...parties.flatMap((list) => partyNotes(list, reading)),
      ]),
    ],
    actions: [...new Set(countries)].map((country) => openSubject(country, messages.language)),
  };
}

/** Organisations are called by their short name, and introduced by the long one. */
export function subjectTitle(subject: Subject, language: string): string {
  const label = subjectLabel(subject, language);
  if (subject.kind !== 'organisation') return label;
  const name = textIn(subject.name, language).text;
  return name === label ? label : `${label} · ${name}`;
}

function briefsOn(subject: Subject, reading: Reading): Group[] {
  const { corpus, messages } = reading;
  const briefs = corpus.briefs.filter((brief) => isOn(brief, subject));
  if (briefs.length === 0) return [paragraph(messages.profile.noBriefs)];
  const older = briefs.length - MOST_BRIEFS;
  return [
    heading(bold(messages.briefs(briefs.length))),
    ...briefs
      .slice(0, MOST_BRIEFS)
      .map((brief, index) => entry(brief, index + 1, reading, { summary: false })),
    ...(older > 0 ? [item(messages.roundup.moreNames(older))] : []),
  ];
}

export function isOn(brief: Brief, subject: Subject): boolean {
  switch (subject.kind) {
    case 'country':
      return brief.countries.includes(subject.code);
    case 'organisation':
      return brief.organisations.includes(subject.code);
    case 'topic':
      return brief.topics.includes(subject.code);
  }
}
