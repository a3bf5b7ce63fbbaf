import type { Entity } from '../content/corpus.ts';
import type { Answer, Hit, Side, Spelled } from './answer.ts';
import { type Asked, readAsked } from './asked.ts';
import { comparedAsSuch } from './comparison.ts';
import type { Engine } from './engine.ts';
import { asksOfBoth, halvesOf } from './halves.ts';
import { hasWords, inTurn } from './hits.ts';
import { isSubject } from './names.ts';
import type { Question, Understanding } from './question.ts';
import { tellsOfAll } from './relations.ts';
import { asksFor, bestStated, MIN_STATED, type Stated } from './stated.ts';
import { statedOfEach } from './stated-sides.ts';

/** Answers questions about several things. */
export interface Comparing {
  /** Where the question says that they are set against each other. */
  compared(question: Question, today: string): Answer | undefined;
  /** Where they are only named together: each is asked about alone. */
  apart(question: Question, today: string): Answer | undefined;
}

interface Asking {
  readonly engine: Engine;
  readonly read: Understanding['read'];
  readonly hitsFor: (question: Question, today: string) => Hit[];
  readonly readingsOf: (question: Question) => Spelled[];
}

/** One of two things, as the question asks of it alone. */
interface Half {
  readonly subject: Entity;
  readonly half: Question;
  readonly hits: readonly Hit[];
}

export function createComparing({ engine, read, hitsFor, readingsOf }: Asking): Comparing {
  function compared(question: Question, today: string): Answer | undefined {
    return (
      comparedAsSuch(question, readingsOf(question)) ??
      statedIn(question) ??
      ofBoth(question, today) ??
      sidesIn(question, today, true)
    );
  }

  /** What the profiles of several things say of each. */
  function statedIn(question: Question): Answer | undefined {
    // Profiles are of subjects: to read what is asked takes a while.
    if (question.mentions.filter(({ entity }) => isSubject(entity)).length < 2) return undefined;
    const stated = statedOfEach(readAsked(question, engine));
    if (stated === undefined) return undefined;
    const sides = stated.map(({ subject, fact }) => ({ subject, fact, hits: [] }));
    return { type: 'sides', sides, readings: readingsOf(question) };
  }

  /** What both of two did is told by a text that names both. */
  function ofBoth(question: Question, today: string): Answer | undefined {
    if (!asksOfBoth(question)) return undefined;
    const asked = readAsked(question, engine);
    const hits = hitsFor(question, today).filter(({ passage }) => tellsOfAll(passage, asked));
    return hits.length > 0 ? { type: 'hits', hits, readings: readingsOf(question) } : undefined;
  }

  function sidesIn(question: Question, today: string, cued: boolean): Answer | undefined {
    const [first, second] = halvesOf(question, cued)?.map((half) => read(half, today)) ?? [];
    if (first === undefined || second === undefined) return undefined;
    const [hits, others] = [hitsFor(first, today), hitsFor(second, today)];
    const readings = readingsOf(question);
    const [left, right] = question.sides ?? [];
    if (left === undefined || right === undefined) {
      return isOfTwo(hits, others)
        ? { type: 'hits', hits: inTurn(hits, others), readings }
        : undefined;
    }
    // One text that speaks of both says more than two.
    if (hits.length > 0 && others.length > 0 && !isOfTwo(hits, others)) return undefined;
    const sides = withFacts(
      { subject: left, half: first, hits },
      { subject: right, half: second, hits: otherFirst(others, hits) },
    );
    const known = sides.filter((side) => side.fact !== undefined || side.hits.length > 0);
    if (known.length === 0 || (known.length < 2 && !isOnlyOf(question, today))) return undefined;
    return { type: 'sides', sides, readings };
  }

  /** What profiles state, where that is what the question asks for, else what briefs say of it. */
  function withFacts(...halves: readonly Half[]): Side[] {
    const sides = halves.map((each) => ({ ...each, asked: readAsked(each.half, engine) }));
    const stated = sides.map(({ asked, subject }) => factOf(asked, subject));
    // What one has a figure of is not told of the other by a text of other words.
    const isStated = stated.some((each) => each !== undefined);
    return sides.map(({ subject, hits, asked }, at): Side => {
      const fact = stated[at];
      if (fact !== undefined) return { subject: fact.subject, fact: fact.fact, hits: [] };
      return { subject, hits: isStated ? hits.filter((hit) => hasWords(hit, asked)) : hits };
    });
  }

  /** Whether there is nothing that a text which names both says. */
  function isOnlyOf(question: Question, today: string): boolean {
    const asked = readAsked(question, engine);
    // 'Which is better' asks for nothing that a text could be held against.
    if (asked.words.every(({ light }) => light)) return false;
    return !hitsFor(question, today).some(({ passage }) => tellsOfAll(passage, asked));
  }

  return { compared, apart: (question, today) => sidesIn(question, today, false) };
}

function factOf(asked: Asked, subject: Entity): Stated | undefined {
  const stated = bestStated(asked);
  if (stated?.subject !== subject || stated.covered < MIN_STATED) return undefined;
  return asksFor(asked, stated.fact) ? stated : undefined;
}

/** Whether each side has a brief of its own. */
function isOfTwo([best]: readonly Hit[], others: readonly Hit[]): boolean {
  return best !== undefined && others.some(({ passage }) => passage.brief !== best.passage.brief);
}

/** Those of other briefs than the best of the other side first. */
function otherFirst(hits: readonly Hit[], [best]: readonly Hit[]): Hit[] {
  const place = hits.findIndex(({ passage }) => passage.brief !== best?.passage.brief);
  return place < 0 ? [...hits] : [...hits.slice(place, place + 1), ...hits.toSpliced(place, 1)];
}
