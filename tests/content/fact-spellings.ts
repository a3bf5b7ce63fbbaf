import type { Corpus } from '../../src/content/corpus.ts';
import { thingsOf } from '../../src/content/house-rules/name-finder.ts';
import { foldName } from '../../src/content/names.ts';

const LONGEST = 12;

/** Every spelling of everything with a name, to tell whether two texts speak of the same. */
export interface Spellings {
  fold(text: string): string;
  codesOf(name: string): ReadonlySet<string>;
  codesIn(text: string): ReadonlySet<string>;
  /** The folded words of a text that belong to names of these codes. */
  wordsOfCodes(text: string, codes: ReadonlySet<string>): ReadonlySet<string>;
  /** Words that the corpus has in lower case. */
  readonly commonWords: ReadonlySet<string>;
}

export function spellingsIn(corpus: Corpus): Spellings {
  const codes = new Map<string, Set<string>>();
  const add = (spelling: string, code: string): void => {
    const folded = fold(spelling);
    codes.set(folded, (codes.get(folded) ?? new Set()).add(code));
  };
  for (const thing of thingsOf(corpus)) {
    const names = [thing.name, ...(thing.kind === 'organisation' ? [thing.short] : [])];
    for (const name of names.flatMap((one) => Object.values(one))) add(name, thing.code);
    for (const { text } of thing.aliases) add(text, thing.code);
    if ('iso' in thing && thing.iso !== undefined) add(thing.iso, thing.code);
  }
  const commonWords = new Set<string>();
  for (const { facts } of corpus.briefs) {
    for (const { text } of facts) {
      for (const [word] of text.matchAll(/(?<!\p{L})\p{Ll}[\p{L}'’-]*/gu)) commonWords.add(word);
    }
  }

  function* namings(text: string): Generator<{ words: readonly string[]; found: Set<string> }> {
    const words = fold(text).split(' ');
    for (let start = 0; start < words.length; start++) {
      for (let length = 1; length <= LONGEST && start + length <= words.length; length++) {
        const run = words.slice(start, start + length);
        const found = codes.get(run.join(' '));
        if (found !== undefined) yield { words: run, found };
      }
    }
  }

  return {
    fold,
    codesOf: (name) => codes.get(fold(name)) ?? new Set(),
    codesIn: (text) => new Set([...namings(text)].flatMap(({ found }) => [...found])),
    wordsOfCodes(text, known) {
      const words = new Set<string>();
      for (const { words: run, found } of namings(text)) {
        if ([...found].some((code) => known.has(code))) for (const word of run) words.add(word);
      }
      return words;
    },
    commonWords,
  };
}

function fold(text: string): string {
  return foldName(text.replace(/['’]s\b/gu, ''));
}
