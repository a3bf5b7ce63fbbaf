import type { Word } from './words.ts';

const WHY: ReadonlySet<string> = new Set(
  'why почему зачем отчего pochemu zachem неге неліктен nega nimaga нега эмнеге чаро niçin neden'.split(
    ' ',
  ),
);
const REASON =
  /\b(?:because|reasons?|due to|owing to|in order to|so that|explain\w*|explanation|cit(?:ed|ing))\b|потому|из-за|причин|объясн|чтобы|ради |поскольку|в связи с|в ответ на|ввиду/iu;

/** Whether a question asks for a reason. */
export function asksWhy(words: readonly Word[]): boolean {
  return words.some(({ folded }) => WHY.has(folded));
}

/** Whether a text, in English or Russian, gives one. */
export function givesReason(text: string): boolean {
  return REASON.test(text);
}
