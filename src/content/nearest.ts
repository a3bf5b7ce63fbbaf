import { distance } from 'fastest-levenshtein';
import { quoted } from './problems.ts';

const MOST = 3;

/** ` (did you mean "kz"?)`, or an empty string where nothing is near; up to three if equally near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found.length === 0 ? '' : ` (did you mean ${found.map(quoted).join(' or ')}?)`;
}

/** As `didYouMean`, but with every allowed value where nothing is near: for small closed sets. */
export function didYouMeanOneOf(word: string, allowed: readonly string[]): string {
  return didYouMean(word, allowed) || ` (one of ${allowed.join(', ')})`;
}

// Beyond four edits in ten letters a suggestion is a guess, and a wrong guess costs the author more.
function nearest(word: string, candidates: Iterable<string>): string[] {
  const typed = word.toLowerCase();
  const limit = Math.max(1, Math.floor(typed.length * 0.4));
  let best = limit;
  let found: string[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) > best) continue;
    const edits = distance(typed, candidate.toLowerCase());
    if (edits > best) continue;
    if (edits < best) found = [];
    best = edits;
    found.push(candidate);
  }
  return found.slice(0, MOST);
}
