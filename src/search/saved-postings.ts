/** Where a term occurs: for each field (its number) the documents and how often. */
export type Entry = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** What an index knows beside its documents and terms. */
interface SavedTotals {
  /** The number that the next document gets. */
  readonly next: number;
  /** For each field the mean number of different terms. */
  readonly averages: readonly number[];
  /** How many documents there are. */
  readonly documents: number;
}

/** A document's number, its id, and the different terms in each field. */
type SavedDocument = readonly [number, string, readonly number[]];

interface SavedIndex {
  readonly totals: SavedTotals;
  readonly documents: Iterable<SavedDocument>;
  readonly terms: Iterable<readonly [string, Entry]>;
  /** Whether what is being saved is no longer what it was. */
  readonly isChanged: () => boolean;
}

const VERSION = 2;
/** Numbers in a line, if the last term hasn't many: made within a millisecond or two. */
const LINE = 16_000;
/** What a document or a term counts for beside its numbers. */
const EACH = 10;

/**
 * An index as lines of JSON: its totals, lines of documents, lines of terms, and the number of those
 * lines, which is missing where the index changed meanwhile. Documents that were removed are left out.
 */
export function* linesOf({ totals, documents, terms, isChanged }: SavedIndex): Iterable<string> {
  yield JSON.stringify({ version: VERSION, ...totals });
  const living = new Set<number>();
  let lines = 0;
  for (const parts of [documentParts(documents, living), termParts(terms, living)]) {
    for (const line of inLines(parts)) {
      if (isChanged()) return;
      yield line;
      lines++;
    }
  }
  if (isChanged()) return;
  yield JSON.stringify({ lines });
}

type Part = readonly [part: unknown, numbers: number];

/** @param living is told the number of each */
function* documentParts(documents: Iterable<SavedDocument>, living: Set<number>): Iterable<Part> {
  for (const document of documents) {
    living.add(document[0]);
    yield [document, document[2].length];
  }
}

function* termParts(
  terms: Iterable<readonly [string, Entry]>,
  living: ReadonlySet<number>,
): Iterable<Part> {
  for (const [term, entry] of terms) {
    const fields = flatten(entry, living);
    const numbers = fields.reduce((sum, field) => sum + field.length, 0);
    if (numbers > 0) yield [[term, ...fields], numbers];
  }
}

function* inLines(parts: Iterable<Part>): Iterable<string> {
  let line: unknown[] = [];
  let size = 0;
  for (const [part, numbers] of parts) {
    line.push(part);
    size += EACH + numbers;
    if (size < LINE) continue;
    yield JSON.stringify(line);
    line = [];
    size = 0;
  }
  if (line.length > 0) yield JSON.stringify(line);
}

/** What is done with what is read. */
export interface Restoring {
  readonly totals: (totals: SavedTotals) => void;
  readonly document: (document: SavedDocument) => void;
  readonly term: (term: string, entry: Map<number, Map<number, number>>) => void;
}

/** Whether the lines were all there and understood; then all was handed on, else a part of it. */
export function readLines(saved: Iterable<string>, restoring: Restoring): boolean {
  let lines = -1;
  let documents = 0;
  try {
    for (const line of saved) {
      const read = JSON.parse(line);
      if (lines === -1) {
        if (read.version !== VERSION) return false;
        documents = read.documents;
        restoring.totals(read);
      } else if (!Array.isArray(read)) {
        return documents === 0 && read.lines === lines;
      } else if (documents > 0) {
        documents -= read.length;
        for (const document of read) restoring.document(document);
      } else {
        for (const [term, ...fields] of read) {
          if (typeof term !== 'string') return false;
          restoring.term(term, unflatten(fields));
        }
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
