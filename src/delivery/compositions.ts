import type { Composer, Told } from './composer.ts';
import type { FirstSeen } from './first-seen.ts';
import type { Composition, Ledger, Selection } from './ledger.ts';

/** What the planner needs to know of a composition: not its text, of which there may be much. */
export interface Composed {
  readonly id: number;
  readonly parts: number;
  readonly hasNews: boolean;
  readonly createdAt: number;
}

export interface CompositionSources {
  readonly ledger: Pick<Ledger, 'composition' | 'storeComposition' | 'pushedBefore'>;
  readonly firstSeen: Pick<FirstSeen, 'since'>;
  readonly composer: Composer;
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Compositions of one wake-up: each selection is looked up or composed once, however many chats
 * share it. What the composer throws is thrown for each of them, without trying again.
 */
export function createCompositions({ ledger, firstSeen, composer }: CompositionSources) {
  const known = new Map<string, Composed | CompositionError>();

  async function told({ lateSince, subjects, from }: Selection): Promise<Told> {
    const late = lateSince === undefined ? NOBODY : await firstSeen.since(lateSince);
    return { late, pushed: await ledger.pushedBefore(subjects, from) };
  }

  async function made(selection: Selection, now: number): Promise<Composed | CompositionError> {
    const stored = await ledger.composition(selection);
    if (stored !== undefined) return summary(stored);
    const before = await told(selection);
    const composed = attempt(() => composer.compose(selection, before));
    if (composed instanceof CompositionError) return composed;
    return summary(await ledger.storeComposition(selection, composed, now));
  }

  return async (selection: Selection, now: number): Promise<Composed> => {
    const key = JSON.stringify(selection);
    const composed = known.get(key) ?? (await made(selection, now));
    known.set(key, composed);
    if (composed instanceof CompositionError) throw composed;
    return composed;
  };
}

/** The composer failed: a bug, or content that it can't bear. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';

  constructor(cause: unknown) {
    super('a roundup could not be composed', { cause });
  }
}

function attempt<T>(compose: () => T): T | CompositionError {
  try {
    return compose();
  } catch (error) {
    return new CompositionError(error);
  }
}

function summary({ id, parts, briefs, corrections, createdAt }: Composition): Composed {
  const hasNews = briefs.length + corrections.length > 0;
  return { id, parts: parts.length, hasNews, createdAt };
}
