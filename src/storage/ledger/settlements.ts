import type { Kysely, Updateable } from 'kysely';
import type { Delivery, Settlement } from '../../delivery/ledger.ts';
import { chunks } from '../chunks.ts';
import type { Schema } from '../schema.ts';
import type { DeliveriesTable } from '../tables/deliveries.ts';
import { goOn, lineUp } from './succession.ts';
import { skipUnwanted } from './unwanted.ts';

/**
 * To be called in a transaction. Ends only the attempt that the delivery was claimed for: who comes
 * back after it was taken over is late. That it was sent is worth knowing even then, as long as
 * nobody is sending it again.
 */
export async function settle(
  db: Kysely<Schema>,
  delivery: Delivery,
  settlement: Settlement,
): Promise<void> {
  const { state } = settlement;
  const settled = await db
    .updateTable('deliveries')
    .set({ state, owner: null, since: null, begun: 0, ...outcome(delivery, settlement) })
    .where('id', '=', delivery.id)
    .where(({ and, or, eb }) => {
      const ours = and([
        eb('state', '=', 'sending'),
        eb('owner', 'is', delivery.owner ?? null),
        eb('attempts', '=', delivery.attempts),
        eb('unknown_attempts', '=', delivery.unknownAttempts),
      ]);
      const late = eb('state', 'in', ['pending', 'failed', 'unconfirmed']);
      return state === 'sent' ? or([ours, late]) : ours;
    })
    .returning('edition_id')
    .executeTakeFirst();
  if (settled === undefined) return;
  if (state !== 'pending') return await goOn(db, settled.edition_id);
  await lineUp(db, [settled.edition_id]);
  await skipUnwanted(db, [settled.edition_id]);
}

function outcome(
  { attempts, unknownAttempts }: Delivery,
  settlement: Settlement,
): Updateable<DeliveriesTable> {
  switch (settlement.state) {
    case 'sent':
      return {
        attempts: attempts + 1,
        message_id: settlement.messageId,
        reason: null,
      };
    case 'failed':
      return { attempts: attempts + 1, reason: settlement.reason };
    case 'unconfirmed':
      return {
        attempts: attempts + 1,
        unknown_attempts: unknownAttempts + 1,
        reason: settlement.reason,
      };
    case 'skipped':
      return { reason: settlement.reason };
    case 'pending':
      return {
        attempts: attempts + (settlement.counts ? 1 : 0),
        unknown_attempts: unknownAttempts + (settlement.unknown ? 1 : 0),
        not_before: settlement.notBefore,
        reason: settlement.reason,
        ...(settlement.plain !== undefined && { plain: settlement.plain ? 1 : 0 }),
      };
  }
}

/** To be called in a transaction. */
export async function drop(
  db: Kysely<Schema>,
  subscriptionIds: readonly number[],
  reason: string,
): Promise<void> {
  for (const chunk of chunks(subscriptionIds)) {
    const dropped = await db
      .updateTable('deliveries')
      .set({ state: 'skipped', reason })
      .where('state', '=', 'pending')
      .where('edition_id', 'in', ({ selectFrom }) =>
        selectFrom('editions').select('id').where('subscription_id', 'in', chunk),
      )
      .returning('edition_id')
      .execute();
    const editions = new Set(dropped.map(({ edition_id }) => edition_id));
    for (const edition of editions) await goOn(db, edition);
  }
}

/** To be called in a transaction. Why it failed stays until another attempt says otherwise. */
export async function resend(db: Kysely<Schema>, editionId: number, now: number): Promise<number> {
  const again = await db
    .updateTable('deliveries')
    .set({
      state: 'pending',
      attempts: 0,
      unknown_attempts: 0,
      plain: 0,
      not_before: null,
    })
    .where('edition_id', '=', editionId)
    .where('state', 'in', ['failed', 'unconfirmed'])
    .executeTakeFirst();
  if (again.numUpdatedRows === 0n) return 0;
  await db.updateTable('editions').set({ started_at: now }).where('id', '=', editionId).execute();
  await lineUp(db, [editionId]);
  await goOn(db, editionId, now);
  return Number(again.numUpdatedRows);
}
