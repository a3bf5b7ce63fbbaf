import type { Brief } from '../content/corpus.ts';
import type { Hit } from './answer.ts';
import type { Asked } from './asked.ts';
import type { Found } from './finding.ts';
import { bestSentences } from './sentences.ts';
import { nameKey } from './understanding/name-key.ts';
import { type Word, wordsOf } from './words.ts';

/** What was found, as an answer quotes it. */
export function toHit({ match, brief, fact, also }: Found, asked: Asked): Hit {
  const matched = new Set([
    ...match.documentTerms,
    ...asked.words.flatMap(({ forms }) => [...forms.keys()]),
    ...asked.names.flatMap(({ spellings }) => spellings.flat()),
  ]);
  return {
    passage: { id: `${brief.id}#${fact}`, brief, fact },
    also,
    marksIn: (text) =>
      wordsOf(text)
        .filter(({ term, stop }) => !stop && matched.has(term))
        .map(({ start, end }) => [start, end] as const),
    hasNamesOf: (text) => hasNames(text, brief.facts[fact]?.text ?? '', matched),
    summaryIn(language) {
      const summary = brief.summary?.[language];
      return summary && bestSentences(summary, asked);
    },
  };
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** Letters by which a name is known in any of its cases, and fewer ones are no name. */
const NAME_START = 4;

/** Whether a text in another language has all names that a fact has and the question hasn't. */
function hasNames(text: string, fact: string, matched: ReadonlySet<string>): boolean {
  const isNew = ({ capital, start, stop, folded, term }: Word) =>
    capital &&
    start > 0 &&
    !stop &&
    folded.length >= NAME_START &&
    !MONTH.test(folded) &&
    !matched.has(term);
  const start = ({ folded }: Word) => nameKey(folded).slice(0, NAME_START);
  const had = new Set(wordsOf(text).map(start));
  return wordsOf(fact).every((word) => !isNew(word) || had.has(start(word)));
}

/** The best of each, then the next of each; each brief once. */
export function inTurn(first: readonly Hit[], second: readonly Hit[]): Hit[] {
  const seen = new Set<Brief>();
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => [
    first[at],
    second[at],
  ])
    .flat()
    .filter((hit): hit is Hit => {
      if (hit === undefined || seen.has(hit.passage.brief)) return false;
      seen.add(hit.passage.brief);
      return true;
    });
}
