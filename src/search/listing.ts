import { weekOf } from '../calendar/iso-week.ts';
import { overlaps, type Span } from '../calendar/span.ts';
import type { Brief, Corpus, Subject } from '../content/corpus.ts';
import type { Answer } from './answer.ts';
import { asksWhatItIs } from './introduction.ts';
import { ASKING_WORDS, PAGE_WORDS } from './light-words.ts';
import { isSubject } from './names.ts';
import type { Question } from './question.ts';
import type { Word } from './words.ts';

/** Days of a week page; of more days the briefs are listed. */
const WEEK_DAYS = 7;

/** The page or the list that answers a question of nothing but subjects and days. */
export function listedFor(
  { mentions, span, latest, rest, sides }: Question,
  { briefs }: Corpus,
  today: string,
): Answer | undefined {
  if (sides !== undefined) return undefined;
  const subjects = mentions.map(({ entity }) => entity).filter(isSubject);
  if (subjects.length < mentions.length) return undefined;
  const [only] = subjects.length === 1 && span === undefined ? subjects : [];
  const asks = (word: Word) => {
    const isOfPages = PAGE_WORDS.has(word.folded) || ASKING_WORDS.has(word.folded);
    return !isOfPages && (only === undefined || !asksWhatItIs(word, only));
  };
  if (rest.some(asks)) return undefined;
  if (subjects.length === 0) return span && ofDays(span, briefs, today);
  const [subject, ...others] = subjects;
  if (subject !== undefined && others.length === 0 && span === undefined && !latest) {
    return { type: 'subject', subject };
  }
  if (span === undefined && !latest) return undefined;
  return listed(subjects, span, briefs, today, latest);
}

function ofDays(span: Span, briefs: readonly Brief[], today: string): Answer | undefined {
  const week = weekOf(span.from);
  const days = 1 + (Date.parse(span.to) - Date.parse(span.from)) / 86_400_000;
  if (days <= WEEK_DAYS && weekOf(span.to) === week) return { type: 'week', week };
  return listed([], span, briefs, today);
}

function listed(
  subjects: readonly Subject[],
  span: Span | undefined,
  briefs: readonly Brief[],
  today: string,
  latest = false,
): Answer | undefined {
  const about = briefs
    .filter(({ date }) => date.on <= today && (span === undefined || overlaps(date, span)))
    .filter((brief) => subjects.every((subject) => isAbout(brief, subject)))
    // What happened comes before what was thought of it, unless the newest is wanted.
    .sort((a, b) => (latest ? 0 : Number(isView(a)) - Number(isView(b))));
  return about.length === 0 ? undefined : { type: 'briefs', subjects, span, briefs: about };
}

function isView({ kind }: Brief): boolean {
  return kind === 'opinion' || kind === 'analysis';
}

function isAbout(brief: Brief, { code }: Subject): boolean {
  return [brief.countries, brief.organisations, brief.topics].some((codes) => codes.includes(code));
}
