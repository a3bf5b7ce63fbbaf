import { join } from 'node:path';
import { readText } from './files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type EntityKind, Item, type ItemKind, type Origin, valueAt } from './item.ts';
import { atOnce, inSteps, type Pause, type Steps } from './pause.ts';
import { readFrontMatter } from './plain-yaml.ts';
import type { ProblemLog } from './problems.ts';
import { type FoundContent, type FoundFile, shownPath } from './tree.ts';
import { readYaml, type YamlDocument, yamlInSteps } from './yaml.ts';

/** Everything that files other than the briefs' declare, read but not yet checked. */
export interface Documents {
  /** `region.yaml`, if it is there. */
  readonly region: Item<'region'> | undefined;
  /** Files before entries of names files: of two claimants of a code, the first keeps it. */
  readonly entities: readonly Item<EntityKind>[];
  /** Kinds whose names file or folder can't be read. */
  readonly unread: ReadonlySet<EntityKind>;
}

/** Reading problems are logged. */
export async function readDocuments(
  root: string,
  found: FoundContent,
  log: ProblemLog,
  pause: Pause,
): Promise<Documents> {
  const profiles: Item<EntityKind>[] = [];
  const named: Item<EntityKind>[] = [];
  const unread = new Set<EntityKind>();
  if (found.unread.has('countries')) unread.add('country');
  if (found.unread.has('organisations')) unread.add('organisation');
  let region: Item<'region'> | undefined;
  for (const file of found.files) {
    if (file.role === 'briefs' || file.role === 'stories.yaml') continue;
    await pause();
    const source = readSource(root, file, log);
    if (file.role === 'region.yaml') region = regionItem(source, log);
    else if (file.role === 'countries') profiles.push(markdownItem('country', source, log));
    else if (file.role === 'organisations')
      profiles.push(markdownItem('organisation', source, log));
    else {
      const kind = NAMES_KINDS[file.role];
      const items = await inSteps(namesItems(kind, source, log), pause);
      if (items === undefined) unread.add(kind);
      else named.push(...items);
    }
  }
  return { region, entities: [...profiles, ...named], unread };
}

/** The entries of `stories.yaml`, none where there is no such file. */
export function storyItems(root: string, found: FoundContent, log: ProblemLog): Item<'story'>[] {
  const file = found.files.find(({ role }) => role === 'stories.yaml');
  if (file === undefined) return [];
  return atOnce(namesItems('story', readSource(root, file, log), log)) ?? [];
}

/** A brief's file, as it was read. */
export function briefItem(source: SourceFile, log: ProblemLog): Item<'brief'> {
  return markdownItem('brief', source, log);
}

function readSource(root: string, { name, path }: FoundFile, log: ProblemLog): SourceFile {
  const shown = shownPath(root, path);
  const { text, faults } = readText(join(root, path));
  for (const { severity, line, message } of faults) log.add(severity, shown, message, { line });
  return { name, shown, path, text };
}

type NamesFile = Exclude<
  FoundFile['role'],
  'region.yaml' | 'stories.yaml' | 'countries' | 'organisations' | 'briefs'
>;

const NAMES_KINDS = {
  'organisations.yaml': 'organisation',
  'places.yaml': 'place',
  'topics.yaml': 'topic',
  'people.yaml': 'person',
} satisfies Record<NamesFile, EntityKind>;

export interface SourceFile {
  readonly name: string;
  readonly shown: string;
  readonly path: string;
  /** Undefined where it can't be read, which is then logged. */
  readonly text: string | undefined;
}

function regionItem(file: SourceFile, log: ProblemLog): Item<'region'> {
  const yaml = file.text === undefined ? undefined : readYaml(file.text);
  const declared = { kind: 'region', code: file.name, value: readableValue(yaml) } as const;
  const item = new Item(log, { ...declared, origin: originOf(file, yaml) });
  for (const fault of yaml?.faults ?? []) item.fault(fault);
  return item;
}

function markdownItem<Kind extends ItemKind>(
  kind: Kind,
  file: SourceFile,
  log: ProblemLog,
): Item<Kind> {
  const parts = file.text === undefined ? undefined : splitFrontMatter(file.text);
  const split = typeof parts === 'object' ? parts : undefined;
  const yaml = split && readFrontMatter(split.yaml, split.yamlLine);
  const item = new Item(log, {
    kind,
    code: file.name,
    origin: originOf(file, yaml),
    value: readableValue(yaml),
    ...(split && { body: { text: split.body, firstLine: split.bodyLine } }),
  });
  if (typeof parts === 'string') item.errorAt(1, undefined, parts);
  for (const fault of yaml?.faults ?? []) item.fault(fault);
  return item;
}

/** Undefined where the file as a whole isn't a map by code. */
function* namesItems<Kind extends EntityKind | 'story'>(
  kind: Kind,
  file: SourceFile,
  log: ProblemLog,
): Steps<Item<Kind>[] | undefined> {
  if (file.text === undefined) return undefined;
  const yaml = yield* yamlInSteps(file.text);
  const origin = originOf(file, yaml);
  const items = new Map<string, Item<Kind>>();
  for (const code of yaml.keys) {
    const value = valueAt(yaml.value, [code]) ?? Object.create(null);
    items.set(code, new Item(log, { kind, code, origin, value, base: [code] }));
  }
  for (const fault of yaml.faults) {
    const item = items.get(String(fault.path?.[0]));
    if (item !== undefined) item.fault(fault);
    else log.add('error', file.shown, fault.message, { line: fault.line });
  }
  if (typeof yaml.value === 'object' && !Array.isArray(yaml.value)) return [...items.values()];
  if (yaml.faults.length === 0) {
    log.add('error', file.shown, 'must be a map by code', { line: 1 });
  }
  return undefined;
}

function originOf({ shown, path }: SourceFile, yaml: YamlDocument | undefined): Origin {
  return { shown, path, lineOf: yaml?.lineOf ?? (() => 1) };
}

/** Undefined where the text isn't YAML, so that there is nothing to check. */
function readableValue(yaml: YamlDocument | undefined): unknown {
  if (yaml === undefined || yaml.faults.some(({ path }) => path === undefined)) return undefined;
  return yaml.value ?? Object.create(null);
}
