import { type Kysely, sql } from 'kysely';
import type { Composition } from '../delivery/ledger.ts';
import type { Reports } from '../delivery/reports.ts';
import { compositionOf } from './ledger/compositions.ts';
import { editionReport } from './reports/editions.ts';
import { subscriberReport } from './reports/subscribers.ts';
import type { Schema } from './schema.ts';

/** What admins ask of the ledger. Long tables are read in parts: nobody waits behind a report. */
export function createReports(db: Kysely<Schema>): Reports {
  return {
    async editions(dates) {
      const reports = [];
      let date = await newestDate(db, undefined);
      while (date !== undefined && reports.length < dates) {
        reports.push(await editionReport(db, date));
        date = await newestDate(db, date);
      }
      return reports;
    },
    subscribers: (now) => subscriberReport(db, now),
    lastComposition: (subscriptionId) => lastComposition(db, subscriptionId),
  };
}

async function newestDate(
  db: Kysely<Schema>,
  before: string | undefined,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('editions')
    .select('date')
    .$if(before !== undefined, (query) => query.where('date', '<', before ?? ''))
    .orderBy('date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.date;
}

async function lastComposition(
  db: Kysely<Schema>,
  subscriptionId: number,
): Promise<Composition | undefined> {
  const row = await db
    .selectFrom('editions')
    .innerJoin('compositions', 'compositions.id', 'editions.composition_id')
    .selectAll('compositions')
    .where('editions.subscription_id', '=', subscriptionId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('deliveries')
          .select(sql.lit(1).as('one'))
          .whereRef('deliveries.edition_id', '=', 'editions.id')
          .where('deliveries.state', '=', 'sent'),
      ),
    )
    .orderBy('editions.date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && compositionOf(row);
}
