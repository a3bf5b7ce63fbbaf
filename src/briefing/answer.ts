import type { Brief, Subject } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import type { Messages } from '../language/messages.ts';
import type { Hit, Spelled } from '../search/answer.ts';
import { lengthOf, quotation, quotedOf } from './answer-quotation.ts';
import { ANSWER_LENGTH, shortenedTo } from './answer-room.ts';
import {
  type Action,
  type Document,
  type Group,
  italic,
  paragraph,
  type Text,
} from './document.ts';
import { openSubject, rows } from './names.ts';
import type { Reading } from './reading.ts';

/** Few enough to be read at once; the next results are a button away. */
const HITS_PER_PAGE = 3;
/** Nobody pages further. */
const MOST_HITS = 15;
/** What the best passage may take; with a text in two languages more. */
const BEST_LENGTH = 600;
const BEST_IN_TWO_LANGUAGES = 690;
/** Between these a further passage is neither a shred nor in the way of the best. */
const FURTHER_LENGTH = { least: 270, most: 330 };
const LONGEST_NOTICE = 180;
const LONGEST_MEANT = 200;
const SPELLING_LENGTH = 40;
const MOST_SPELLINGS = 2;
/** Of a longer label a client shows no more than its beginning. */
const TITLE_LENGTH = 60;
/** The empty line between two groups. */
const GAP = 2;

/** What stands around an answer besides its passages. */
export interface Around {
  readonly readings: readonly Spelled[];
  /** What the question names. */
  readonly subjects?: readonly Subject[];
}

/** The answer to a question: the best passage quoted with its matches marked, and what adds to it. */
export function composeHits(
  hits: readonly Hit[],
  { readings, subjects = [] }: Around,
  reading: Reading,
): Document {
  const { messages } = reading;
  const [best] = hits;
  const foreign = best !== undefined && quotedOf(best, messages).foreign;
  const above = notice(readings, foreign, messages);
  return {
    groups: [...above, ...quotations(hits, { above, foreign }, reading)],
    actions: rows(
      subjects.map((subject) => openSubject(subject, messages.language)),
      3,
    ),
    entriesPerPage: HITS_PER_PAGE,
    charactersPerPage: ANSWER_LENGTH,
    more: messages.search.more,
  };
}

/**
 * Passages, the first with as much room as it needs, up to two more in what it leaves; those of the
 * next pages share these evenly.
 *
 * @param above what stands over them on the first page
 */
export function quotations(
  hits: readonly Hit[],
  { above, foreign }: { above: readonly Group[]; foreign: boolean },
  reading: Reading,
): Group[] {
  let left = ANSWER_LENGTH - above.reduce((sum, group) => sum + groupLength(group) + GAP, 0);
  const { least, most } = FURTHER_LENGTH;
  return hits.slice(0, MOST_HITS).map((hit, index) => {
    const quoted = quotedOf(hit, reading.messages);
    const longest = quoted.texts.length > 1 ? BEST_IN_TWO_LANGUAGES : BEST_LENGTH;
    const share = index < HITS_PER_PAGE ? Math.floor(left / (HITS_PER_PAGE - index)) : least;
    const further = index < HITS_PER_PAGE ? share : Math.floor(ANSWER_LENGTH / HITS_PER_PAGE) - GAP;
    const room = Math.max(
      least,
      Math.min(index === 0 ? left : further, index === 0 ? longest : most),
    );
    // Only the best has room for both what its reader understands and the very words.
    const texts = index === 0 ? quoted.texts : quoted.texts.slice(0, 1);
    const shown = { ...quoted, texts };
    const { group, length } = quotation(
      hit,
      index + 1,
      { room, told: foreign, further: index === 0 },
      reading,
      shown,
    );
    left -= length + GAP;
    return group;
  });
}

/** A short line above an answer: spellings that were forgiven, or that it is in English only. */
export function notice(
  readings: readonly Spelled[],
  foreign: boolean,
  { search }: Messages,
): Group[] {
  const lines = readings
    .slice(0, MOST_SPELLINGS)
    .map(({ written, taken }) =>
      search.taken(shortenedTo(written, SPELLING_LENGTH), shortenedTo(taken, SPELLING_LENGTH)),
    );
  if (foreign) lines.push(search.onlyEnglish);
  if (lines.length === 0) return [];
  return [paragraph(italic(shortenedTo(lines.join(' '), LONGEST_NOTICE)))];
}

function groupLength({ blocks }: Group): number {
  return blocks.reduce((sum, { text }) => sum + lengthOf(text) + 1, -1);
}

/** What may help where nothing fits. */
export interface Nearest {
  readonly near?: readonly Subject[];
  /** A brief that may have what was asked, though not likely enough to be quoted. */
  readonly brief?: Brief | undefined;
  /** The question as it may have been meant. */
  readonly meant?: string | undefined;
}

/** The honest answer where nothing fits, with the pages that may help, and the ways on. */
export function composeNothing(
  line: Text,
  { near = [], brief, meant }: Nearest,
  { messages }: Pick<Reading, 'messages'>,
): Document {
  const { button, search } = messages;
  const subjects = near.map((subject): Action => openSubject(subject, messages.language));
  const briefs = brief === undefined ? [] : [openBrief(brief, messages)];
  return {
    groups: [
      paragraph(...line),
      ...(meant === undefined ? [] : [paragraph(search.meant(shortenedTo(meant, LONGEST_MEANT)))]),
      ...(briefs.length + near.length > 0 ? [paragraph(search.perhaps)] : []),
    ],
    actions: [
      ...rows(briefs, 1),
      ...rows(subjects, 3),
      [
        { label: button.latest, open: { type: 'list', list: 'latest' } },
        { label: button.help, open: { type: 'help' } },
      ],
    ],
  };
}

function openBrief({ title, key }: Brief, { language }: Messages): Action {
  const label = shortenedTo(textIn(title, language).text, TITLE_LENGTH);
  return { label, open: { type: 'brief', key } };
}
