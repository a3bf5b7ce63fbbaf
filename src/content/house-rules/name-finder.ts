import type { Country, Entities, Localised, Organisation, Person, Place } from '../corpus.ts';

/** Whatever a text may name; topics are words like others. */
export type NamedThing = Country | Organisation | Place | Person;

/** Something that a text names. */
export interface Naming {
  readonly thing: NamedThing;
  /** As the text has it. */
  readonly name: string;
}

interface Phrase extends Naming {
  /** Whether the phrase names the thing; 'Kazakh' only belongs to its name. */
  readonly names: boolean;
}

export function thingsOf({ countries, organisations, places, people }: Entities): NamedThing[] {
  return [countries, organisations, places, people].flatMap((map): NamedThing[] => [
    ...map.values(),
  ]);
}

/**
 * Finds what texts of one language name, by capitals and whole words; of two names that begin at
 * one word the longer. A name counts, and so does an alias of several words or in capitals; other
 * aliases are adjectives or readers' spellings. A surname counts where one person has it.
 */
export function nameFinder(entities: Entities, language: string): (text: string) => Naming[] {
  const byFirstWord = new Map<string, Phrase[]>();
  const surnames = sharedSurnames(entities.people.values());
  for (const thing of thingsOf(entities)) {
    const own = [thing.name, ...(thing.kind === 'organisation' ? [thing.short] : [])];
    for (const name of own) add(name[language] ?? firstOf(name), thing, true);
    for (const { text, language: of } of thing.aliases) {
      if (of === language) add(text, thing, countsAsName(text, thing, surnames));
    }
  }
  for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.name.length - a.name.length);
  return find;

  function add(given: string, thing: NamedThing, names: boolean): void {
    const name = plain(given);
    const [word] = /[\p{L}\p{N}]+/u.exec(name) ?? [];
    if (word === undefined) return;
    const phrases = byFirstWord.get(word) ?? [];
    byFirstWord.set(word, phrases);
    phrases.push({ thing, name, names });
  }

  function find(given: string): Naming[] {
    const text = plain(given);
    const found: Naming[] = [];
    const words = /[\p{L}\p{N}]+/gu;
    for (let match = words.exec(text); match !== null; match = words.exec(text)) {
      const { index, 0: word } = match;
      const phrase = byFirstWord.get(word)?.find(({ name }) => isAt(text, index, name));
      if (phrase === undefined) continue;
      if (phrase.names) found.push(phrase);
      words.lastIndex = index + phrase.name.length;
    }
    return found;
  }
}

function isAt(text: string, index: number, name: string): boolean {
  return text.startsWith(name, index) && !/^[\p{L}\p{N}]/u.test(text.slice(index + name.length));
}

function countsAsName(alias: string, thing: NamedThing, shared: ReadonlySet<string>): boolean {
  if (alias.includes(' ') || /^[\p{Lu}\p{N}.]{2,}$/u.test(alias)) return true;
  return thing.kind === 'person' && !shared.has(alias) && isPartOf(alias, thing);
}

function isPartOf(word: string, { name }: Person): boolean {
  return Object.values(name).some((one) => one.split(' ').at(-1) === word);
}

function sharedSurnames(people: Iterable<Person>): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { aliases } of people) {
    for (const text of new Set(aliases.map((alias) => alias.text))) {
      if (seen.has(text)) shared.add(text);
      seen.add(text);
    }
  }
  return shared;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/[’ʻʼ]/g, "'");
}

function firstOf(name: Localised): string {
  return Object.values(name)[0] ?? '';
}
