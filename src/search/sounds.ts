import { distance } from 'fastest-levenshtein';
import { stem as stemEnglish } from 'porter2';
import { createNearWords } from './near-words.ts';

/** A term written in the other script that sounds like another, and how much: 0 to 1. */
export interface SoundAlike {
  readonly term: string;
  readonly likeness: number;
}

/** Finds terms of one script by how those of the other sound: Токаев and Tokayev. */
export interface Sounds {
  learn(term: string): void;
  /** The terms of the other script that are nearest in sound, the nearest first. */
  alike(term: string): SoundAlike[];
}

/** Less than this in common, and the one is hardly the other's transliteration. */
const LEAST_ALIKE = 0.4;
const MOST = 3;
const MOST_RECENT = 200;
/** With fewer consonants another one is another word. */
const SHORTEST_FORGIVEN = 3;
const LEARNT = /^\p{L}{3,40}$/u;
const CYRILLIC = /^\p{Script=Cyrillic}/u;

/**
 * Terms are kept by their consonants, in which transliterations agree where vowels don't (Пэнтерс,
 * Panthers); of those found the vowels then tell the nearest. This costs the index nothing, since
 * only its words are known here and not where they occur.
 */
export function createSounds(): Sounds {
  /** How each term sounds. */
  const known = new Map<string, string>();
  const latin = createByConsonants();
  const cyrillic = createByConsonants();
  /** Of one question a word is looked up several times. */
  const recent = new Map<string, SoundAlike[]>();

  function learn(term: string): void {
    if (known.has(term) || !LEARNT.test(term)) return;
    const sound = soundOf(term);
    known.set(term, sound);
    recent.clear();
    const consonants = consonantsOf(sound);
    if (consonants.length < 2) return;
    (CYRILLIC.test(term) ? cyrillic : latin).add(consonants, term);
  }

  function alike(term: string): SoundAlike[] {
    if (!LEARNT.test(term)) return [];
    const found = recent.get(term) ?? alikeOf(term);
    if (recent.size >= MOST_RECENT) recent.clear();
    recent.set(term, found);
    return found;
  }

  function alikeOf(term: string): SoundAlike[] {
    const isCyrillic = CYRILLIC.test(term);
    const others = isCyrillic ? latin : cyrillic;
    const likeness = new Map<string, number>();
    const sound = soundOf(term);
    // Terms are stems: 'penters' is sought as 'penter' too, as Panthers is 'panther'.
    for (const spelled of isCyrillic ? new Set([sound, stemEnglish(sound)]) : [sound]) {
      for (const other of others.near(consonantsOf(spelled))) {
        const theirs = known.get(other) ?? '';
        const wrong = distance(spelled, theirs) / Math.max(spelled.length, theirs.length);
        likeness.set(other, Math.max(1 - wrong, likeness.get(other) ?? 0));
      }
    }
    return [...likeness]
      .map(([other, like]) => ({ term: other, likeness: like }))
      .filter((each) => each.likeness >= LEAST_ALIKE)
      .sort((a, b) => b.likeness - a.likeness || (a.term < b.term ? -1 : 1))
      .slice(0, MOST);
  }

  return { learn, alike };
}

/** Terms of one script by their consonants. */
function createByConsonants() {
  const terms = new Map<string, string[]>();
  const known = createNearWords();

  function add(consonants: string, term: string): void {
    if (known.add(consonants)) terms.set(consonants, [term]);
    else terms.get(consonants)?.push(term);
  }

  /** The terms with these consonants; of three or more one may be wrong. */
  function near(consonants: string): string[] {
    if (consonants.length < 2) return [];
    if (consonants.length < SHORTEST_FORGIVEN) return terms.get(consonants) ?? [];
    return known.withinOne(consonants).flatMap(({ word }) => terms.get(word) ?? []);
  }

  return { add, near };
}

const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ў: 'o',
};

/** The consonants that are heard in a folded word, by which misspelled words are near. */
export function heardIn(folded: string): string {
  return consonantsOf(soundOf(folded));
}

/** One Latin spelling for what sounds alike, of a folded word in either script. */
function soundOf(term: string): string {
  let latin = term;
  if (CYRILLIC.test(term)) {
    latin = '';
    for (const letter of term) latin += LATIN[letter] ?? letter;
  }
  return latin
    .replace(/dzh|dj|zh/g, 'j')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replace(/sch|tch|tsh/g, 'ch')
    .replaceAll('kh', 'h')
    .replaceAll('gh', 'g')
    .replaceAll('ck', 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c(?!h)|q/g, 'k')
    .replaceAll('x', 'ks')
    .replaceAll('w', 'v')
    .replaceAll('y', 'i')
    .replace(/(.)\1+/g, '$1');
}

/** What is left without vowels, but for one at the beginning, and without a silent h. */
function consonantsOf(sound: string): string {
  const rest = sound.slice(1).replace(/[aeiou]|(?<![cs])h/g, '');
  return sound.slice(0, 1).replace(/[aeiou]/, 'a') + rest;
}
