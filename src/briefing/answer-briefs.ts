import type { Span } from '../calendar/span.ts';
import type { Brief, Subject } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import { dayInWords, partialDateInWords, spanInWords } from '../language/dates.ts';
import type { Messages } from '../language/messages.ts';
import { lengthOf } from './answer-quotation.ts';
import { ANSWER_LENGTH, shortenedTo } from './answer-room.ts';
import { type Block, bold, type Document, type Group, item } from './document.ts';
import { briefDate } from './entry.ts';
import { excerpt } from './excerpt.ts';
import { namesOf, openSubject, rows } from './names.ts';
import type { Reading } from './reading.ts';

/** So many are told in a sentence each: titles alone don't say what happened. */
const PER_PAGE = 4;
/** Nobody pages further. */
const MOST_BRIEFS = 60;
const MOST_SUBJECTS = 6;
const LONGEST_TITLE = 110;
const LONGEST_HEADING = 160;
const LONGEST_FACTS = 110;
/** Less of a brief says nothing beyond its title. */
const LEAST_EXCERPT = 60;
const MOST_EXCERPT = 420;

/** The answer to a question of dates, or of a subject's latest: the briefs, newest first. */
export function composeBriefs(
  { subjects, span, briefs, names }: Answered,
  reading: Reading,
): Document {
  const { messages } = reading;
  const { language } = messages;
  const title = shortenedTo(titleOf(subjects, span, reading), LONGEST_HEADING);
  const count = item(messages.briefs(briefs.length));
  const shown = briefs.slice(0, MOST_BRIEFS);
  const above = lengthOf([title, messages.briefs(briefs.length)]) + 2 * GAP;
  const told = Math.min(shown.length, PER_PAGE);
  const room = Math.floor((ANSWER_LENGTH - above) / told) - GAP;
  return {
    title: [bold(title)],
    groups: [count, ...shown.map((brief, index) => listed(brief, index + 1, room, reading, names))],
    actions: rows(
      subjects.slice(0, MOST_SUBJECTS).map((subject) => openSubject(subject, language)),
      3,
    ),
    entriesPerPage: PER_PAGE,
    charactersPerPage: ANSWER_LENGTH,
    more: messages.search.more,
  };
}

/** What the search answers with: at least one brief. */
interface Answered {
  readonly subjects: readonly Subject[];
  readonly span: Span | undefined;
  readonly briefs: readonly Brief[];
  /** Whether a text names what the briefs are to be about. */
  readonly names?: (text: string) => boolean;
}

/** The empty line between two groups. */
const GAP = 2;

/** A brief: title, date, and as much of what it says as fits into the room. */
function listed(
  brief: Brief,
  number: number,
  room: number,
  reading: Reading,
  names: Answered['names'],
): Group {
  const { language } = reading.messages;
  const lead = `${number}. `;
  const title = shortenedTo(textIn(brief.title, language).text, LONGEST_TITLE);
  const facts = shortenedTo(factsOf(brief, reading), LONGEST_FACTS);
  const text = [lead, bold(title), `\n${facts}`];
  const blocks: Block[] = [{ type: 'paragraph', text }];
  const left = room - lengthOf(text) - 1;
  if (left >= LEAST_EXCERPT)
    blocks.push({ type: 'quote', text: saying(brief, left, reading, names) });
  return { blocks, action: { label: String(number), open: { type: 'brief', key: brief.key } } };
}

/** The date, and the kind where it is not news. */
function factsOf(brief: Brief, { messages }: Reading): string {
  const kind = brief.kind === 'news' ? [] : [messages.kind[brief.kind]];
  return [briefDate(brief, messages), ...kind].join(' · ');
}

function saying(
  brief: Brief,
  room: number,
  { messages }: Reading,
  names: Answered['names'],
): Block['text'] {
  const words = excerpt(brief, Math.min(room, MOST_EXCERPT), messages, names);
  if (lengthOf(words) <= room) return words;
  // Cut as one text: whose words they are stands at the end, and is said on the brief's page.
  const [text] = words;
  return [shortenedTo(typeof text === 'string' ? text : (text?.text ?? ''), room)];
}

function titleOf(
  subjects: readonly Subject[],
  span: Span | undefined,
  { corpus, messages }: Reading,
): string {
  const codes = subjects.map(({ code }) => code);
  const names = codes.length === 0 ? '' : namesOf(codes, corpus, messages);
  if (span === undefined) {
    return names === '' ? messages.lists.latest : messages.search.newest(names);
  }
  const days = daysInWords(span, messages);
  return names === '' ? days : `${names} · ${days}`;
}

/** A day, a month or a year by its name, other spans by their ends. */
export function daysInWords({ from, to }: Span, { language }: Messages): string {
  if (from === to) return dayInWords(from, language);
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) {
    return partialDateInWords(from.slice(0, 4), language);
  }
  const month = from.slice(0, 7);
  const next = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  if (from.endsWith('-01') && to.startsWith(month) && next.endsWith('-01')) {
    return partialDateInWords(month, language);
  }
  return spanInWords({ from, to }, language);
}
