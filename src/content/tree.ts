import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { readFailure } from './files.ts';
import { didYouMean } from './nearest.ts';
import { createProblemLog, type Problem, type ProblemLog } from './problems.ts';

const FILES = [
  'region.yaml',
  'organisations.yaml',
  'places.yaml',
  'topics.yaml',
  'people.yaml',
  'stories.yaml',
] as const;
const FOLDERS = ['countries', 'organisations', 'briefs'] as const;

export interface FoundFile {
  /** A file of the root by its name, a Markdown file by the folder that says what it is. */
  readonly role: (typeof FILES)[number] | (typeof FOLDERS)[number];
  /** Without the folder and, for Markdown, without `.md`. */
  readonly name: string;
  /** Relative to the content folder, with `/`. */
  readonly path: string;
}

export interface FoundContent {
  /** Sorted by path. What they hold, and whether it can be read, shows when they are read. */
  readonly files: readonly FoundFile[];
  /** Folders that are there and can't be read. */
  readonly unread: ReadonlySet<FoundFile['role']>;
  readonly problems: readonly Problem[];
}

/**
 * Every file that the layout has a place for; whatever else lies there is logged. Undefined where
 * the folder itself can't be read. Only the layout's own depth is walked, so links that run in a
 * circle end by themselves.
 */
export async function findContent(
  root: string,
  whole: ProblemLog,
): Promise<FoundContent | undefined> {
  const log = createProblemLog(whole);
  const files: FoundFile[] = [];
  const unread = new Set<FoundFile['role']>();
  const top = await entries('');
  if (top === undefined) return undefined;
  for (const { name, path, isFolder } of top) {
    const file = FILES.find((known) => known === name);
    const folder = FOLDERS.find((known) => known === name);
    if (file !== undefined) files.push({ role: file, name, path });
    else if (folder === 'briefs') await findBriefs();
    else if (folder !== undefined) await findMarkdown(folder, folder);
    else unexpected(path, didYouMean(name, isFolder ? FOLDERS : FILES));
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, unread, problems: log.sorted() };

  async function findBriefs(): Promise<void> {
    for (const { name, path, isFolder } of (await entries('briefs')) ?? []) {
      if (isFolder && /^\d{4}$/.test(name)) await findMarkdown(path, 'briefs');
      else unexpected(path, ': briefs lie in folders by year, such as briefs/2021/');
    }
  }

  async function findMarkdown(folder: string, role: (typeof FOLDERS)[number]): Promise<void> {
    const found = await entries(folder);
    if (found === undefined) unread.add(role);
    for (const { name, path } of found ?? []) {
      if (name.endsWith('.md')) files.push({ role, name: name.slice(0, -3), path });
      else unexpected(path, `: files in ${folder}/ end in .md`);
    }
  }

  /** What a folder holds, without hidden files; undefined where it can't be read, which is logged. */
  async function entries(folder: string): Promise<Entry[] | undefined> {
    try {
      const found = await readdir(join(root, folder), { withFileTypes: true });
      return found
        .filter(({ name }) => !name.startsWith('.'))
        .map((entry) => {
          const { name } = entry;
          const path = folder === '' ? name : `${folder}/${name}`;
          // Only of a link it has to be asked what it leads to.
          const isFolder = entry.isSymbolicLink()
            ? isDirectory(join(root, path))
            : entry.isDirectory();
          return { name, path, isFolder };
        });
    } catch (error) {
      log.add('error', shownPath(root, folder), `can't be read: ${readFailure(error)}`);
      return undefined;
    }
  }

  function unexpected(path: string, advice: string): void {
    log.add('warning', shownPath(root, path), `is not read${advice}`);
  }
}

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly isFolder: boolean;
}

/** A link that leads nowhere counts as a file: reading it says what is wrong. */
function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    readFailure(error);
    return false;
  }
}

/** As a person in the working directory would type it; absolute where that would begin with `..`. */
export function shownPath(root: string, path: string): string {
  const full = resolve(root, path);
  const near = relative(process.cwd(), full);
  if (near === '') return '.';
  return (near.startsWith('..') ? full : near).split(sep).join('/');
}
