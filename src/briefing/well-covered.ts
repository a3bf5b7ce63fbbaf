import type { Subject } from '../content/corpus.ts';
import { subjectsIn } from './list.ts';
import type { Reading } from './reading.ts';
import type { SubjectList } from './subscription-subjects.ts';

/** The subject of a list that most briefs are on, for examples: whoever tries it finds something. */
export function wellCovered(list: SubjectList, reading: Reading): Subject | undefined {
  const counts = new Map<string, number>();
  for (const { countries, organisations, topics } of reading.corpus.briefs) {
    for (const code of { countries, organisations, topics }[list]) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  const countOf = ({ code }: Subject) => counts.get(code) ?? 0;
  // Of equally many the first.
  return subjectsIn(list, reading).reduce<Subject | undefined>(
    (best, one) => (best === undefined || countOf(one) > countOf(best) ? one : best),
    undefined,
  );
}
