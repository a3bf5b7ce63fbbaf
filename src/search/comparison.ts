import type { Entity } from '../content/corpus.ts';
import type { Answer, Spelled } from './answer.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { ASKING_WORDS, PAGE_WORDS } from './light-words.ts';
import type { Question } from './question.ts';
import { COUNTRIES, ORGANISATIONS } from './understanding/membership-words.ts';
import { wholeWord } from './understanding/pieces.ts';

/** They ask for nothing in particular: 'the main differences of these two countries'. */
const GENERAL =
  wholeWord(`main key basic general briefly better best like bigger larger smaller greater
  основные основная главные главная ключевые кратко лучше хуже больше меньше крупнее үлкен katta катта между другого другой`);
/** More than these are a table. */
const MOST = 3;

/** Things set against each other as such, with nothing said of what to compare. */
export function comparedAsSuch(
  { sides, mentions, rest, dates, latest }: Question,
  readings: readonly Spelled[],
): Answer | undefined {
  if (sides === undefined || sides.length > MOST || dates.length > 0 || latest) return undefined;
  if (mentions.some(({ entity }) => !sides.includes(entity))) return undefined;
  if (!sides.every(isComparable)) return undefined;
  if (!rest.every(({ folded }) => asksNothing(folded))) return undefined;
  return { type: 'comparison', compared: sides, readings };
}

function asksNothing(folded: string): boolean {
  const words = [ASKING_WORDS, FUNCTION_WORDS, PAGE_WORDS];
  const patterns = [GENERAL, COUNTRIES, ORGANISATIONS];
  return words.some((set) => set.has(folded)) || patterns.some((each) => each.test(folded));
}

/** Countries, also those of which nothing but memberships is known, and organisations with a profile. */
function isComparable(entity: Entity): boolean {
  if (entity.kind === 'organisation') return entity.profile !== undefined;
  return entity.kind === 'country' || (entity.kind === 'place' && entity.iso !== undefined);
}
