/** Letters as they are written in the other script, by any of the usual ways; lower case. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  ə: 'a',
  б: 'b',
  в: 'v',
  w: 'v',
  г: 'g',
  ғ: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  э: 'e',
  є: 'e',
  ж: 'j',
  җ: 'j',
  ҷ: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  і: 'i',
  ӣ: 'i',
  ї: 'i',
  ы: 'i',
  y: 'i',
  к: 'k',
  қ: 'k',
  q: 'k',
  c: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  ў: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ү: 'u',
  ұ: 'u',
  ӯ: 'u',
  ф: 'f',
  х: 'h',
  ҳ: 'h',
  һ: 'h',
  x: 'h',
  ц: 'C',
  ч: 'T',
  ш: 'S',
  щ: 'S',
  ъ: '',
  ь: '',
  ю: 'iu',
  я: 'ia',
};

/** What Latin spells with two letters or more, each as one. */
const SEVERAL = /s?shch|sch|sh|dzh|dj|zh|tch|ch|kh|gh|ph|ts/g;
const ONE: Readonly<Record<string, string>> = {
  shch: 'S',
  sshch: 'S',
  sch: 'S',
  sh: 'S',
  dzh: 'j',
  dj: 'j',
  zh: 'j',
  tch: 'T',
  ch: 'T',
  kh: 'h',
  gh: 'g',
  ph: 'f',
  ts: 'C',
};

/**
 * One key for all spellings of a name in Cyrillic and Latin letters: Тоқаев, Токаев, Tokayev and
 * Toqaev have the same. Capitals in a key stand for sounds that Latin writes with several letters.
 *
 * @param folded a word as `foldName` makes it
 */
export function nameKey(folded: string): string {
  const several = folded.replace(SEVERAL, (letters) => ONE[letters] ?? letters);
  let key = '';
  for (const letter of several) key += LATIN[letter] ?? letter;
  // Дж is one sound too; nobody agrees on y before a vowel, nor on double letters.
  return key
    .replaceAll('dj', 'j')
    .replace(/i+(?=[aeou])/g, '')
    .replace(/(.)\1+/gu, '$1');
}
