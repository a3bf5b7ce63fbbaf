const CYRILLIC = /\p{Script=Cyrillic}/u;
const CYRILLIC_LANGUAGES = new Set([
  'ru',
  'uk',
  'be',
  'bg',
  'kk',
  'ky',
  'tg',
  'mn',
  'sr',
  'mk',
  'tt',
]);

/**
 * The language that a message is marked with for screen readers: the reader's, where the text is
 * in its script. The bot doesn't speak every language, so who reads it alone doesn't tell.
 */
export function languageOfText(text: string, language: string | undefined): string | undefined {
  const cyrillic = CYRILLIC.test(text);
  const primary = language?.toLowerCase().split('-')[0] ?? '';
  if (cyrillic) return CYRILLIC_LANGUAGES.has(primary) ? language : 'ru';
  return primary === '' || CYRILLIC_LANGUAGES.has(primary) ? 'en' : language;
}
