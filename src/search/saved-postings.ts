/** Where a term occurs: for each field (its number) the documents and how often. */
export type Entry = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** All of an index but its terms. */
export interface SavedDocuments {
  /** The number that the next document gets. */
  readonly next: number;
  /** For each field the mean number of different terms. */
  readonly averages: readonly number[];
  /** Of each document its number, its id, and the different terms in each field. */
  readonly documents: readonly (readonly [number, string, readonly number[]])[];
}

interface SavedIndex extends SavedDocuments {
  readonly terms: Iterable<readonly [string, Entry]>;
  /** Whether what is being saved is no longer what it was. */
  readonly isChanged: () => boolean;
}

const VERSION = 1;
/** Numbers in a line, if the last term hasn't many: made within a millisecond or two. */
const LINE = 16_000;

/**
 * An index as lines of JSON: its documents, many lines of terms, and the number of those, which is
 * missing where the index changed meanwhile. Documents that were removed are left out.
 */
export function* linesOf({ terms, isChanged, ...header }: SavedIndex): Iterable<string> {
  const living = new Set(header.documents.map(([document]) => document));
  yield JSON.stringify({ version: VERSION, ...header });
  let lines = 0;
  let line: unknown[] = [];
  let size = 0;
  for (const [term, entry] of terms) {
    if (isChanged()) return;
    const fields = flatten(entry, living);
    if (fields.length > 0) line.push([term, ...fields]);
    size += 10 + fields.reduce((sum, field) => sum + field.length, 0);
    if (size < LINE) continue;
    yield JSON.stringify(line);
    lines++;
    line = [];
    size = 0;
  }
  if (isChanged()) return;
  yield JSON.stringify(line);
  yield JSON.stringify({ lines: lines + 1 });
}

/** Whether the lines were all there and understood; then all was handed on, else a part of it. */
export function readLines(
  saved: Iterable<string>,
  take: (documents: SavedDocuments) => void,
  learn: (term: string, entry: Map<number, Map<number, number>>) => void,
): boolean {
  let lines = -1;
  try {
    for (const line of saved) {
      const read = JSON.parse(line);
      if (lines === -1) {
        if (read.version !== VERSION) return false;
        take(read);
      } else if (Array.isArray(read)) {
        for (const [term, ...fields] of read) learn(term, unflatten(fields));
      } else {
        return read.lines === lines;
      }
      lines++;
    }
  } catch (error) {
    // Whatever isn't JSON, or isn't what was expected.
    if (error instanceof SyntaxError || error instanceof TypeError) return false;
    throw error;
  }
  return false;
}

/** For each field its number, then documents and how often, in turn. */
function flatten(entry: Entry, living: ReadonlySet<number>): number[][] {
  const fields: number[][] = [];
  for (const [field, documents] of entry) {
    const flat = [field];
    for (const [document, often] of documents) {
      if (living.has(document)) flat.push(document, often);
    }
    if (flat.length > 1) fields.push(flat);
  }
  return fields;
}

function unflatten(fields: readonly (readonly number[])[]): Map<number, Map<number, number>> {
  const entry = new Map<number, Map<number, number>>();
  for (const flat of fields) {
    const documents = new Map<number, number>();
    for (let at = 1; at < flat.length; at += 2) {
      documents.set(flat[at] as number, flat[at + 1] as number);
    }
    entry.set(flat[0] as number, documents);
  }
  return entry;
}
