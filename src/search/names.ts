import { distance } from 'fastest-levenshtein';
import type { Corpus, Entity, Subject } from '../content/corpus.ts';
import { foldName } from '../content/names.ts';
import { atOnce, type Steps } from '../content/pause.ts';
import { spellings } from './passages.ts';
import { makeRecogniser, type Spelling } from './understanding/mentions.ts';
import { type Word, wordsOf } from './words.ts';

/** An entity named in a text, and where (UTF-16 units). */
export interface Mention {
  readonly entity: Entity;
  readonly start: number;
  readonly end: number;
  /** Others of the same name. */
  readonly also?: readonly Entity[];
  /** The name as the corpus spells it, where the reader's spelling was taken for a mistake. */
  readonly corrected?: string;
}

/** What a whole text names, and by which of its spellings. */
export interface Named {
  readonly entity: Entity;
  readonly spelling: string;
}

/** Knows every name of the corpus in all its languages and spellings. */
export interface Names {
  /** The entity a whole text names: by code, name or alias; small misspellings are forgiven. */
  resolve(text: string): Entity | undefined;
  /** The same with the spelling it is named by: the corpus's own where the text misspells it. */
  named(text: string): Named | undefined;
  /** The subjects whose names are nearest to a text, the nearest first; at most `limit`. */
  nearest(text: string, limit: number, kinds?: readonly Subject['kind'][]): Subject[];
  /** The entities a text names, in its order; of overlapping names the longest. */
  mentions(text: string): Mention[];
  /** The same with small misspellings forgiven, where no other word may be meant. */
  likely(text: string, words: readonly Word[]): Mention[];
}

/** Characters; every name of a corpus is shorter. */
const LONGEST_NAME = 100;
const ALL = ['country', 'organisation', 'topic'] as const;

/** @param isKnown whether a word is one of the corpus's texts, which then isn't a misspelled name */
export function createNames(corpus: Corpus, isKnown: (word: Word) => boolean = () => false): Names {
  return atOnce(makeNames(corpus, isKnown));
}

/** The same in steps. */
export function* makeNames(corpus: Corpus, isKnown: (word: Word) => boolean): Steps<Names> {
  const exact = new Map<string, Entity>();
  for (const entity of entitiesOf(corpus)) {
    // People are called by their names only; their codes are the editors' own.
    const codes = entity.kind === 'person' ? [] : [entity.code, entity.code.replaceAll('_', ' ')];
    for (const spelling of [...codes, ...spellings(entity)]) {
      const folded = foldName(spelling);
      if (folded !== '' && !exact.has(folded)) exact.set(folded, entity);
    }
    yield;
  }
  const recogniser = yield* makeRecogniser(entitiesOf(corpus).flatMap(spellingsOf), isKnown);

  /** Names within `most(length)` typing errors; a text much longer than any name is near to none. */
  function* distances(
    wanted: string,
    most: (length: number) => number,
  ): Iterable<{ entity: Entity; name: string; errors: number; part: boolean }> {
    if (wanted.length > LONGEST_NAME) return;
    const isPart = partsOf(wanted);
    for (const [name, entity] of exact) {
      const longer = Math.max(name.length, wanted.length);
      const part = isPart(name);
      // No fewer errors than the lengths differ by: this spares most names the count.
      if (Math.abs(name.length - wanted.length) > most(longer) && !part) continue;
      yield { entity, name, errors: distance(wanted, name), part };
    }
  }

  function named(text: string): Named | undefined {
    const known = exact.get(foldName(text));
    if (known !== undefined) return { entity: known, spelling: text };
    if (text.length > LONGEST_NAME) return undefined;
    const [mention, ...others] = mentions(text);
    if (mention !== undefined && others.length === 0 && covers(mention, text)) {
      return { entity: mention.entity, spelling: text.slice(mention.start, mention.end) };
    }
    return forgivingly(foldName(text));
  }

  /** The one entity whose name is within a few typing errors; of several equally near, none. */
  function forgivingly(wanted: string): Named | undefined {
    let best: { entity: Entity; name: string; errors: number } | undefined;
    let tied = false;
    const most = forgiven(wanted);
    for (const { entity, name, errors } of distances(wanted, () => most)) {
      if (errors > most) continue;
      if (best === undefined || errors < best.errors) {
        best = { entity, name, errors };
        tied = false;
      } else if (errors === best.errors && entity !== best.entity) {
        tied = true;
      }
    }
    return tied || best === undefined ? undefined : { entity: best.entity, spelling: best.name };
  }

  function nearest(
    text: string,
    limit: number,
    kinds: readonly Subject['kind'][] = ALL,
  ): Subject[] {
    const wanted = foldName(text.slice(0, 2 * LONGEST_NAME));
    const unlike = new Map<Subject, number>();
    const near = distances(wanted, (length) => length * MOST_UNLIKE);
    for (const { entity, name, errors, part } of near) {
      if (!isSubject(entity) || !kinds.includes(entity.kind)) continue;
      // Where one is a part of the other they are alike.
      const share = part ? PART_UNLIKE : errors / Math.max(wanted.length, name.length, 1);
      unlike.set(entity, Math.min(share, unlike.get(entity) ?? 1));
    }
    return [...unlike]
      .filter(([{ kind }, share]) => share <= (kind === 'topic' ? MOST_UNLIKE_TOPIC : MOST_UNLIKE))
      .sort(([, a], [, b]) => a - b)
      .slice(0, limit)
      .map(([subject]) => subject);
  }

  function find(text: string, words: readonly Word[], forgiving: boolean): Mention[] {
    const found = recogniser.find(text, words, forgiving);
    return found.map(({ item, also, start, end, corrected }) => ({
      entity: item,
      start,
      end,
      ...(also.length > 0 && { also }),
      // Topics are never guessed: theirs is another form of everyday words.
      ...(corrected !== undefined && item.kind !== 'topic' && { corrected }),
    }));
  }

  function mentions(text: string): Mention[] {
    return find(text, wordsOf(text), false);
  }

  return {
    resolve: (text) => named(text)?.entity,
    named,
    nearest,
    mentions,
    likely: (text, words) => find(text, words, true),
  };
}

function* spellingsOf(entity: Entity): Iterable<Spelling<Entity>> {
  // Topics are called by everyday words, in which an error makes another word.
  const forgiving = () => entity.kind !== 'topic';
  for (const text of spellings(entity)) {
    yield { item: entity, text, words: wordsOf(text), forgiving };
  }
}

function* entitiesOf(corpus: Corpus): Generator<Entity> {
  // What has a page comes first, so that it wins a name shared with something that has none.
  for (const organisation of corpus.organisations.values()) {
    if (organisation.profile !== undefined) yield organisation;
  }
  yield* corpus.countries.values();
  yield* corpus.topics.values();
  for (const organisation of corpus.organisations.values()) {
    if (organisation.profile === undefined) yield organisation;
  }
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
/** Topics are called by everyday words, which are near to many a word. */
const MOST_UNLIKE_TOPIC = 0.34;

const PART_UNLIKE = 0.25;
/** Letters: less is a part of too much, and an ending of more. */
const SHORTEST_PART = 3;
const SHORTEST_ENDING = 4;

/** Tells whether a name begins or ends with what is wanted, or words of what is wanted are the name. */
function partsOf(wanted: string): (name: string) => boolean {
  if (wanted.length < SHORTEST_PART) return () => false;
  const words = wanted.split(' ');
  const parts = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    let part = '';
    for (const word of words.slice(from)) {
      part += part === '' ? word : ` ${word}`;
      parts.add(part);
    }
  }
  return (name) =>
    name.length < wanted.length
      ? name.length >= SHORTEST_PART && parts.has(name)
      : name.startsWith(wanted) || (wanted.length >= SHORTEST_ENDING && name.endsWith(wanted));
}

function covers(mention: Mention, text: string): boolean {
  const words = wordsOf(text).filter(({ stop }) => !stop);
  return words.every(({ start, end }) => start >= mention.start && end <= mention.end);
}
