import type { Entity } from '../content/corpus.ts';
import type { Answer } from './answer.ts';
import { isSubject, type Named } from './names.ts';
import type { Question } from './question.ts';
import { wordsOf } from './words.ts';

/** The page of what a whole text names; not certain where briefs may say more of the very thing. */
export function pageOf(
  named: Named | undefined,
): { readonly answer: Answer; readonly isCertain: boolean } | undefined {
  if (named === undefined || !isSubject(named.entity)) return undefined;
  const { entity, spelling } = named;
  return {
    answer: { type: 'subject', subject: entity },
    isCertain: !isPartOfTopic(entity, spelling),
  };
}

/** Whether a question names something that belongs to a topic and is not all of it, as uranium. */
export function namesPartOfTopic({ mentions, text }: Question): boolean {
  return mentions.some(({ entity, start, end }) => isPartOfTopic(entity, text.slice(start, end)));
}

/**
 * Whether a topic is called by something that belongs to it, not by its name: the aliases of a
 * language in which it has a name. In other languages they are all that it can be called by.
 */
export function isPartOfTopic(entity: Entity, written: string): boolean {
  if (entity.kind !== 'topic') return false;
  const { code, name, aliases } = entity;
  const belonging = aliases.filter(({ language }) => Object.hasOwn(name, language));
  const isOf = (texts: readonly string[]) => {
    const terms = new Set(texts.flatMap((text) => wordsOf(text).map(({ term }) => term)));
    return wordsOf(written).every(({ term, stop }) => stop || terms.has(term));
  };
  const names = [code.replaceAll('_', ' '), ...Object.values(name)];
  return !isOf(names) && isOf(belonging.map(({ text }) => text));
}
