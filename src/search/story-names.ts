import { distance } from 'fastest-levenshtein';
import type { Corpus, Story } from '../content/corpus.ts';
import { foldName } from '../content/names.ts';
import { wordsOf } from './words.ts';

/** Knows the stories by their codes and by their names in every language. */
export interface StoryNames {
  /** The story that a text names: by code, by name, or by words that only its name holds. */
  resolve(text: string): Story | undefined;
  /** The stories whose names have most in common with a text, the nearest first. */
  nearest(text: string, limit: number): Story[];
}

interface Name {
  readonly story: Story;
  readonly folded: string;
  readonly terms: ReadonlySet<string>;
}

const LONGEST_NAME = 200;
/** Less than this in common, and nobody would see the likeness. */
const LEAST_ALIKE = 0.3;

export function createStoryNames(corpus: Corpus): StoryNames {
  const names: Name[] = [];
  for (const story of corpus.stories.values()) {
    const { code } = story;
    for (const text of [code, code.replaceAll('_', ' '), ...Object.values(story.name)]) {
      names.push({ story, folded: foldName(text), terms: termSet(text) });
    }
  }

  function resolve(text: string): Story | undefined {
    const wanted = foldName(text);
    const exact = names.find(({ folded }) => folded === wanted);
    if (exact !== undefined) return exact.story;
    const terms = termSet(text.slice(0, LONGEST_NAME));
    if (terms.size === 0) return undefined;
    const holding = names.filter((name) => terms.isSubsetOf(name.terms));
    const stories = new Set(holding.map(({ story }) => story));
    return stories.size === 1 ? [...stories][0] : undefined;
  }

  function nearest(text: string, limit: number): Story[] {
    const wanted = foldName(text.slice(0, LONGEST_NAME));
    const terms = termSet(text.slice(0, LONGEST_NAME));
    const best = new Map<Story, number>();
    for (const name of names) {
      const alike = Math.max(inCommon(terms, name.terms), likeness(wanted, name.folded));
      if (alike >= LEAST_ALIKE) best.set(name.story, Math.max(alike, best.get(name.story) ?? 0));
    }
    return [...best]
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .map(([story]) => story);
  }

  return { resolve, nearest };
}

function termSet(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap(({ term, stop }) => (stop ? [] : [term])));
}

/** The share of the words of a text that a name has. */
function inCommon(terms: ReadonlySet<string>, name: ReadonlySet<string>): number {
  if (terms.size === 0) return 0;
  return [...terms].filter((term) => name.has(term)).length / terms.size;
}

/** The share of characters that are right; a typing error or two in a short name. */
function likeness(wanted: string, name: string): number {
  const share = 1 - distance(wanted, name) / Math.max(wanted.length, name.length, 1);
  return share >= 0.6 ? share : 0;
}
