import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';
import { goOn } from './succession.ts';

/**
 * What was under way when its reader unsubscribed or paused could not be dropped then. Where that
 * attempt came to nothing it isn't made again. To be called in a transaction.
 */
export async function skipUnwanted(
  db: Kysely<Schema>,
  editionIds: readonly number[],
): Promise<void> {
  const unwanted = await db
    .selectFrom('editions')
    .innerJoin('subscriptions', 'subscriptions.id', 'editions.subscription_id')
    .select(['editions.id', 'subscriptions.status'])
    .where('editions.id', 'in', editionIds)
    .where(({ or, eb, ref }) =>
      or([
        eb('subscriptions.status', '=', 'ended'),
        // Paused after it came due: before, there would be no edition.
        eb('subscriptions.paused_until', '>', ref('editions.due_at')),
      ]),
    )
    .execute();
  for (const { id, status } of unwanted) {
    await db
      .updateTable('deliveries')
      .set({ state: 'skipped', reason: status === 'ended' ? 'unsubscribed' : 'paused' })
      .where('edition_id', '=', id)
      .where('state', '=', sql.lit('pending'))
      .execute();
    await goOn(db, id);
  }
}
