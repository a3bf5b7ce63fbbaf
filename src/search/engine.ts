import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { Passage, PassageTerms } from './passages.ts';

/** A passage that a question's terms matched. */
export interface Match {
  readonly passage: Passage;
  readonly score: number;
  /** The question's terms that this passage has, and the passage's own forms of them. */
  readonly questionTerms: readonly string[];
  readonly passageTerms: ReadonlySet<string>;
}

/** Passages ranked by MiniSearch, with the settings that measured best. */
export interface Engine {
  /** Best first. */
  match(terms: readonly string[]): Match[];
  /** Whether any passage has the very term. */
  knows(term: string): boolean;
  /** How telling a term is: the logarithm of how rare it is, highest for one that no passage has. */
  weight(term: string): number;
}

const FIELDS = ['text', 'title', 'context', 'subjects'] as const;
type Field = (typeof FIELDS)[number];
const NAMES = { text: 'text', title: 'title', context: 'context', subjects: 'subjects' } as const;
const BOOST = { text: 1, title: 0.75, context: 0.5, subjects: 0.5 };
const BM25 = { k: 1.2, b: 0.7, d: 0.25 };

export function createEngine(indexed: Iterable<readonly [Passage, PassageTerms]>): Engine {
  let adding: PassageTerms | undefined;
  // The terms are made already: for its text a field has its name, by which MiniSearch gets them.
  const index = new MiniSearch<typeof NAMES & { id: string }>({
    fields: [...FIELDS],
    tokenize: (field) => [...(adding?.[field as Field] ?? [])],
    processTerm: (term) => term,
  });
  const passages = new Map<string, Passage>();
  const frequency = new Map<string, { passages: number; last: string }>();
  for (const [passage, terms] of indexed) {
    const { id } = passage;
    adding = terms;
    index.add({ id, ...NAMES });
    passages.set(id, passage);
    for (const field of FIELDS) {
      for (const term of terms[field]) {
        const known = frequency.get(term);
        if (known === undefined) frequency.set(term, { passages: 1, last: id });
        else if (known.last !== id) {
          known.passages++;
          known.last = id;
        }
      }
    }
  }

  function match(terms: readonly string[]): Match[] {
    const query: Query = {
      queries: [...new Set(terms)],
      combineWith: 'OR',
      tokenize: (term) => [term],
      processTerm: (term) => term,
      boost: BOOST,
      bm25: BM25,
      // Only a word that the corpus lacks can be a typing error: fuzzing known words costs precision.
      fuzzy: (term) => mayBeMisspelled(term) && (term.length < 8 ? 1 : 2),
      weights: { fuzzy: 0.9, prefix: 0 },
    };
    return index
      .search(query)
      .flatMap((result) => toMatch(result, passages))
      .sort((a, b) => b.score - a.score);
  }

  function mayBeMisspelled(term: string): boolean {
    return term.length > 3 && !/[@\d]/.test(term) && !frequency.has(term);
  }

  return {
    match,
    knows: (term) => frequency.has(term),
    weight: (term) => Math.log(1 + passages.size / ((frequency.get(term)?.passages ?? 0) + 0.5)),
  };
}

function toMatch(result: SearchResult, passages: ReadonlyMap<string, Passage>): Match[] {
  const passage = passages.get(result.id);
  if (passage === undefined) return [];
  return [
    {
      passage,
      // MiniSearch multiplies by the number of matched terms; without it rankings are better.
      score: result.score / result.queryTerms.length,
      questionTerms: result.queryTerms,
      passageTerms: new Set(result.terms),
    },
  ];
}
