import { overlaps, type Span } from '../calendar/span.ts';
import type { Brief } from '../content/corpus.ts';
import type { Asked, AskedName, AskedWord } from './asked.ts';
import type { BriefTerms, TermSet } from './brief-terms.ts';
import { type Expected, holds } from './expected.ts';
import { MONTHS } from './months.ts';
import { factText } from './passages.ts';
import { wordsOf } from './words.ts';

/** What a brief's title and summary are worth beside the words of the fact itself. */
export const IN_CONTEXT = { word: 0.85, name: 0.95, person: 0.6 };
/** What is left of a coverage where a number, a day or a person was asked for and none is there. */
const WITHOUT: Readonly<Record<Expected, number>> = {
  number: 0.75,
  date: 0.85,
  person: 0.9,
  place: 0.9,
  money: 0.7,
  name: 0.95,
};

/** What is left where something named isn't there at all: another meeting, another town. */
const WITHOUT_NAME = 0.75;

/** What is left where a fact has nothing of what was asked of the things named, or only what any text may have. */
const WITHOUT_WORDS = 0.3;

/** Weight that names and days stand for: where hardly a word is left, they are the question. */
const GIVEN = 1;

/** How well one fact of a brief answers, each figure 0 to 1. */
export interface Coverage {
  readonly fact: number;
  /** The share of what was asked that the fact has, with its brief's title and summary. */
  readonly covered: number;
  /** The same of the fact alone: chooses among the facts of a brief. */
  readonly alone: number;
}

/** The facts of a brief, those first that have most of what was asked. */
export function factsByCoverage(asked: Asked, brief: Brief, terms: BriefTerms): Coverage[] {
  // What the context has is the same for each fact.
  const context = asked.words.map((each) => hasWord(terms.context, each));
  return terms.facts
    .map((own, fact) => ({ fact, ...coverageOf(asked, brief, fact, own, terms.context, context) }))
    .sort((a, b) => total(b) - total(a));
}

/** Of two facts the one that covers more; the first says what is most important. */
function total({ covered, alone, fact }: Coverage): number {
  return covered + 0.5 * alone - 0.005 * fact;
}

function coverageOf(
  asked: Asked,
  brief: Brief,
  fact: number,
  own: TermSet,
  context: TermSet,
  inContext: readonly number[],
): Omit<Coverage, 'fact'> {
  const text = factText(brief, fact);
  const sure = asked.names.length > 0 || asked.span !== undefined ? GIVEN : 0;
  const had = asked.words.map((each) => hasWord(own, each));
  const words = share(
    asked.words,
    (_, at) => Math.max(had[at] ?? 0, IN_CONTEXT.word * (inContext[at] ?? 0)),
    sure,
  );
  const wordsAlone = share(asked.words, (_, at) => had[at] ?? 0);
  const names = share(asked.names, (each) =>
    hasName(own, each) ? 1 : isAbout(brief, each) || hasName(context, each) ? nearby(each) : 0,
  );
  const namesAlone = share(asked.names, (each) => (hasName(own, each) ? 1 : 0));
  const missing = asked.names.some(
    (each) => !hasName(own, each) && !isAbout(brief, each) && !hasName(context, each),
  );
  let kind = missing ? WITHOUT_NAME : 1;
  for (const each of missingIn(text, asked)) kind *= WITHOUT[each];
  if (!isMet(asked, own, context, had, inContext)) kind *= WITHOUT_WORDS;
  const dated = asked.span === undefined ? 1 : datedIn(asked.span, brief, text);
  return {
    covered: (words ?? 1) * (names ?? 1) * kind * dated,
    alone: (((wordsAlone ?? 1) * 2 + (namesAlone ?? 1)) / 3) * kind,
  };
}

/** What is missing of a number, a day, a person that was asked for; who was named is no answer. */
export function missingIn(text: string, { expected, said }: Asked): Expected[] {
  if (expected.size === 0) return [];
  const isNamed = (word: string) => wordsOf(word).every(({ term }) => said.has(term));
  return [...expected].filter((each) => !holds(text, each, isNamed));
}

/**
 * Whether anything of what was asked is there beside the names: one of its telling words or, where it
 * has only such as any text may have, one of these as it was asked.
 */
function isMet(
  { words, names, span, expected, foreign }: Asked,
  own: TermSet,
  context: TermSet,
  had: readonly number[],
  inContext: readonly number[],
): boolean {
  // A number, a day, a person may be all that is asked for: 'how long is it'.
  if (words.length === 0 || expected.size > 0) return true;
  if (words.every(({ light }) => light)) {
    // Two names or a day say by themselves what is asked for.
    if (names.length > 1 || span !== undefined) return true;
    return words.some(({ word }) => own.has(word.term) || context.has(word.term));
  }
  if (!foreign) return true;
  return words.some(({ light }, at) => !light && ((had[at] ?? 0) > 0 || (inContext[at] ?? 0) > 0));
}

/** A country or a meeting is what a whole brief is about; what is said of others isn't said of a person. */
function nearby({ entities }: AskedName): number {
  return entities.every(({ kind }) => kind === 'person') ? IN_CONTEXT.person : IN_CONTEXT.name;
}

/** Undefined where there is nothing to have a share of. */
export function share<T extends { readonly weight: number }>(
  wanted: readonly T[],
  had: (each: T, at: number) => number,
  given = 0,
): number | undefined {
  if (wanted.length === 0) return undefined;
  let all = given;
  let covered = given;
  for (const [at, each] of wanted.entries()) {
    all += each.weight;
    covered += each.weight * had(each, at);
  }
  return all === 0 ? undefined : covered / all;
}

export function hasWord(terms: TermSet, { forms }: AskedWord): number {
  let best = 0;
  for (const [term, weight] of forms) if (weight > best && terms.has(term)) best = weight;
  return Math.min(1, best);
}

export function hasName(terms: TermSet, { spellings }: AskedName): boolean {
  return spellings.some((name) => name.length > 0 && name.every((term) => terms.has(term)));
}

function isAbout(brief: Brief, { entities }: AskedName): boolean {
  return entities.some((entity) => {
    const { kind, code } = entity;
    // What is said near a person's name isn't said of that person: the text must name them.
    return (
      kind !== 'person' &&
      [...brief.countries, ...brief.organisations, ...brief.topics].includes(code)
    );
  });
}

/** How certainly a fact is of the days asked about: what happened then may be told of later. */
export const DATED = { told: 1, sameDays: 0.95, soonAfter: 0.6, other: 0.15 };
const SOON_DAYS = 31;

export function datedIn(span: Span, brief: Brief, text: string): number {
  if (namesDays(text, span)) return DATED.told;
  if (overlaps(brief.date, span)) return DATED.sameDays;
  return overlaps(brief.date, withWeeksAfter(span)) ? DATED.soonAfter : DATED.other;
}

/** These days and the weeks after them: what is dated so may tell of these days. */
export function withWeeksAfter({ from, to }: Span): Span {
  const soon = new Date(Date.parse(to) + SOON_DAYS * 86_400_000).toISOString().slice(0, 10);
  // After the year 9999 dates no longer compare.
  return { from, to: soon > to ? soon : to };
}

/** Whether a text, in English, names the day, a month or the year of a span. */
export function namesDays(text: string, { from, to }: Span): boolean {
  const year = from.slice(0, 4);
  if (!text.includes(year)) return false;
  if (year !== to.slice(0, 4)) return false;
  if (to.slice(5) === '12-31' && from.slice(5) === '01-01') return true;
  const [first, last] = [from, to].map((day) => Number(day.slice(5, 7)) - 1);
  const day = from === to ? `(?<!\\d)${Number(from.slice(8))} ` : '';
  const names = MONTHS.slice(first, (last ?? 0) + 1).join('|');
  return new RegExp(`${day}\\b(?:${names})\\b`).test(text);
}
