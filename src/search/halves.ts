import type { Question } from './question.ts';
import { wordsOf } from './words.ts';

/** What joins two things that are set against each other. */
const JOINED =
  /,?[\s,]+(?:and|or|versus|vs\.?|with|than|и|или|либо|против|с|со|чем|және|мен|бен|пен|әлде|va|yoki|bilan|ва|ёки|ё|билан|жана|менен|же|бо|ve|veya|ile)\s+/giu;
/** Said of things that are set against each other. */
const COMPARING =
  /\b(?:compare|comparison|difference|differ|each|both|versus|vs|longer|shorter|larger|bigger|smaller|higher|lower|earlier|later|more|less|fewer|older|common|similar|alike)\b|(?<!\p{L})(?:сравн|разниц|отлича|различ|кажд(?:ый|ая|ое)|оба|обе|больше|меньше|длиннее|короче|общего|одинаков|похож|раньше|позже|старше|дольше|короче|крупнее|моложе|выше|ниже|салыстыр|solishtir|taqqosla|солиштир|муқоиса|karşılaştır)/iu;
const BOTH = /(?<!\p{L})(?:both|оба|обе|обоих|обеих)(?!\p{L})/iu;
/** What is asked of one alone where two are measured against each other. */
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:longer|shorter)(?!\p{L})/giu, 'how long'],
  [/(?<!\p{L})(?:more expensive|costlier|cheaper)(?!\p{L})/giu, 'how much cost'],
  [/(?<!\p{L})(?:длиннее|короче)(?!\p{L})/giu, 'сколько километров'],
  [/(?<!\p{L})(?:дороже|дешевле)(?!\p{L})/giu, 'сколько стоит'],
];
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** A question about each of two things, as somebody would ask of one alone. */
export type Halves = readonly [string, string];

/**
 * Splits a question in which two things are set against each other, each with a name or a year of
 * its own; undefined where there is nothing to split.
 *
 * @param cued only where the question's words say so
 */
export function halvesOf({ text, mentions, sides }: Question, cued: boolean): Halves | undefined {
  if (cued && sides === undefined && !COMPARING.test(text)) return undefined;
  // A topic is what things are compared by: the summits of X and Y.
  const things = mentions.filter(({ entity }) => entity.kind !== 'topic');
  let best: { halves: Halves; apart: number } | undefined;
  for (const joint of text.matchAll(JOINED)) {
    const [from, to] = [joint.index, joint.index + joint[0].length];
    for (const named of [things, yearsIn(text)]) {
      const before = named.findLast(({ end }) => end <= from);
      const after = named.find(({ start }) => start >= to);
      if (before === undefined || after === undefined) continue;
      const apart = from - before.end + (after.start - to);
      if (best !== undefined && best.apart <= apart) continue;
      const tail = tailOf(text, named, from, after);
      best = { apart, halves: split(text, before, [from, to], after, tail) };
    }
  }
  const [one, other] = best?.halves ?? [];
  return one === undefined || other === undefined ? undefined : [measured(one), measured(other)];
}

function measured(half: string): string {
  return MEASURES.reduce(
    (text, [comparative, measure]) => text.replace(comparative, measure),
    half,
  );
}

/** 'Both X and Y signed what': what they did together. */
export function asksOfBoth({ text, sides }: Question): boolean {
  return sides !== undefined && BOTH.test(text);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What follows both: of 'the summit of X in A and that of Y in B, when were they' no B. */
function tailOf(text: string, named: readonly Place[], from: number, after: Place): string {
  const later = named.filter(({ start }) => start > from);
  const even = later.length > 1 && later.length * 2 === named.length;
  return text.slice((even ? (later.at(-1) ?? after) : after).end);
}

function split(
  text: string,
  before: Place,
  [from, to]: readonly [number, number],
  after: Place,
  tail: string,
): Halves {
  // 'X in 2022 or Y in 2023': what follows Y is its own. 'How do X and Y differ': both have it.
  const own = text.slice(before.end, from).trim() !== '';
  const common = own || /^[-–]/.test(tail) ? '' : tail;
  // 'the price of X and the length of Y': what is asked of X isn't asked of Y.
  const another = wordsOf(text.slice(to, after.start)).some(({ stop }) => !stop);
  const lead = another ? '' : text.slice(0, before.start);
  return [`${text.slice(0, from)}${common}`, `${lead}${text.slice(to)}`];
}

function yearsIn(text: string): Place[] {
  return Array.from(text.matchAll(YEAR), ({ index, 0: year }) => ({
    start: index,
    end: index + year.length,
  }));
}
