import { distance } from 'fastest-levenshtein';
import type { Corpus, Entity, Subject } from '../content/corpus.ts';
import { foldName } from '../content/names.ts';
import { spellings } from './passages.ts';
import { wordsOf } from './words.ts';

/** An entity named in a text, and where (UTF-16 units). */
export interface Mention {
  readonly entity: Entity;
  readonly start: number;
  readonly end: number;
}

/** Knows every name of the corpus in all its languages and spellings. */
export interface Names {
  /** The entity a whole text names: by code, name or alias; small misspellings are forgiven. */
  resolve(text: string): Entity | undefined;
  /** The subjects whose names are nearest to a text, the nearest first; at most `limit`. */
  nearest(text: string, limit: number): Subject[];
  /** The entities a text names, in its order; of overlapping names the longest. */
  mentions(text: string): Mention[];
}

/** A name as the sequence of its stems, so that inflected names are recognised too. */
interface Spelling {
  readonly entity: Entity;
  readonly stems: readonly string[];
}

export function createNames(corpus: Corpus): Names {
  const exact = new Map<string, Entity>();
  const byFirstStem = new Map<string, Spelling[]>();
  for (const entity of entitiesOf(corpus)) {
    // People are called by their names only; their codes are the editors' own.
    const codes = entity.kind === 'person' ? [] : [entity.code, entity.code.replaceAll('_', ' ')];
    for (const spelling of [...codes, ...spellings(entity)]) {
      const folded = foldName(spelling);
      if (folded !== '' && !exact.has(folded)) exact.set(folded, entity);
    }
    for (const spelling of spellings(entity)) {
      const stems = wordsOf(spelling).map(({ term }) => term);
      const [first] = stems;
      if (first === undefined) continue;
      const known = byFirstStem.get(first);
      if (known === undefined) byFirstStem.set(first, [{ entity, stems }]);
      else known.push({ entity, stems });
    }
  }
  for (const known of byFirstStem.values()) known.sort((a, b) => b.stems.length - a.stems.length);

  function ranked(text: string): { entity: Entity; errors: number; length: number }[] {
    const wanted = foldName(text);
    const best = new Map<Entity, { entity: Entity; errors: number; length: number }>();
    for (const [name, entity] of exact) {
      const errors = distance(wanted, name);
      if (errors < (best.get(entity)?.errors ?? Number.POSITIVE_INFINITY)) {
        best.set(entity, { entity, errors, length: name.length });
      }
    }
    return [...best.values()].sort((a, b) => a.errors - b.errors);
  }

  function resolve(text: string): Entity | undefined {
    const known = exact.get(foldName(text));
    if (known !== undefined) return known;
    const [mention, ...others] = mentions(text);
    if (mention !== undefined && others.length === 0 && covers(mention, text))
      return mention.entity;
    const [best, second] = ranked(text);
    if (best === undefined || best.errors > forgiven(foldName(text))) return undefined;
    // Two names equally near: a guess would be as often wrong as right.
    return second !== undefined && second.errors === best.errors ? undefined : best.entity;
  }

  function nearest(text: string, limit: number): Subject[] {
    const near: Subject[] = [];
    const length = foldName(text).length;
    for (const { entity, errors, length: nameLength } of ranked(text)) {
      if (near.length === limit || errors > Math.max(length, nameLength) * 0.6) break;
      if (isSubject(entity)) near.push(entity);
    }
    return near;
  }

  function mentions(text: string): Mention[] {
    const words = wordsOf(text);
    const found: Mention[] = [];
    for (let at = 0; at < words.length; ) {
      const spelling = byFirstStem
        .get(words[at]?.term ?? '')
        ?.find(({ stems }) => stems.every((stem, offset) => words[at + offset]?.term === stem));
      const last = words[at + (spelling?.stems.length ?? 1) - 1];
      const first = words[at];
      if (spelling !== undefined && first !== undefined && last !== undefined && !first.stop) {
        found.push({ entity: spelling.entity, start: first.start, end: last.end });
      }
      at += spelling?.stems.length ?? 1;
    }
    return found;
  }

  return { resolve, nearest, mentions };
}

function* entitiesOf(corpus: Corpus): Iterable<Entity> {
  // What has a page comes first, so that it wins a name shared with something that has none.
  for (const organisation of corpus.organisations.values()) {
    if (organisation.profile !== undefined) yield organisation;
  }
  yield* corpus.countries.values();
  yield* corpus.topics.values();
  yield* corpus.organisations.values();
  yield* corpus.places.values();
  yield* corpus.people.values();
}

/** Whether a reader can open the entity's page and follow it. */
export function isSubject(entity: Entity): entity is Subject {
  if (entity.kind === 'organisation') return entity.profile !== undefined;
  return entity.kind === 'country' || entity.kind === 'topic';
}

/** Typing errors forgiven without asking: none in short names, which are too near to each other. */
function forgiven(text: string): number {
  if (text.length < 4) return 0;
  return text.length < 8 ? 1 : 2;
}

function covers(mention: Mention, text: string): boolean {
  const words = wordsOf(text).filter(({ stop }) => !stop);
  return words.every(({ start, end }) => start >= mention.start && end <= mention.end);
}
