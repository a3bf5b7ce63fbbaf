import type { DatabaseSync } from 'node:sqlite';

/** One part of an edition, or an edition that has none. */
export interface LedgerRow {
  readonly chatId: number;
  readonly threadId: number;
  readonly date: string;
  /** Of the part; `none` where nothing was to be sent. */
  readonly state: string;
  /** Why the edition has no parts, or what the part's last attempt came to. */
  readonly reason: string | null;
  readonly attempts: number;
}

/** Read by a connection of its own, as a second program would. */
export function deliveriesIn(db: DatabaseSync): LedgerRow[] {
  const rows = db
    .prepare(
      `SELECT chat_id AS chatId, thread_id AS threadId, date,
         coalesce(state, 'none') AS state, coalesce(reason, skipped) AS reason,
         coalesce(attempts, 0) AS attempts
       FROM editions JOIN subscriptions ON subscriptions.id = subscription_id
         LEFT JOIN deliveries ON edition_id = editions.id
       ORDER BY date, subscription_id, part`,
    )
    .all();
  return rows.map((row) => ({ ...row })) as unknown as LedgerRow[];
}

/** What at an instant is still to be planned or sent. */
export function unsettledIn(db: DatabaseSync, now: number): unknown[] {
  const due = db
    .prepare(`SELECT * FROM subscriptions WHERE status = 'active' AND next_at <= ?`)
    .all(now);
  const underWay = db
    .prepare(
      `SELECT deliveries.* FROM deliveries JOIN editions ON editions.id = edition_id
         JOIN subscriptions ON subscriptions.id = subscription_id
         LEFT JOIN chats ON chats.chat_id = subscriptions.chat_id
       WHERE state = 'sending' OR (state = 'pending' AND gone_since IS NULL AND not_before <= ?)`,
    )
    .all(now);
  return [...due, ...underWay];
}

/** The subscriptions of a chat as they are stored. */
export function statusesIn(db: DatabaseSync, chatId: number): string[] {
  const rows = db
    .prepare('SELECT status FROM subscriptions WHERE chat_id = ? ORDER BY id')
    .all(chatId);
  return rows.map(({ status }) => String(status));
}
