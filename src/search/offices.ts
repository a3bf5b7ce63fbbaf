import type { Corpus, Entity, Person } from '../content/corpus.ts';
import type { Asked, AskedWord } from './asked.ts';
import type { Expected } from './expected.ts';
import { looksLikeVerb } from './light-words.ts';
import type { Names } from './names.ts';
import type { Question } from './question.ts';
import { AROUND, IN, IS, WHO } from './understanding/membership-words.ts';
import { wholeWord } from './understanding/pieces.ts';
import { wordsOf } from './words.ts';

/** Tells whom a question asks for. */
export interface Offices {
  /** Undefined where something else than people is asked for. */
  askedBy(question: Question, asked: Asked): AskedPeople | undefined;
}

/** Whom 'who is X' and 'the prime minister of X' ask for. */
export interface AskedPeople {
  /** Those in office first; none for an office that nobody is known to have held. */
  readonly people: readonly Person[];
  /** Whether the office was asked for, and all of them are known to have left it. */
  readonly left: boolean;
}

/** One of the offices that a role names: 'Prime minister of X (as of 2026)'. */
interface Office {
  readonly person: Person;
  /** Whose it is: for each name whoever it may mean. */
  readonly entities: readonly (readonly Entity[])[];
  /** What it is called. */
  readonly terms: ReadonlySet<string>;
  /** The last year that is told of. */
  readonly year: number;
  /** Known to be no longer held. */
  readonly over: boolean;
}

/** What somebody's name answers. */
const OF_PEOPLE: ReadonlySet<Expected> = new Set(['person', 'name']);
const MOST_PEOPLE = 3;
/** Words: offices have no longer names. */
const LONGEST_OFFICE = 4;
/** 'The current president' is the president. */
const NOW = wholeWord(`current currently now today acting new named called name
  такие сейчас теперь сегодня нынешний нынешняя действующий действующая новый новая зовут такой такая`);
/** Of an office that is one's own only for the time. */
const ACTING = wholeWord('acting');
const PLEASE = wholeWord('about tell про о об расскажи как');
/** When an office is held, at the end of its name. */
const WHEN =
  /\s(?:since|until|from|in|с|до|в|на)\s(?:(?!(?:since|until|from|in|с|до|в|на)\s)\p{L}+\s){0,3}\d{4}.*$/u;
const OVER = /(?<!\p{L})(?:until|former|from .* to|до|бывш\p{L}+|с .* по)(?!\p{L})/iu;
/** Of English verbs. */
const PAST = /ed$/;
/** One of those who have held it. */
const ORDINAL = wholeWord(
  'first last next previous перв\\p{L}{2} последн\\p{L}{2} предыдущ\\p{L}{2}',
);
const FORMER = /(?<!\p{L})(?:former|бывш\p{L}+)(?!\p{L})/giu;

export function createOffices({ people }: Corpus, names: Names): Offices {
  let known: readonly Office[] | undefined;

  function askedBy(question: Question, asked: Asked): AskedPeople | undefined {
    const { span, dates, mentions } = question;
    if (span !== undefined || dates.length > 0) return undefined;
    if ([...asked.expected].some((kind) => !OF_PEOPLE.has(kind)) || !asksWho(question, asked)) {
      return undefined;
    }
    const entities = asked.names.map((name) => name.entities);
    const words = asked.words.filter(({ word }) => !NOW.test(word.folded));
    if (words.length === 0) {
      // Two names alone ask for what these two did.
      const several = entities.length > 1 && !isWho(question);
      const people = [...new Set(entities.flat())].filter(isPerson);
      if (several || people.length === 0 || !entities.flat().every(isPerson)) return undefined;
      return { people: people.slice(0, MOST_PEOPLE), left: false };
    }
    if (entities.length === 0 || words.length > LONGEST_OFFICE) return undefined;
    if (mentions.some(({ entity }) => isPerson(entity))) return undefined;
    known ??= [...people.values()].flatMap((person) => officesOf(person, names));
    const held = known.filter(
      (office) =>
        isAmong(entities, office.entities) &&
        isAmong(office.entities, entities) &&
        isCalled(office, words),
    );
    if (held.length === 0 && !(isWho(question) && isOffice(words, known))) return undefined;
    return { people: inOrder(held), left: held.length > 0 && held.every(({ over }) => over) };
  }

  return { askedBy };
}

/** 'Who', or nothing but what is asked for and whose it is. */
function asksWho(question: Question, asked: Asked): boolean {
  const { words, mentions } = question;
  if (isWho(question)) return true;
  return words.every(
    (word) =>
      mentions.some(({ start, end }) => word.start >= start && word.end <= end) ||
      asked.words.some((each) => each.word === word) ||
      [AROUND, IN, IS, NOW, PLEASE].some((each) => each.test(word.folded)),
  );
}

function isWho({ words }: Question): boolean {
  return words.some(({ folded }) => WHO.test(folded));
}

/** Whether the words call an office, if not one of those known: 'minister of health', and no doing. */
function isOffice(words: readonly AskedWord[], known: readonly Office[]): boolean {
  const isKnown = (word: AskedWord) => known.some((office) => has(office, word));
  const isOther = ({ word: { folded } }: AskedWord) =>
    looksLikeVerb(folded) || PAST.test(folded) || ORDINAL.test(folded);
  return (
    words.some(isKnown) && words.every((word) => !isOther(word) && (isKnown(word) || !word.light))
  );
}

function isPerson(entity: Entity): entity is Person {
  return entity.kind === 'person';
}

/** Those in office first, then whom the latest is told of. */
function inOrder(held: readonly Office[]): Person[] {
  const sorted = held.toSorted((a, b) => Number(a.over) - Number(b.over) || b.year - a.year);
  return [...new Set(sorted.map(({ person }) => person))].slice(0, MOST_PEOPLE);
}

/** An office has a clause of a role in each language. */
function officesOf(person: Person, names: Names): Office[] {
  return Object.values(person.role ?? {})
    .flatMap((role) => role.split(/[,;] /))
    .map((clause) => {
      const title = clause
        .replace(/\s\(.*$/, '')
        .replace(WHEN, '')
        .replace(FORMER, '');
      const mentions = names.mentions(title).filter(({ entity }) => entity.kind !== 'topic');
      const words = wordsOf(title).filter(
        ({ start, end, stop, folded }) =>
          !stop &&
          !ACTING.test(folded) &&
          mentions.every((mention) => end <= mention.start || start >= mention.end),
      );
      return {
        person,
        entities: mentions.map(({ entity, also = [] }) => [entity, ...also]),
        terms: new Set(words.map(({ term }) => term)),
        year: Math.max(0, ...(clause.match(/\d{4}/g) ?? []).map(Number)),
        over: OVER.test(clause),
      };
    });
}

/** Whether each of some names may mean what one of the others does. */
function isAmong(some: Office['entities'], others: Office['entities']): boolean {
  return some.every((one) => others.some((other) => one.some((each) => other.includes(each))));
}

/** Whether these words call the office so, and no other: a deputy is no minister. */
function isCalled(office: Office, words: readonly AskedWord[]): boolean {
  if (office.terms.size === 0 || !words.every((word) => has(office, word))) return false;
  return [...office.terms].every((term) =>
    words.some(({ word, forms }) => word.term === term || forms.has(term)),
  );
}

function has({ terms }: Office, { word, forms }: AskedWord): boolean {
  return terms.has(word.term) || [...forms.keys()].some((form) => terms.has(form));
}
