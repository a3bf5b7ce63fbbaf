import { readBrief } from './brief.ts';
import { briefSchema } from './brief-schema.ts';
import { checkCodes, checkIsoCodes, checkNames } from './claims.ts';
import type { Brief, Corpus } from './corpus.ts';
import { type Documents, readDocuments } from './documents.ts';
import { readEntities } from './entities.ts';
import { deepFreeze } from './freeze.ts';
import type { HouseContent } from './house-rules/house-content.ts';
import { briefKey, checkIds, type Digest, sha256 } from './ids.ts';
import { type Item, valueAt } from './item.ts';
import { createProblemLog, type Problem } from './problems.ts';
import { briefsWithin, checkPlaces, storiesWithin } from './references.ts';
import { plainHttpSites, readRegion, regionLanguages } from './region.ts';
import { RESERVED_CODES } from './reserved.ts';
import { readStories } from './stories.ts';
import { shownPath } from './tree.ts';
import type { Known, Vocabulary } from './vocabulary.ts';

export interface LoadOptions {
  /** Codes that content may not use: the names of the bot's own commands. */
  readonly reserved?: ReadonlySet<string>;
  /** Where the keys of briefs come from; SHA-256 by default. */
  readonly digest?: Digest;
  /** What the content check asks beyond what a running bot needs; reports through the items. */
  readonly houseRules?: (content: HouseContent) => void;
}

export interface LoadedCorpus {
  /**
   * Everything valid, frozen. Undefined where there is nothing to serve: the folder or `region.yaml`
   * can't be used, or no brief is valid. `problems` then holds the error that says so.
   */
  readonly corpus: Corpus | undefined;
  /** Every problem of every file, by file and line. */
  readonly problems: readonly Problem[];
}

/** Reads a content folder. Bad content is a problem in the result; only our own faults throw. */
export async function loadCorpus(
  directory: string,
  { reserved = RESERVED_CODES, digest = sha256, houseRules }: LoadOptions = {},
): Promise<LoadedCorpus> {
  const log = createProblemLog();
  const documents = await readDocuments(directory, log);
  if (documents === undefined) return { corpus: undefined, problems: log.sorted() };

  const { region: regionItem, entities: items } = documents;
  if (regionItem === undefined) {
    log.add('error', shownPath(directory, 'region.yaml'), 'is missing: it names the region');
  }
  const languages = regionLanguages(regionItem?.value);
  const region = regionItem && readRegion(regionItem, languages);

  checkCodes(items, reserved);
  checkIsoCodes(items);
  checkPlaces(items);
  checkIds(documents.briefs, digest);
  const vocabulary = vocabularyOf(documents, languages, checkNames(items));
  const entities = readEntities(items, vocabulary);
  const schema = briefSchema(vocabulary);
  const valid = documents.briefs
    .map((item) => readBrief(item, schema, languages, digest))
    .filter((read) => read !== undefined);
  const listed = readStories(documents.stories, vocabulary);
  if (valid.length === 0) {
    log.add('error', shownPath(directory, 'briefs'), 'holds no valid brief: nothing can be served');
  }
  if (region === undefined || valid.length === 0) {
    return { corpus: undefined, problems: log.sorted() };
  }
  const plainHttp = plainHttpSites(regionItem?.value);
  houseRules?.({ languages, plainHttp, items, entities, briefs: valid, stories: listed });
  const briefs = briefsWithin(
    valid.map(({ brief }) => brief),
    entities,
  ).sort(newestFirst);
  const stories = storiesWithin(listed, new Map(briefs.map((brief) => [brief.id, brief])));
  const briefIndex = indexOf(briefs, digest);
  return {
    corpus: deepFreeze({ region, ...entities, briefs, briefIndex, stories }),
    problems: log.sorted(),
  };
}

function vocabularyOf(
  { entities, briefs, unread }: Documents,
  languages: readonly string[],
  claims: ReadonlyMap<string, Item>,
): Vocabulary {
  const codes = new Map<string, Known>();
  const people = new Map<string, Known>();
  for (const { kind, code, value } of entities) {
    const map = kind === 'person' ? people : codes;
    if (!map.has(code)) map.set(code, { kind, iso: valueAt(value, ['iso']) !== undefined });
  }
  return {
    languages,
    codes,
    people,
    briefs: new Set(briefs.map(({ code }) => code)),
    names: new Map([...claims].map(([name, { code }]) => [name, code])),
    unread,
  };
}

function newestFirst(a: Brief, b: Brief): number {
  if (a.date.on !== b.date.on) return a.date.on < b.date.on ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** By id, former ids and the keys of both; `checkIds` has seen to it that they differ. */
function indexOf(briefs: readonly Brief[], digest: Digest): Map<string, Brief> {
  const index = new Map<string, Brief>();
  for (const brief of briefs) {
    for (const id of [brief.id, ...brief.formerly]) {
      index.set(id, brief).set(briefKey(id, digest), brief);
    }
  }
  return index;
}
