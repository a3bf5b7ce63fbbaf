import type { Brief } from '../content/corpus.ts';
import type { Hit } from './answer.ts';
import type { Asked } from './asked.ts';
import type { Found } from './finding.ts';
import { bestSentences } from './sentences.ts';
import { wordsOf } from './words.ts';

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
    summaryIn(language) {
      const summary = brief.summary?.[language];
      return summary && bestSentences(summary, asked);
    },
  };
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
