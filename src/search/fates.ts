import type { Asked, AskedName, AskedWord } from './asked.ts';
import { ANY_MONTH } from './months.ts';
import { type Word, wordsOf } from './words.ts';

const DEATHS = setOf('die dead death perish');
const FATES = DEATHS.union(
  setOf(
    'kill murder assassinate resign resignation dismiss dismissal arrest detain jail shoot hospitalise',
  ),
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(wordsOf(words).map(({ term }) => term));
}

/** Whether a word says what befalls somebody, in whichever language: killed, dismissed. */
export function isFate({ forms, light }: AskedWord): boolean {
  return !light && [...forms.keys()].some((term) => FATES.has(term));
}

/** The terms by which a text tells of it. */
export function termsOf(fate: AskedWord, { expected, foreign }: Asked): ReadonlySet<string> {
  const terms = new Set(fate.forms.keys());
  // Of another language only the sort of fate is known.
  if (foreign) return terms.union(FATES);
  // Who did it isn't told by a death.
  return expected.has('person') ? terms.difference(DEATHS) : terms;
}

const CLAUSE = /[;:]\s/;
const PRONOUN = /^(?:he|she|his|her|him)$/;
/** Words between a pronoun and what befell whom it stands for. */
const NEAR = 3;
const MONTH = new RegExp(`^${ANY_MONTH}$`, 'i');

/**
 * Whether a text says it of a person: of two names the nearer is the one that it befell. 'X accepted
 * the resignation of Y' says nothing of X.
 */
export function befalls(text: string, fate: ReadonlySet<string>, person: AskedName): boolean {
  const own = new Set(person.spellings.flat());
  return text.split(CLAUSE).some((clause) => {
    const words = wordsOf(clause);
    const runs = namesIn(words);
    const isOwn = ([from, to]: Run) => words.slice(from, to).some(({ term }) => own.has(term));
    return words.some(({ term }, at) => {
      if (!fate.has(term)) return false;
      const [mine, others] = [runs.filter(isOwn), runs.filter((run) => !isOwn(run))];
      if (mine.length === 0) return false;
      const [whose] = runs.filter(([from]) => from > at);
      if (words[at + 1]?.folded === 'of' && whose !== undefined) return isOwn(whose);
      const stoodFor = words
        .slice(Math.max(0, at - NEAR), at)
        .some(({ folded }) => PRONOUN.test(folded));
      return stoodFor || nearest(mine, at) <= nearest(others, at);
    });
  });
}

/** From a name's first word to behind its last. */
export type Run = readonly [from: number, to: number];

/** Words with capitals after each other; the first word of a text has one in any case. */
export function namesIn(words: readonly Word[]): Run[] {
  const runs: [number, number][] = [];
  for (const [at, { capital, folded, stop }] of words.entries()) {
    if (!capital || stop || MONTH.test(folded)) continue;
    const last = runs.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

function nearest(runs: readonly Run[], at: number): number {
  return Math.min(...runs.map(([from, to]) => (at < from ? from - at : Math.max(0, at - to + 1))));
}
