import { foldName } from '../content/names.ts';
import type { QueryTerm } from './engine.ts';
import { APOSTROPHES, isTurkic, letterless, withRussianLetters } from './letters.ts';
import { NUMBER, numberOf } from './numbers.ts';
import { type Family, stemOf } from './stems.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A word of a text with its place in it (UTF-16 units), so that matches can be shown. */
export interface Word {
  /** Folded, not stemmed. */
  readonly folded: string;
  /** What the index knows the word by: folded and stemmed. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** Too common to say what a text is about. */
  readonly stop: boolean;
  /** How its endings are cut off, which the letters of its whole text decide. */
  readonly family: Family;
  /** Whether it begins with a capital letter, as names do. */
  readonly capital: boolean;
  /** With the word before it, where only a hyphen is between: `nursultan`, stemmed. */
  readonly joined: string | undefined;
}

/** Letters told apart; longer words are nobody's, and stemming them takes long. */
const LONGEST_WORD = 40;
const LETTERS = '[\\p{L}\\p{M}\\p{Nd}\\p{Nl}]+';
const WORD = new RegExp(`${NUMBER}|${LETTERS}(?:[${APOSTROPHES}]${LETTERS})*`, 'gu');
const POSSESSIVE = new RegExp(`[${APOSTROPHES}]s$`, 'i');
const HYPHEN = /^[-‐‑]$/;

/** Splits a text into words of any script. */
export function wordsOf(text: string): Word[] {
  const matches = [...text.matchAll(WORD)];
  const composed = text === text.normalize('NFC');
  const raw = matches.map(([word]) => (composed ? word : word.normalize('NFC')));
  const forms = isTurkic(raw) ? turkicForms : otherForms;
  // In a text without small letters capitals mean nothing, unless it is nothing but an acronym.
  const capitalsTell = /\p{Ll}/u.test(text) || isAcronym(raw);
  const words: Word[] = [];
  for (const [at, match] of matches.entries()) {
    const { folded, term, family, capital, acronym, common } = formOf(raw[at] ?? '', forms);
    const start = match.index;
    const end = start + match[0].length;
    // WHO and US are not 'who' and 'us'.
    const stop = common && !(acronym && capitalsTell);
    const before = words.at(-1);
    const joined =
      before !== undefined && start === before.end + 1 && HYPHEN.test(text[before.end] ?? '')
        ? joinedOf(before, { folded, family, stop })
        : undefined;
    words.push({ folded, term, start, end, stop, family, capital, joined });
  }
  return words;
}

/** What a word is wherever it stands in texts of one kind. */
interface Form extends Pick<Word, 'folded' | 'term' | 'family' | 'capital'> {
  readonly acronym: boolean;
  readonly common: boolean;
}

/** Forms already made: a text has each of its words many times. */
const turkicForms = new Map<string, Form>();
const otherForms = new Map<string, Form>();
const MOST_FORMS = 20_000;

function formOf(written: string, forms: Map<string, Form>): Form {
  const known = forms.get(written);
  if (known !== undefined) return known;
  const folded = numberOf(written) ?? foldWord(written);
  const family = familyOf(folded, forms === turkicForms);
  const form = {
    folded,
    term: termOf(folded, family),
    family,
    capital: CAPITAL.test(written),
    acronym: ACRONYM.test(written),
    common: STOP_WORDS.has(folded),
  };
  // Readers' words come in without end, and what they push out would be read anew.
  if (forms.size < MOST_FORMS) forms.set(written, form);
  return form;
}

const ACRONYM = /^\p{Lu}{2,}$/u;
const CAPITAL = /^\p{Lu}/u;

function isAcronym(words: readonly string[]): boolean {
  const [only, ...others] = words.filter((word) => /\p{L}/u.test(word));
  return only !== undefined && others.length === 0 && /^\p{Lu}{2,5}$/u.test(only);
}

function foldWord(written: string): string {
  const bare = written.replace(POSSESSIVE, '').slice(0, LONGEST_WORD);
  return foldName(bare).replaceAll(' ', '').slice(0, LONGEST_WORD);
}

function familyOf(folded: string, turkic: boolean): Family {
  if (turkic) return 'turkic';
  return /\p{Script=Cyrillic}/u.test(folded) ? 'cyrillic' : 'latin';
}

function termOf(folded: string, family: Family): string {
  return stemOf(family === 'latin' ? folded : withRussianLetters(folded), family);
}

/** Names are written with a hyphen or without: Nur-Sultan, Nursultan. */
function joinedOf(
  before: Word,
  word: Pick<Word, 'folded' | 'family' | 'stop'>,
): string | undefined {
  if (before.stop || word.stop || letterless(before.folded) || letterless(word.folded)) return;
  return termOf((before.folded + word.folded).slice(0, LONGEST_WORD), word.family);
}

/** What a text is indexed by: the terms of all words that say what it is about. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap(indexTermsOf);
}

/** The terms that a document has a word under; none for a stop word. */
export function indexTermsOf(word: Word): string[] {
  if (word.stop) return [];
  const terms = [word.term];
  // Snowball knows the endings of English; of other languages the beginning is the surer stem.
  const beginning = word.family === 'latin' ? undefined : beginningOf(word);
  if (beginning !== undefined) terms.push(beginning);
  if (word.joined !== undefined && word.capital) terms.push(word.joined);
  return terms;
}

/** What another form of a word counts for. */
const OTHER_FORM = 0.5;
/** What a word of the other script counts for that sounds exactly alike. */
const SOUND = 0.8;

/** What a question with these words asks the engine for; of one word it may be several terms. */
export function queryTermsOf(words: readonly Word[]): QueryTerm[] {
  return words.flatMap((word) => {
    if (word.stop) return [];
    const { term, capital, joined } = word;
    const others = [beginningOf(word), otherStemOf(word), joined];
    return [
      { term, weight: 1, fuzzy: 1, sound: SOUND, name: capital },
      ...others.flatMap((other) =>
        other === undefined || other === term
          ? []
          : [{ term: other, weight: OTHER_FORM, fuzzy: 0 }],
      ),
    ];
  });
}

const BEGINNING = 5;
const SHORTEST = 4;

/** The first letters of a word, as a term that no word can be: `^казах`. */
function beginningOf({ folded }: Word): string | undefined {
  if (folded.length < SHORTEST || /\p{N}/u.test(folded)) return undefined;
  return `^${withRussianLetters(folded).slice(0, BEGINNING)}`;
}

/** A question is short, and may have none of the letters that tell how its words are stemmed. */
function otherStemOf({ folded, family }: Word): string | undefined {
  return letterless(folded) ? undefined : termOf(folded, familyOf(folded, family !== 'turkic'));
}
