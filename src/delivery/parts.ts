import type { Composition, Ledger } from './ledger.ts';

/** Compositions held in memory; most editions of a week share a few. */
const MOST = 100;

/** Compositions by id, the last used ones from memory. */
export function createParts(ledger: Pick<Ledger, 'compositionById'>) {
  const known = new Map<number, Promise<Composition | undefined>>();

  return (id: number): Promise<Composition | undefined> => {
    const composition = known.get(id) ?? ledger.compositionById(id);
    // Moved to the end, so that the first in the map is the longest unused.
    known.delete(id);
    known.set(id, composition);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    // A failure is not remembered.
    composition.catch(() => known.delete(id));
    return composition;
  };
}
