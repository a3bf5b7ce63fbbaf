import { distance } from 'fastest-levenshtein';
import { foldName } from '../names.ts';
import { quoted } from '../problems.ts';
import { type BriefText, type HouseContent, textsOf, translatedTextsOf } from './house-content.ts';
import { type NamedThing, thingsOf } from './name-finder.ts';

/** Letters; shorter words are too easily alike. */
const SHORTEST = 5;
/** Letters that an ending may add to a stem, in languages that inflect names. */
const LONGEST_ENDING = 3;
const INFLECTED = new Set(['ru', 'uk', 'be', 'pl', 'cs', 'sr', 'bg']);
/** Of adjectives and the names of peoples: 'Turkish' is no spelling of 'Türkiye'. */
const ADJECTIVE = /(?:ish|ese|ian|[^aeo]i|ic|ch)$/;

/** A spelling that readers type and texts don't use. */
interface Variant {
  /** Folded. */
  readonly words: string;
  readonly shown: string;
  readonly house: string;
  /** Folded house spellings, one of which in the same text makes the variant a mention of it. */
  readonly own: readonly string[];
}

/** Warns about names that are spelt otherwise than the corpus's own entry of them has it. */
export function checkSpellings({ languages, entities, briefs }: HouseContent): void {
  for (const [index, language] of languages.entries()) {
    const variants = variantsOf(thingsOf(entities), language);
    for (const read of briefs) {
      const texts = index === 0 ? textsOf(read) : translatedTextsOf(read, language);
      checkTexts(texts, variants, INFLECTED.has(language));
    }
  }
}

function checkTexts(
  texts: readonly BriefText[],
  variants: ReadonlyMap<string, readonly Variant[]>,
  inflected: boolean,
): void {
  const folded = texts.map(({ text }) => ` ${foldName(text)} `);
  for (const [index, { warn }] of texts.entries()) {
    const text = folded[index] ?? '';
    for (const word of new Set(text.trim().split(' '))) {
      for (const variant of variants.get(word.slice(0, SHORTEST - 1)) ?? []) {
        if (!occurs(variant, word, text, inflected)) continue;
        if (variant.own.some((own) => folded.some((one) => one.includes(` ${own} `)))) continue;
        warn(`${quoted(variant.shown)} is spelt ${quoted(variant.house)} here`);
      }
    }
  }
}

function occurs({ words, own }: Variant, word: string, text: string, inflected: boolean): boolean {
  if (words.includes(' ')) return text.includes(` ${words} `) && words.startsWith(word);
  if (!inflected) return word === words;
  const stem = stemOf(words);
  const isForm = word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING;
  return isForm && !own.some((one) => word.startsWith(stemOf(one.split(' ').at(-1) ?? one)));
}

/** House names and their single words, and what has them. */
function takenSpellings(things: readonly NamedThing[], language: string) {
  const taken = new Map<string, NamedThing[]>();
  for (const thing of things) {
    for (const name of houseNames(thing, language).map(foldName)) {
      for (const spelling of [name, ...name.split(' ')]) {
        taken.set(spelling, [...(taken.get(spelling) ?? []), thing]);
      }
    }
  }
  return taken;
}

/** By the first letters. */
function variantsOf(things: readonly NamedThing[], language: string) {
  const taken = takenSpellings(things, language);
  const variants = new Map<string, Variant[]>();
  for (const thing of things) {
    const names = houseNames(thing, language);
    const own = names.map(foldName);
    for (const alias of thing.aliases) {
      const words = foldName(alias.text);
      if (alias.language !== language || /^\p{Ll}/u.test(alias.text)) continue;
      const like = own.findIndex((name) => isVariantOf(words, name, thing));
      const house = names[like];
      if (house === undefined || taken.get(words)?.some((other) => other !== thing)) continue;
      const start = words.slice(0, SHORTEST - 1);
      const list = variants.get(start) ?? [];
      variants.set(start, list);
      list.push({ words, shown: alias.text, house, own });
    }
  }
  return variants;
}

function houseNames(thing: NamedThing, language: string): string[] {
  const names = [thing.name, ...(thing.kind === 'organisation' ? [thing.short] : [])];
  return names.flatMap((name) => name[language] ?? []);
}

/** Whether each word stands in the name or is like one of it, and one is only like. */
function isVariantOf(alias: string, name: string, { kind }: NamedThing): boolean {
  const names = name.split(' ');
  const words = alias.split(' ');
  const isAdjective = words.length === 1 && kind !== 'person' && kind !== 'organisation';
  if (isAdjective && isAdjectiveOf(alias, name)) return false;
  return (
    words.some((word) => !names.includes(word)) &&
    words.every((word) => names.includes(word) || names.some((one) => isLike(word, one)))
  );
}

function isLike(word: string, other: string): boolean {
  const shorter = Math.min(word.length, other.length);
  // A plural is a form, not a spelling.
  if (word === `${other}s` || other === `${word}s`) return false;
  return shorter >= SHORTEST && distance(word, other) <= Math.floor(shorter / 3);
}

function isAdjectiveOf(word: string, name: string): boolean {
  return word.startsWith(name) || name.startsWith(word) || ADJECTIVE.test(word);
}

function stemOf(word: string): string {
  return word.replace(/[аеиоуыэюяйь]$/u, '');
}
