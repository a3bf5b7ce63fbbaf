import { foldName } from '../names.ts';
import { quoted } from '../problems.ts';
import type { HouseContent } from './house-content.ts';

/** Words in a row that two facts may have in common. */
const SHINGLE = 3;
/** Facts of fewer shingles are too short to compare. */
const FEWEST = 8;
/** The share of the shorter fact's shingles that makes two facts near-duplicates. */
const SHARE = 0.5;
/** A shingle of more facts is a name or a set phrase; it also bounds the work. */
const MOST_FACTS = 6;

interface Fact {
  readonly brief: number;
  readonly line: number;
  readonly shingles: ReadonlySet<number>;
}

/** Warns about facts of different briefs that say much the same in the same words. */
export function checkNearDuplicates({ briefs }: HouseContent): void {
  const facts: Fact[] = [];
  const places = new Places();
  for (const [brief, { body }] of briefs.entries()) {
    for (const [index, { text }] of body.facts.entries()) {
      const shingles = shinglesOf(text);
      const fact = { brief, line: body.factLines[index] ?? 1, shingles };
      const number = facts.push(fact) - 1;
      for (const shingle of shingles) places.add(shingle, number);
    }
  }
  const common = new Map<number, number>();
  for (const [number, fact] of facts.entries()) {
    common.clear();
    for (const shingle of fact.shingles) {
      for (const other of places.of(shingle)) {
        if (other < number) common.set(other, (common.get(other) ?? 0) + 1);
      }
    }
    for (const [other, count] of common) report(facts[other], fact, count);
  }

  function report(earlier: Fact | undefined, later: Fact, count: number): void {
    if (earlier === undefined || earlier.brief === later.brief) return;
    const shorter = Math.min(earlier.shingles.size, later.shingles.size);
    if (shorter < FEWEST || count < SHARE * shorter) return;
    const [one, other] = [briefs[earlier.brief], briefs[later.brief]];
    if (one === undefined || other === undefined) return;
    const message = `reads much like line ${earlier.line} of ${quoted(one.brief.id)}: say it in one brief, and link the other`;
    other.item.warnAt(later.line, 'facts', message);
  }
}

/** The facts that each shingle occurs in. Most occur once, which must cost little. */
class Places {
  readonly #first = new Map<number, number>();
  readonly #more = new Map<number, number[]>();

  /** Empty for a set phrase. */
  of(shingle: number): readonly number[] {
    const more = this.#more.get(shingle);
    const first = this.#first.get(shingle);
    if (more === undefined || first === undefined || more.length >= MOST_FACTS) return [];
    return [first, ...more];
  }

  add(shingle: number, fact: number): void {
    const more = this.#more.get(shingle);
    if (!this.#first.has(shingle)) this.#first.set(shingle, fact);
    else if (more === undefined) this.#more.set(shingle, [fact]);
    else if (more.length < MOST_FACTS) more.push(fact);
  }
}

/** Numbers that stand for each run of words, so that 50,000 facts fit into memory. */
function shinglesOf(text: string): Set<number> {
  const words = foldName(text).split(' ');
  const shingles = new Set<number>();
  for (let start = 0; start + SHINGLE <= words.length; start++) {
    shingles.add(hash(words.slice(start, start + SHINGLE).join(' ')));
  }
  return shingles;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}
