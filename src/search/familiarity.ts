import type { Engine } from './engine.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { ASKING_WORDS, LIGHT_WORDS, PAGE_WORDS } from './light-words.ts';
import { isKnownWord } from './meanings.ts';
import type { Question } from './question.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { Word } from './words.ts';

/** Whether a folded word is one that questions are made with. */
export function isOfQuestions(folded: string): boolean {
  return (
    STOP_WORDS.has(folded) ||
    FUNCTION_WORDS.has(folded) ||
    ASKING_WORDS.has(folded) ||
    LIGHT_WORDS.has(folded) ||
    PAGE_WORDS.has(folded)
  );
}

/** The share of a question's letters that belong to known words, names and dates, 0 to 1. */
export function familiarity(question: Question, engine: Engine): number {
  const places = [
    ...question.mentions.filter(({ corrected }) => corrected === undefined),
    ...question.dates,
  ];
  const isFamiliar = (word: Word) =>
    isOfQuestions(word.folded) ||
    isKnownWord(word) ||
    engine.knows(word.term) ||
    places.some(({ start, end }) => start <= word.start && word.end <= end);
  let all = 0;
  let known = 0;
  for (const word of question.words) {
    const letters = word.end - word.start;
    all += letters;
    if (isFamiliar(word)) known += letters;
  }
  return all === 0 ? 1 : known / all;
}
