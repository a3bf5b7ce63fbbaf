import { atOnce, type Steps } from '../../content/pause.ts';
import type { Word } from '../words.ts';
import { isEnding } from './endings.ts';
import { type Candidate, createNameWords, MISSPELLED } from './name-words.ts';

/** One spelling of something, as words. */
export interface Spelling<Item> {
  readonly item: Item;
  readonly text: string;
  readonly words: readonly Word[];
  /** Whether typing errors in its words may be forgiven. */
  readonly forgiving: (word: Word) => boolean;
}

/** Something named in a text, and where (UTF-16 units). */
export interface Found<Item> {
  readonly item: Item;
  /** Others of the same name, if any. */
  readonly also: readonly Item[];
  readonly start: number;
  readonly end: number;
  /** The spelling a misspelled name was taken for. */
  readonly corrected: string | undefined;
}

export interface Recogniser<Item> {
  /**
   * What a text with these words names, in its order; of overlapping names the longest. `forgiving`:
   * misspelled names too.
   */
  find(text: string, words: readonly Word[], forgiving: boolean): Found<Item>[];
}

/** Words of a text in which errors are looked for: enough for a question, and bounded. */
const MOST_FORGIVEN = 16;
/** Between two words of a name: ' ', '-', ' «', '. '. */
const LONGEST_GAP = 3;

interface Match<Item> {
  readonly spelling: Spelling<Item>;
  readonly unlike: number;
  readonly misspelled: boolean;
}

/** @param isKnown whether a word is one of the texts that names are looked for in */
export function createRecogniser<Item>(
  spellings: Iterable<Spelling<Item>>,
  isKnown: (word: Word) => boolean,
): Recogniser<Item> {
  return atOnce(makeRecogniser(spellings, isKnown));
}

/** The same in steps: of some thousand spellings it takes longer than anybody should wait. */
export function* makeRecogniser<Item>(
  spellings: Iterable<Spelling<Item>>,
  isKnown: (word: Word) => boolean,
): Steps<Recogniser<Item>> {
  const nameWords = createNameWords(isKnown);
  /** By the first word; the longest first, then in the order given. */
  const byFirst = new Map<number, { spelling: Spelling<Item>; ids: readonly number[] }[]>();
  for (const spelling of spellings) {
    const ids = spelling.words.map((word) =>
      nameWords.add(word, spelling.text.slice(word.start, word.end), spelling.forgiving(word)),
    );
    const [first] = ids;
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [{ spelling, ids }]);
    else known.push({ spelling, ids });
    yield;
  }

  function find(text: string, words: readonly Word[], forgiving: boolean): Found<Item>[] {
    const candidates = candidatesOf(text, words, forgiving ? MOST_FORGIVEN : 0);
    const found: Found<Item>[] = [];
    for (let at = 0; at < words.length; ) {
      const matches = matchesAt(at, words, candidates, forgiving);
      const [best] = matches;
      const first = words[at];
      const last = words[at + (best?.spelling.words.length ?? 1) - 1];
      at += best?.spelling.words.length ?? 1;
      if (best === undefined || first === undefined || last === undefined) continue;
      const items = [...new Set(matches.map(({ spelling }) => spelling.item))];
      // Of several names that a misspelled word is equally near to, none was certainly meant.
      if (best.misspelled && items.length > 1) continue;
      const ending = endingAfter(last, words[at], text);
      if (ending !== undefined) at++;
      found.push({
        item: best.spelling.item,
        also: items.slice(1),
        start: first.start,
        end: ending ?? last.end,
        corrected: best.misspelled ? best.spelling.text : undefined,
      });
    }
    return found;
  }

  function candidatesOf(
    text: string,
    words: readonly Word[],
    most: number,
  ): (readonly Candidate[])[] {
    const known = new Map<string, readonly Candidate[]>();
    let forgiven = 0;
    return words.map((word) => {
      const written = text.slice(word.start, word.end);
      const before = known.get(written);
      if (before !== undefined) return before;
      let made = nameWords.candidates(word, written);
      const begins = made.some(({ id }) => byFirst.has(id));
      if (!begins && !word.stop && forgiven < most) {
        forgiven++;
        made = [...made, ...nameWords.misspelled(word)];
      }
      known.set(written, made);
      return made;
    });
  }

  /** How unlike each word is to that of a name; of one word another may lead to expect it. */
  function unlikesOf(
    at: number,
    ids: readonly number[],
    words: readonly Word[],
    candidates: readonly (readonly Candidate[])[],
    forgiving: boolean,
  ): number[] | undefined {
    const unlikes: number[] = [];
    let exact = false;
    for (const [offset, id] of ids.entries()) {
      const word = words[at + offset];
      if (word === undefined) return undefined;
      const candidate = candidates[at + offset]?.find((one) => one.id === id);
      exact ||= forgiving && candidate?.unlike === 0 && !word.stop;
      const unlike = candidate?.unlike ?? (exact ? nameWords.expected(word, id) : undefined);
      if (unlike === undefined) return undefined;
      unlikes.push(unlike);
    }
    return unlikes;
  }

  /** The best names that begin at a word: of the longest those most like it. */
  function matchesAt(
    at: number,
    words: readonly Word[],
    candidates: readonly (readonly Candidate[])[],
    forgiving: boolean,
  ): Match<Item>[] {
    let best: Match<Item>[] = [];
    for (const { id } of candidates[at] ?? []) {
      for (const { spelling, ids } of byFirst.get(id) ?? []) {
        const length = ids.length;
        const [leader] = best;
        if (length < (leader?.spelling.words.length ?? 1)) continue;
        const unlikes = unlikesOf(at, ids, words, candidates, forgiving);
        if (unlikes === undefined || !together(at, length, words)) continue;
        // WHO in 'who said that', or a name that begins with an article.
        if (words[at]?.stop && (length === 1 || Math.max(...unlikes) > 0)) continue;
        const unlike = unlikes.reduce((sum, each) => sum + each, 0);
        const match = { spelling, unlike, misspelled: Math.max(...unlikes) > MISSPELLED };
        const longer = length > (leader?.spelling.words.length ?? 0);
        if (longer || unlike < (leader?.unlike ?? 0)) best = [match];
        else if (unlike === leader?.unlike) best.push(match);
      }
    }
    return best;
  }

  return { find };
}

function together(at: number, length: number, words: readonly Word[]): boolean {
  for (let index = at + 1; index < at + length; index++) {
    const gap = (words[index]?.start ?? 0) - (words[index - 1]?.end ?? 0);
    if (gap > LONGEST_GAP) return false;
  }
  return true;
}

/** Where an ending behind a hyphen ends, as in ШЫҰ-ның. */
function endingAfter(last: Word, next: Word | undefined, text: string): number | undefined {
  if (next === undefined || !/^[-‐‑–'’]$/.test(text.slice(last.end, next.start))) return undefined;
  return isEnding(next.folded) ? next.end : undefined;
}
