import type { Brief } from '../content/corpus.ts';
import type { Asked, AskedName, AskedWord } from './asked.ts';
import type { BriefTerms, TermSet } from './brief-terms.ts';
import { hasName, hasWord, IN_CONTEXT, missingIn } from './coverage.ts';
import { factText } from './passages.ts';
import { ITSELF } from './wanted.ts';

/**
 * What tells whether a fact answers a question. Weights of words and names are in units of the
 * highest that a word of the corpus may have, so that they mean the same in a corpus of any size.
 */
export interface Evidence {
  /** How far its brief, one of the first two, is ahead of the third. */
  readonly lead: number;
  /** What was asked: the weight of its words. */
  readonly asked: number;
  /** The share of the telling words that it has, with title and summary; 1 where none was asked. */
  readonly telling: number;
  /** How much was named, up to {@link MOST_NAMES}. */
  readonly names: number;
  /** How much was named and isn't there. */
  readonly unnamed: number;
  /** 1 where days were asked about. */
  readonly days: number;
  /** 1 for a question in a language that no text is in. */
  readonly foreign: number;
  /** How many are missing of a day, a number, a name that was asked for. */
  readonly unexpected: number;
  /** 1 where it is asked what somebody or something is called: few texts say all names. */
  readonly naming: number;
  /** 1 where a word is missing that says what is wanted: 'designed', 'tunnels'. */
  readonly unmet: number;
}

/** More names say nothing more. */
const MOST_NAMES = 4;

/**
 * What a fact has that speaks for its being the answer, and what against.
 *
 * @param highest the weight of a word that no text has
 */
export function evidenceOf(
  asked: Asked,
  brief: Brief,
  terms: BriefTerms,
  fact: number,
  highest: number,
): Omit<Evidence, 'lead'> {
  const text = factText(brief, fact);
  const own = terms.facts[fact] ?? NO_TERMS;
  const had = (word: AskedWord) =>
    Math.max(hasWord(own, word), IN_CONTEXT.word * hasWord(terms.context, word));
  const telling = asked.words.filter(({ light }) => !light);
  const isNamed = (name: AskedName) =>
    hasName(own, name) || hasName(terms.context, name) || isAllAbout(brief, name);
  const whole = sum(telling, ({ weight }) => weight);
  return {
    asked: sum(asked.words, ({ weight }) => weight) / highest,
    telling: whole === 0 ? 1 : sum(telling, (word) => word.weight * had(word)) / whole,
    names: Math.min(MOST_NAMES, asked.names.length),
    unnamed: asked.names.filter((name) => !isNamed(name)).length,
    days: Number(asked.span !== undefined),
    foreign: Number(asked.foreign),
    unexpected: missingIn(text, asked).length,
    naming: Number(asked.expected.has('name')),
    unmet: Number(!hasWhatIsWanted(asked, own, terms)),
  };
}

/** Whether a brief is about nothing else of the kind: then it needn't be named again. */
function isAllAbout({ countries, organisations }: Brief, { entities }: AskedName): boolean {
  const subjects = [countries, organisations].filter(({ length }) => length === 1).flat();
  return entities.some(({ code }) => subjects.includes(code));
}

/** Whether it says who designed, how many tunnels, how tall. */
function hasWhatIsWanted(
  { names, words, foreign }: Asked,
  own: TermSet,
  { title, sentences }: BriefTerms,
): boolean {
  // In other languages not each word can be found.
  if (foreign) return true;
  const bound = sentences.filter((text) => names.every((name) => hasName(text, name)));
  return words
    .filter((word) => word.needed > 0 && !word.light && canBeFound(word))
    .every((word) => {
      const texts = word.needed >= ITSELF ? [own, title] : [own, title, ...bound];
      return texts.some((text) => hasWord(text, word) >= word.needed);
    });
}

/** A Russian word that is known but not in English stands in no English fact; an unknown one is missing. */
function canBeFound({ word, forms }: AskedWord): boolean {
  if (word.family !== 'cyrillic') return true;
  const known = [...forms].filter(([, certainty]) => certainty >= CERTAIN);
  return known.length === 0 || known.some(([term]) => LATIN.test(term));
}

/** A less certain form of a word may be another word. */
const CERTAIN = 0.5;
const LATIN = /^[a-z]/;

const NO_TERMS: TermSet = new Set();

function sum<T>(all: readonly T[], of: (each: T) => number): number {
  return all.reduce((total, each) => total + of(each), 0);
}
