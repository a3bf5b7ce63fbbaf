// ʻ and ʼ are letters of Uzbek and Karakalpak that people type in every way there is, or not at all.
const APOSTROPHES = /['`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋꞋꞌ＇]/gu;

// Words without anything to fold but case: most words of English and Russian texts.
const SIMPLE = /^(?:[A-Za-zА-Яа-я0-9]+(?: [A-Za-zА-Яа-я0-9]+)*)?$/;

/**
 * The form in which names, aliases and questions are compared: without case, punctuation, hyphens,
 * apostrophes and the accents of Latin letters, with `ё` as `е`. Letters such as й and ў stay what
 * they are; stress marks on Cyrillic vowels go. Empty where nothing but punctuation is left.
 *
 * Folding twice changes nothing.
 */
export function foldName(text: string): string {
  if (SIMPLE.test(text)) return text.toLowerCase();
  return (
    text
      .toWellFormed()
      // Before NFKC, which would make a space of the acute accent people type as an apostrophe.
      .replace(APOSTROPHES, '')
      .replace(/\p{Cf}/gu, '')
      .normalize('NFKC')
      .toLowerCase()
      // Lower case may undo NFKC, and NFKC may bring apostrophes (ŉ).
      .normalize('NFKC')
      .replace(APOSTROPHES, '')
      .replaceAll('ё', 'е')
      .replaceAll('ı', 'i')
      .normalize('NFD')
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
      .replace(/(\p{Script=Cyrillic})[\u0300\u0301]+/gu, '$1')
      .replace(/[\p{P}\p{S}\p{C}\p{Z}]+/gu, ' ')
      .trim()
  );
}
