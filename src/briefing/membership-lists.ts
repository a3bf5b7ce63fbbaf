import type { PartyRole } from '../content/closed-sets.ts';
import type { Organisation, Party, PartyList } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import { shortenedTo } from './answer-room.ts';
import { sourceOf } from './answer-stated.ts';
import { bold, type Group, italic, item, paragraph, type Span } from './document.ts';
import { membersOf } from './membership-records.ts';
import { partyName } from './names.ts';
import { heldOn } from './profile-facts.ts';
import type { Reading } from './reading.ts';

const NAME_LENGTH = 80;
const NOTE_LENGTH = 140;
const TEXT_LENGTH = 300;
/** More names than these are counted. */
const MOST_NAMES = 34;
const LONGEST_NAMES = 480;
const MOST_NOTES = 3;
const MOST_DATED = 8;

/**
 * The lists of an organisation, one line each; a source that several share is named once.
 *
 * @param roles those asked for, which come first
 * @param noted whether with what is noted of these
 */
export function lists(
  organisation: Organisation,
  { roles = [], noted = false }: { roles?: readonly PartyRole[]; noted?: boolean },
  reading: Reading,
): Group[] {
  const all = organisation.profile?.parties ?? [];
  if (all.length === 0) return [];
  let named: string | undefined;
  const { partyRole, membership } = reading.messages;
  const missing = roles.filter((role) => all.every((list) => list.role !== role));
  return [
    ...missing.map((role) =>
      paragraph(membership.noneInRole(partyRole[role], shortName(organisation, reading))),
    ),
    ...listsFirst(organisation, roles).flatMap((list) => {
      const publisher = list.source?.publisher;
      const isNews = publisher !== named;
      named = publisher;
      const line = item(...listed(list, reading), ...(isNews ? sourceOf(list) : []));
      return noted && roles.includes(list.role) ? [line, ...notesOf(list, reading)] : [line];
    }),
  ];
}

/** The lists of an organisation, those of these roles first. */
export function listsFirst({ profile }: Organisation, roles: readonly PartyRole[]): PartyList[] {
  const isAsked = ({ role }: PartyList) => roles.includes(role);
  return (profile?.parties ?? []).toSorted((a, b) => Number(isAsked(b)) - Number(isAsked(a)));
}

function listed(list: PartyList, { corpus, messages }: Reading): Span[] {
  const { language, membership } = messages;
  const { parties, role } = list;
  const names = parties.map(({ who }) => partyName(who, corpus, language));
  const more = names.length > MOST_NAMES ? [membership.more(names.length - MOST_NAMES)] : [];
  const text = list.text && shortenedTo(textIn(list.text, language).text, TEXT_LENGTH);
  const words = [
    shortenedTo([...names.slice(0, MOST_NAMES), ...more].join(', '), LONGEST_NAMES),
    text,
  ].filter((part) => part);
  const count = names.length > 0 ? ` (${names.length})` : '';
  return [
    '• ',
    bold(`${messages.partyRole[role]}${count}`),
    `: ${words.join('. ')} (${heldOn(list, messages)})`,
  ];
}

/** What is noted of single members, such as that one has frozen its part. */
export function memberNotes(organisation: Organisation, reading: Reading): Group[] {
  const members = membersOf(organisation)?.parties ?? [];
  const remarkable = members.filter(({ note }) => note !== undefined);
  return remarkable.slice(0, MOST_NOTES).map((party) => remark(remarksOn(party, reading)));
}

/** What is noted of a list, and since when those in it belong to it. */
function notesOf({ note, parties }: PartyList, reading: Reading): Group[] {
  const dated = parties.filter(({ since, note: own }) => since !== undefined || own !== undefined);
  return [
    ...(note === undefined ? [] : [textIn(note, reading.messages.language).text]),
    ...dated.slice(0, MOST_DATED).map((party) => remarksOn(party, reading)),
  ].map(remark);
}

function remarksOn({ who, since, note }: Party, { corpus, messages }: Reading): string {
  const { language } = messages;
  const words = [since && messages.since(since), note && textIn(note, language).text];
  return `${partyName(who, corpus, language)}: ${words.filter((part) => part).join('; ')}`;
}

function remark(text: string): Group {
  return item(italic(shortenedTo(text, NOTE_LENGTH)));
}

/** Who is in each of several organisations; nothing where one has no list. */
export function inEach(organisations: readonly Organisation[], reading: Reading): Group[] {
  const { corpus, messages } = reading;
  const all = organisations.map((each) => membersOf(each)?.parties.map(({ who }) => who));
  const [first, ...others] = all;
  if (first === undefined) return [];
  const common = first.filter((code) => others.every((codes) => codes?.includes(code)));
  const names = common.map((code) => partyName(code, corpus, messages.language));
  if (names.length === 0) return [];
  const label = `${messages.membership.inEach} (${names.length})`;
  return [item(bold(label), `: ${shortenedTo(names.join(', '), LONGEST_NAMES)}`)];
}

export function shortName({ short }: Organisation, { messages }: Reading): string {
  return shortenedTo(textIn(short, messages.language).text, NAME_LENGTH);
}
