import type { Entity } from '../content/corpus.ts';
import { isCountry, isFollowable, isSpelt } from './entity-names.ts';
import { isNamed, longNames, type SubjectNames } from './request-names.ts';
import { EVERYTHING, FILLERS, type RequestWord, SILENT } from './request-words.ts';
import { clockTime, halfOf, timeOf } from './time-words.ts';
import { weekdayOf } from './weekday-words.ts';
import type { ZoneFound, Zones } from './zones.ts';

/** What some words of a request say. */
export type Meaning =
  | { readonly type: 'subject'; readonly code: string }
  | { readonly type: 'weekday'; readonly weekday: number }
  | { readonly type: 'time'; readonly time: string }
  | { readonly type: 'zone'; readonly zone: string }
  | { readonly type: 'everything' | 'silent' | 'filler' | 'unknown' }
  | {
      readonly type: 'problem';
      readonly kind: 'ambiguous' | 'not followable' | 'bad time' | 'not whole hours';
      readonly suggestions: readonly string[];
    };

export interface Said {
  readonly meaning: Meaning;
  /** As it was typed. */
  readonly text: string;
  /** Of its first word. */
  readonly index: number;
  readonly count: number;
}

export interface ReaderPorts {
  readonly names: SubjectNames;
  readonly zones: Zones;
  /** Epoch ms. */
  readonly now: number;
}

interface Step {
  readonly meaning: Meaning;
  readonly count: number;
}

/** Words of a zone's city, at most. */
const LONGEST_CITY = 4;
/** Words of a misspelt name, at most. */
const LONGEST_RUN = 8;

const FILLER: Meaning = { type: 'filler' };
const UNKNOWN: Meaning = { type: 'unknown' };
const BAD_TIME: Meaning = { type: 'problem', kind: 'bad time', suggestions: [] };
const NOT_FOLLOWABLE: Meaning = { type: 'problem', kind: 'not followable', suggestions: [] };

/** Tells what each word says, in order; none is left out and none is read twice. */
export function readWords(
  line: string,
  words: readonly RequestWord[],
  { names, zones, now }: ReaderPorts,
): Said[] {
  const long = longNames(line, words, names);
  const said: Said[] = [];
  for (let index = 0; index < words.length; ) {
    const name = long.get(index);
    const { meaning, count } =
      name === undefined
        ? (readZone(index) ?? readTime(index) ?? readWord(index))
        : { meaning: named(name.entity, textOf(index, name.count)), count: name.count };
    said.push({ meaning, text: textOf(index, count), index, count });
    index += count;
  }
  return runsOfUnknown(said).flatMap(readRun);

  function readZone(index: number): Step | undefined {
    const folded = foldedAt(index);
    const base = /^(?:utc|gmt)$/.test(folded);
    const slash = folded.includes('/');
    // Cities of several words, and `America/New York`; of one word a name may be meant.
    for (let count = LONGEST_CITY; count > (slash ? 0 : 1); count--) {
      const zone = index + count > words.length ? undefined : zones.exactly(textOf(index, count));
      if (zone !== undefined) return { meaning: { type: 'zone', zone }, count };
    }
    const apart = base && /^[+\-−–]\d/.test(foldedAt(index + 1));
    if (!base && !slash && !/^(?:utc|gmt)?[+\-−–]\d/.test(folded)) return undefined;
    const count = apart ? 2 : 1;
    return { meaning: zoned(zones.find(textOf(index, count), now)), count };
  }

  function readTime(index: number): Step | undefined {
    const time = timeOf(foldedAt(index));
    if (time === undefined) return undefined;
    if (time === 'bad time') return { meaning: BAD_TIME, count: 1 };
    // '18 30'
    const minutes = /^\d{1,2} [0-5]\d$/.exec(`${foldedAt(index)} ${foldedAt(index + 1)}`) !== null;
    const said = minutes ? { ...time, minute: Number(foldedAt(index + 1)) } : time;
    const count = minutes ? 2 : 1;
    // '6 in the evening'
    let next = index + count;
    while (FILLERS.has(foldedAt(next))) next++;
    const half = said.half === undefined ? halfOf(foldedAt(next)) : undefined;
    const inHalf = half === undefined ? undefined : clockTime({ ...said, half });
    if (inHalf !== undefined) {
      return { meaning: { type: 'time', time: inHalf }, count: next + 1 - index };
    }
    const clock = clockTime(said);
    return { meaning: clock === undefined ? BAD_TIME : { type: 'time', time: clock }, count };
  }

  function readWord(index: number): Step {
    const folded = foldedAt(index);
    const weekday = weekdayOf(folded);
    if (weekday !== undefined) return { meaning: { type: 'weekday', weekday }, count: 1 };
    if (EVERYTHING.has(folded)) return { meaning: { type: 'everything' }, count: 1 };
    if (SILENT.has(folded)) return { meaning: { type: 'silent' }, count: 1 };
    if (FILLERS.has(folded) && !isCode(index)) return { meaning: FILLER, count: 1 };
    const text = textOf(index, 1);
    return { meaning: named(names.resolve(text), text), count: 1 };
  }

  /** Whether a filler, such as `at`, is the code of a subject here: no hour comes after it. */
  function isCode(index: number): boolean {
    const [folded, next] = [foldedAt(index), foldedAt(index + 1)];
    if (!/^[a-z]{2,}$/.test(folded)) return false;
    if (weekdayOf(next) !== undefined || timeOf(next) !== undefined) return false;
    const entity = names.resolve(folded);
    return entity !== undefined && isFollowable(entity) && entity.code === folded;
  }

  function named(entity: Entity | undefined, text: string): Meaning {
    const zone = zones.exactly(text);
    if (entity === undefined) return zone === undefined ? UNKNOWN : { type: 'zone', zone };
    // A city is no misspelling of something else.
    if (zone === undefined || isSpelt(entity, text)) {
      if (isFollowable(entity)) return { type: 'subject', code: entity.code };
      // Who names a country wants its news, not its time.
      if (isCountry(entity)) return NOT_FOLLOWABLE;
    }
    if (zone !== undefined) return { type: 'zone', zone };
    const there = zones.of(entity, now);
    if (there === undefined) return NOT_FOLLOWABLE;
    // What is merely like the name of a town would be sent at a wrong hour for weeks.
    return isNamed(entity, text, names) ? zoned(there) : UNKNOWN;
  }

  /** Words that name nothing by themselves may be a misspelt name of several. */
  function readRun(run: readonly Said[]): readonly Said[] {
    const [first] = run;
    if (first === undefined || run.length < 2 || run.length > LONGEST_RUN) return run;
    const text = textOf(first.index, run.length);
    const entity = names.resolve(text);
    if (entity === undefined) return run;
    const meaning = named(entity, text);
    if (meaning.type === 'unknown') return run;
    return [{ meaning, text, index: first.index, count: run.length }];
  }

  function foldedAt(index: number): string {
    return words[index]?.folded ?? '';
  }

  function textOf(index: number, count: number): string {
    const some = words.slice(index, index + count);
    return some.map(({ text }) => text).join(' ');
  }
}

function zoned(found: ZoneFound): Meaning {
  if (found.found) return { type: 'zone', zone: found.zone };
  const { problem, suggestions } = found;
  return problem === 'unknown' ? UNKNOWN : { type: 'problem', kind: problem, suggestions };
}

/** What is known alone, what is not together with what follows it. */
function runsOfUnknown(said: readonly Said[]): Said[][] {
  const runs: Said[][] = [];
  for (const one of said) {
    const run = runs.at(-1);
    const before = run?.[0]?.meaning.type;
    if (before === 'unknown' && one.meaning.type === 'unknown') run?.push(one);
    else runs.push([one]);
  }
  return runs;
}
