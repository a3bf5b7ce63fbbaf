import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { stem as stemEnglish } from 'porter2';

/** Endings are cut off by three rules; which one is decided by the letters of the whole text. */
export type Family = 'latin' | 'cyrillic' | 'turkic';

const MAKE: Readonly<Record<Family, (word: string) => string>> = {
  latin: stemEnglish,
  cyrillic: stemCyrillic,
  turkic: stemTurkic,
};

/** The stem of a folded word. */
export function stemOf(word: string, family: Family): string {
  return MAKE[family](word);
}

/** Shorter stems are those of many words: Сиань → си, ИИ → и. */
const SHORTEST_RUSSIAN = 3;

/** Nouns whose own end looks like a verb's: визит would be виза. */
const NOUN_LIKE_VERB =
  /^((?:виз|транз|кред|лим|дефиц|депоз|банд|ауд)ит)(?:[аыуе]|о[вм]|а[мх]|ами)?$/u;

/**
 * Snowball's Russian stemmer leaves forms of one name apart (Казахстан → Казахста but Казахстане →
 * Казахстан), which stemming to a fixpoint mends.
 */
function stemCyrillic(word: string): string {
  const noun = NOUN_LIKE_VERB.exec(word)?.[1];
  if (noun !== undefined) return noun;
  let stemmed = word;
  for (;;) {
    const next = stemRussian(stemmed);
    if (next === stemmed || next.length < SHORTEST_RUSSIAN) return stemmed;
    stemmed = next;
  }
}

/** Letters that an ending's vowel harmony, assimilation or script makes of one another. */
const ALIKE = {
  a: 'aeoöаеәоө',
  i: 'ıiuüиыуүұ',
  d: 'dtдт',
  g: 'gqkгғкқ',
  l: 'lл',
  r: 'rр',
  n: 'nн',
  m: 'mbpмбп',
  s: 'sс',
  y: 'yй',
  z: 'zз',
};
const CLASS = new Map(
  Object.entries(ALIKE).flatMap(([like, letters]) =>
    Array.from(letters, (letter) => [letter, like] as const),
  ),
);

/** One ending of a noun in letters of `ALIKE`; a word has several, one after the other. */
const ENDING = new RegExp(
  `(?:${[
    '[ld]ar', // plural
    'n?i?ng|[nd]in|in', // genitive
    '[nd]i|yi', // accusative
    '[gn]a|ya', // dative
    'n?da|n?dan|nan|dan', // locative, ablative
    'man|y?la', // instrumental
    'n?dagi', // 'which is in'
    's?i|im|i?miz', // possessive
  ].join('|')})$`,
);
/** What is left of a word; Turkic roots are short. */
const SHORTEST_TURKIC = 4;

/**
 * Cuts off the endings that Turkic languages share (Kazakh, Kyrgyz, Uzbek, Turkish), in either
 * script: no stemmer exists for most of them, and an ending left out costs less than a root cut.
 */
function stemTurkic(word: string): string {
  let classes = '';
  for (const letter of word) classes += CLASS.get(letter) ?? letter;
  for (;;) {
    const ending = ENDING.exec(classes)?.[0] ?? '';
    const left = classes.length - ending.length;
    if (ending === '' || left < SHORTEST_TURKIC) return word.slice(0, classes.length);
    classes = classes.slice(0, left);
  }
}
