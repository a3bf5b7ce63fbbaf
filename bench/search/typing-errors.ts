import type { Random } from './random.ts';

/** How a word is damaged: as fingers do it, or by a keyboard left in the other script. */
export const DAMAGES = ['swap', 'drop', 'double', 'neighbouring key', 'other script'] as const;
export type Damage = (typeof DAMAGES)[number];

/** Letters enough that the word can still be told, and no digits: those would be another fact. */
const WORD = /(?<![\p{L}\p{N}])\p{L}{4,}(?![\p{L}\p{N}])/gu;

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];

const LATIN: readonly (readonly [string, string])[] = Object.entries({
  щ: 'shch',
  ж: 'zh',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  ю: 'yu',
  я: 'ya',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  ы: 'y',
  э: 'e',
  ь: '',
  ъ: '',
});
/** Letters that only one of the two scripts has, as the other's readers write them. */
const CYRILLIC: readonly (readonly [string, string])[] = [
  ...LATIN.filter(([, latin]) => latin !== '' && latin !== 'e' && latin !== 'y'),
  ['е', 'e'],
  ['й', 'y'],
  ['к', 'c'],
  ['дж', 'j'],
  ['к', 'q'],
  ['в', 'w'],
  ['кс', 'x'],
  ['х', 'h'],
];

/**
 * The question with one word damaged, chosen at random.
 *
 * @returns undefined where no word has four letters
 */
export function damaged(question: string, damage: Damage, random: Random): string | undefined {
  const words = [...question.matchAll(WORD)];
  if (words.length === 0) return undefined;
  const word = random.of(words);
  const { index } = word;
  const hurt = hurtWord(word[0], damage, random);
  return `${question.slice(0, index)}${hurt}${question.slice(index + word[0].length)}`;
}

function hurtWord(word: string, damage: Damage, random: Random): string {
  if (damage === 'other script') return inOtherScript(word);
  // The first letter is seldom wrong, and the swapped ones must differ.
  const places = Array.from({ length: word.length - 1 }, (_, place) => place + 1).filter(
    (place) => damage !== 'swap' || (place + 1 < word.length && word[place] !== word[place + 1]),
  );
  if (places.length === 0) return word;
  const at = random.of(places);
  const letter = word[at] ?? '';
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (damage) {
    case 'swap':
      return `${before}${after[0]}${letter}${after.slice(1)}`;
    case 'drop':
      return before + after;
    case 'double':
      return before + letter + letter + after;
    case 'neighbouring key':
      return before + neighbour(letter, random) + after;
  }
}

function neighbour(letter: string, random: Random): string {
  const row = ROWS.find((each) => each.includes(letter.toLowerCase()));
  // Letters of other keyboards have no neighbours here; a missing one is as good an error.
  if (row === undefined) return '';
  const at = row.indexOf(letter.toLowerCase());
  const beside = [row[at - 1], row[at + 1]].filter((each) => each !== undefined);
  return random.of(beside);
}

function inOtherScript(word: string): string {
  const cyrillic = /\p{Script=Cyrillic}/u.test(word);
  let rest = word.toLowerCase();
  let written = '';
  while (rest !== '') {
    const pair = cyrillic
      ? LATIN.find(([from]) => rest.startsWith(from))
      : CYRILLIC.find(([, from]) => rest.startsWith(from));
    const [taken, given] = pair === undefined ? [rest[0] ?? '', rest[0] ?? ''] : pairOf(pair);
    written += given;
    rest = rest.slice(taken.length);
  }
  return written;

  function pairOf([russian, latin]: readonly [string, string]): [string, string] {
    return cyrillic ? [russian, latin] : [latin, russian];
  }
}
