import type { Kysely } from 'kysely';
import type { Ledger } from '../delivery/ledger.ts';
import { abandoned, claim, nextAttempt, release } from './ledger/claims.ts';
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
  /** As whom this program claimed: it puts nothing back that somebody else has taken over. */
  const owners = new Set<string>();
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
    claim(owner, now, limit, busy) {
      owners.add(owner);
      return alone((transaction) => claim(transaction, owner, now, limit, busy));
    },
    settle: (delivery, settlement) =>
      alone((transaction) => settle(transaction, delivery, settlement)),
    release: (ids) => alone((transaction) => release(transaction, ids, [...owners])),
    abandoned: (staleBefore, owners) => abandoned(db, staleBefore, owners),
    nextAttempt: () => nextAttempt(db),
    drop: (ids, reason) => alone((transaction) => drop(transaction, ids, reason)),
    resend: (editionId, now) => alone((transaction) => resend(transaction, editionId, now)),
    pausedUntil: () => pausedUntil(db),
    pause: (until) => alone((transaction) => pause(transaction, until)),
    prune: (before, limit) => alone((transaction) => prune(transaction, before, limit)),
  };
}
