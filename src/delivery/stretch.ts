import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Monotonic } from './monotonic.ts';

/** Answers to people must not wait longer than 50 ms for work that nobody waits for. */
const LONGEST_MS = 5;

/**
 * Gives way to other work once this stretch of it has lasted long enough: called between steps that
 * are short by themselves. SQLite answers at once, so that awaiting it gives way to nobody.
 */
export function createStretch(monotonic: Monotonic): () => Promise<void> {
  let since = monotonic.now();
  return async () => {
    if (monotonic.now() - since < LONGEST_MS) return;
    await nextTurn();
    since = monotonic.now();
  };
}

export interface BatchSize {
  /** How many to take next. */
  next(): number;
  /** How long the slowest statement on such a batch took. */
  took(ms: number): void;
}

const SMALLEST = 8;
const LARGEST = 512;

/** Batches as large as fit into a stretch: a statement can't be interrupted. */
export function createBatchSize(): BatchSize {
  let size = 64;
  return {
    next: () => size,
    took(ms) {
      if (ms > LONGEST_MS) size = Math.max(SMALLEST, size >> 1);
      else if (ms < LONGEST_MS / 2.5) size = Math.min(LARGEST, size * 2);
    },
  };
}
