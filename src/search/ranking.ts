/** A document and how well it matches. */
export interface Scored {
  /** The index's own number of it. */
  readonly document: number;
  readonly id: string;
  readonly score: number;
}

/** Which documents are wanted, and how many. */
export interface Wanted {
  readonly accepts: (id: string) => boolean;
  readonly limit: number;
}

/** Where a term is in one field. */
interface FieldMatches {
  /** How often in each document. */
  readonly documents: ReadonlyMap<number, number>;
  /** Of each document the different terms in the field; 0 where the document was removed. */
  readonly lengths: Float64Array;
  readonly average: number;
  /** What one match of middle length counts for. */
  readonly weight: number;
}

const BM25 = { k: 1.2, b: 0.7, d: 0.25 };

/** Adds BM25+ to each document's score, and lists those that had none. */
export function addScores(
  { documents, lengths, average, weight }: FieldMatches,
  scores: Float64Array,
  touched: number[],
): void {
  const { k, b, d } = BM25;
  const shortest = k * (1 - b);
  const perTerm = (k * b) / average;
  for (const [document, often] of documents) {
    const length = lengths[document] ?? 0;
    if (length === 0) continue;
    const before = scores[document] ?? 0;
    if (before === 0) touched.push(document);
    const frequency = (often * (k + 1)) / (often + shortest + perTerm * length);
    scores[document] = before + weight * (d + frequency);
  }
}

/** The accepted documents with the highest scores, best first. */
export function bestOf(
  touched: readonly number[],
  scores: Float64Array,
  idOf: (document: number) => string,
  { accepts, limit }: Wanted,
): Scored[] {
  const best: Scored[] = [];
  for (const document of touched) {
    const score = scores[document] ?? 0;
    const worst = best[limit - 1];
    if (worst !== undefined && score < worst.score) continue;
    const scored = { document, id: idOf(document), score };
    if (!accepts(scored.id)) continue;
    insert(scored, best);
    if (best.length > limit) best.pop();
  }
  return best;
}

/** Puts a document into its place among the best, by halving; equals go by their ids. */
function insert(scored: Scored, best: Scored[]): void {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = best[middle];
    if (other !== undefined && isBetter(other, scored)) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, scored);
}

function isBetter(a: Scored, b: Scored): boolean {
  return a.score > b.score || (a.score === b.score && a.id < b.id);
}
