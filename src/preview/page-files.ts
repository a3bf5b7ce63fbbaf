import { readdir, readFile, stat } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, extname, join, sep } from 'node:path';
import { stripTypes } from './strip-types.ts';

/** A file as the browser gets it. */
export interface PageFile {
  readonly type: string;
  readonly body: string;
}

/** What the page consists of, by path: `/page/main.ts`, `/vendor/lit-html/lit-html.js`. */
export interface PageFiles {
  /** Undefined for whatever is not on the list of what is there. */
  read(path: string): Promise<PageFile | undefined>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.ts': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.html': 'text/html; charset=utf-8',
};

const HERE = import.meta.dirname;

/** @param pageFolder where the page's own files lie */
export function createPageFiles(pageFolder = join(HERE, 'page')): PageFiles {
  const cache = new Map<string, { mtimeMs: number; file: PageFile }>();
  let listed: ReadonlyMap<string, string> | undefined;

  /** The addresses that are served, and the files behind them: no address is ever made a path. */
  async function list(): Promise<ReadonlyMap<string, string>> {
    const litHtml = litHtmlFolder();
    return new Map([
      ['/protocol.ts', join(HERE, 'protocol.ts')],
      ['/', join(pageFolder, 'index.html')],
      ...(await filesOf(pageFolder, '/page/', /^[^.].*\.(?:ts|css|svg)$/)),
      ...(await filesOf(litHtml, '/vendor/lit-html/', /^(?:directives\/)?[a-z-]+\.js$/)),
    ]);
  }

  return {
    async read(path) {
      // Again where it isn't known: the file may be a new one.
      if (!listed?.has(path)) listed = await list();
      const source = listed.get(path);
      if (source === undefined) return undefined;
      const { mtimeMs } = await stat(source).catch(absent);
      if (Number.isNaN(mtimeMs)) return undefined;
      const cached = cache.get(path);
      if (cached?.mtimeMs === mtimeMs) return cached.file;
      const file = await readPageFile(source);
      cache.set(path, { mtimeMs, file });
      return file;
    },
  };
}

async function readPageFile(source: string): Promise<PageFile> {
  const text = await readFile(source, 'utf8');
  const extension = extname(source);
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    body: extension === '.ts' ? stripTypes(text) : text,
  };
}

async function filesOf(
  folder: string,
  address: string,
  wanted: RegExp,
): Promise<[string, string][]> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    absent(error);
    return [];
  });
  return names
    .map((name) => name.replaceAll(sep, '/'))
    .filter((name) => wanted.test(name))
    .map((name) => [`${address}${name}`, join(folder, name)]);
}

/** Deleted since it was listed, or not there yet; whatever else is wrong is thrown. */
function absent(error: unknown): { mtimeMs: number } {
  const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (!gone) throw error;
  return { mtimeMs: Number.NaN };
}

/** Its root: what the package exports to Node is another build than what browsers get. */
function litHtmlFolder(): string {
  const description = findPackageJSON('lit-html', import.meta.url);
  if (description === undefined) throw new Error('lit-html is not installed: run npm ci');
  return dirname(description);
}
