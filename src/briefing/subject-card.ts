import type { Brief, Localised, Subject } from '../content/corpus.ts';
import { textIn } from '../content/localised.ts';
import { shortenedTo } from './answer-room.ts';
import { bold, type Document, type Group, heading, paragraph } from './document.ts';
import { briefDate } from './entry.ts';
import type { Reading } from './reading.ts';
import { followAction, isOn, subjectTitle } from './subject.ts';

const MOST_BRIEFS = 3;
/** With the newest briefs and the heading under 900 characters. */
const LONGEST = { title: 120, summary: 320, brief: 110 };

/**
 * A subject in a few lines, for where others read along: what it is, and its newest briefs.
 *
 * @param following what the chat follows: codes, none of them for everything; undefined: nothing
 */
export function composeSubjectCard(
  subject: Subject,
  reading: Reading,
  following?: readonly string[],
): Document {
  const { corpus, messages } = reading;
  const { language } = messages;
  const summary = summaryOf(subject);
  const briefs = corpus.briefs.filter((brief) => isOn(brief, subject));
  return {
    title: [bold(shortenedTo(subjectTitle(subject, language), LONGEST.title))],
    groups: [
      ...(summary === undefined
        ? []
        : [paragraph(shortenedTo(textIn(summary, language).text, LONGEST.summary))]),
      briefs.length === 0
        ? paragraph(messages.profile.noBriefs)
        : heading(bold(messages.briefs(briefs.length))),
      ...briefs.slice(0, MOST_BRIEFS).map((brief, index) => line(brief, index + 1, reading)),
    ],
    actions: [[followAction(subject, following, reading)]],
  };
}

function summaryOf(subject: Subject): Localised | undefined {
  switch (subject.kind) {
    case 'country':
      return subject.summary;
    case 'organisation':
      return subject.profile?.summary;
    case 'topic':
      return subject.description;
  }
}

function line(brief: Brief, number: number, { messages }: Reading): Group {
  const title = shortenedTo(textIn(brief.title, messages.language).text, LONGEST.brief);
  const text = [`${number}. `, bold(title), ` · ${briefDate(brief, messages)}`];
  return {
    blocks: [{ type: 'item', text }],
    action: { label: String(number), open: { type: 'brief', key: brief.key } },
  };
}
