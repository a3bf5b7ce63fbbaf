import { IRREGULAR } from './concepts/irregular.ts';
import { IRREGULAR_RUSSIAN } from './concepts/irregular-russian.ts';
import { CONCEPTS } from './concepts.ts';
import { LIGHT_WORDS } from './light-words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { type Word, wordsOf } from './words.ts';

interface Concept {
  /** The terms of its English and Russian words: texts are in these. */
  readonly terms: ReadonlySet<string>;
}

/** Beginnings shorter than this would be those of too many words. */
const SHORTEST_BEGINNING = 4;

interface Meanings {
  readonly byTerm: ReadonlyMap<string, readonly Concept[]>;
  readonly beginnings: ReadonlyMap<string, readonly Concept[]>;
  /** English and Russian words as they stand in the lists, folded. */
  readonly words: ReadonlySet<string>;
  /** Terms of the same word in another form. */
  readonly irregular: ReadonlyMap<string, readonly string[]>;
}

let read: Meanings | undefined;

/** Terms of other words for the same; none for a word that stands in no concept. */
export function meaningsOf(word: Word, endings: boolean): ReadonlySet<string> {
  // Made for the first question: at the start nobody waits for it.
  read ??= readConcepts();
  const concepts = conceptsOf(word, read, endings);
  const [first, ...others] = concepts;
  if (first === undefined) return NONE;
  return others.reduce((terms, each) => terms.union(each.terms), first.terms);
}

/** Whether a folded text is a word of the lists just so, not in another form. */
export function isListed(folded: string): boolean {
  read ??= readConcepts();
  return read.words.has(folded) || (folded.endsWith('s') && read.words.has(folded.slice(0, -1)));
}

/** All words of the lists, folded. */
export function listedWords(): ReadonlySet<string> {
  read ??= readConcepts();
  return read.words;
}

/** Whether a word stands in the lists of everyday words. */
export function isKnownWord(word: Word): boolean {
  read ??= readConcepts();
  return (
    read.byTerm.has(word.term) || read.irregular.has(word.term) || LIGHT_WORDS.has(word.folded)
  );
}

const NONE: ReadonlySet<string> = new Set();

/** Before a Russian verb they seldom change what it means: обещал, пообещал. */
const PREFIX = /^(?:по|за|на|про|вы|при|от|раз|рас|об|под|пере|[суо])(?=\p{L}{4})/u;

function conceptsOf(
  word: Word,
  { byTerm, beginnings }: Meanings,
  endings: boolean,
): readonly Concept[] {
  const known = byTerm.get(word.term) ?? byOtherForm(word.term);
  if (known !== undefined) return known;
  if (endings) return byBeginning(word.folded, beginnings);
  for (const spelled of [...infinitives(word.folded), word.folded.replace(PREFIX, '')]) {
    const [verb] = spelled === word.folded ? [] : wordsOf(spelled);
    const found = verb && (byTerm.get(verb.term) ?? byOtherForm(verb.term));
    if (found !== undefined) return found;
  }
  return [];
}

/** Consonants that change before an ending: закажут, заказать; пишет, писать. */
const CHANGED = /^(\p{L}{2,})([жшчщ])(?:у|ут|ет|ешь|ем|ете)$/u;
const UNCHANGED: Readonly<Record<string, readonly string[]>> = {
  ж: ['з', 'д'],
  ш: ['с'],
  ч: ['к', 'т'],
  щ: ['ск', 'т'],
};

function infinitives(folded: string): string[] {
  const [, start = '', changed = ''] = CHANGED.exec(folded) ?? [];
  return (UNCHANGED[changed] ?? []).map((consonant) => `${start}${consonant}ать`);
}

/** 'Stood' means what 'stand' means. */
function byOtherForm(term: string): readonly Concept[] | undefined {
  const found = (read?.irregular.get(term) ?? []).flatMap((other) => read?.byTerm.get(other) ?? []);
  return found.length === 0 ? undefined : found;
}

function byBeginning(
  folded: string,
  beginnings: ReadonlyMap<string, readonly Concept[]>,
): readonly Concept[] {
  for (let length = folded.length; length > 0; length--) {
    const cut = folded.length - length;
    // A short beginning has a short ending: suv|i, йўл|и.
    if (cut > 0 && (length < SHORTEST_BEGINNING - 1 || (length < SHORTEST_BEGINNING && cut > 3)))
      break;
    const found = beginnings.get(folded.slice(0, length));
    if (found !== undefined) return found;
  }
  return [];
}

/** Terms of other forms of the word itself. */
export function irregularOf({ term }: Word): readonly string[] {
  read ??= readConcepts();
  return read.irregular.get(term) ?? [];
}

function readConcepts(): Meanings {
  const byTerm = new Map<string, Concept[]>();
  const beginnings = new Map<string, Concept[]>();
  const words = new Set<string>();
  for (const line of CONCEPTS) {
    const [english = '', russian = '', others = ''] = line.split('|');
    const own = wordsOf(`${english} ${russian}`);
    for (const { folded } of own) words.add(folded);
    // Some stem is a preposition: подать, под.
    const terms = own.map(({ term }) => term).filter((term) => !STOP_WORDS.has(term));
    const concept = { terms: new Set(terms) };
    for (const term of concept.terms) add(byTerm, term, concept);
    for (const { folded } of wordsOf(others)) add(beginnings, folded, concept);
  }
  const irregular = new Map<string, string[]>();
  for (const line of `${IRREGULAR.trim()}\n${IRREGULAR_RUSSIAN.trim()}`.split('\n')) {
    const terms = wordsOf(line).map(({ term }) => term);
    for (const term of terms) irregular.set(term, [...(irregular.get(term) ?? []), ...terms]);
  }
  return { byTerm, beginnings, words, irregular };
}

function add(map: Map<string, Concept[]>, key: string, concept: Concept): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [concept]);
  else if (!known.includes(concept)) known.push(concept);
}
