import { newestFirst } from './assemble.ts';
import { BriefFile } from './brief-file.ts';
import type { Brief, Corpus } from './corpus.ts';
import { deepFreeze, freeze } from './freeze.ts';
import { type Digest, keysOf } from './ids.ts';
import type { FolderChange, KnownContent } from './known.ts';
import type { LoadedCorpus } from './load.ts';
import { unpaused } from './pause.ts';
import { createProblemLog, repeat } from './problems.ts';
import { readBriefs } from './read-briefs.ts';
import { briefWithin, storiesWithin } from './references.ts';
import { ReplaceableMap } from './replaceable-map.ts';
import { shownPath } from './tree.ts';

/** So many are read in one go; of more each step takes its turn. */
const MOST = 5;

/**
 * The corpus after some briefs were rewritten, without a look at all others: what a brief says of
 * itself concerns none of them so long as it stays valid and keeps its former ids. Undefined where
 * that isn't so, or more has changed; then the folder is to be read.
 */
export async function replaceBriefs(
  directory: string,
  known: KnownContent | undefined,
  change: FolderChange | undefined,
  digest: Digest,
): Promise<LoadedCorpus | undefined> {
  const earlier = known?.earlier;
  if (known === undefined || earlier?.corpus === undefined) return undefined;
  if (change === undefined || change.moved || change.files.size > MOST) return undefined;
  const { corpus: before, found, vocabulary } = earlier;
  const log = createProblemLog();
  const files: BriefFile[] = [];
  for (const path of change.files) {
    const file = found.files.find((each) => each.path === path);
    const was = known.briefs.get(path);
    if (file?.role !== 'briefs' || was === undefined) return undefined;
    files.push(new BriefFile(directory, file, log, { before: was, trusted: false }));
  }
  const { valid } = await readBriefs(files, vocabulary, { digest, pause: unpaused, keep: false });
  const served = new Map<string, Brief>();
  for (const { path, id } of files) {
    const now = valid.get(path);
    const was = known.briefs.get(path);
    if (now?.brief.formerly.join() !== was?.brief.formerly.join()) return undefined;
    const ids = { has: (other: string) => before.briefIndex.has(other) };
    if (now === undefined || !before.briefIndex.has(id)) return undefined;
    if (now !== was) served.set(id, briefWithin(now.brief, before, ids));
  }
  const rewritten = new Set(Array.from(change.files, (path) => shownPath(directory, path)));
  repeat(
    earlier.problems.filter(({ file }) => !rewritten.has(file)),
    log,
  );
  const problems = log.sorted();
  const briefs = ReplaceableMap.from(known.briefs).replaced(valid);
  const corpus = served.size === 0 ? before : withBriefs(before, served, earlier, digest);
  return {
    corpus,
    problems,
    known: { ...known, briefs, earlier: { ...earlier, corpus, problems } },
  };
}

function withBriefs(
  before: Corpus,
  served: ReadonlyMap<string, Brief>,
  { stories: { listed } }: Pick<NonNullable<KnownContent['earlier']>, 'stories'>,
  digest: Digest,
): Corpus {
  let moved = false;
  const briefs = [...before.briefs];
  for (const [id, now] of served) {
    const was = before.briefIndex.get(id);
    const at = was === undefined ? -1 : briefs.indexOf(was);
    if (was === undefined || at === -1)
      throw new Error(`${id} is in the index and not in the corpus`);
    briefs[at] = now;
    moved ||= now.date.on !== was.date.on;
  }
  if (moved) briefs.sort(newestFirst);
  const briefIndex = ReplaceableMap.from(before.briefIndex).replaced(
    served.values().flatMap((brief) => keysOf(brief, digest).map((key) => [key, brief] as const)),
  );
  const stories = moved ? storiesWithin(listed, briefIndex) : before.stories;
  for (const brief of served.values()) deepFreeze(brief);
  // All else is frozen already; to see to that takes as long as the rest.
  return freeze({
    ...before,
    briefs: freeze(briefs),
    briefIndex: freeze(briefIndex),
    stories: deepFreeze(stories),
  });
}
