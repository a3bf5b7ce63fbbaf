import type { Evidence } from './evidence.ts';

/**
 * What each piece of evidence counts for, in log-odds. Fitted to the setting half of our questions
 * by `npm run bench -- fitting`, which prints them anew.
 */
const WEIGHTS: Readonly<Record<keyof Evidence | 'always', number>> = {
  always: -4.46,
  lead: 1.84,
  asked: 0.51,
  telling: 2.82,
  names: 1.18,
  unnamed: -2.45,
  days: 1.15,
  foreign: 0.96,
  unexpected: -2.03,
  naming: -0.66,
  unmet: -1.6,
};

/** From where on a fact is quoted: more likely an answer than not. */
export const LIKELY = 0.5;
/** The share of the telling words that is all of them, were it in another language. */
const ALL = 0.84;
/** From where on its brief is offered instead. */
export const POSSIBLE = 0.2;

/** How likely a fact with such evidence answers the question, 0 to 1. */
export function likelihood(evidence: Evidence): number {
  let odds = WEIGHTS.always;
  for (const [name, value] of Object.entries(evidence)) {
    odds += WEIGHTS[name as keyof Evidence] * value;
  }
  return 1 / (1 + Math.exp(-odds));
}

/**
 * Whether a fact lacks nothing that was asked. Of our questions such facts answer 92 in 100, and who
 * types 'railway agreement' names nothing, wants what there is, and finds several as good.
 */
export function hasAll({ telling, unnamed, unexpected, unmet }: Evidence): boolean {
  return telling >= ALL && unnamed + unexpected + unmet === 0;
}
