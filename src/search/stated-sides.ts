import type { ProfileFact } from '../content/corpus.ts';
import type { Asked } from './asked.ts';
import { asksFor, bestStated, MIN_STATED, type Stated } from './stated.ts';

/** More than these are a table. */
const MOST = 3;

/**
 * What the profiles of several things named say of the same: 'which is older, X or Y', 'the seats of
 * X and Y'. Undefined where it isn't the same of each.
 */
export function statedOfEach(asked: Asked): readonly Stated[] | undefined {
  const { names } = asked;
  if (names.length < 2 || names.length > MOST) return undefined;
  const found = names.map((name) => bestStated({ ...asked, names: [name] }));
  const stated = found.filter(
    (each) => each !== undefined && each.covered >= MIN_STATED && asksFor(asked, each.fact),
  );
  const [first] = stated;
  const same = (fact: ProfileFact) => fact.label === first?.fact.label;
  const subjects = new Set(stated.map((each) => each?.subject));
  if (subjects.size < names.length || !stated.every((each) => each && same(each.fact))) {
    return undefined;
  }
  return stated.filter((each) => each !== undefined);
}
