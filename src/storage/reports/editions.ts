import { setImmediate as turn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { DeliveryState, SkipReason } from '../../delivery/ledger.ts';
import type { EditionReport } from '../../delivery/reports.ts';
import type { Schema } from '../schema.ts';
import { createTally } from './tally.ts';

/** Editions read at once: a few milliseconds. */
const PAGE = 1000;
const MOST_OPEN = 20;

/** An edition is what its least finished or least lucky part is, by the first of these. */
const PRECEDENCE: readonly DeliveryState[] = [
  'sending',
  'pending',
  'failed',
  'unconfirmed',
  'skipped',
  'sent',
];

/** One date's editions, each counted once in `states`. */
export async function editionReport(db: Kysely<Schema>, date: string): Promise<EditionReport> {
  const states = { pending: 0, sending: 0, sent: 0, failed: 0, unconfirmed: 0, skipped: 0 };
  const skipped: Partial<Record<SkipReason, number>> = {};
  const reasons = createTally();
  const open: EditionReport['open'][number][] = [];
  let due = 0;
  let last: number | undefined = 0;
  while (last !== undefined) {
    const rows: Row[] = await editionsAfter(db, date, last);
    const editions = Map.groupBy(rows, ({ id }) => id);
    due += editions.size;
    for (const parts of editions.values()) {
      const state = PRECEDENCE.find((one) => parts.some((part) => part.state === one));
      states[state ?? 'skipped']++;
      for (const { id, chat_id, skipped: reason, state, reason: why } of parts) {
        if (reason !== null) skipped[reason] = (skipped[reason] ?? 0) + 1;
        if (state !== 'failed' && state !== 'unconfirmed') continue;
        reasons.add(why ?? '', 1);
        if (open.length === MOST_OPEN || open.at(-1)?.editionId === id) continue;
        open.push({ editionId: id, chatId: chat_id, reason: why ?? '' });
      }
    }
    last = editions.size < PAGE ? undefined : rows.at(-1)?.id;
    await turn();
  }
  return {
    date,
    due,
    states,
    skipped,
    reasons: reasons.sorted().map(([reason, count]) => ({ reason, count })),
    open,
  };
}

interface Row {
  readonly id: number;
  readonly skipped: SkipReason | null;
  readonly chat_id: number;
  readonly state: DeliveryState | null;
  readonly reason: string | null;
}

/** A row for each part, and one for an edition without. */
async function editionsAfter(db: Kysely<Schema>, date: string, id: number): Promise<Row[]> {
  return await db
    .selectFrom(({ selectFrom }) =>
      selectFrom('editions')
        .select(['id', 'skipped', 'subscription_id'])
        .where('date', '=', date)
        .where('id', '>', id)
        .orderBy('id')
        .limit(PAGE)
        .as('page'),
    )
    .innerJoin('subscriptions', 'subscriptions.id', 'page.subscription_id')
    .leftJoin('deliveries', 'deliveries.edition_id', 'page.id')
    .select([
      'page.id',
      'page.skipped',
      'subscriptions.chat_id',
      'deliveries.state',
      'deliveries.reason',
    ])
    .orderBy('page.id')
    .orderBy('deliveries.part')
    .execute();
}
