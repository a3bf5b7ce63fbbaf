import { en } from './en.ts';
import type { Messages } from './messages.ts';

const LANGUAGES: Readonly<Record<string, Messages>> = { en };

/** The messages of a language; English where there are none. Takes tags such as `ru-RU` too. */
export function messagesIn(language: string | undefined): Messages {
  return LANGUAGES[language?.split('-')[0]?.toLowerCase() ?? ''] ?? en;
}
