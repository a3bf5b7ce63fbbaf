import { en } from './en.ts';
import type { Messages } from './messages.ts';
import { ru } from './ru.ts';

/** By code, in the order in which they are offered. */
export const LANGUAGES: ReadonlyMap<string, Messages> = new Map([
  ['en', en],
  ['ru', ru],
]);

/** The messages of a language; English where there are none. Takes tags such as `ru-RU` too. */
export function messagesIn(language: string | undefined): Messages {
  return LANGUAGES.get(language?.split('-')[0]?.toLowerCase() ?? '') ?? en;
}
