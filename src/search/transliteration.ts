/** What Latin letters may stand for in Russian, the likeliest first; the longest are read first. */
const LETTERS: readonly (readonly [string, readonly string[]])[] = Object.entries({
  shch: ['щ'],
  sch: ['щ', 'сч'],
  zh: ['ж'],
  kh: ['х'],
  ts: ['ц', 'тс'],
  ch: ['ч'],
  sh: ['ш', 'сх'],
  yu: ['ю'],
  ju: ['ю'],
  iu: ['ю', 'иу'],
  ya: ['я'],
  ja: ['я'],
  ia: ['ия', 'я'],
  yo: ['е', 'ьо'],
  ye: ['е', 'ые'],
  a: ['а'],
  b: ['б'],
  v: ['в'],
  w: ['в', 'ш'],
  g: ['г'],
  d: ['д'],
  e: ['е', 'э'],
  z: ['з'],
  i: ['и', 'й', 'ы'],
  j: ['й', 'ж'],
  k: ['к'],
  q: ['к'],
  l: ['л', 'ль'],
  m: ['м'],
  n: ['н'],
  o: ['о'],
  p: ['п'],
  r: ['р'],
  s: ['с'],
  t: ['т'],
  u: ['у', 'ю'],
  f: ['ф'],
  h: ['х', 'г'],
  c: ['ц', 'к', 'с'],
  y: ['й', 'ы', 'и'],
  x: ['х', 'кс'],
});
/** Each is looked up, and a word with more ambiguities is hardly meant so. */
const MOST = 200;

const AFTER_CONSONANT = /(?<=[бвгджзклмнпрстфхцчшщ])й/;
/** Hardly anybody writes the sign for a soft consonant at the end. */
const MAY_BE_SOFT = /[вдзлмнрст]$/;

/** How a folded word in Latin letters may be written in Russian, the likeliest first. */
export function inRussianLetters(folded: string): string[] {
  let written = [''];
  for (let at = 0; at < folded.length; ) {
    const [latin, russian] = LETTERS.find(([from]) => folded.startsWith(from, at)) ?? [
      folded[at] ?? '',
      [folded[at] ?? ''],
    ];
    written = russian.flatMap((letter) => written.map((before) => before + letter)).slice(0, MOST);
    at += latin.length;
  }
  const likely = written.filter((word) => !AFTER_CONSONANT.test(word));
  return [...likely, ...likely.filter((word) => MAY_BE_SOFT.test(word)).map((word) => `${word}ь`)];
}
