import type { Brief } from '../content/corpus.ts';
import { factText } from './passages.ts';
import { sentencesOf } from './sentences.ts';
import { indexTermsOf, type Word, wordsOf } from './words.ts';

/** What a word of a question is looked up in. */
export interface TermSet {
  has(term: string): boolean;
}

/** The terms of a brief's parts. */
export interface BriefTerms {
  /** One for each fact. */
  readonly facts: readonly TermSet[];
  /** With its translations. */
  readonly title: TermSet;
  /** Those of the summary, with its translations. */
  readonly sentences: readonly TermSet[];
  /** Title and summary. */
  readonly context: TermSet;
}

/** Each term that was met, by a number. */
const numbers = new Map<string, number>();
/**
 * The numbers of a brief's terms, part by part and sorted within each: the title, the sentences of
 * the summary, the facts. In front stands how many they are, and where each ends. As sets of strings they would take
 * forty times the room.
 */
const known = new WeakMap<Brief, Uint32Array>();

/**
 * A brief's terms. To read it takes a quarter of a millisecond, and an answer looks into twenty: so
 * each is read once, and what was read is kept as long as the brief is.
 */
export function briefTermsOf(brief: Brief): BriefTerms {
  const terms = readBrief(brief);
  const [parts = 0] = terms;
  const firstFact = parts - brief.facts.length;
  /** Of the terms that were looked for: each is looked for in every part, and more than once. */
  const found = new Map<string, readonly number[]>();
  function partsWith(term: string): readonly number[] {
    const had = found.get(term) ?? lookUp(term);
    found.set(term, had);
    return had;
  }
  function lookUp(term: string): readonly number[] {
    const number = numbers.get(term);
    if (number === undefined) return NOWHERE;
    const had: number[] = [];
    for (let part = 0; part < parts; part++) {
      const start = part === 0 ? 1 + parts : (terms[part] ?? 0);
      if (includes(terms, number, start, terms[part + 1] ?? 0)) had.push(part);
    }
    return had;
  }
  const [title = NO_TERMS, ...others] = Array.from(
    { length: parts },
    (_, part): TermSet => ({ has: (term) => partsWith(term).includes(part) }),
  );
  return {
    title,
    sentences: others.slice(0, firstFact - 1),
    facts: others.slice(firstFact - 1),
    context: { has: (term) => (partsWith(term)[0] ?? parts) < firstFact },
  };
}

const NOWHERE: readonly number[] = [];
const NO_TERMS: TermSet = new Set();

/** Reads a brief before anybody asks for it. */
export function readBrief(brief: Brief): Uint32Array {
  const found = known.get(brief);
  if (found !== undefined) return found;
  const parts = [
    Object.values(brief.title),
    ...Object.values(brief.summary ?? {}).flatMap((text) => sentencesOf(text).map((one) => [one])),
    ...brief.facts.map((_, fact) => [factText(brief, fact)]),
  ];
  const sorted = parts.map((texts) => Uint32Array.from(termsIn(texts), numberOf).sort());
  const before = 1 + sorted.length;
  const terms = new Uint32Array(sorted.reduce((sum, { length }) => sum + length, before));
  let end = before;
  terms[0] = sorted.length;
  for (const [part, own] of sorted.entries()) {
    terms.set(own, end);
    end += own.length;
    terms[part + 1] = end;
  }
  known.set(brief, terms);
  return terms;
}

/** Stop words too: names may have them. */
export function termsIn(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => wordsOf(text).flatMap(allTermsOf)));
}

function allTermsOf(word: Word): string[] {
  return word.stop ? [word.term] : indexTermsOf(word);
}

function numberOf(term: string): number {
  const found = numbers.get(term) ?? numbers.size;
  numbers.set(term, found);
  return found;
}

/** Whether a number is among the sorted ones of `[from, to)`. */
function includes(sorted: Uint32Array, number: number, from: number, to: number): boolean {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low < to && sorted[low] === number;
}
