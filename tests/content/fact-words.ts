/** What of a text can be compared with another text word by word. */

const NUMBER_WORDS =
  /\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|third|fourth|fifth|sixth|seventh|half|quarter|dozens?)\b/gi;

/** Numbers in digits, in one form: `9,900` and `9900`, in Russian `87,15` as `87.15`. */
export function numbersIn(text: string, language: 'en' | 'ru'): Set<string> {
  const [digits, group] = NUMBERS[language];
  return new Set(
    Array.from(text.matchAll(digits), ([number]) =>
      number
        .replace(group, '')
        .replace(',', '.')
        .replace(/^0+(?=\d)/, ''),
    ),
  );
}

/** Numbers, and what parts groups of their digits. */
const NUMBERS = {
  en: [/\d+(?:,\d{3})*(?:\.\d+)?/g, /,/g],
  ru: [/\d{1,3}(?:[\u00A0\u202F ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g, /[\u00A0\u202F ]/g],
} as const;

export function numberWordsIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(NUMBER_WORDS), ([word]) => word.toLowerCase()));
}

/** Words with a capital; one that begins a sentence and is common in lower case is left out. */
export function capitalisedWords(text: string, common: ReadonlySet<string>): string[] {
  const words = text.matchAll(/(?:(^|[.!?:;]\s+|["'‘“«(]\s*)|)(\p{Lu}[\p{L}\p{N}'’–-]*)/gu);
  return Array.from(words, ([, start, word = '']) => {
    const bare = word.replace(/['’]s?$/u, '');
    return start !== undefined && common.has(bare.toLowerCase()) ? '' : bare;
  }).filter((word) => word !== '');
}
