import { distance } from 'fastest-levenshtein';
import type { Subject } from '../content/corpus.ts';
import { foldName } from '../content/names.ts';
import { spellingsOf } from './entity-names.ts';
import { type ReaderPorts, readWords, type Said } from './request-reader.ts';
import { flagsSpelt, wordsOf } from './request-words.ts';
import type { SubscriptionChoices } from './subscription.ts';
import { nearestWeekday } from './weekday-words.ts';

/** Something that a request says and that can't be done. */
export interface RequestProblem {
  /** As it was typed, 40 characters at most; of `too long` empty. */
  readonly word: string;
  readonly kind:
    | 'unknown'
    /** A place in a country with several time zones, which are suggested. */
    | 'ambiguous'
    /** A name that the corpus knows, without a page: a country elsewhere, a person. */
    | 'not followable'
    | 'two weekdays'
    | 'two times'
    | 'two zones'
    | 'bad time'
    /** A time zone such as +5:30 without the name of a city. */
    | 'not whole hours'
    | 'everything and subjects'
    /** More than a line: nothing of it was read. */
    | 'too long';
  /**
   * What could be typed in its place, the likeliest first, three at most (zones: six): weekdays,
   * codes of subjects, zones.
   */
  readonly suggestions: readonly string[];
}

export type SubscriptionRequest =
  | {
      readonly ok: true;
      /** Only what was said; `subjects: []` where that was 'everything'. */
      readonly choices: Partial<SubscriptionChoices>;
    }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] };

/** A line as people write it; looking up a word that is no name takes half a millisecond. */
const LONGEST = 400;
const MOST_WORDS = 20;
const LONGEST_QUOTE = 40;
/** Finding what is near takes a millisecond: more unknown words are told without. */
const MOST_ADVISED = 4;
const MOST_SUGGESTIONS = 3;
/** Half of a shorter word's letters make any other: of these one may be wrong. */
const LONG_ENOUGH = 6;

/**
 * Reads what follows `/subscribe`, in English or Russian, in any order: subjects, weekday, time,
 * time zone, `everything`, `silent`. Of names the longest count; a city that can't be followed is
 * a time zone. Never throws; every word that says nothing is a problem.
 */
export function parseSubscription(text: string, ports: ReaderPorts): SubscriptionRequest {
  const tooLong: SubscriptionRequest = {
    ok: false,
    problems: [{ word: '', kind: 'too long', suggestions: [] }],
  };
  if (text.length > LONGEST) return tooLong;
  const line = flagsSpelt(text.toWellFormed()).normalize('NFKC');
  const words = wordsOf(line);
  if (words.length > MOST_WORDS) return tooLong;
  const said = readWords(line, words, ports);
  const problems = problemsIn(said, ports);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, choices: choicesIn(said) };
}

function choicesIn(said: readonly Said[]): Partial<SubscriptionChoices> {
  const choices: { -readonly [Key in keyof SubscriptionChoices]?: SubscriptionChoices[Key] } = {};
  const subjects = new Set<string>();
  for (const { meaning } of said) {
    if (meaning.type === 'subject') subjects.add(meaning.code);
    if (meaning.type === 'weekday') choices.weekday = meaning.weekday;
    if (meaning.type === 'time') choices.time = meaning.time;
    if (meaning.type === 'zone') choices.timeZone = meaning.zone;
    if (meaning.type === 'everything') choices.subjects = [];
    if (meaning.type === 'silent') choices.silent = true;
  }
  if (subjects.size > 0) choices.subjects = [...subjects].sort();
  return choices;
}

/** By their place in the line, each once. */
function problemsIn(said: readonly Said[], ports: ReaderPorts): RequestProblem[] {
  const problems = new Map<string, RequestProblem>();
  const first = { weekday: '', time: '', zone: '' };
  let advised = 0;
  function add(
    { text }: Said,
    kind: RequestProblem['kind'],
    suggestions: readonly string[] = [],
  ): void {
    const word = text.slice(0, LONGEST_QUOTE).toWellFormed();
    const key = `${kind} ${word}`;
    if (!problems.has(key)) problems.set(key, { word, kind, suggestions });
  }
  function second(type: keyof typeof first, value: string): boolean {
    first[type] ||= value;
    return first[type] !== value;
  }
  const all = said.find(({ meaning }) => meaning.type === 'everything');
  if (all !== undefined && said.some(({ meaning }) => meaning.type === 'subject')) {
    add(all, 'everything and subjects');
  }
  for (const one of said) {
    const { meaning } = one;
    if (meaning.type === 'problem') add(one, meaning.kind, meaning.suggestions);
    if (meaning.type === 'unknown') {
      add(one, 'unknown', advised++ < MOST_ADVISED ? suggestionsFor(one.text, ports) : []);
    }
    if (meaning.type === 'weekday' && second('weekday', String(meaning.weekday))) {
      add(one, 'two weekdays');
    }
    if (meaning.type === 'time' && second('time', meaning.time)) add(one, 'two times');
    if (meaning.type === 'zone' && second('zone', meaning.zone)) add(one, 'two zones');
  }
  return [...problems.values()];
}

function suggestionsFor(text: string, { names, zones }: ReaderPorts): string[] {
  const weekday = nearestWeekday(text.toLowerCase());
  return [
    ...(weekday === undefined ? [] : [weekday]),
    ...names
      .nearest(text, MOST_SUGGESTIONS)
      .filter((subject) => isAlike(subject, text))
      .map(({ code }) => code),
    ...zones.near(text),
  ].slice(0, MOST_SUGGESTIONS);
}

/** Whether what is near to a text would be seen to be. */
function isAlike(subject: Subject, text: string): boolean {
  const wanted = foldName(text);
  if (wanted.length >= LONG_ENOUGH) return true;
  return [subject.code, ...spellingsOf(subject)].some((spelling) => {
    const name = foldName(spelling);
    return name.startsWith(wanted) || name.endsWith(wanted) || distance(name, wanted) <= 1;
  });
}
