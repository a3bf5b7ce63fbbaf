import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** A zone's date is at most a day ahead of UTC's. */
const DAY = 86_400_000;

/** To be called in a transaction. */
export async function prune(db: Kysely<Schema>, before: number, limit: number): Promise<number> {
  const editions = await db
    .deleteFrom('editions')
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('editions as old')
        .select('old.id')
        // By the index on dates, then exactly.
        .where('old.date', '<=', new Date(before + DAY).toISOString().slice(0, 10))
        .where('old.due_at', '<', before)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('deliveries')
                .select('deliveries.id')
                .whereRef('deliveries.edition_id', '=', 'old.id')
                .where('deliveries.state', 'in', ['pending', 'sending']),
            ),
          ),
        )
        .orderBy('old.date')
        .orderBy('old.id')
        .limit(limit),
    )
    .executeTakeFirst();
  const pruned = Number(editions.numDeletedRows);
  return pruned + (await pruneCompositions(db, before, limit - pruned));
}

/** Only those that no edition points to any more. */
async function pruneCompositions(
  db: Kysely<Schema>,
  before: number,
  limit: number,
): Promise<number> {
  if (limit <= 0) return 0;
  const compositions = await db
    .deleteFrom('compositions')
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('compositions as old')
        .select('old.id')
        .where('old.created_at', '<', before)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('editions')
                .select('editions.id')
                .whereRef('editions.composition_id', '=', 'old.id'),
            ),
          ),
        )
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(compositions.numDeletedRows);
}
