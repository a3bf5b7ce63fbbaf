import { type Derived, type Field, Postings } from './postings.ts';
import type { Scored, Wanted } from './ranking.ts';

export type { Field, Wanted };

/** A document as it is indexed: the terms of its fields, each as often as it occurs. */
export type DocumentTerms = Readonly<Record<Field, readonly string[]>>;

/** A term that a question asks for. */
export interface QueryTerm {
  readonly term: string;
  /** What a match of it counts for; 1 for a word as it is indexed. */
  readonly weight: number;
  /** How much of that a similar term counts for where no document has this one; 0: none does. */
  readonly fuzzy: number;
  /** Whether terms that begin with it match too: the last word of what is still being typed. */
  readonly unfinished?: boolean;
  /** How much a term of the other script counts for that sounds the same; without it none does. */
  readonly sound?: number;
  /** Whether such terms are sought also where a document has this one: names are in both. */
  readonly name?: boolean;
}

export interface EngineMatch {
  readonly id: string;
  readonly score: number;
  /** The question's terms that this document has, itself or misspelled, in the question's order. */
  readonly questionTerms: readonly string[];
  /** The document's own forms of them. */
  readonly documentTerms: ReadonlySet<string>;
}

/** Documents ranked by what their fields hold of a question's terms. */
export interface Engine {
  /** For each that is wanted the best `limit` documents that it accepts, best first. */
  match(terms: readonly QueryTerm[], wanted: readonly Wanted[]): EngineMatch[][];
  /** The index's terms that a question's term stands for, and what a match of each counts for. */
  formsOf(asked: QueryTerm): readonly { readonly term: string; readonly weight: number }[];
  /** Whether any document has the very term. */
  knows(term: string): boolean;
  /** How telling a term is: the logarithm of how rare it is, highest for one that no document has. */
  weight(term: string): number;
  /** Adds a document, or replaces the one of that id. */
  put(id: string, document: DocumentTerms): void;
  /** As `put` of each, in a third of the time where they are many. */
  putAll(documents: Iterable<readonly [string, DocumentTerms]>): void;
  /**
   * Removes a document, if there is one of that id. With what it was put in as all traces of it go at
   * once; without, they go in time, and meanwhile take some of each question's.
   */
  remove(id: string, document?: DocumentTerms): void;
  /**
   * The whole index in lines of JSON, none of them long in the making. Where the index is changed
   * before the last one is taken, the rest is left out, and the lines can't be restored.
   */
  save(): Iterable<string>;
}

/** Readers' questions are short; what is beyond this many terms can't sharpen the ranking. */
export const MAX_TERMS = 24;
/** Words that nobody wrote of: to look for what they may have meant takes longest. */
const MAX_UNKNOWN = 12;

export function createEngine(): Engine {
  return engineOver(new Postings());
}

/** The engine that was saved; undefined where the lines are damaged or of another version. */
export function restoreEngine(saved: Iterable<string>): Engine | undefined {
  const postings = Postings.restore(saved);
  return postings && engineOver(postings);
}

function engineOver(postings: Postings): Engine {
  function weight(term: string): number {
    return postings.rarity(postings.frequency(term));
  }

  function match(terms: readonly QueryTerm[], wanted: readonly Wanted[]): EngineMatch[][] {
    const sought = rarest(terms, postings).map((asked) => ({ asked, derived: derive(asked) }));
    const best = postings.best(
      sought.flatMap(({ derived }) => derived),
      wanted,
    );
    return best.map((scored) => scored.map(toMatch));

    function toMatch({ document, id, score }: Scored): EngineMatch {
      const questionTerms: string[] = [];
      const documentTerms = new Set<string>();
      for (const { asked, derived } of sought) {
        const had = derived.filter(({ entry }) => postings.holds(entry, document));
        if (had.length > 0) questionTerms.push(asked.term);
        for (const { term } of had) documentTerms.add(term);
      }
      return { id, score, questionTerms, documentTerms };
    }
  }

  /** The index's terms that a question's term stands for, and what each counts for. */
  function derive({ term, weight, fuzzy, unfinished, sound = 0, name }: QueryTerm): Derived[] {
    const exact = postings.entry(term);
    const derived: Derived[] = exact === undefined ? [] : [{ term, entry: exact, weight }];
    if (unfinished === true) {
      for (const [longer, entry] of postings.beginningWith(term)) {
        if (longer === term) continue;
        const more = longer.length - term.length;
        derived.push({
          term: longer,
          entry,
          weight: (weight * PREFIX * longer.length) / (longer.length + 0.3 * more),
        });
      }
    }
    const known = derived.length > 0;
    // Only a word that the corpus lacks can be a typing error: fuzzing known words costs precision.
    if (!known && fuzzy > 0) {
      for (const { term: similar, entry, errors } of postings.similar(term)) {
        derived.push({
          term: similar,
          entry,
          weight: (weight * fuzzy * similar.length) / (similar.length + errors),
        });
      }
    }
    if (sound > 0 && (!known || name === true)) {
      for (const { term: other, entry, likeness } of postings.alike(term)) {
        derived.push({ term: other, entry, weight: weight * sound * likeness ** 2 });
      }
    }
    return derived;
  }

  return {
    match,
    formsOf: derive,
    knows: (term) => postings.frequency(term) > 0,
    weight,
    put: (id, document) => postings.put(id, document),
    putAll: (documents) => postings.putAll(documents),
    remove: (id, document) => postings.take(id, document),
    save: () => postings.save(),
  };
}

/** What the beginning of a word counts for, of the word itself. */
const PREFIX = 0.375;

/**
 * The most telling terms, each once, in the question's order; none that can match nothing. Few of
 * them are unknown to the index: those seem most telling, but only likenesses of them can match.
 */
function rarest(terms: readonly QueryTerm[], postings: Postings): QueryTerm[] {
  const unique = new Map<string, { asked: QueryTerm; frequency: number }>();
  for (const asked of terms) {
    if (unique.has(asked.term)) continue;
    const frequency = postings.frequency(asked.term);
    if (frequency > 0 || isForgiving(asked)) unique.set(asked.term, { asked, frequency });
  }
  const all = [...unique.values()];
  if (all.length <= MAX_UNKNOWN) return all.map(({ asked }) => asked);
  const unknown = all.filter(({ frequency }) => frequency === 0).slice(0, MAX_UNKNOWN);
  const known = all
    .filter(({ frequency }) => frequency > 0)
    .map(({ asked, frequency }) => ({ asked, tells: asked.weight * postings.rarity(frequency) }))
    .sort((a, b) => b.tells - a.tells)
    .slice(0, MAX_TERMS - unknown.length);
  const kept = new Set([...unknown, ...known].map(({ asked }) => asked));
  return all.flatMap(({ asked }) => (kept.has(asked) ? [asked] : []));
}

function isForgiving({ fuzzy, sound = 0, unfinished = false }: QueryTerm): boolean {
  return fuzzy > 0 || sound > 0 || unfinished;
}
