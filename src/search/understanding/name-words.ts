import { inOtherScript } from '../word-forms.ts';
import type { Word } from '../words.ts';
import {
  russianBase,
  russianBases,
  russianKeyBases,
  withoutAdded,
  withoutWritten,
} from './endings.ts';
import { isEverydayWord } from './everyday-words.ts';
import { lettersOf, typingErrors } from './misspelling.ts';
import { nameKey } from './name-key.ts';
import { errorsIn, isFar, type SpelledName, writtenWord } from './nearest-words.ts';

/** A word that is a name or part of one, as the corpus spells it. */
interface NameWord extends SpelledName {
  /** Written in capitals only. */
  readonly acronym: boolean;
  readonly letters: number;
  /** Whether typing errors in it may be forgiven. */
  readonly forgiving: boolean;
}

/** What a reader's word may stand for. */
export interface Candidate {
  /** The number of the name's word. */
  readonly id: number;
  /** 0 exactly that word, 1 the same in other letters, 2 to 3 a form of it, above: typing errors. */
  readonly unlike: number;
}

export interface NameWords {
  /** The number of a name's word, which is added where it is new. */
  add(word: Word, written: string, forgiving: boolean): number;
  /** What a word may stand for as it is written, the likeliest first. */
  candidates(word: Word, written: string): readonly Candidate[];
  /** What a word may stand for that has typing errors: all with as few of them. */
  misspelled(word: Word): readonly Candidate[];
  /** How unlike a word is to a name's word that the words beside it lead to expect, if it may be it. */
  expected(word: Word, id: number): number | undefined;
}

/** Above this a word was misspelled: `unlike - MISSPELLED` errors. */
export const MISSPELLED = 3;
/** Shorter ones are too near to other words, in letters that only sound the same. */
const SHORTEST_SOUND = 3;
/** Shorter ones lose an ending too easily. */
const SHORTEST_BASE = 3;
const SHORTEST_LATIN_BASE = 5;
const SHORTEST_MISSPELLED = 4;
const LONGEST = 24;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** @param isKnown whether a word is one of the corpus's texts, which then isn't a misspelled name */
export function createNameWords(isKnown: (word: Word) => boolean): NameWords {
  const words: NameWord[] = [];
  const terms = new Set<string>();
  const byFolded = new Map<string, number>();
  const byKey = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const byKeyBase = new Map<string, number[]>();
  /** The first letter is seldom wrong, and most names needn't be looked at. */
  const byInitial = new Map<string, number[]>();

  function add({ folded, term }: Word, written: string, forgiving: boolean): number {
    if (forgiving) terms.add(term);
    const known = byFolded.get(folded);
    const old = known === undefined ? undefined : words[known];
    if (known !== undefined && old !== undefined) {
      if (forgiving && !old.forgiving) words[known] = { ...old, forgiving };
      return known;
    }
    const id = words.length;
    const key = nameKey(folded);
    const acronym = written.length < 7 && written === written.toUpperCase();
    const cyrillic = CYRILLIC.test(folded);
    const stem = cyrillic && !acronym ? russianBase(folded).base : folded;
    const base = nameKey(stem);
    if (cyrillic && !acronym) {
      put(byStem, stem, id);
      put(byKeyBase, base, id);
    }
    const letters = lettersOf(folded) & lettersOf(stem);
    words.push({ folded, key, stem, base, letters, cyrillic, acronym, forgiving });
    byFolded.set(folded, id);
    put(byKey, key, id);
    for (const initial of new Set([key[0], folded[0]])) put(byInitial, initial ?? '', id);
    return id;
  }

  function candidates(word: Word, written: string): readonly Candidate[] {
    const { folded } = word;
    const found = new Map<number, number>();
    const take = (ids: readonly number[], unlike: number) => {
      for (const id of ids) if (!found.has(id)) found.set(id, unlike);
    };
    const exact = byFolded.get(folded);
    const common = isEverydayWord(folded);
    // 'Rats' in small letters are animals.
    const shouted = exact !== undefined && words[exact]?.acronym === true;
    if (exact !== undefined && !(common && shouted && written === folded)) take([exact], 0);
    if (!common && folded.length <= LONGEST) {
      const key = nameKey(folded);
      if (key.length >= SHORTEST_SOUND) take(sounding(word, key), 1);
      take(ownForms(folded, written), 2);
      take(inflected(folded, key, written), 2.5);
    }
    return Array.from(found, ([id, unlike]) => ({ id, unlike }));
  }

  /** The same in other letters; an acronym only in the other script. */
  function sounding(word: Word, key: string): number[] {
    const cyrillic = CYRILLIC.test(word.folded);
    const ids = (byKey.get(key) ?? []).filter((id) => {
      const name = words[id];
      if (name === undefined) return false;
      return !name.acronym || name.cyrillic !== cyrillic || isDoubled(word.folded, name.folded);
    });
    // A short word of the texts is that word.
    return ids.length > 0 && key.length < 5 && isWord(word) ? [] : ids;
  }

  /** Russian names in Russian letters, and English plurals. */
  function ownForms(folded: string, written: string): number[] {
    if (!CYRILLIC.test(folded))
      return byFolded.has(`${folded}s`) ? [byFolded.get(`${folded}s`) ?? 0] : [];
    const ids: number[] = [];
    for (const base of russianBases(folded, /^\p{Lu}/u.test(written) ? 2 : SHORTEST_BASE)) {
      for (const id of byStem.get(base) ?? []) {
        if (base !== folded || russianBase(words[id]?.folded ?? '').bare) ids.push(id);
      }
    }
    return ids;
  }

  /** Names with an ending that some language adds to them. */
  function inflected(folded: string, key: string, written: string): number[] {
    const ids: number[] = [];
    const capitals = written.match(/\p{Lu}/gu)?.length ?? 0;
    for (const base of withoutAdded(key, 2)) {
      const ending = key.length - base.length;
      if (ending === 1 && base.length < SHORTEST_LATIN_BASE) continue;
      for (const id of byKey.get(base) ?? []) {
        // Short names in small letters would be found in many words.
        const needed = base.length > SHORTEST_BASE ? 0 : words[id]?.acronym ? 2 : 1;
        if (capitals >= needed && (base.length > 2 || needed < 2)) ids.push(id);
      }
    }
    for (const base of capitals > 1 ? withoutWritten(folded, 2) : []) {
      const id = byFolded.get(base);
      if (id !== undefined && words[id]?.acronym) ids.push(id);
    }
    if (CYRILLIC.test(folded)) return ids;
    for (const base of russianKeyBases(key, SHORTEST_LATIN_BASE)) {
      if (base.length >= SHORTEST_LATIN_BASE) ids.push(...(byKeyBase.get(base) ?? []));
    }
    return ids;
  }

  function misspelled(word: Word): readonly Candidate[] {
    const { folded } = word;
    if (folded.length < SHORTEST_MISSPELLED || folded.length > LONGEST) return [];
    if (/\d/.test(folded) || isEverydayWord(folded) || isWord(word)) return [];
    const cyrillic = CYRILLIC.test(folded);
    const long = !cyrillic && folded.length >= SHORTEST_LATIN_BASE;
    const russian = long ? ownForms(inOtherScript(folded), folded) : [];
    if (russian.length > 0) return russian.map((id) => ({ id, unlike: 3 }));
    const written = writtenWord(folded, cyrillic);
    let least = 2;
    let found: number[] = [];
    for (const initial of new Set([written.key[0], folded[0]])) {
      for (const id of byInitial.get(initial ?? '') ?? []) {
        const name = words[id];
        if (name === undefined || !name.forgiving || isFar(name.letters, name, written)) continue;
        const errors = errorsIn(written, name);
        if (errors > least) continue;
        if (errors < least) found = [];
        least = errors;
        if (!found.includes(id)) found.push(id);
      }
    }
    return found.map((id) => ({ id, unlike: MISSPELLED + least }));
  }

  /** A misspelled name may well have the stem of the name: that makes it no word of the texts. */
  function isWord(word: Word): boolean {
    return !terms.has(word.term) && isKnown(word);
  }

  function expected({ folded }: Word, id: number): number | undefined {
    const name = words[id];
    if (name === undefined || !name.forgiving || name.folded.length < SHORTEST_SOUND)
      return undefined;
    if (nameKey(folded) === name.key) return 1;
    if (folded.length < SHORTEST_MISSPELLED) return undefined;
    return typingErrors(folded, name.folded, 1) === 1 ? MISSPELLED + 1 : undefined;
  }

  return { add, candidates, misspelled, expected };
}

/** Whether a word is an acronym with a letter typed twice: СЕТТО of СЕТО. */
function isDoubled(written: string, name: string): boolean {
  return name.length > 3 && written.length > name.length && nameKey(written) === nameKey(name);
}

function put(map: Map<string, number[]>, key: string, id: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [id]);
  else known.push(id);
}
