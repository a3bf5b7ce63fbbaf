import type { Insertable, Kysely, Updateable } from 'kysely';
import type { Advanced, NewEdition } from '../../delivery/ledger.ts';
import { chunks } from '../chunks.ts';
import type { Schema } from '../schema.ts';
import type { DeliveriesTable } from '../tables/deliveries.ts';
import type { EditionsTable } from '../tables/editions.ts';
import type { SubscriptionsTable } from '../tables/subscriptions.ts';

/** To be called in a transaction. */
export async function addEditions(
  db: Kysely<Schema>,
  editions: readonly NewEdition[],
  advanced: readonly Advanced[],
): Promise<number> {
  const current = await unchanged(db, advanced);
  const isCurrent = ({ subscriptionId }: { readonly subscriptionId: number }) =>
    current.has(subscriptionId);
  const added = await insertEditions(db, editions.filter(isCurrent));
  await advance(db, advanced.filter(isCurrent));
  return added;
}

/** The subscriptions that are as they were read. */
async function unchanged(
  db: Kysely<Schema>,
  advanced: readonly Advanced[],
): Promise<ReadonlySet<number>> {
  const current = new Set<number>();
  for (const chunk of chunks(advanced)) {
    const read = new Map(chunk.map((one) => [one.subscriptionId, one.readNextAt]));
    // By their ids alone: given the status too, SQLite would read all that is due to find them.
    const rows = await db
      .selectFrom('subscriptions')
      .select(['id', 'status', 'next_at'])
      .where('id', 'in', [...read.keys()])
      .execute();
    for (const { id, status, next_at } of rows) {
      if (status === 'active' && (next_at ?? undefined) === read.get(id)) current.add(id);
    }
  }
  return current;
}

async function insertEditions(
  db: Kysely<Schema>,
  editions: readonly NewEdition[],
): Promise<number> {
  let added = 0;
  for (const chunk of chunks(editions)) {
    const rows = await db
      .insertInto('editions')
      .values(chunk.map(editionRow))
      .onConflict((conflict) => conflict.columns(['subscription_id', 'date']).doNothing())
      .returning(['id', 'parts', 'due_at'])
      .execute();
    added += rows.length;
    for (const deliveries of chunks(rows.flatMap(deliveryRows))) {
      await db.insertInto('deliveries').values(deliveries).execute();
    }
  }
  return added;
}

function editionRow(edition: NewEdition): Insertable<EditionsTable> {
  const { subscriptionId, date, dueAt, compositionId } = edition;
  const row = {
    subscription_id: subscriptionId,
    date,
    due_at: dueAt,
    composition_id: compositionId ?? null,
    started_at: null,
  };
  if (edition.skipped !== undefined) {
    const nothing = { parts: 0, silent: 0 as const, next_at: null, time_zone: null };
    return { ...row, ...nothing, skipped: edition.skipped };
  }
  return {
    ...row,
    skipped: null,
    parts: edition.parts,
    silent: edition.silent ? 1 : 0,
    next_at: edition.nextAt,
    time_zone: edition.timeZone,
  };
}

function deliveryRows(edition: {
  id: number;
  parts: number;
  due_at: number;
}): Insertable<DeliveriesTable>[] {
  return Array.from({ length: edition.parts }, (_, part) => ({
    edition_id: edition.id,
    part,
    state: 'pending',
    attempts: 0,
    unknown_attempts: 0,
    plain: 0,
    // The others get theirs when the part before is settled.
    not_before: part === 0 ? edition.due_at : null,
  }));
}

/** One statement for all that move on alike, as nearly all of a slot do. */
async function advance(db: Kysely<Schema>, advanced: readonly Advanced[]): Promise<void> {
  const alike = Map.groupBy(advanced, ({ lastDate, nextAt, covered }) =>
    [lastDate, nextAt, covered?.to, covered?.informedAt].join(' '),
  );
  for (const [first, ...others] of alike.values()) {
    if (first === undefined) continue;
    const columns = advancedColumns(first);
    for (const chunk of chunks([first, ...others])) {
      const ids = chunk.map(({ subscriptionId }) => subscriptionId);
      await db.updateTable('subscriptions').set(columns).where('id', 'in', ids).execute();
    }
  }
}

function advancedColumns({ lastDate, nextAt, covered }: Advanced): Updateable<SubscriptionsTable> {
  return {
    next_at: nextAt,
    ...(lastDate !== undefined && { last_date: lastDate }),
    ...(covered && { covered_to: covered.to, informed_at: covered.informedAt }),
  };
}
