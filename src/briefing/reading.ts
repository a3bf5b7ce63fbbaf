import type { Corpus } from '../content/corpus.ts';
import type { Messages } from '../language/messages.ts';

/** What every page is composed from: the corpus as of `today` (ISO date), in a reader's language. */
export interface Reading {
  /** Without what is withheld until after today. */
  readonly corpus: Corpus;
  readonly messages: Messages;
  readonly today: string;
}
