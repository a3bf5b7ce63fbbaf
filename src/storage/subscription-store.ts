import { setImmediate as turn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { WallClock } from '../calendar/clock.ts';
import type { SubscriptionStore } from '../subscriptions/store.ts';
import type { Schema } from './schema.ts';
import { rescheduleBatch, slotAfter } from './slots.ts';
import { choiceColumns, placeColumns, subscriptionOf } from './subscription-rows.ts';

/** Subscriptions in the table `subscriptions`; the clock dates their beginning and end. */
export function createSubscriptionStore(db: Kysely<Schema>, clock: WallClock): SubscriptionStore {
  const subscriptions = () => db.selectFrom('subscriptions').selectAll();
  return {
    async at(place) {
      const { chat_id, thread_id } = placeColumns(place);
      const row = await subscriptions()
        .where('chat_id', '=', chat_id)
        .where('thread_id', '=', thread_id)
        .executeTakeFirst();
      return row && subscriptionOf(row);
    },
    async byId(id) {
      const row = await subscriptions().where('id', '=', id).executeTakeFirst();
      return row && subscriptionOf(row);
    },
    async ofChat(chatId) {
      const rows = await subscriptions()
        .where('chat_id', '=', chatId)
        .orderBy('thread_id')
        .execute();
      return rows.map(subscriptionOf);
    },
    async save(place, choices, nextAt) {
      const saved = {
        ...choiceColumns(choices),
        status: 'active' as const,
        held_reason: null,
        ended_at: null,
        next_at: nextAt,
      };
      const row = await db
        .insertInto('subscriptions')
        .values({ ...placeColumns(place), ...saved, created_at: clock().getTime() })
        .onConflict((conflict) => conflict.columns(['chat_id', 'thread_id']).doUpdateSet(saved))
        .returningAll()
        .executeTakeFirstOrThrow();
      return subscriptionOf(row);
    },
    async setStatus(id, status, nextAt, reason) {
      const now = clock().getTime();
      await db
        .updateTable('subscriptions')
        .set(({ fn, val }) => ({
          status,
          next_at: status === 'active' ? (nextAt ?? null) : null,
          held_reason: status === 'held' ? (reason ?? null) : null,
          ended_at: status === 'ended' ? fn.coalesce('ended_at', val(now)) : null,
        }))
        .where('id', '=', id)
        .execute();
    },
    async pause(id, until, nextAt) {
      await db
        .updateTable('subscriptions')
        .set((eb) => ({
          paused_until: until ?? null,
          next_at: eb.case().when('status', '=', 'active').then(nextAt).else(null).end(),
        }))
        .where('id', '=', id)
        .execute();
    },
    async slots() {
      const slots = [];
      let slot = await slotAfter(db, undefined);
      while (slot !== undefined) {
        slots.push(slot);
        await turn();
        slot = await slotAfter(db, slot);
      }
      return slots;
    },
    async reschedule(slot, now, nextAt) {
      let changed = 0;
      for (;;) {
        const batch = await rescheduleBatch(db, slot, now, nextAt);
        if (batch === 0) return changed;
        changed += batch;
        // Half a million may share a slot: others get their turn in between.
        await turn();
      }
    },
    async after(id, limit) {
      const rows = await subscriptions().where('id', '>', id).orderBy('id').limit(limit).execute();
      return rows.map(subscriptionOf);
    },
  };
}
