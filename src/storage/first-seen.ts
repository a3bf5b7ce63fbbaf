import type { Kysely } from 'kysely';
import type { FirstSeen } from '../delivery/first-seen.ts';
import { chunks } from './chunks.ts';
import type { Schema } from './schema.ts';

/** When each brief was first loaded, in the table `first_seen`. */
export function createFirstSeen(db: Kysely<Schema>): FirstSeen {
  return {
    async record(briefs, now) {
      await db.transaction().execute(async (transaction) => {
        const rows = await transaction.selectFrom('first_seen').select('brief_id').execute();
        const seen = new Set(rows.map(({ brief_id }) => brief_id));
        // Of the date's beginning: nothing is late that is as old as it says.
        const at = (date: string) => (seen.size === 0 ? Date.parse(`${date}T00:00:00Z`) : now);
        const news = briefs
          .filter(({ id }) => !seen.has(id))
          .map(({ id, date }) => ({ brief_id: id, seen_at: at(date) }));
        for (const chunk of chunks(news)) {
          await transaction
            .insertInto('first_seen')
            .values(chunk)
            .onConflict((conflict) => conflict.column('brief_id').doNothing())
            .execute();
        }
      });
    },
    async since(instant) {
      const rows = await db
        .selectFrom('first_seen')
        .select('brief_id')
        .where('seen_at', '>', instant)
        .execute();
      return new Set(rows.map(({ brief_id }) => brief_id));
    },
  };
}
