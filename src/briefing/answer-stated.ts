import type { Country, Organisation, ProfileFact } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { Hit, Spelled } from '../search/answer.ts';
import { notice, quotations } from './answer.ts';
import { ANSWER_LENGTH, shortenedTo } from './answer-room.ts';
import { bold, type Document, type Group, italic, link, type Span } from './document.ts';
import { openSubject, rows, subjectLabel, subjectOf } from './names.ts';
import { heldOn } from './profile-facts.ts';
import type { Reading } from './reading.ts';

export interface Stated {
  readonly subject: Country | Organisation;
  readonly fact: ProfileFact;
  /** What briefs add, best first. */
  readonly hits: readonly Hit[];
  readonly readings: readonly Spelled[];
}

const LONGEST_VALUE = 300;
const LONGEST_NOTE = 120;
const PUBLISHER_LENGTH = 60;
const NAME_LENGTH = 80;
/** What a profile states is the answer; briefs only add to it. */
const MOST_HITS = 6;
const HITS_PER_PAGE = 2;

/** What a profile states, with the date it holds for and its source; then what briefs add. */
export function composeStated(
  { subject, fact, hits, readings }: Stated,
  reading: Reading,
): Document {
  const { messages, corpus } = reading;
  const { language } = messages;
  const above = [...notice(readings, false, messages), statement(subject, fact, reading)];
  const page = subjectOf(subject.code, corpus);
  return {
    groups: [
      ...above,
      // The first of them has the room that the statement leaves.
      ...quotations(hits.slice(0, MOST_HITS), { above, foreign: false }, reading),
    ],
    actions: rows(page === undefined ? [] : [openSubject(page, language)], 3),
    entriesPerPage: HITS_PER_PAGE,
    charactersPerPage: ANSWER_LENGTH,
    more: messages.search.more,
  };
}

export function statement(
  subject: Country | Organisation,
  fact: ProfileFact,
  { messages }: Reading,
): Group {
  const { language } = messages;
  const name = shortenedTo(subjectLabel(subject, language), NAME_LENGTH);
  const value = shortenedTo(textIn(fact.value, language).text, LONGEST_VALUE);
  const note = fact.note && shortenedTo(textIn(fact.note, language).text, LONGEST_NOTE);
  return {
    blocks: [
      { type: 'paragraph', text: [bold(`${name} · ${messages.factLabel[fact.label]}`)] },
      { type: 'quote', text: [value, ...(note === undefined ? [] : [italic(`\n${note}`)])] },
      { type: 'item', text: [`(${heldOn(fact, messages)})`, ...sourceOf(fact)] },
    ],
  };
}

/** ` · Publisher`, as a link where it has an address. */
export function sourceOf({ source }: Pick<ProfileFact, 'source'>): Span[] {
  if (source === undefined) return [];
  const publisher = shortenedTo(source.publisher, PUBLISHER_LENGTH);
  return [' · ', source.url === undefined ? publisher : link(publisher, source.url)];
}
