import { type Kysely, sql } from 'kysely';
import type { Delivery } from '../../delivery/ledger.ts';
import { chunks } from '../chunks.ts';
import type { Schema } from '../schema.ts';
import { type DeliveryRow, deliveryOf, onTheirWay } from './deliveries.ts';
import { lineUp } from './succession.ts';
import { skipUnwanted } from './unwanted.ts';

/** To be called in a transaction, which has to keep other writers out from its beginning. */
export async function claim(
  db: Kysely<Schema>,
  owner: string,
  now: number,
  limit: number,
  busy: readonly number[],
): Promise<readonly Delivery[]> {
  const rows = await ready(db, now, limit, busy);
  if (rows.length === 0) return [];
  await db
    .updateTable('deliveries')
    .set({ state: 'sending', owner, since: now, begun: 0 })
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const first = rows.filter(({ started_at }) => started_at === null);
  if (first.length > 0) {
    await db
      .updateTable('editions')
      .set({ started_at: now })
      .where(
        'id',
        'in',
        first.map(({ edition_id }) => edition_id),
      )
      .execute();
  }
  return rows.map((row) => deliveryOf({ ...row, state: 'sending', owner }));
}

/** The oldest first, one of each chat. A page at a time, since most that are busy stand in front. */
async function ready(
  db: Kysely<Schema>,
  now: number,
  limit: number,
  busy: readonly number[],
): Promise<readonly DeliveryRow[]> {
  const taken = new Set(busy);
  const found: DeliveryRow[] = [];
  const page = limit + busy.length;
  let last: DeliveryRow | undefined;
  while (found.length < limit) {
    const rows = await readyAfter(db, now, last, page);
    for (const row of rows) {
      if (found.length === limit || taken.has(row.chat_id)) continue;
      taken.add(row.chat_id);
      found.push(row);
    }
    last = rows.at(-1);
    if (rows.length < page) break;
  }
  return found;
}

/** In two steps: given both of the order's columns, SQLite would look for the first alone. */
async function readyAfter(
  db: Kysely<Schema>,
  now: number,
  last: DeliveryRow | undefined,
  limit: number,
): Promise<readonly DeliveryRow[]> {
  const oldest = reachable(db)
    .where('deliveries.not_before', '<=', now)
    .orderBy('deliveries.not_before')
    .orderBy('deliveries.id');
  if (last === undefined) return await oldest.limit(limit).execute();
  const beside = await oldest
    .where('deliveries.not_before', '=', last.not_before)
    .where('deliveries.id', '>', last.id)
    .limit(limit)
    .execute();
  if (beside.length === limit) return beside;
  const behind = await oldest
    .where('deliveries.not_before', '>', last.not_before)
    .limit(limit - beside.length)
    .execute();
  return [...beside, ...behind];
}

/** Pending, and the chat not gone. The state stands in the text: only so the partial index serves. */
function reachable(db: Kysely<Schema>) {
  return onTheirWay(db)
    .where('deliveries.state', '=', sql.lit('pending'))
    .where('deliveries.not_before', 'is not', null)
    .where('chats.gone_since', 'is', null);
}

export async function begin(
  db: Kysely<Schema>,
  { id, owner }: Delivery,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ begun: 1, since: now })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('owner', 'is', owner ?? null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** To be called in a transaction. An edition of which nothing was tried hasn't been started either. */
export async function release(db: Kysely<Schema>, deliveries: readonly Delivery[]): Promise<void> {
  for (const [owner, owned] of Map.groupBy(deliveries, (delivery) => delivery.owner)) {
    const ids = owned.map(({ id }) => id);
    for (const chunk of chunks(ids)) await putBack(db, chunk, owner ?? null);
  }
}

async function putBack(
  db: Kysely<Schema>,
  ids: readonly number[],
  owner: string | null,
): Promise<void> {
  const released = await db
    .updateTable('deliveries')
    .set({ state: 'pending', owner: null, since: null })
    .where('id', 'in', ids)
    .where('state', '=', 'sending')
    .where('owner', 'is', owner)
    .where('begun', '=', 0)
    .returning(['edition_id', 'part', 'reason'])
    .execute();
  // Every attempt that ended leaves a reason, and an admin's wish to try again keeps it.
  const untried = released.filter(({ part, reason }) => part === 0 && reason === null);
  if (untried.length > 0) {
    await db
      .updateTable('editions')
      .set({ started_at: null })
      .where(
        'id',
        'in',
        untried.map(({ edition_id }) => edition_id),
      )
      .execute();
  }
  const editions = released.map(({ edition_id }) => edition_id);
  if (editions.length === 0) return;
  await lineUp(db, editions);
  await skipUnwanted(db, editions);
}

/** To be called in a transaction. */
export async function takeOver(
  db: Kysely<Schema>,
  staleBefore: number,
  owners: readonly string[],
): Promise<readonly Delivery[]> {
  const rows = await abandoned(db, staleBefore, owners);
  const [unbegun = [], begun = []] = [0, 1].map((flag) =>
    rows.filter((row) => row.begun === flag).map(deliveryOf),
  );
  await release(db, unbegun);
  return begun;
}

/**
 * By the partial index, which `is not null` and the order ask for: by themselves owners and ids lead
 * SQLite through the whole table, which every half minute grows to seconds.
 */
async function abandoned(
  db: Kysely<Schema>,
  staleBefore: number,
  owners: readonly string[],
): Promise<readonly DeliveryRow[]> {
  return await onTheirWay(db)
    .where('deliveries.state', '=', sql.lit('sending'))
    .where('deliveries.since', 'is not', null)
    .where(({ or, eb }) =>
      or([
        eb('deliveries.since', '<', staleBefore),
        ...(owners.length > 0 ? [eb('deliveries.owner', 'in', owners)] : []),
      ]),
    )
    .orderBy('deliveries.since')
    .execute();
}

export async function nextAttempt(db: Kysely<Schema>): Promise<number | undefined> {
  const row = await reachable(db)
    .orderBy('deliveries.not_before')
    .orderBy('deliveries.id')
    .limit(1)
    .executeTakeFirst();
  return row?.not_before ?? undefined;
}
