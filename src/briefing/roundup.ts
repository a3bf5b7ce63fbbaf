import { type IsoWeek, weekOf, weekSpan } from '../calendar/iso-week.ts';
import type { Brief, Code } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import { spanInWords } from '../language/dates.ts';
import { weekdayInWords } from '../language/instants.ts';
import { archiveOf } from './archive.ts';
import { bold, type Document, type Group, heading, item, link, paragraph } from './document.ts';
import { mainFollowed, mainSubject } from './grouping.ts';
import { namesOf, subjectLabel } from './names.ts';
import { ranked, type Story } from './ranking.ts';
import type { Reading } from './reading.ts';
import { type EntryForm, type LinkTo, roundupEntry, shownOf, titleOf } from './roundup-entry.ts';
import { type RoundupSelection, type SelectedBriefs, selectBriefs } from './roundup-selection.ts';
import { shortened } from './shortened.ts';

export interface RoundupRequest extends RoundupSelection {
  readonly linkTo: LinkTo;
  /** How many entries it may have at most; 12 unless that doesn't fit. */
  readonly mostEntries?: number;
}

export interface Roundup {
  readonly document: Document;
  /** Ids of the briefs it names; what 'and 5 more' leaves out is not among them. */
  readonly briefs: readonly string[];
  /** Of the corrections it names: `<id of the brief>@<date>`. */
  readonly corrections: readonly string[];
  /** There is nothing new: it says so in one line. */
  readonly quiet: boolean;
}

/** More than that is not read at once; the week pages have the rest. */
export const MOST_ENTRIES = 12;
const MOST_LATE = 5;
const MOST_CORRECTIONS = 6;
const CORRECTION_LENGTH = 240;
const NAME_LENGTH = 100;

/** The roundup of a span of days and a selection of subjects. */
export function composeRoundup(request: RoundupRequest, reading: Reading): Roundup {
  const selected = selectBriefs(request, reading.corpus);
  const { inSpan, late, corrections } = selected;
  if (inSpan.length + late.length + corrections.length === 0) {
    return { document: quietLine(request, reading), briefs: [], corrections: [], quiet: true };
  }
  const { subjects, mostEntries = MOST_ENTRIES } = request;
  const shown = ranked(inSpan, subjects).slice(0, mostEntries);
  const shownLate = ranked(late, subjects).slice(0, Math.min(MOST_LATE, mostEntries));
  const shownCorrections = corrections.slice(0, Math.min(MOST_CORRECTIONS, mostEntries));
  const form: EntryForm = {
    linkTo: request.linkTo,
    // Of a single subject the second line says it once for all.
    reasons: subjects.length > 1 ? subjects : [],
    room: roomFor(shown.length + shownLate.length),
  };
  const entries = (stories: readonly Story[]) =>
    stories.map((story) => roundupEntry(story, reading, form));
  const { messages, corpus } = reading;
  const region = shortened(textIn(corpus.region.name, messages.language).text, NAME_LENGTH);
  const groups: Group[] = [
    item(secondLine(selected, request, reading)),
    ...grouped(shown, subjects, reading).flatMap(([name, stories], _, all) => [
      // A single group needs no name.
      ...(all.length > 1 ? [heading(bold(shortened(name, NAME_LENGTH)))] : []),
      ...entries(stories),
    ]),
    ...rest(inSpan, shown, request, reading),
  ];
  if (shownLate.length > 0) {
    groups.push(heading(bold(messages.roundup.cameInLate)), ...entries(shownLate));
    groups.push(...rest(late, shownLate, request, reading));
  }
  if (shownCorrections.length > 0) {
    groups.push(heading(bold(messages.roundup.corrected)));
    groups.push(...shownCorrections.map((one) => correctionLine(one, request.linkTo, reading)));
    const left = corrections.length - shownCorrections.length;
    if (left > 0) groups.push(item(messages.roundup.more(left)));
  }
  return {
    document: {
      title: [bold(messages.roundup.title(region, spanInWords(request.span, messages.language)))],
      groups,
      actions: [weekByWeek(request, reading)],
    },
    briefs: [...shown, ...shownLate].flatMap((story) => shownOf(story).map(({ id }) => id)),
    corrections: shownCorrections.map(({ brief, correction }) => `${brief.id}@${correction.date}`),
    quiet: false,
  };
}

/** Excerpts are the shorter the more there are: a roundup is scanned first, then read. */
function roomFor(entries: number): number {
  if (entries <= 3) return 480;
  return entries <= 6 ? 320 : 220;
}

/** How much there is, and what it was chosen by. */
function secondLine({ inSpan, late }: SelectedBriefs, request: RoundupRequest, reading: Reading) {
  const { messages, corpus } = reading;
  const { subjects } = request;
  const names = namesOf(subjects, corpus, messages);
  const count = inSpan.length + late.length;
  const briefs = messages.briefs(count);
  if (names === '') return count > 1 ? briefs : '';
  if (subjects.length > 1 && count > 0) return messages.roundup.chosen(briefs, names);
  const reason = messages.roundup.youFollow(names);
  return count > 0 ? `${briefs} · ${reason}` : reason;
}

/** Events under their subjects; the subject of the best ranked comes first. */
function grouped(
  stories: readonly Story[],
  followed: readonly Code[],
  reading: Reading,
): [string, Story[]][] {
  const { language, week } = reading.messages;
  const nameOf = ({ lead }: Story) => {
    // A digest is on the region, whatever organisations it mentions.
    const main =
      lead.kind === 'digest' && lead.countries.length > 1 ? undefined : mainSubject(lead, reading);
    const subject = followed.length === 0 ? main : mainFollowed(lead, followed, reading);
    return subject === undefined ? week.severalCountries : subjectLabel(subject, language);
  };
  return [...Map.groupBy(stories, nameOf)];
}

/** `And 7 more: 8–14 November 2021`, where the pages of their weeks have them. */
function rest(
  all: readonly Brief[],
  shown: readonly Story[],
  { linkTo }: RoundupRequest,
  { messages }: Reading,
): Group[] {
  const named = new Set(shown.flatMap(shownOf));
  const left = all.filter((brief) => !named.has(brief));
  if (left.length === 0) return [];
  const weeks = [...new Set(left.map(({ date }) => weekOf(date.on)))].sort();
  const links = weeks.flatMap((week, index) => [
    index === 0 ? ': ' : ', ',
    link(spanInWords(weekSpan(week), messages.language), linkTo({ type: 'week', week })),
  ]);
  return [paragraph(messages.roundup.more(left.length), ...links)];
}

function correctionLine(
  { brief, correction }: SelectedBriefs['corrections'][number],
  linkTo: LinkTo,
  { messages }: Reading,
): Group {
  const day = weekdayInWords(correction.date, messages.language);
  return item(
    '• ',
    titleOf(brief, linkTo, messages),
    ` (${day}): ${shortened(correction.text, CORRECTION_LENGTH)}`,
  );
}

function weekByWeek({ span, linkTo }: RoundupRequest, { messages }: Reading) {
  const week = weekOf(span.to);
  return [{ label: messages.roundup.weekByWeek, href: linkTo({ type: 'week', week }) }];
}

function quietLine({ span, subjects, linkTo }: RoundupRequest, reading: Reading): Document {
  const { corpus, messages } = reading;
  const names = namesOf(subjects, corpus, messages);
  const words = messages.roundup.nothingNew(
    spanInWords(span, messages.language),
    names === '' ? undefined : names,
  );
  const newest: IsoWeek | undefined = archiveOf(corpus).weeks.at(-1);
  const archive = newest && link(messages.roundup.archive, linkTo({ type: 'week', week: newest }));
  return { groups: [paragraph(words, ...(archive ? [' ', archive] : []))], actions: [] };
}
