import { assembleCorpus } from './assemble.ts';
import { BriefFile } from './brief-file.ts';
import type { Corpus } from './corpus.ts';
import { readDeclared } from './declared.ts';
import type { HouseContent } from './house-rules/house-content.ts';
import { checkIds, type Digest, sha256 } from './ids.ts';
import type { FolderChange, KnownContent } from './known.ts';
import { type Pause, unpaused } from './pause.ts';
import { createProblemLog, type Problem, repeat } from './problems.ts';
import { readBriefs } from './read-briefs.ts';
import { replaceBriefs } from './replace-briefs.ts';
import { ReplaceableMap } from './replaceable-map.ts';
import { RESERVED_CODES } from './reserved.ts';
import { readStories } from './stories.ts';
import { findContent, shownPath } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface LoadOptions {
  /** Codes that content may not use: the names of the bot's own commands. */
  readonly reserved?: ReadonlySet<string>;
  /** Where the keys of briefs come from; SHA-256 by default. */
  readonly digest?: Digest;
  /** What the content check asks beyond what a running bot needs; reports through the items. */
  readonly houseRules?: (content: HouseContent) => void;
  /** What an earlier load of this folder, with the same options, learned. */
  readonly known?: KnownContent | undefined;
  /** All that became of the folder since that load, where it is known; else every file is looked at. */
  readonly change?: FolderChange | undefined;
  /** Asked between steps; each takes some milliseconds, but for reading names and region. */
  readonly pause?: Pause;
}

export interface LoadedCorpus {
  /**
   * Everything valid, frozen. Undefined where there is nothing to serve: the folder or `region.yaml`
   * can't be used, or no brief is valid. `problems` then holds the error that says so.
   */
  readonly corpus: Corpus | undefined;
  /** Every problem of every file, by file and line. */
  readonly problems: readonly Problem[];
  /** For the next load; undefined where the folder can't be read. */
  readonly known?: KnownContent;
}

/**
 * Reads a content folder. Bad content is a problem in the result; only our own faults throw. Briefs
 * and entities that are as they were are the very objects of the load before.
 */
export async function loadCorpus(
  directory: string,
  {
    reserved = RESERVED_CODES,
    digest = sha256,
    houseRules,
    known,
    change,
    pause = unpaused,
  }: LoadOptions = {},
): Promise<LoadedCorpus> {
  if (houseRules === undefined) {
    const replaced = await replaceBriefs(directory, known, change, digest);
    if (replaced !== undefined) return replaced;
  }
  const log = createProblemLog();
  // House rules look at what everything was read from, so then everything is read.
  const earlier = houseRules || change === undefined ? undefined : known?.earlier;
  const found =
    earlier === undefined || change?.moved ? await findContent(directory, log) : earlier.found;
  if (found === undefined) return { corpus: undefined, problems: log.sorted() };
  if (found === earlier?.found) repeat(found.problems, log);
  await pause();

  const { declared, items } =
    earlier !== undefined && onlyBriefs(change)
      ? { declared: earlier.declared, items: [] }
      : await readDeclared(directory, found, { reserved, pause }, log);
  if (declared === earlier?.declared) repeat(declared.problems, log);
  await pause();

  const { languages, entities, region } = declared;
  const before =
    houseRules === undefined && known?.languages.join() === languages.join()
      ? known.briefs
      : undefined;
  const files: BriefFile[] = [];
  for (const file of found.files) {
    if (file.role !== 'briefs') continue;
    const trusted = earlier !== undefined && change?.files.has(file.path) === false;
    files.push(new BriefFile(directory, file, log, { before: before?.get(file.path), trusted }));
    const others = pause();
    if (others !== undefined) await others;
  }
  const keys = new Map(
    files.flatMap(({ id, known: same }) => (same === undefined ? [] : [[id, same.brief.key]])),
  );
  const keyed: Digest = (id) => keys.get(id) ?? digest(id);
  await checkIds(files, keyed, pause);
  await pause();

  const vocabulary: Vocabulary = {
    ...declared.vocabulary,
    briefs: new Set(files.map(({ id }) => id)),
  };
  const keep = houseRules !== undefined;
  const { valid, read } = await readBriefs(files, vocabulary, { digest: keyed, pause, keep });
  const stories =
    earlier !== undefined && !change?.moved && !change?.files.has('stories.yaml')
      ? earlier.stories
      : readStories(directory, found, vocabulary, log);
  if (stories === earlier?.stories) repeat(stories.problems, log);
  if (valid.size === 0) {
    log.add('error', shownPath(directory, 'briefs'), 'holds no valid brief: nothing can be served');
  }
  let corpus: Corpus | undefined;
  if (region !== undefined && valid.size > 0) {
    const { plainHttp } = declared;
    const { listed } = stories;
    houseRules?.({ languages, plainHttp, items, entities, briefs: read, stories: listed });
    const briefs = Array.from(valid.values(), ({ brief }) => brief);
    corpus = await assembleCorpus(
      { region, entities, briefs, stories: listed },
      {
        digest: keyed,
        before: earlier?.corpus,
        pause,
      },
    );
  }
  const problems = log.sorted();
  const left = { found, declared, stories, vocabulary, corpus, problems };
  return {
    corpus,
    problems,
    known: { languages, briefs: ReplaceableMap.from(valid), earlier: left },
  };
}

function onlyBriefs(change: FolderChange | undefined): boolean {
  return change !== undefined && [...change.files].every((path) => path.startsWith('briefs/'));
}
