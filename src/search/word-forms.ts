import type { Engine } from './engine.ts';
import { irregularOf, isKnownWord, meaningsOf } from './meanings.ts';
import { queryTermsOf, type Word, wordsOf } from './words.ts';

/** The index's terms that have a word, and how certainly, 0 to 1. */
export type Forms = ReadonlyMap<string, number>;

/** How far another word of much the same meaning stands for a word, and one of another language. */
const MEANT = { sameLanguage: 0.7, otherLanguage: 0.85 };
/** A word without its ending, or as the other script writes it, is likely but not certainly it. */
const CHANGED = 0.85;

/**
 * What a word can be found by: itself, misspelled, in the other script, by other words for the same,
 * and, where a language has `endings` that no stemmer here knows, by its beginning.
 */
export function formsOf(word: Word, engine: Engine, endings: boolean): Forms {
  const forms = new Map<string, number>();
  addMeanings(word, 1);
  for (const term of irregularOf(word)) if (engine.knows(term)) add(term, IRREGULAR);
  addTerms(word, 1);
  if (forms.size > 0 && !endings) return forms;
  addMisspelled(word, 1);
  for (const spelled of [word.folded, inOtherScript(word.folded)]) {
    const [other] = wordsOf(spelled);
    if (other === undefined) continue;
    // A short word in the other script is that one or none: gaz, aes.
    const sure = spelled !== word.folded && (engine.knows(other.term) || isKnownWord(other));
    if (other.folded.length < SHORTEST && !sure) continue;
    if (spelled !== word.folded) {
      addMeanings(other, CHANGED);
      addTerms(other, CHANGED);
      if (forms.size === 0) addMisspelled(other, CHANGED);
    }
    if (endings) addBeginning(other);
  }
  return forms;

  function addMeanings(meant: Word, certainty: number): void {
    const cyrillic = CYRILLIC_LETTER.test(meant.folded);
    for (const term of meaningsOf(meant, endings)) {
      if (!engine.knows(term)) continue;
      const same = !endings && cyrillic === CYRILLIC_LETTER.test(term);
      add(term, (same ? MEANT.sameLanguage : MEANT.otherLanguage) * certainty);
    }
  }

  /** Itself, and what sounds alike in the other script: names and loan words of which no list tells. */
  function addTerms(found: Word, certainty: number): void {
    const long = found.folded.length >= SOUNDING.shortest;
    for (const asked of queryTermsOf([{ ...found, stop: false }])) {
      for (const { term, weight } of engine.formsOf({ ...asked, fuzzy: 0, name: long })) {
        if (engine.knows(asked.term) && term === asked.term) add(term, weight * certainty);
        else if (weight >= SOUNDING.least) add(term, weight * certainty);
      }
    }
  }

  /** A word that everybody knows is no other one misspelled. */
  function addMisspelled(found: Word, certainty: number): void {
    if (isKnownWord(found) || engine.knows(found.term)) return;
    const asked = { term: found.term, weight: 1, fuzzy: 1 };
    for (const { term } of engine.formsOf(asked)) {
      add(term, certainty * likeness(found.folded, term));
    }
  }

  function addBeginning({ folded }: Word): void {
    for (let length = folded.length; length >= least(folded); length--) {
      const [beginning] = wordsOf(folded.slice(0, length));
      const known = beginning && [beginning.folded, beginning.term].find(engine.knows);
      if (known === undefined) continue;
      add(known, CHANGED);
      return;
    }
  }

  function add(term: string, certainty: number): void {
    forms.set(term, Math.max(forms.get(term) ?? 0, Math.min(1, certainty)));
  }
}

const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u;

/** Letters, and how much alike: shorter words sound like too many. */
const SOUNDING = { shortest: 5, least: 0.6 };

/** A typing error is seldom in the first letter, and a short word with one may be any other. */
function likeness(written: string, term: string): number {
  const long = written.length < 6 ? 0.4 : written.length < 8 ? 0.65 : 0.8;
  return written[0] === term[0] ? long : long / 2;
}

/** Another form of the word; or, seldom, a noun made of it. */
const IRREGULAR = 0.9;

/** Letters that stay: fewer would be the beginning of too many words. */
const SHORTEST = 4;
const LONGEST_ENDING = 6;

function least(folded: string): number {
  return Math.max(SHORTEST, folded.length - LONGEST_ENDING);
}

const CYRILLIC: readonly (readonly [string, string])[] = Object.entries({
  shch: 'щ',
  zh: 'ж',
  kh: 'х',
  ts: 'ц',
  ch: 'ч',
  sh: 'ш',
  yu: 'ю',
  ya: 'я',
  iu: 'ю',
  ia: 'ия',
  a: 'а',
  b: 'б',
  v: 'в',
  w: 'в',
  g: 'г',
  d: 'д',
  e: 'е',
  z: 'з',
  i: 'и',
  j: 'ж',
  k: 'к',
  q: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  f: 'ф',
  h: 'х',
  c: 'ц',
  y: 'ы',
  x: 'кс',
});
const LATIN: readonly (readonly [string, string])[] = [
  ...CYRILLIC.filter(([latin]) => !['w', 'q', 'j', 'iu', 'ia', 'x'].includes(latin)).map(
    ([latin, cyrillic]) => [cyrillic, latin] as const,
  ),
  ['э', 'e'],
  ['й', 'y'],
  ['ь', ''],
  ['ъ', ''],
];

/** A folded word as readers without the right keyboard write it. */
export function inOtherScript(folded: string): string {
  const letters = CYRILLIC_LETTER.test(folded) ? LATIN : CYRILLIC;
  let rest = folded;
  let written = '';
  while (rest !== '') {
    const pair = letters.find(([from]) => rest.startsWith(from));
    written += pair === undefined ? rest[0] : pair[1];
    rest = rest.slice(pair?.[0].length ?? 1);
  }
  // After a vowel Latin y is й: stroitelnoy, not строительноы; and no Russian word begins with ае.
  return written.replace(/(?<=[аеиоуыэюя])ы/g, 'й').replace(/^ае/, 'аэ');
}
