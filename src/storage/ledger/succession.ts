import type { Kysely } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Schema } from '../schema.ts';

/**
 * After one of an edition's parts was settled, the next may be sent; after the last, its days count
 * as told of, if any part may have arrived. To be called in a transaction.
 *
 * @param notBefore when the next may be sent; left out, it keeps the edition's place in the queue
 */
export async function goOn(
  db: Kysely<Schema>,
  editionId: number,
  notBefore?: number,
): Promise<void> {
  const parts = await db
    .selectFrom('deliveries')
    .innerJoin('editions', 'editions.id', 'deliveries.edition_id')
    .select(['deliveries.id', 'deliveries.state', 'deliveries.not_before', 'editions.due_at'])
    .where('deliveries.edition_id', '=', editionId)
    .orderBy('deliveries.part')
    .execute();
  const next = parts.find(({ state }) => state === 'pending' || state === 'sending');
  if (next === undefined) {
    const arrived = parts.some(({ state }) => state === 'sent' || state === 'unconfirmed');
    if (arrived) await cover(db, editionId);
    return;
  }
  if (next.state !== 'pending' || next.not_before !== null) return;
  await db
    .updateTable('deliveries')
    // Due with its edition, not now: a second part goes before all that waits behind the first.
    .set({ not_before: notBefore ?? next.due_at })
    .where('id', '=', next.id)
    .execute();
}

/**
 * Parts that an edition's earlier one has to go before wait for it again, after that one was reopened
 * or while they were on their way. To be called in a transaction.
 */
export async function lineUp(db: Kysely<Schema>, editionIds: readonly number[]): Promise<void> {
  for (const chunk of chunks(editionIds)) {
    await db
      .updateTable('deliveries')
      .set({ not_before: null })
      .where('edition_id', 'in', chunk)
      .where('state', '=', 'pending')
      .where('not_before', 'is not', null)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('deliveries as earlier')
            .select('earlier.id')
            .whereRef('earlier.edition_id', '=', 'deliveries.edition_id')
            .whereRef('earlier.part', '<', 'deliveries.part')
            .where('earlier.state', 'in', ['pending', 'sending']),
        ),
      )
      .execute();
  }
}

/** Never backwards: an older edition may be sent again after a newer one. */
async function cover(db: Kysely<Schema>, editionId: number): Promise<void> {
  const edition = await db
    .selectFrom('editions')
    .innerJoin('compositions', 'compositions.id', 'editions.composition_id')
    .select(['editions.subscription_id', 'compositions.last_day', 'compositions.created_at'])
    .where('editions.id', '=', editionId)
    .executeTakeFirst();
  if (edition === undefined) return;
  const { last_day, created_at } = edition;
  await db
    .updateTable('subscriptions')
    .set({ covered_to: last_day, informed_at: created_at })
    .where('id', '=', edition.subscription_id)
    .where(({ or, eb }) => or([eb('covered_to', 'is', null), eb('covered_to', '<=', last_day)]))
    .execute();
}
