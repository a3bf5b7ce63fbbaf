import { sql } from 'kysely';
import { openStorage } from '../../src/storage/storage.ts';

export const TOTAL = 1_000_000;
/** Every tenth is due, all at one instant. */
export const DUE = TOTAL / 10;
/** Of those that are due, the first are people of the local server. */
export const REACHABLE = 3_000;
/** Ids of that server's people follow upon this one. */
const PEOPLE = 1_000_000;
/** More than there are, and prime: chat ids come in no order. */
const SPREAD = 1_000_003;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEEK = 168 * HOUR;

/**
 * Fills a new database: a minute ago a tenth came due, the others spread over the hours of the next
 * week; four zones without summer time, four selections of subjects, two languages.
 */
export async function subscribeMany(database: string, now: number): Promise<void> {
  const due = Math.floor(now / MINUTE) * MINUTE - MINUTE;
  const storage = await openStorage(database);
  await sql`PRAGMA synchronous = OFF`.execute(storage.db);
  await storage.db.transaction().execute(async (db) => {
    await sql`
      CREATE TEMP TABLE many AS
      WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${TOTAL})
      SELECT
        i,
        CASE WHEN i % 10 = 0 AND i <= ${REACHABLE * 10} THEN ${PEOPLE} + i / 10
          ELSE ${2 * PEOPLE} + (i * 7919) % ${SPREAD} END AS chat,
        CASE WHEN i % 10 = 0 THEN ${due} ELSE ${due} + (1 + i % 167) * ${HOUR} END AS at,
        (i / 10) % 4 AS zone
      FROM numbers`.execute(db);
    await sql`
      INSERT INTO chats (chat_id, type, language, created_at, updated_at)
      SELECT chat, 'private', iif((i / 40) % 2, 'en', 'ru'), '2026-01-01', '2026-01-01' FROM many
    `.execute(db);
    await sql`
      INSERT INTO subscriptions (chat_id, thread_id, subjects, weekday, time, time_zone, silent,
        quiet_weeks, status, created_at, next_at)
      WITH local AS (
        SELECT *, at / 1000 + 3600 * CASE zone WHEN 0 THEN 0 WHEN 1 THEN 4 WHEN 2 THEN 5 ELSE 9 END
          AS second FROM many)
      SELECT chat, 0,
        CASE (i / 160) % 4 WHEN 0 THEN '' WHEN 1 THEN 'kz' WHEN 2 THEN 'kz,sco' ELSE 'energy' END,
        CAST(strftime('%u', second, 'unixepoch') AS INTEGER),
        strftime('%H:%M', second, 'unixepoch'),
        CASE zone WHEN 0 THEN 'UTC' WHEN 1 THEN 'Asia/Dubai' WHEN 2 THEN 'Asia/Tashkent'
          ELSE 'Asia/Tokyo' END,
        0, 'tell', 'active', ${due - WEEK}, at
      FROM local ORDER BY i`.execute(db);
    await sql`DROP TABLE many`.execute(db);
  });
  await storage.close();
}
