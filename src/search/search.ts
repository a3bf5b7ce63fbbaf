import { type IsoWeek, parseIsoWeek, weekOf } from '../calendar/iso-week.ts';
import { readDate } from '../calendar/read-date.ts';
import type { Corpus, Entity, Subject } from '../content/corpus.ts';
import { createEngine, type Engine, type Match } from './engine.ts';
import { createNames, isSubject, type Mention, type Names } from './names.ts';
import { type Passage, passagesOf, subjectTerm } from './passages.ts';
import { createStoryNames, type StoryNames } from './story-names.ts';
import { wordsOf } from './words.ts';

/** What a question is answered with. */
export type Answer =
  /** The question is only a subject or a date: its page says more than any passage. */
  | { readonly type: 'subject'; readonly subject: Subject }
  | { readonly type: 'week'; readonly week: IsoWeek }
  /** Best first, one for each brief, never empty. */
  | { readonly type: 'hits'; readonly hits: readonly Hit[] }
  /** Nothing fits; `near` are the subjects that the question named or nearly named. */
  | { readonly type: 'nothing'; readonly near: readonly Subject[] };

/** In order, not overlapping. */
export type Marks = readonly (readonly [number, number])[];

export interface Hit {
  readonly passage: Passage;
  /** The places in a text of the brief that the question matched: [start, end) in UTF-16 units. */
  readonly marksIn: (text: string) => Marks;
}

export interface Search {
  readonly names: Names;
  readonly stories: StoryNames;
  /** `today` (ISO date) hides later briefs and anchors words such as 'last week'. */
  answer(question: string, today: string): Answer;
}

/** Questions of readers are short; what is beyond this many terms can't sharpen the ranking. */
const MAX_TERMS = 24;

/** How much of what a question means, by weight, a passage must hold to count as an answer. */
const MIN_COVERAGE = 0.5;

const searches = new WeakMap<Corpus, Search>();

/** The corpus's search; made once, since to index a corpus takes a while. */
export function searchOf(corpus: Corpus): Search {
  const known = searches.get(corpus) ?? createSearch(corpus);
  searches.set(corpus, known);
  return known;
}

export function createSearch(corpus: Corpus): Search {
  const names = createNames(corpus);
  const engine = createEngine(passagesOf(corpus));

  function answer(question: string, today: string): Answer {
    const week = parseIsoWeek(question) ?? weekOfDate(question, today);
    if (week !== undefined) return { type: 'week', week };
    const whole = names.resolve(question);
    if (whole !== undefined && isSubject(whole)) return { type: 'subject', subject: whole };

    const mentions = names.mentions(question);
    const words = rarest(contentTerms(question), engine);
    // A place is in no brief's subjects, only in the words.
    const subjects = mentions.map(({ entity }) => subjectTerm(entity)).filter(engine.knows);
    const terms = [...words, ...new Set(subjects)];
    // What is left of the question once its subjects are known: that is what must be answered.
    const asked = rarest(contentTerms(question, mentions), engine).map((term) => [term]);
    const wanted = asked.length > 0 ? asked : mentions.map((each) => namedBy(each, question));
    const fitting = engine
      .match(terms)
      .filter((match) => match.passage.brief.date.on <= today)
      .filter((match) => coverage(match, wanted, engine) >= MIN_COVERAGE);
    if (fitting.length === 0) return { type: 'nothing', near: near(question, mentions, names) };
    return { type: 'hits', hits: onePerBrief(fitting).map(toHit) };
  }

  return { names, stories: createStoryNames(corpus), answer };
}

function weekOfDate(question: string, today: string): IsoWeek | undefined {
  const date = readDate(question, today);
  return date === undefined ? undefined : weekOf(date);
}

function contentTerms(question: string, without: readonly Mention[] = []): string[] {
  return wordsOf(question).flatMap(({ term, stop, start, end }) => {
    const named = without.some((mention) => start >= mention.start && end <= mention.end);
    return stop || named ? [] : [term];
  });
}

function rarest(terms: readonly string[], engine: Engine): string[] {
  const unique = [...new Set(terms)];
  if (unique.length <= MAX_TERMS) return unique;
  return unique.sort((a, b) => engine.weight(b) - engine.weight(a)).slice(0, MAX_TERMS);
}

/** What a mention can be matched by: any of its words, or the term of what it names. */
function namedBy({ entity, start, end }: Mention, question: string): string[] {
  return [subjectTerm(entity), ...contentTerms(question.slice(start, end))];
}

/** A misspelled word counts for less, a short one for too little to answer anything alone. */
const MISSPELLED = { short: 0.4, long: 0.8 };
const SHORT_WORD = 6;

/**
 * The share of what is wanted, weighted by how telling it is, that a match has. Each thing wanted
 * may be had by any of its terms.
 */
function coverage(match: Match, wanted: readonly (readonly string[])[], engine: Engine): number {
  const had = new Set(match.questionTerms);
  let all = 0;
  let covered = 0;
  for (const terms of wanted) {
    const weight = Math.min(...terms.map(engine.weight));
    all += weight;
    const term = terms.find((each) => had.has(each));
    if (term === undefined) continue;
    const misspelled = term.length < SHORT_WORD ? MISSPELLED.short : MISSPELLED.long;
    covered += weight * (engine.knows(term) ? 1 : misspelled);
  }
  return all === 0 ? 0 : covered / all;
}

function onePerBrief(matches: readonly Match[]): Match[] {
  const seen = new Set<string>();
  return matches.filter(({ passage }) => {
    if (seen.has(passage.brief.id)) return false;
    seen.add(passage.brief.id);
    return true;
  });
}

function toHit({ passage, passageTerms }: Match): Hit {
  return {
    passage,
    marksIn: (text) =>
      wordsOf(text)
        .filter(({ term, stop }) => !stop && passageTerms.has(term))
        .map(({ start, end }) => [start, end] as const),
  };
}

function near(question: string, mentions: readonly Mention[], names: Names): Subject[] {
  const named: Entity[] = mentions.map(({ entity }) => entity);
  const subjects = [...new Set(named.filter(isSubject)), ...names.nearest(question, 3)];
  return [...new Set(subjects)].slice(0, 3);
}
