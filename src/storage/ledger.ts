import type { Kysely } from 'kysely';
import type { Ledger } from '../delivery/ledger.ts';
import { begin, claim, nextAttempt, release, takeOver } from './ledger/claims.ts';
import {
  composition,
  compositionById,
  pushedBefore,
  storeComposition,
} from './ledger/compositions.ts';
import { addEditions } from './ledger/editions.ts';
import { pause, pausedUntil } from './ledger/pausing.ts';
import { prune } from './ledger/pruning.ts';
import { drop, resend, settle } from './ledger/settlements.ts';
import type { Schema } from './schema.ts';
import { exposedToPowerCuts } from './sqlite/power-cuts.ts';

/** The ledger in the tables `compositions`, `editions` and `deliveries`. */
export function createLedger(db: Kysely<Schema>): Ledger {
  /** Every method is a transaction of its own. */
  const alone = <T>(work: (transaction: Kysely<Schema>) => Promise<T>) =>
    db.transaction().execute(work);
  return {
    composition: (selection) => composition(db, selection),
    compositionById: (id) => compositionById(db, id),
    storeComposition: (selection, made, now) =>
      alone((transaction) => storeComposition(transaction, selection, made, now)),
    pushedBefore: (subjects, before) => pushedBefore(db, subjects, before),
    // Undone, it is all due again.
    add: (editions, advanced) =>
      exposedToPowerCuts(db, (connection) =>
        connection
          .transaction()
          .execute((transaction) => addEditions(transaction, editions, advanced)),
      ),
    claim: (owner, now, limit, busy) =>
      alone((transaction) => claim(transaction, owner, now, limit, busy)),
    begin: (delivery, now) => begin(db, delivery, now),
    settle: (delivery, settlement) =>
      alone((transaction) => settle(transaction, delivery, settlement)),
    release: (deliveries) => alone((transaction) => release(transaction, deliveries)),
    takeOver: (staleBefore, owners) =>
      alone((transaction) => takeOver(transaction, staleBefore, owners)),
    nextAttempt: () => nextAttempt(db),
    drop: (ids, reason) => alone((transaction) => drop(transaction, ids, reason)),
    resend: (editionId, now) => alone((transaction) => resend(transaction, editionId, now)),
    pausedUntil: () => pausedUntil(db),
    pause: (until) => alone((transaction) => pause(transaction, until)),
    prune: (before, limit) => alone((transaction) => prune(transaction, before, limit)),
  };
}
