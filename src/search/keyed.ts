import type { Spelled } from './answer.ts';
import type { Engine } from './engine.ts';
import { familiarity } from './familiarity.ts';
import { onOtherKeyboard } from './keyboard.ts';
import type { Question } from './question.ts';

/** A question, and what to say of how its text was read. */
export interface Keyed {
  readonly question: Question;
  readonly said: readonly Spelled[];
}

/** The share of known letters of a text that was typed on the wrong keyboard, and on the right one. */
const FAMILIAR = { wrong: 0.3, right: 0.7 };

/** Reads a question as its keys were meant: where hardly a word is one, those of the other keyboard. */
export function readKeyed(text: string, read: (text: string) => Question, engine: Engine): Keyed {
  const question = read(text);
  const asTyped = { question, said: [] };
  if (familiarity(question, engine) > FAMILIAR.wrong) return asTyped;
  const other = onOtherKeyboard(text);
  const meant = other === undefined ? undefined : read(other);
  if (meant === undefined || familiarity(meant, engine) < FAMILIAR.right) return asTyped;
  return { question: meant, said: [{ written: text, taken: meant.text }] };
}
