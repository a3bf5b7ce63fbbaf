import type { Alerts } from './alerts.ts';

/** Whether the database serves: it is well again when everything that failed has worked. */
export interface StorageTrouble {
  /** @param fields of the error: its `code`, such as 'no room', tells an admin what to look at */
  failed(what: string, fields: Readonly<Record<string, unknown>>): void;
  worked(what: string): void;
}

export function createStorageTrouble(alerts: Pick<Alerts, 'raise' | 'clear'>): StorageTrouble {
  const failing = new Set<string>();
  return {
    failed(what, { code }) {
      failing.add(what);
      alerts.raise({ kind: 'storage', reason: typeof code === 'string' ? code : what });
    },
    // On a full disk reading works: that alone is no recovery.
    worked(what) {
      if (failing.delete(what) && failing.size === 0) alerts.clear('storage');
    },
  };
}
