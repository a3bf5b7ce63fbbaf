import type { Asked } from './asked.ts';
import { termsIn } from './brief-terms.ts';
import { hasName, hasWord, share } from './coverage.ts';

/** A sentence ends before a capital; 'г.' and initials are followed by one too, but seldom end one. */
const BORDER = /(?<=[^\s.]{3}[.!?…»"])\s+(?=["«“]?[\p{Lu}\d])/u;

/** The sentences of a text that say most of what was asked, the first alone where it says all. */
export function bestSentences(text: string, asked: Asked): string {
  const sentences = text.split(BORDER);
  const had = sentences.map((sentence) => {
    const terms = termsIn([sentence]);
    const words = share(asked.words, (each) => hasWord(terms, each)) ?? 0;
    return words + 0.5 * (share(asked.names, (each) => (hasName(terms, each) ? 1 : 0)) ?? 0);
  });
  const best = Math.max(...had);
  return sentences.find((_, at) => had[at] === best) ?? text;
}
