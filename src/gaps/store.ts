/** Questions that found no answer, without anybody who asked them. */
export interface GapStore {
  /** Counts a question once more; of too many different ones the oldest of the rarest goes. */
  count(question: KeptQuestion, day: string): Promise<void>;
  /** At most so many, the first in this order first. */
  list(order: 'frequent' | 'newest', limit: number): Promise<readonly Gap[]>;
  /** Different questions. */
  total(): Promise<number>;
  /** Forgets what was last asked before a day (ISO date), and gives how many that were. */
  forget(before: string): Promise<number>;
}

/** What is kept of a question. */
export interface KeptQuestion {
  /** The same for one question in different capitals and with other punctuation. */
  readonly key: string;
  readonly words: string;
  /** Guessed from its letters; `und` where they say nothing. */
  readonly language: string;
}

export interface Gap {
  /** As it was asked first. */
  readonly words: string;
  readonly language: string;
  readonly count: number;
  /** ISO dates of the region. */
  readonly firstDay: string;
  readonly lastDay: string;
}

export const GAP_DAYS = 90;
