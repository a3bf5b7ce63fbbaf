import type { Random } from './random.ts';

/** Telegram's longest message. */
const LONGEST = 4096;
const COMMON = 'the of and what is in to who a и в на что не с по как how where when'.split(' ');
const ZERO_WIDTH = ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u200E', '\u202E'];
const SCRIPTS = [
  'abcz',
  'абвя',
  'қғңө',
  'αβγω',
  'אבגת',
  'ابتي',
  '中文字典',
  'กขคง',
  '한국어',
  'აბგჰ',
  '🇰🇿😀👩‍🚀',
];
const LETTERS = 'aаqщяӘ0中\u0301ﷺ𝒳😀';

/** What nobody means and somebody will send: of each kind, over and over. */
const KINDS: readonly ((words: readonly string[], random: Random) => string)[] = [
  // One letter.
  (_, random) => random.of([...LETTERS]).repeat(LONGEST),
  // Stop words only.
  (_, random) => filled(() => random.of(COMMON), ' '),
  // Words with nothing visible between their letters.
  (words, random) => filled(() => [...random.of(words)].join(random.of(ZERO_WIDTH)), ' '),
  (_, random) => filled(() => random.of(ZERO_WIDTH), ''),
  // Every script at once.
  (_, random) => filled(() => random.of([...random.of(SCRIPTS)]), random.of(['', ' '])),
  // Digits only.
  (_, random) => filled(() => String(random.between(0, 9)), ''),
  (_, random) => filled(() => String(random.between(0, 10 ** random.between(1, 9))), ' '),
  // Dates, a great many.
  (_, random) =>
    filled(
      () => `${random.between(1, 31)}.${random.between(1, 12)}.${random.between(2015, 2026)}`,
      ' ',
    ),
  // All words that briefs have, right and misspelled.
  (words, random) => filled(() => random.of(words), ' '),
  (words, random) => filled(() => misspelled(random.of(words), random), ' '),
  (words, random) =>
    filled(() => misspelled(random.of(words), random), random.of(['-', "'", '.', ''])),
  // Letters at random.
  (_, random) => filled(() => String.fromCharCode(random.between(97, 122)), ''),
  (_, random) =>
    filled(() => filled(() => String.fromCharCode(random.between(97, 122)), '', 8), ' '),
  // Accents without end, halves of pairs, anything.
  (_, random) => `a${filled(() => String.fromCharCode(random.between(0x300, 0x36f)), '')}`,
  (_, random) => filled(() => String.fromCharCode(random.between(0xd800, 0xdfff)), ''),
  (_, random) => filled(() => String.fromCharCode(random.between(1, 0xffff)), ''),
  // What our own reading looks for.
  (words, random) =>
    filled(() => random.of(['compare', 'and', 'both', 'latest', 'week of', random.of(words)]), ' '),
  (_, random) => filled(() => random.of(['/', '@', '#', '(', ')', '"', '{said:', '|', '\n']), ''),
];

/**
 * One after the other, so that thousands of long texts are no work for the garbage collector while
 * the first of them is answered.
 *
 * @param words what briefs hold
 */
export function* hostileQuestions(
  count: number,
  words: readonly string[],
  random: Random,
): Generator<string> {
  for (let number = 0; number < count; number++) {
    const kind = KINDS[number % KINDS.length];
    yield kind?.(words, random) ?? '';
  }
}

function filled(part: () => string, between: string, length = LONGEST): string {
  let text = part();
  while (text.length < length) text += between + part();
  return text.slice(0, length);
}

function misspelled(word: string, random: Random): string {
  const at = random.between(0, word.length - 1);
  return `${word.slice(0, at)}${random.of(['', 'x', 'ъ', word.charAt(at).repeat(2)])}${word.slice(at + 1)}`;
}
