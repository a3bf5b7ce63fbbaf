import { wordsOf } from '../../../src/search/words.ts';

/** A document of a collection. */
export interface BenchDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The ids of the ten best documents, best first. */
export type Retrieve = (question: string) => readonly string[] | Promise<readonly string[]>;

/** An engine that has indexed these documents. */
export type BenchEngine = (documents: readonly BenchDocument[]) => Retrieve | Promise<Retrieve>;

export const BEST = 10;

/** Our words without stop words, stemmed: for engines whose own know only English. */
export function stemsIn(text: string): string {
  return wordsOf(text)
    .flatMap(({ term, stop }) => (stop ? [] : [term]))
    .join(' ');
}
