import type { Span } from '../calendar/span.ts';
import type { Brief, Subject } from '../content/corpus.ts';
import { daysInWords } from './answer-briefs.ts';
import { type Document, paragraph } from './document.ts';
import { entry } from './entry.ts';
import { namesOf, openSubject, rows } from './names.ts';
import type { Reading } from './reading.ts';

const MOST_SUBJECTS = 6;

/** The honest answer where nothing is of the days asked about, with the nearest that there is. */
export function composeNoneDated(
  {
    subjects,
    span,
    nearest,
  }: {
    readonly subjects: readonly Subject[];
    readonly span: Span;
    readonly nearest: readonly Brief[];
  },
  reading: Reading,
): Document {
  const { corpus, messages } = reading;
  const codes = subjects.map(({ code }) => code);
  const names = codes.length === 0 ? [] : [namesOf(codes, corpus, messages)];
  const asked = [...names, daysInWords(span, messages)].join(', ');
  return {
    groups: [
      paragraph(messages.search.noneDated(asked)),
      ...nearest.map((brief, index) => entry(brief, index + 1, reading, { summary: false })),
    ],
    actions: rows(
      subjects.slice(0, MOST_SUBJECTS).map((subject) => openSubject(subject, messages.language)),
      3,
    ),
  };
}
