import type { Localised } from './corpus.ts';

/**
 * The text in `language`, or in the region's first language where nobody has translated it: the
 * loader puts the first language first.
 */
export function textIn(text: Localised, language: string): { text: string; language: string } {
  const wanted = Object.hasOwn(text, language) ? text[language] : undefined;
  if (wanted !== undefined) return { text: wanted, language };
  for (const [first, value] of Object.entries(text)) return { text: value, language: first };
  throw new RangeError('a localised text holds at least one language');
}

/** `given` in reading order: the region's languages, then others as the author listed them. */
export function localised(
  given: ReadonlyMap<string, string>,
  languages: readonly string[],
): Localised {
  // No prototype, so that no language code can name something that nobody wrote.
  const text: Record<string, string> = Object.create(null);
  for (const language of [...languages, ...given.keys()]) {
    const value = given.get(language);
    if (value !== undefined) text[language] = value;
  }
  return text;
}
