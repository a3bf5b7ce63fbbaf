import type { Kysely } from 'kysely';
import type { Slot } from '../subscriptions/subscription.ts';
import type { Schema } from './schema.ts';

/** Subscriptions that one statement reschedules: a few milliseconds. */
const BATCH = 200;

/**
 * The slots of active subscriptions in an order of their own: one look into the index for each,
 * where `distinct` would read all of it.
 */
export async function slotAfter(
  db: Kysely<Schema>,
  slot: Slot | undefined,
): Promise<Slot | undefined> {
  const row = await db
    .selectFrom('subscriptions')
    .select(['time_zone', 'weekday', 'time'])
    .where('status', '=', 'active')
    .$if(slot !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('time_zone', 'weekday', 'time'),
          '>',
          tuple(slot?.timeZone ?? '', slot?.weekday ?? 0, slot?.time ?? ''),
        ),
      ),
    )
    .orderBy('time_zone')
    .orderBy('weekday')
    .orderBy('time')
    .limit(1)
    .executeTakeFirst();
  return row && { timeZone: row.time_zone, weekday: row.weekday, time: row.time };
}

/** How many were changed; 0 once all are right. */
export async function rescheduleBatch(
  db: Kysely<Schema>,
  { timeZone, weekday, time }: Slot,
  now: number,
  nextAt: number,
): Promise<number> {
  const wrong = (beyond: number, before: number) =>
    db
      .updateTable('subscriptions')
      .set({ next_at: nextAt })
      .where('id', 'in', ({ selectFrom }) =>
        selectFrom('subscriptions')
          .select('id')
          .where('status', '=', 'active')
          .where('time_zone', '=', timeZone)
          .where('weekday', '=', weekday)
          .where('time', '=', time)
          .where('next_at', '>', beyond)
          .where('next_at', '<', before)
          .where(({ or, eb }) =>
            or([eb('paused_until', 'is', null), eb('paused_until', '<=', now)]),
          )
          .limit(BATCH),
      )
      .executeTakeFirst();
  // Two ranges instead of 'another': those that are right are then not even looked at.
  const earlier = await wrong(now, nextAt);
  const later = await wrong(Math.max(now, nextAt), Number.MAX_SAFE_INTEGER);
  return Number(earlier.numUpdatedRows) + Number(later.numUpdatedRows);
}
