import type { Marks } from './answer.ts';
import type { Asked, AskedName, AskedWord } from './asked.ts';
import { irregularOf } from './meanings.ts';
import { nameKey } from './understanding/name-key.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * The places in a text that have what was asked as it was asked: its words in any of their forms, and
 * whom and what it names. Other words for the same aren't among them, nor words that any text may have.
 */
export function askedPlaces(text: string, { words, names }: Asked): Marks {
  const found = wordsOf(text);
  const asked = words.filter(({ light }) => !light);
  const places = [
    ...found.filter((word) => !word.stop && asked.some((each) => isForm(word, each))),
    ...names.flatMap((name) => placesOfName(found, name)),
  ].map((place) => wholeWords(text, place));
  return joined(text, places);
}

/** Letters that the forms of a word begin with, in whichever script. */
const COMMON_BEGINNING = 4;

/** Whether a word of a text is the asked one: what only means the same begins with other letters. */
function isForm(word: Word, { word: asked, forms }: AskedWord): boolean {
  if (word.term === asked.term || irregularOf(asked).includes(word.term)) return true;
  return forms.has(word.term) && beginningOf(word) === beginningOf(asked);
}

function beginningOf({ folded }: Word): string {
  return nameKey(folded).slice(0, COMMON_BEGINNING);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The words of a name where they stand behind each other. */
function placesOfName(words: readonly Word[], { spellings }: AskedName): Place[] {
  return spellings.flatMap((terms) =>
    words.flatMap((_, at): readonly Place[] => {
      const found = words.slice(at, at + terms.length);
      return found.length > 0 && terms.every((term, index) => found[index]?.term === term)
        ? found
        : [];
    }),
  );
}

const HYPHENATED_BEFORE = /(?:[\p{L}\p{N}]+[-‐‑])+$/u;
const HYPHENATED_BEHIND = /^(?:[-‐‑][\p{L}\p{N}]+)+/u;

/** A part of a word with hyphens stands for all of it. */
function wholeWords(text: string, { start, end }: Place): Place {
  const before = HYPHENATED_BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start));
  const behind = HYPHENATED_BEHIND.exec(text.slice(end, end + LONGEST));
  return { start: start - (before?.[0].length ?? 0), end: end + (behind?.[0].length ?? 0) };
}

/** Characters: nobody writes longer words. */
const LONGEST = 60;

/** What may stand between two marked words that are one mark. */
const BETWEEN = /^\s?[-‐‑–—]?\s?$/u;

/** In order; what overlaps or has but a space or a dash between is one. */
function joined(text: string, places: readonly Place[]): Marks {
  const marks: [number, number][] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last !== undefined && (start <= last[1] || BETWEEN.test(text.slice(last[1], start)))) {
      last[1] = Math.max(last[1], end);
    } else marks.push([start, end]);
  }
  return marks;
}
