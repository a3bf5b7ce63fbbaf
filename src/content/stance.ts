import type { BriefFact, BriefStance, FactStance } from './corpus.ts';
import { didYouMeanOneOf } from './nearest.ts';
import { quoted } from './problems.ts';

const MARKERS = ['said', 'opinion'] as const;

/** `What somebody said. {said: Somebody}` taken apart. */
export interface StancedText {
  readonly text: string;
  readonly stance: FactStance;
  /** What is wrong with the marker; the stance is then `report`. */
  readonly fault?: string;
}

/** Reads the stance marker at the end of a fact's plain text. */
export function readStance(fact: string): StancedText {
  const [marker, inside] = /\{([^{}]*)\}$/.exec(fact) ?? [];
  const text = marker === undefined ? fact : fact.slice(0, -marker.length).trimEnd();
  const report = { text, stance: { type: 'report' } } as const;
  if (holdsMarker(text)) {
    const fault = 'a stance marker such as {said: name} is closed and ends its fact; there is one';
    return { ...report, fault };
  }
  if (inside === undefined) return report;
  const [, word = '', name = ''] = /^\s*([^:]*?)\s*(?::(.*))?$/.exec(inside) ?? [];
  const type = MARKERS.find((known) => known === word);
  if (type === undefined) {
    const fault = `unknown stance marker ${quoted(word)}${didYouMeanOneOf(word, MARKERS)}`;
    return { ...report, fault };
  }
  const by = name.trim();
  if (by === '') return { ...report, fault: `the stance marker {${type}: } needs a name` };
  return { text, stance: { type, by } };
}

export function holdsMarker(text: string): boolean {
  return /\{\s*\p{L}+\s*:/u.test(text);
}

export function briefStance(facts: readonly BriefFact[]): BriefStance {
  const opinions = facts.filter(({ stance }) => stance.type === 'opinion').length;
  if (opinions > 0 && opinions * 2 >= facts.length) return 'opinion';
  return facts.every(({ stance }) => stance.type === 'report') ? 'report' : 'mixed';
}
