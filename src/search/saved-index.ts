import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { Brief, Localised } from '../content/corpus.ts';
import { readFailure } from '../content/files.ts';
import { deepFreeze } from '../content/freeze.ts';
import type { KnownBrief, KnownContent } from '../content/known.ts';
import type { Pause } from '../content/pause.ts';
import { restoreEngine } from './engine.ts';
import type { IndexParts, SearchIndex } from './search-index.ts';

/** A corpus and its index as they were saved. */
export interface SavedIndex {
  readonly known: KnownContent;
  readonly index: IndexParts;
}

/*
 * Lines of JSON: a header; for each brief its path, what its file came to, and its version in the
 * index; what the index holds beside these; the engine's own lines; and the SHA-256 of all of them.
 * What is not exactly that is nothing.
 */
interface Header {
  /** Of the program and the rules that made it. */
  readonly stamp: string;
  readonly languages: readonly string[];
  readonly briefs: number;
  readonly made: number;
}

type BriefLine = readonly [path: string, known: KnownBrief, version: string | null];

/**
 * Reads a saved index. A string says why there is none to be used: it is damaged, of another
 * version, or can't be read. Nothing of it is given before its checksum is known to be right.
 */
export function readSavedIndex(path: string, stamp: string): SavedIndex | string {
  let lines: CheckedLines | undefined;
  try {
    lines = new CheckedLines(path);
    const read = readLines(lines, stamp);
    if (typeof read === 'string') return read;
    return lines.isWhole ? read : 'is damaged';
  } catch (error) {
    // A line that isn't JSON, or not what was expected: the checksum would have told the same.
    if (error instanceof SyntaxError || error instanceof TypeError) return 'is damaged';
    if (error instanceof RangeError) return 'is damaged';
    return `can't be read: ${readFailure(error)}`;
  } finally {
    lines?.close();
  }
}

function readLines(lines: CheckedLines, stamp: string): SavedIndex | string {
  const header = JSON.parse(lines.next() ?? '') as Header;
  if (header.stamp !== stamp) return 'is of another version';
  const briefs = new Map<string, KnownBrief>();
  const versions = new Map<Brief, string>();
  for (let number = 0; number < header.briefs; number++) {
    const [path, saved, version] = JSON.parse(lines.next() ?? '') as BriefLine;
    const known = { ...saved, brief: revived(saved.brief) };
    briefs.set(path, known);
    if (version !== null) versions.set(known.brief, version);
  }
  const left = JSON.parse(lines.next() ?? '') as string[];
  const engine = restoreEngine(lines.rest());
  if (engine === undefined) return 'is damaged';
  const { languages, made } = header;
  return { known: { languages, briefs }, index: { engine, versions, made, left } };
}

/** Texts by language have no prototype, as those of a brief that was just read. */
function revived(brief: Brief): Brief {
  const { title, summary, ...rest } = brief;
  return deepFreeze({
    ...rest,
    title: bare(title),
    ...(summary !== undefined && { summary: bare(summary) }),
  });
}

function bare(text: Localised): Localised {
  return Object.assign(Object.create(null), text);
}

/**
 * Saves an index in the file's place at once, or not at all. False where it was changed meanwhile
 * or `signal` asks to end.
 *
 * @throws the file system's error
 */
export async function saveIndex(
  path: string,
  stamp: string,
  { known, index }: { readonly known: KnownContent; readonly index: SearchIndex },
  pause: Pause,
  signal?: AbortSignal,
): Promise<boolean> {
  const temporary = `${path}.new`;
  const { revision } = index;
  let isWhole = false;
  const file = await open(temporary, 'w');
  try {
    const hash = createHash('sha256');
    let part = '';
    for (const line of linesOf(stamp, known, index.parts)) {
      part += `${line}\n`;
      if (part.length >= PART) {
        hash.update(part);
        await file.write(part);
        part = '';
      }
      const others = pause();
      if (others !== undefined) await others;
      if (index.revision !== revision || signal?.aborted) break;
    }
    hash.update(part);
    await file.write(`${part}${hash.digest('hex')}\n`);
    isWhole = index.revision === revision && !signal?.aborted;
  } finally {
    await file.close();
    if (!isWhole) await rm(temporary, { force: true });
  }
  if (isWhole) await rename(temporary, path);
  return isWhole;
}

/** Characters that are written at once. */
const PART = 64 * 1024;

function* linesOf(stamp: string, known: KnownContent, parts: IndexParts): Iterable<string> {
  const { languages, briefs } = known;
  const { engine, versions, made } = parts;
  const header: Header = { stamp, languages, briefs: briefs.size, made };
  yield JSON.stringify(header);
  const own = new Set<Brief>();
  for (const [path, known] of briefs) {
    own.add(known.brief);
    const line: BriefLine = [path, known, versions.get(known.brief) ?? null];
    yield JSON.stringify(line);
  }
  // A brief that is served without some of its mentions is another one, and is made again.
  const others = [...versions].flatMap(([brief, version]) => (own.has(brief) ? [] : [version]));
  yield JSON.stringify([...parts.left, ...others]);
  yield* engine.save();
}

/** A file's lines, read piece by piece; the last one is the checksum of the others. */
class CheckedLines {
  readonly #file: number;
  readonly #hash = createHash('sha256');
  readonly #piece = Buffer.allocUnsafe(1024 * 1024);
  #rest: Buffer = Buffer.alloc(0);
  #next: string | undefined;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.#next = this.#read();
  }

  /** Undefined where only the checksum is left. */
  next(): string | undefined {
    const line = this.#next;
    if (line === undefined) return undefined;
    const following = this.#read();
    if (following === undefined) return undefined;
    this.#hash.update(line).update('\n');
    this.#next = following;
    return line;
  }

  *rest(): Iterable<string> {
    for (let line = this.next(); line !== undefined; line = this.next()) yield line;
  }

  /** Whether all lines were taken and are what they were when they were written. */
  get isWhole(): boolean {
    return (
      this.next() === undefined &&
      this.#rest.length === 0 &&
      this.#next === this.#hash.digest('hex')
    );
  }

  close(): void {
    closeSync(this.#file);
  }

  #read(): string | undefined {
    let end = this.#rest.indexOf(10);
    while (end === -1) {
      const size = readSync(this.#file, this.#piece, 0, this.#piece.length, null);
      if (size === 0) return undefined;
      this.#rest = Buffer.concat([this.#rest, this.#piece.subarray(0, size)]);
      end = this.#rest.indexOf(10);
    }
    const line = this.#rest.toString('utf8', 0, end);
    this.#rest = this.#rest.subarray(end + 1);
    return line;
  }
}
