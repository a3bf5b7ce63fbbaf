import type { Alerts } from './alerts.ts';

/** Whether the database serves: it is well again when everything that failed has worked. */
export interface StorageTrouble {
  failed(what: string): void;
  worked(what: string): void;
}

export function createStorageTrouble(alerts: Pick<Alerts, 'raise' | 'clear'>): StorageTrouble {
  const failing = new Set<string>();
  return {
    failed(what) {
      failing.add(what);
      alerts.raise({ kind: 'storage', reason: what });
    },
    // On a full disk reading works: that alone is no recovery.
    worked(what) {
      if (failing.delete(what) && failing.size === 0) alerts.clear('storage');
    },
  };
}
