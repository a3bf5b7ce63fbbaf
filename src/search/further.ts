import type { Coverage } from './coverage.ts';

/** What a further answer has at least of what the best one has: of the question, and in its own words. */
const NEARLY = { covered: 0.8, alone: 0.6 };

/** Of what may answer, best first, the best and whatever adds to it: what says nearly as much of the same. */
export function withoutPadding<T extends Coverage>(found: readonly T[]): T[] {
  const [best] = found;
  if (best === undefined) return [];
  return found.filter(
    ({ covered, alone }) =>
      covered >= NEARLY.covered * best.covered && alone >= NEARLY.alone * best.alone,
  );
}
