import { checkCodes, checkIsoCodes, checkNames } from './claims.ts';
import type { Entities, Region } from './corpus.ts';
import { type Documents, readDocuments } from './documents.ts';
import { readEntities } from './entities.ts';
import { type Item, valueAt } from './item.ts';
import type { Pause } from './pause.ts';
import { createProblemLog, type Problem, type ProblemLog } from './problems.ts';
import { checkPlaces } from './references.ts';
import { plainHttpSites, readRegion, regionLanguages } from './region.ts';
import { type FoundContent, shownPath } from './tree.ts';
import type { Known, Vocabulary } from './vocabulary.ts';

/** What all files other than those of briefs and stories declare, checked. */
export interface Declared {
  readonly region: Region | undefined;
  readonly languages: readonly string[];
  readonly plainHttp: ReadonlySet<unknown>;
  readonly entities: Entities;
  /** Without the briefs, which aren't read yet. */
  readonly vocabulary: Omit<Vocabulary, 'briefs'>;
  readonly problems: readonly Problem[];
}

/** `items` are what it was read from, in which more may be found wrong. */
export async function readDeclared(
  root: string,
  found: FoundContent,
  { reserved, pause }: { reserved: ReadonlySet<string>; pause: Pause },
  whole: ProblemLog,
): Promise<{ readonly declared: Declared; readonly items: readonly Item[] }> {
  const log = createProblemLog(whole);
  const documents = await readDocuments(root, found, log, pause);
  await pause();
  const { region: regionItem, entities: items } = documents;
  if (regionItem === undefined) {
    log.add('error', shownPath(root, 'region.yaml'), 'is missing: it names the region');
  }
  const languages = regionLanguages(regionItem?.value);
  const region = regionItem && readRegion(regionItem, languages);
  checkCodes(items, reserved);
  checkIsoCodes(items);
  checkPlaces(items);
  const vocabulary = vocabularyOf(documents, languages, checkNames(items));
  await pause();
  const entities = await readEntities(items, { ...vocabulary, briefs: new Set() }, pause);
  const plainHttp = plainHttpSites(regionItem?.value);
  const problems = log.sorted();
  return { declared: { region, languages, plainHttp, entities, vocabulary, problems }, items };
}

function vocabularyOf(
  { entities, unread }: Documents,
  languages: readonly string[],
  claims: ReadonlyMap<string, Item>,
): Declared['vocabulary'] {
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
    names: new Map([...claims].map(([name, { code }]) => [name, code])),
    unread,
  };
}
