import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/** A part of an edition as the ledger knows it. */
export interface Row {
  readonly chat: number;
  readonly state: string;
  /** The stored text, without what its edition adds. */
  readonly text: string;
}

/** Looks into the ledger while the bot writes it. */
export function viewLedger(database: string) {
  const file = new DatabaseSync(database, { readOnly: true, timeout: 5_000 });
  const rows = file.prepare(`
    SELECT s.chat_id AS chat, d.state, json_extract(c.parts, '$[' || d.part || '].text') AS text
    FROM deliveries d JOIN editions e ON e.id = d.edition_id
    JOIN subscriptions s ON s.id = e.subscription_id
    JOIN compositions c ON c.id = e.composition_id
    WHERE ?1 = '' OR d.state = ?1`);
  const editions = file.prepare('SELECT count(*) AS count FROM editions');
  const open = file.prepare(
    "SELECT count(*) AS count FROM deliveries WHERE state IN ('pending', 'sending')",
  );
  const count = (statement: typeof open) => Number(statement.get()?.count);
  return {
    /** Those in one state, or all. */
    rows: (state = '') => rows.all(state) as unknown as readonly Row[],
    editions: () => count(editions),
    /** Waits until so many editions are there and all of them are settled. */
    async settled(expected: number, timeoutMs: number): Promise<void> {
      const deadline = performance.now() + timeoutMs;
      while (count(editions) < expected || count(open) > 0) {
        if (performance.now() > deadline)
          throw new Error(`${count(open)} deliveries are still open`);
        await sleep(500);
      }
    },
    close: () => file.close(),
  };
}
