import MiniSearch from 'minisearch';
import { createNearWords } from './near-words.ts';
import { addScores, bestOf, type Scored, type Wanted } from './ranking.ts';
import { type Entry, linesOf, type Restoring, readLines } from './saved-postings.ts';
import { createSounds } from './sounds.ts';
import { similarTo } from './typing-errors.ts';

export const FIELDS = ['text', 'title', 'context', 'subjects'] as const;
export type Field = (typeof FIELDS)[number];

/** A term of the index that a question asks for, with what a match of it counts for. */
export interface Derived {
  readonly term: string;
  readonly entry: Entry;
  readonly weight: number;
}

type Terms = Readonly<Record<Field, readonly string[]>>;

const BOOST = { text: 1, title: 0.75, context: 0.5, subjects: 0.5 };
const NAMES = { text: 'text', title: 'title', context: 'context', subjects: 'subjects' } as const;
const MOST_RECENT = 1000;

/**
 * MiniSearch's index with a scoring of its own. MiniSearch's makes an object for each document that
 * matches and sorts them all; this adds up numbers and keeps the best.
 */
export class Postings extends MiniSearch<typeof NAMES & { id: string }> {
  #adding: Terms | undefined;
  /** For each field the number of different terms of each document; 0 where it was removed. */
  #lengths = FIELDS.map(() => new Float64Array(1024));
  #scores = new Float64Array(1024);
  readonly #sounds = createSounds();
  readonly #spelled = createNearWords();
  /** Entries that were looked up since the last change: of one question each is several times. */
  readonly #recent = new Map<string, Entry>();
  #changes = 0;

  constructor() {
    super({
      fields: [...FIELDS],
      // The terms are made already: for its text a field has its name, by which MiniSearch gets them.
      tokenize: (field) => [...(this.#adding?.[field as Field] ?? [])],
      processTerm: (term) => term,
    });
  }

  put(id: string, terms: Terms): void {
    this.take(id);
    this.#recent.clear();
    this.#adding = terms;
    this.add({ id, ...NAMES });
    this.#adding = undefined;
    for (const field of FIELDS) terms[field].forEach(this.#learn);
    this.#measure(this._nextId - 1);
    this.#changes++;
  }

  /** Many documents: of each term its entry is looked for once, which otherwise takes most of the time. */
  putAll(documents: Iterable<readonly [string, Terms]>): void {
    const index = this._index;
    const entries = new Map<string, Map<number, Map<number, number>>>();
    const fetch = index.fetch.bind(index);
    index.fetch = (term, initial) => {
      const known = entries.get(term) ?? fetch(term, initial);
      entries.set(term, known);
      return known;
    };
    try {
      for (const [id, terms] of documents) this.put(id, terms);
    } finally {
      index.fetch = fetch;
    }
  }

  /** @param terms what the document was put in with */
  take(id: string, terms?: Terms): void {
    const document = this._idToShortId.get(id);
    if (document === undefined) return;
    this.#recent.clear();
    if (terms === undefined) this.discard(id);
    else {
      this.#adding = terms;
      this.remove({ id, ...NAMES });
      this.#adding = undefined;
    }
    for (const lengths of this.#lengths) lengths[document] = 0;
    this.#changes++;
  }

  #measure(document: number): void {
    if (document >= this.#scores.length) {
      const size = document * 2;
      this.#scores = new Float64Array(size);
      this.#lengths = this.#lengths.map((old) => {
        const grown = new Float64Array(size);
        grown.set(old);
        return grown;
      });
    }
    const measured = this._fieldLength.get(document) ?? [];
    this.#lengths.forEach((lengths, field) => {
      lengths[document] = measured[field] ?? 0;
    });
  }

  entry(term: string): Entry | undefined {
    if (!this.#spelled.has(term)) return undefined;
    let entry = this.#recent.get(term);
    if (entry === undefined) {
      entry = this._index.get(term);
      if (entry === undefined) return undefined;
      if (this.#recent.size >= MOST_RECENT) this.#recent.clear();
      this.#recent.set(term, entry);
    }
    // When removed documents are cleared away, an entry may be left empty.
    return entry.size > 0 && this.#lives(entry) ? entry : undefined;
  }

  /** Whether any document of an entry is still there; removed ones are cleared away in time. */
  #lives(entry: Entry): boolean {
    if (this.dirtCount === 0) return true;
    for (const documents of entry.values()) {
      for (const document of documents.keys()) if (this._documentIds.has(document)) return true;
    }
    return false;
  }

  #countOf(documents: ReadonlyMap<number, number>, lengths: Float64Array): number {
    if (this.dirtCount === 0) return documents.size;
    let count = 0;
    for (const document of documents.keys()) if ((lengths[document] ?? 0) > 0) count++;
    return count;
  }

  /** How many documents have a term; of several fields the one where most have it. */
  frequency(term: string): number {
    let most = 0;
    for (const documents of this.entry(term)?.values() ?? []) {
      most = Math.max(most, documents.size);
    }
    return most;
  }

  /** The logarithm of how rare a term is that so many documents have. */
  rarity(frequency: number): number {
    return Math.log(1 + this._documentCount / (frequency + 0.5));
  }

  beginningWith(term: string): Iterable<[string, Entry]> {
    return this._index.atPrefix(term).entries();
  }

  /** The terms that the fewest typing errors lead to. */
  similar(term: string): { term: string; entry: Entry; errors: number }[] {
    const isThere = (other: string) => this.entry(other) !== undefined;
    return similarTo(term, this.#spelled, isThere).flatMap(({ word, errors }) => {
      const entry = this.entry(word);
      return entry === undefined ? [] : [{ term: word, entry, errors }];
    });
  }

  /** The terms of the other script that sound like one. */
  *alike(term: string): Iterable<{ term: string; entry: Entry; likeness: number }> {
    for (const { term: other, likeness } of this.#sounds.alike(term)) {
      const entry = this.entry(other);
      if (entry !== undefined) yield { term: other, entry, likeness };
    }
  }

  holds(entry: Entry, document: number): boolean {
    for (const documents of entry.values()) if (documents.has(document)) return true;
    return false;
  }

  /** For each that is wanted the documents with the highest scores, best first; equals by their ids. */
  best(asked: readonly Derived[], wanted: readonly Wanted[]): Scored[][] {
    const scores = this.#scores;
    const touched: number[] = [];
    for (const { entry, weight } of asked) {
      for (const [field, documents] of entry) {
        const boost = BOOST[FIELDS[field] ?? 'text'];
        const lengths = this.#lengths[field] ?? scores;
        const count = this.#countOf(documents, lengths);
        const rarity = Math.log(1 + (this._documentCount - count + 0.5) / (count + 0.5));
        const average = this._avgFieldLength[field] ?? 1;
        addScores(
          { documents, lengths, average, weight: rarity * boost * weight },
          scores,
          touched,
        );
      }
    }
    const idOf = (document: number): string => this._documentIds.get(document);
    const best = wanted.map((each) => bestOf(touched, scores, idOf, each));
    for (const document of touched) scores[document] = 0;
    return best;
  }

  save(): Iterable<string> {
    const changes = this.#changes;
    return linesOf({
      totals: {
        next: this._nextId,
        averages: this._avgFieldLength,
        documents: this._documentIds.size,
      },
      documents: this._documentIds
        .entries()
        .map(([document, id]) => [document, id, this._fieldLength.get(document) ?? []]),
      terms: this._index,
      // Removed documents are cleared away now and then, in turns of their own.
      isChanged: () => changes !== this.#changes || this.isVacuuming,
    });
  }

  /** The index that was saved; undefined where the lines are damaged or of another version. */
  static restore(saved: Iterable<string>): Postings | undefined {
    const postings = new Postings();
    return readLines(saved, postings.#restoring) ? postings : undefined;
  }

  readonly #restoring: Restoring = {
    totals: ({ next, averages, documents }) => {
      this._nextId = next;
      this._avgFieldLength = [...averages];
      this._documentCount = documents;
    },
    document: ([document, id, lengths]) => {
      this._documentIds.set(document, id);
      this._idToShortId.set(id, document);
      this._fieldLength.set(document, [...lengths]);
      this.#measure(document);
    },
    term: (term, entry) => {
      this._index.set(term, entry);
      this.#learn(term);
    },
  };

  /** What was removed stays known: there is no entry of it. */
  readonly #learn = (term: string): void => {
    if (this.#spelled.add(term)) this.#sounds.learn(term);
  };
}
