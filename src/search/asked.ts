import type { Span } from '../calendar/span.ts';
import type { Entity } from '../content/corpus.ts';
import { isAsking, isCommand } from './asking-words.ts';
import { withCapitals } from './capitals.ts';
import type { Engine, QueryTerm } from './engine.ts';
import { type Expected, expectedBy } from './expected.ts';
import { FOREIGN_ASKING_WORDS, LIGHT_WORDS, looksLikeVerb } from './light-words.ts';
import { isPartOfTopic } from './named-page.ts';
import type { Mention } from './names.ts';
import { spellings, subjectTerm } from './passages.ts';
import { isEndless, type Question } from './question.ts';
import { stemOf } from './stems.ts';
import { kindsIn, neededIn } from './wanted.ts';
import { type Forms, formsOf } from './word-forms.ts';
import { queryTermsOf, type Word, wordsOf } from './words.ts';

/** A word that must be answered. */
export interface AskedWord {
  readonly word: Word;
  readonly forms: Forms;
  /** How telling it is. */
  readonly weight: number;
  /** Whether any text may have it, whatever it is about. */
  readonly light: boolean;
  /** Whether it only says which of a kind is asked for: 'which two countries'. */
  readonly kind: boolean;
  /** How certainly a text must have it, 0 to 1: 'who designed', 'how many tunnels'. */
  readonly needed: number;
}

/** Something named, which an answer must be about. */
export interface AskedName {
  /** One, or several of one name. */
  readonly entities: readonly Entity[];
  /** Each a name's terms, all of which a text must have. */
  readonly spellings: readonly (readonly string[])[];
  readonly weight: number;
}

/** A question as it is held against texts. */
export interface Asked {
  /** What the engine is asked for. */
  readonly terms: readonly QueryTerm[];
  readonly words: readonly AskedWord[];
  readonly names: readonly AskedName[];
  readonly span: Span | undefined;
  readonly expected: ReadonlySet<Expected>;
  /** Asked in a language that no text is in: only a part of its words can be found. */
  readonly foreign: boolean;
  /** The terms of all words and names: who asks for a name or a place doesn't ask for these. */
  readonly said: ReadonlySet<string>;
  /** Longer than anybody asks: only its most telling words are among the words. */
  readonly endless: boolean;
}

export function readAsked(question: Question, engine: Engine): Asked {
  const { span, words } = question;
  // A topic's names are words like others: `railway` asks for more than the topic of transport.
  const named = question.mentions.filter(({ entity }) => entity.kind !== 'topic');
  const rest = unnamed(question);
  const names = named
    .slice(0, mostOf(question).names)
    .map((mention) => readName(mention, question, engine));
  // What is known to be misspelled would count once more beside the name it was taken for.
  const misspelled = question.mentions.filter(({ corrected }) => corrected !== undefined);
  const read = [...misspelled, ...(span === undefined ? [] : [span])];
  const written = words.filter((word) => !read.some((place) => overlap(word, place)));
  const foreign = isForeign(question);
  const asked = withCapitals(readWords(rest, question, engine, foreign), names);
  return {
    terms: [
      ...queryTermsOf(written),
      ...question.mentions.flatMap((mention) =>
        isPartOfTopic(mention.entity, writtenAs(mention, question)) ? [] : termsOfName(mention),
      ),
      ...asked.flatMap(termsOfMeaning),
    ],
    words: asked,
    names,
    span,
    expected: expectedBy(words),
    foreign,
    endless: isEndless(question),
    said: new Set([
      ...names.flatMap(({ spellings }) => spellings.flat()),
      ...asked.flatMap(({ forms }) => [...forms.keys()]),
    ]),
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function overlap(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Letters of Kazakh, Kyrgyz, Tajik, Uzbek and Turkish that neither English nor Russian has. */
const OTHER_LETTERS = /[әіңғүұқөһўҷҳӣӯıİşğçöü]|[og][ʻ‘’'`](?!s(?!\p{L}))/iu;

/** The words that are neither names nor dates; those of topics are words like others. */
export function unnamed({ words, rest, mentions }: Question): Word[] {
  const topical = mentions.filter(({ entity }) => entity.kind === 'topic');
  return words.filter(
    (word) =>
      rest.includes(word) ||
      (!word.stop && topical.some(({ start, end }) => word.start >= start && word.end <= end)),
  );
}

/** Whether a question is in a language whose endings no stemmer here knows. */
export function isForeign({ text, words }: Question): boolean {
  return OTHER_LETTERS.test(text) || words.some(({ folded }) => FOREIGN_ASKING_WORDS.has(folded));
}

/** A word that no brief has is looked for by what it means. */
function termsOfMeaning({ word, forms }: AskedWord): QueryTerm[] {
  if (forms.has(word.term)) return [];
  return Array.from(forms, ([term, weight]) => ({ term, weight: MEANT * weight, fuzzy: 0 }));
}

const MEANT = 0.4;
/** Nobody asks of more at once, and each is looked for in every fact of two dozen briefs. */
const MOST = { names: 8, words: 16 };
const MOST_ENDLESS = { names: 4, words: 8 };

/** The most telling words, each once, with what they can be matched by. */
function readWords(
  words: readonly Word[],
  question: Question,
  engine: Engine,
  endings: boolean,
): AskedWord[] {
  const kinds = kindsIn(question.words);
  const needed = neededIn(question, words);
  const telling = words.filter((word) => !isAsking(word) && !isCommand(word));
  const unique = new Map(telling.map((word) => [word.term, word]));
  const read = rarest([...unique.values()], mostOf(question).words, engine).map(
    (word): AskedWord => {
      const forms = formsOf(word, engine, endings);
      const weight = weightOf(word, forms, engine, endings);
      const kind = kinds.has(word);
      return {
        word,
        forms,
        weight: kind ? KIND_WEIGHT * weight : weight,
        light: isLight(word),
        kind,
        needed: needed.get(word) ?? 0,
      };
    },
  );
  return read.sort((a, b) => b.weight - a.weight);
}

function mostOf(question: Question): typeof MOST {
  return isEndless(question) ? MOST_ENDLESS : MOST;
}

/** A question of hundreds of words is somebody's joke: to see what each may stand for takes seconds. */
function rarest(words: readonly Word[], most: number, engine: Engine): readonly Word[] {
  if (words.length <= most) return words;
  const weighed = words.map((word) => ({ word, weight: engine.weight(word.term) }));
  weighed.sort((a, b) => b.weight - a.weight);
  return weighed.slice(0, most).map(({ word }) => word);
}

/** Which of its kind is asked: texts that name it needn't say that it is a country, a port, a crop. */
const KIND_WEIGHT = 0.5;

let lightTerms: ReadonlySet<string> | undefined;

/** Whether any text may have a word, in whichever of its Russian forms. */
function isLight({ folded, term, family }: Word): boolean {
  lightTerms ??= new Set(
    [...LIGHT_WORDS].flatMap((each) => wordsOf(each).map((word) => word.term)),
  );
  return (
    LIGHT_WORDS.has(folded) || (family === 'cyrillic' && term.length > 3 && lightTerms.has(term))
  );
}

/** Words of which any text may have one or none, and mean the same. */
const LIGHT_WEIGHT = 0.35;
/** What happened can be said by many a verb. */
const VERB_WEIGHT = 0.6;
/** A word that no text has and nobody can translate says little about what is in the texts. */
const UNTRANSLATED = 0.7;

function weightOf(word: Word, forms: Forms, engine: Engine, endings: boolean): number {
  const verb = looksLikeVerb(word.folded) ? VERB_WEIGHT : 1;
  const light = isLight(word) ? LIGHT_WEIGHT : verb;
  if (engine.knows(word.term)) return light * engine.weight(word.term);
  if (forms.size === 0) return endings ? UNTRANSLATED : light * engine.weight(word.term);
  const weights = Array.from(forms.keys(), engine.weight);
  return (light * weights.reduce((sum, each) => sum + each, 0)) / weights.length;
}

function writtenAs({ corrected, start, end }: Mention, { text }: Question): string {
  return corrected ?? text.slice(start, end);
}

function readName(mention: Mention, question: Question, engine: Engine): AskedName {
  const entities = [mention.entity, ...(mention.also ?? [])];
  const written = writtenAs(mention, question);
  const names = [written, ...entities.flatMap(spellings)];
  const terms = entities.map(subjectTerm).filter(engine.knows);
  const weights = [...terms, ...wordsOf(written).map(({ term }) => term)]
    .filter(engine.knows)
    .map(engine.weight);
  return {
    entities,
    spellings: names.flatMap(stemsOfName),
    weight: Math.max(1, ...(weights.length > 0 ? [Math.min(...weights)] : [])),
  };
}

/** A name may stand in a text of another language, whose letters tell how it is stemmed: Türkiye. */
function stemsOfName(name: string): string[][] {
  const words = wordsOf(name);
  const stems = words.map(({ term }) => term);
  if (words.some(({ family }) => family === 'cyrillic')) return [stems];
  const others = (['turkic', 'latin'] as const).map((family) =>
    words.map(({ folded }) => stemOf(folded, family)),
  );
  return [stems, ...others.filter((other) => other.join(' ') !== stems.join(' '))];
}

/** What a brief about something, or that names it in any language, is found by. */
function termsOfName({ entity, also = [] }: Mention): QueryTerm[] {
  return [entity, ...also].flatMap((each) => {
    const names = new Set([each.name.en ?? '', ...Object.values(each.name).slice(0, 2)]);
    return [
      { term: subjectTerm(each), weight: 1, fuzzy: 0 },
      ...[...names].flatMap((name) => queryTermsOf(wordsOf(name))),
    ];
  });
}
