import type { Entity, Subject } from '../content/corpus.ts';
import { isSpelt } from './entity-names.ts';
import { FILLERS, type RequestWord, wordsOf } from './request-words.ts';

/** Knows the names of the corpus; `createNames` of search is one. */
export interface SubjectNames {
  /** What a whole text names; small misspellings are forgiven. */
  resolve(text: string): Entity | undefined;
  /** What a text names, and where (UTF-16 units); of overlapping names the longest. */
  mentions(
    text: string,
  ): readonly { readonly entity: Entity; readonly start: number; readonly end: number }[];
  nearest(text: string, limit: number): readonly Subject[];
}

export interface LongName {
  readonly entity: Entity;
  readonly index: number;
  readonly count: number;
}

/** The names of several words in a line, by the first: these are told before any single word. */
export function longNames(
  line: string,
  words: readonly RequestWord[],
  names: SubjectNames,
): Map<number, LongName> {
  const found = names.mentions(line).flatMap(({ entity, start, end }): LongName[] => {
    const index = words.findIndex((word) => word.end > start);
    const count = words.filter((word) => word.end > start && word.start < end).length;
    const [first, last] = [words[index], words[index + count - 1]];
    // Of a word with a slash or a dash in it a part may be a name.
    const whole = first !== undefined && last !== undefined;
    if (!whole || first.start < start || last.end > end || count < 2) return [];
    return [{ entity, index, count }];
  });
  return new Map(found.map((one) => [one.index, one]));
}

/** What a whole text names, as it is spelt or inflected: no typing error is forgiven. */
export function namedIn(text: string, names: Pick<SubjectNames, 'mentions'>): Entity | undefined {
  const [mention, ...others] = names.mentions(text);
  if (mention === undefined || others.length > 0) return undefined;
  const around = `${text.slice(0, mention.start)} ${text.slice(mention.end)}`;
  return wordsOf(around).every(({ folded }) => FILLERS.has(folded)) ? mention.entity : undefined;
}

/** Whether a text is a name of something, and not merely near to one. */
export function isNamed(
  entity: Entity,
  text: string,
  names: Pick<SubjectNames, 'mentions'>,
): boolean {
  return isSpelt(entity, text) || namedIn(text, names) === entity;
}
