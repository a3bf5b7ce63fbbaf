import type { Change } from './protocol.ts';

/**
 * What changed, on its way to the pages. A change is named when something happens and made only
 * when that is over: by then a message knows the call that made it and the update that told of it,
 * and what changed twice is told once.
 */
export interface Changes {
  /** `make` replaces an earlier one with the same key; where it makes nothing, nothing is told. */
  soon(key: string, make: () => Change | undefined): void;
  /** Hears every change from now on; returns how to stop. */
  subscribe(listener: (change: Change) => void): () => void;
}

export function createChanges(): Changes {
  const waiting = new Map<string, () => Change | undefined>();
  const listeners = new Set<(change: Change) => void>();

  function tell(): void {
    const due = [...waiting.values()];
    waiting.clear();
    for (const make of due) {
      const change = make();
      if (change === undefined) continue;
      for (const listener of [...listeners]) listener(change);
    }
  }

  return {
    soon(key, make) {
      if (waiting.size === 0) setImmediate(tell);
      waiting.set(key, make);
    },
    subscribe(listener) {
      const own = (change: Change) => listener(change);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
