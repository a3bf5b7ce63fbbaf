import { distance } from 'fastest-levenshtein';
import type { Corpus, Entity, Subject } from '../content/corpus.ts';
import { foldName } from '../content/names.ts';
import { spellings } from './passages.ts';
import { type Word, wordsOf } from './words.ts';

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
  nearest(text: string, limit: number, kinds?: readonly Subject['kind'][]): Subject[];
  /** The entities a text names, in its order; of overlapping names the longest. */
  mentions(text: string): Mention[];
}

/** A name as the sequence of its words, so that inflected names are recognised too. */
interface Spelling {
  readonly entity: Entity;
  readonly words: readonly Word[];
}

/** Characters; every name of a corpus is shorter. */
const LONGEST_NAME = 100;
const ALL = ['country', 'organisation', 'topic'] as const;

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
      const words = wordsOf(spelling);
      const [first] = words;
      if (first === undefined) continue;
      const known = byFirstStem.get(first.term);
      if (known === undefined) byFirstStem.set(first.term, [{ entity, words }]);
      else known.push({ entity, words });
    }
  }
  for (const known of byFirstStem.values()) known.sort((a, b) => b.words.length - a.words.length);

  /** Names within `most(length)` typing errors; a text much longer than any name is near to none. */
  function* distances(
    wanted: string,
    most: (length: number) => number,
  ): Iterable<{ entity: Entity; name: string; errors: number }> {
    if (wanted.length > LONGEST_NAME) return;
    for (const [name, entity] of exact) {
      const longer = Math.max(name.length, wanted.length);
      // No fewer errors than the lengths differ by: this spares most names the count.
      if (Math.abs(name.length - wanted.length) > most(longer) && !hasPart(wanted, name)) continue;
      yield { entity, name, errors: distance(wanted, name) };
    }
  }

  function resolve(text: string): Entity | undefined {
    const known = exact.get(foldName(text));
    if (known !== undefined) return known;
    if (text.length > LONGEST_NAME) return undefined;
    const [mention, ...others] = mentions(text);
    if (mention !== undefined && others.length === 0 && covers(mention, text))
      return mention.entity;
    return forgivingly(foldName(text));
  }

  /** The one entity whose name is within a few typing errors; of several equally near, none. */
  function forgivingly(wanted: string): Entity | undefined {
    let best: { entity: Entity; errors: number } | undefined;
    let tied = false;
    const most = forgiven(wanted);
    for (const { entity, errors } of distances(wanted, () => most)) {
      if (errors > most) continue;
      if (best === undefined || errors < best.errors) {
        best = { entity, errors };
        tied = false;
      } else if (errors === best.errors && entity !== best.entity) {
        tied = true;
      }
    }
    return tied ? undefined : best?.entity;
  }

  function nearest(
    text: string,
    limit: number,
    kinds: readonly Subject['kind'][] = ALL,
  ): Subject[] {
    const wanted = foldName(text.slice(0, 2 * LONGEST_NAME));
    const unlike = new Map<Subject, number>();
    for (const { entity, name, errors } of distances(wanted, (length) => length * MOST_UNLIKE)) {
      if (!isSubject(entity) || !kinds.includes(entity.kind)) continue;
      const share = unlikeness(wanted, name, errors);
      unlike.set(entity, Math.min(share, unlike.get(entity) ?? 1));
    }
    return [...unlike]
      .filter(([, share]) => share <= MOST_UNLIKE)
      .sort(([, a], [, b]) => a - b)
      .slice(0, limit)
      .map(([subject]) => subject);
  }

  function mentions(text: string): Mention[] {
    const words = wordsOf(text);
    const found: Mention[] = [];
    for (let at = 0; at < words.length; ) {
      const spelling = byFirstStem
        .get(words[at]?.term ?? '')
        ?.find((known) => known.words.every((word, offset) => isFormOf(words[at + offset], word)));
      const last = words[at + (spelling?.words.length ?? 1) - 1];
      const first = words[at];
      if (spelling !== undefined && first !== undefined && last !== undefined && !first.stop) {
        found.push({ entity: spelling.entity, start: first.start, end: last.end });
      }
      at += spelling?.words.length ?? 1;
    }
    return found;
  }

  return { resolve, nearest, mentions };
}

/**
 * Whether a word is a form of a name's word: of one stem, and alike but for the ending, since one
 * stem can be that of different words (Армения and армия).
 */
function isFormOf(word: Word | undefined, name: Word): boolean {
  if (word === undefined || word.term !== name.term) return false;
  if (word.folded === name.folded) return true;
  const { length } = name.folded;
  let alike = 0;
  while (alike < length && word.folded[alike] === name.folded[alike]) alike++;
  return alike >= Math.max(3, length - 2) && word.folded.length <= length + 4;
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

/** More than this share of a name wrong, and nobody would see the likeness. */
const MOST_UNLIKE = 0.5;

/** The share of a name that is wrong; where one is a part of the other they are alike. */
function unlikeness(wanted: string, name: string, errors: number): number {
  if (hasPart(wanted, name)) return 0.25;
  return errors / Math.max(wanted.length, name.length, 1);
}

/** Whether a name begins or ends with what is wanted, or a word of what is wanted is the name. */
function hasPart(wanted: string, name: string): boolean {
  if (wanted.length < 3 || name.length < 3) return false;
  return name.startsWith(wanted) || name.endsWith(wanted) || ` ${wanted} `.includes(` ${name} `);
}

function covers(mention: Mention, text: string): boolean {
  const words = wordsOf(text).filter(({ stop }) => !stop);
  return words.every(({ start, end }) => start >= mention.start && end <= mention.end);
}
