import type { Brief, Corpus, Entities, Region, Story } from './corpus.ts';
import { deepFreeze } from './freeze.ts';
import { type Digest, keysOf } from './ids.ts';
import type { Pause } from './pause.ts';
import { briefWithin, storiesWithin } from './references.ts';
import { ReplaceableMap } from './replaceable-map.ts';

export interface CorpusParts {
  readonly region: Region;
  readonly entities: Entities;
  readonly briefs: readonly Brief[];
  readonly stories: readonly Story[];
}

/**
 * Puts a corpus together, without mentions of what was left out.
 *
 * @param before a corpus put together earlier: of what is the same in both, its objects are taken
 */
export async function assembleCorpus(
  { region, entities, briefs: valid, stories: listed }: CorpusParts,
  { digest, before, pause }: { digest: Digest; before: Corpus | undefined; pause: Pause },
): Promise<Corpus> {
  const ids = new Set(valid.map(({ id }) => id));
  const briefs: Brief[] = [];
  for (const brief of valid) {
    const within = briefWithin(brief, entities, ids);
    const earlier = within === brief ? undefined : before?.briefIndex.get(brief.id);
    briefs.push(earlier !== undefined && isSame(earlier, within) ? earlier : within);
    const others = pause();
    if (others !== undefined) await others;
  }
  briefs.sort(newestFirst);
  await pause();
  const stories = storiesWithin(listed, new Map(briefs.map((brief) => [brief.id, brief])));
  await pause();
  const briefIndex = await indexOf(briefs, digest, pause);
  return deepFreeze({ region, ...entities, briefs, briefIndex, stories });
}

/** Whether two are of one reading, and were left the same mentions. */
function isSame(one: Brief, other: Brief): boolean {
  if (one.facts !== other.facts) return false;
  const lists = ['countries', 'organisations', 'topics', 'people', 'related'] as const;
  return lists.every((list) => one[list].join() === other[list].join());
}

export function newestFirst(a: Brief, b: Brief): number {
  if (a.date.on !== b.date.on) return a.date.on < b.date.on ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** By all their keys; `checkIds` has seen to it that they differ. */
async function indexOf(
  briefs: readonly Brief[],
  digest: Digest,
  pause: Pause,
): Promise<ReplaceableMap<Brief>> {
  const index = new Map<string, Brief>();
  for (const brief of briefs) {
    const others = pause();
    if (others !== undefined) await others;
    for (const key of keysOf(brief, digest)) index.set(key, brief);
  }
  await pause();
  return ReplaceableMap.from(index);
}
