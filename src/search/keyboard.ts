/** What people type who don't look at the screen: the same keys of an English and a Russian keyboard. */

const LATIN_KEYS = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const RUSSIAN_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';

const toRussian = new Map([...LATIN_KEYS].map((key, at) => [key, RUSSIAN_KEYS[at] ?? key]));
const toLatin = new Map([...RUSSIAN_KEYS].map((key, at) => [key, LATIN_KEYS[at] ?? key]));

/** What ends a question ends it on either keyboard. */
const ENDING = /[\s.?!]*$/;

/** A text in letters of one of the two as the same keys of the other write it. */
export function onOtherKeyboard(text: string): string | undefined {
  const isLatin = /\p{Script=Latin}/u.test(text);
  if (isLatin === /\p{Script=Cyrillic}/u.test(text)) return undefined;
  const keys = isLatin ? toRussian : toLatin;
  const end = ENDING.exec(text)?.index ?? text.length;
  return text.slice(0, end).replace(/./gu, (key) => keys.get(key) ?? key) + text.slice(end);
}

/** Letters that look alike, in the same order. */
const LATIN_LOOKS = 'aceopxykmthbiACEOPXYKMTHB';
const RUSSIAN_LOOKS = 'асеорхукмтнвіАСЕОРХУКМТНВ';

const looksRussian = new Map([...LATIN_LOOKS].map((letter, at) => [letter, RUSSIAN_LOOKS[at]]));
const looksLatin = new Map([...RUSSIAN_LOOKS].map((letter, at) => [letter, LATIN_LOOKS[at]]));

/** A text whose words are of one script each: `kто` has a Latin k, which nobody sees. */
export function unmixed(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => {
    const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
    if (latin === 0 || !/\p{Script=Cyrillic}/u.test(word)) return word;
    const looks = 2 * latin > word.length ? looksLatin : looksRussian;
    return word.replace(/./gu, (letter) => looks.get(letter) ?? letter);
  });
}
