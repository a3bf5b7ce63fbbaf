import { FUNCTION_WORDS } from './function-words.ts';
import { ASKING_WORDS } from './light-words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { inOtherScript } from './word-forms.ts';
import type { Word } from './words.ts';

/** Whether a word only asks; also as who has no Russian keyboard types it: kogda, skolko. */
export function isAsking({ folded, family }: Word): boolean {
  if (ASKING_WORDS.has(folded) || FUNCTION_WORDS.has(folded) || SINGLE_LETTER.test(folded)) {
    return true;
  }
  // Not the other way round: море is no `more`.
  if (family === 'cyrillic') return false;
  const other = inOtherScript(folded);
  return other.length > 1 && (ASKING_WORDS.has(other) || STOP_WORDS.has(other));
}

/** 'List the members', but 'off the list'. */
export function isCommand({ folded, start }: Word): boolean {
  return folded === 'list' && start === 0;
}

const SINGLE_LETTER = /^\p{L}$/u;
