import { weekOf } from '../calendar/iso-week.ts';
import { overlaps, type Span } from '../calendar/span.ts';
import type { Brief, Corpus, Subject } from '../content/corpus.ts';
import type { Answer } from './answer.ts';
import { COURTESY_WORDS } from './function-words.ts';
import { asksWhatItIs } from './introduction.ts';
import { ASKING_WORDS, PAGE_WORDS } from './light-words.ts';
import { namesPartOfTopic } from './named-page.ts';
import { isSubject } from './names.ts';
import { spellings } from './passages.ts';
import type { Question } from './question.ts';
import { type Word, wordsOf } from './words.ts';

/** Words that ask for no more than a page; beside a name courtesies, too. */
const IDLE = PAGE_WORDS.union(ASKING_WORDS);
const IDLE_BESIDE_NAMES = IDLE.union(COURTESY_WORDS);

/** Days of a week page; of more days the briefs are listed. */
const WEEK_DAYS = 7;

/** The page or the list that answers a question of nothing but subjects and days. */
export function listedFor(
  question: Question,
  { briefs }: Corpus,
  today: string,
): Answer | undefined {
  const subjects = onlySubjectsOf(question);
  if (subjects === undefined) return undefined;
  const { span, latest } = question;
  if (subjects.length === 0) return span && ofDays(span, briefs, today);
  const [subject, ...others] = subjects;
  if (subject !== undefined && others.length === 0 && span === undefined && !latest) {
    return { type: 'subject', subject };
  }
  if (span === undefined && !latest) return undefined;
  return listed(subjects, span, briefs, today, latest);
}

/** What there is instead, where a question of nothing but subjects and days has no brief. */
export function noneDatedFor(
  question: Question,
  { briefs }: Corpus,
  today: string,
): Answer | undefined {
  const { span } = question;
  const subjects = onlySubjectsOf(question);
  if (span === undefined || subjects === undefined) return undefined;
  if (namesPartOfTopic(question)) return undefined;
  // The newest first.
  const about = aboutAll(subjects, briefs, today);
  const before = about.find(({ date }) => date.to < span.from);
  const after = about.findLast(({ date }) => date.from > span.to);
  const nearest = [before, after].filter((brief) => brief !== undefined);
  return nearest.length === 0 ? undefined : { type: 'none dated', subjects, span, nearest };
}

/** The subjects of a question that asks nothing else besides days; undefined of one that does. */
function onlySubjectsOf({ mentions, rest, sides, span }: Question): Subject[] | undefined {
  if (sides !== undefined) return undefined;
  const subjects = mentions.map(({ entity }) => entity).filter(isSubject);
  if (subjects.length < mentions.length) return undefined;
  const idle = mentions.length > 0 ? IDLE_BESIDE_NAMES : IDLE;
  const [only] = subjects.length === 1 && span === undefined ? subjects : [];
  const asks = (word: Word) =>
    !idle.has(word.folded) && (only === undefined || !asksWhatItIs(word, only));
  return rest.some(asks) ? undefined : [...new Set(subjects)];
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
  const about = aboutAll(subjects, briefs, today)
    .filter(({ date }) => span === undefined || overlaps(date, span))
    // What happened comes before what was thought of it, unless the newest is wanted.
    .sort((a, b) => (latest ? 0 : Number(isView(a)) - Number(isView(b))));
  if (about.length === 0) return undefined;
  return { type: 'briefs', subjects, span, briefs: about, names: namesAny(subjects) };
}

function namesAny(subjects: readonly Subject[]): (text: string) => boolean {
  const termsOf = (text: string) => wordsOf(text).map(({ term }) => term);
  const names = subjects.flatMap((subject) => spellings(subject).map(termsOf));
  return (text) => {
    const terms = new Set(termsOf(text));
    return names.some((name) => name.length > 0 && name.every((term) => terms.has(term)));
  };
}

function aboutAll(subjects: readonly Subject[], briefs: readonly Brief[], today: string): Brief[] {
  return briefs
    .filter(({ date }) => date.on <= today)
    .filter((brief) => subjects.every((subject) => isAbout(brief, subject)));
}

function isView({ kind }: Brief): boolean {
  return kind === 'opinion' || kind === 'analysis';
}

function isAbout(brief: Brief, { code }: Subject): boolean {
  return [brief.countries, brief.organisations, brief.topics].some((codes) => codes.includes(code));
}
