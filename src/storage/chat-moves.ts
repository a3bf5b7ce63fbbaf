import type { Kysely, Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { SubscriptionsTable } from './tables/subscriptions.ts';

/** To be called in a transaction. @param now as the table `chats` has it */
export async function moveChat(
  db: Kysely<Schema>,
  from: number,
  to: number,
  now: string,
): Promise<void> {
  if (from === to) return;
  await moveSettings(db, from, to, now);
  const moving = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('chat_id', '=', from)
    .execute();
  for (const subscription of moving) await moveSubscription(db, subscription, to);
}

/** What was set in the new chat stays. That the old one is gone says nothing about the new. */
async function moveSettings(
  db: Kysely<Schema>,
  from: number,
  to: number,
  now: string,
): Promise<void> {
  const old = await db
    .deleteFrom('chats')
    .where('chat_id', '=', from)
    .returningAll()
    .executeTakeFirst();
  if (old === undefined) return;
  await db
    .insertInto('chats')
    .values({
      ...old,
      chat_id: to,
      type: old.type && 'supergroup',
      gone_since: null,
      gone_reason: null,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.column('chat_id').doUpdateSet(({ fn }) => ({
        language: fn.coalesce('chats.language', 'excluded.language'),
        time_zone: fn.coalesce('chats.time_zone', 'excluded.time_zone'),
        owner_id: fn.coalesce('chats.owner_id', 'excluded.owner_id'),
        type: fn.coalesce('chats.type', 'excluded.type'),
        title: fn.coalesce('chats.title', 'excluded.title'),
        owner_untold: fn.coalesce('chats.owner_untold', 'excluded.owner_untold'),
        updated_at: now,
      })),
    )
    .execute();
}

async function moveSubscription(
  db: Kysely<Schema>,
  old: Selectable<SubscriptionsTable>,
  to: number,
): Promise<void> {
  const there = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('chat_id', '=', to)
    .where('thread_id', '=', old.thread_id)
    .executeTakeFirst();
  if (there === undefined) {
    await db.updateTable('subscriptions').set({ chat_id: to }).where('id', '=', old.id).execute();
    return;
  }
  if (there.status === 'active') await inherit(db, old, there);
  await db.deleteFrom('subscriptions').where('id', '=', old.id).execute();
}

/**
 * Somebody subscribed in the new chat before we heard of the move: it is one chat all the same, so
 * that what was sent to it, or is on its way, isn't sent again.
 */
async function inherit(
  db: Kysely<Schema>,
  old: Selectable<SubscriptionsTable>,
  there: Selectable<SubscriptionsTable>,
): Promise<void> {
  await db
    .updateTable('editions')
    .set({ subscription_id: there.id })
    .where('subscription_id', '=', old.id)
    .where('date', 'not in', ({ selectFrom }) =>
      selectFrom('editions').select('date').where('subscription_id', '=', there.id),
    )
    .execute();
  const { covered_to, informed_at } =
    (old.covered_to ?? '') > (there.covered_to ?? '') ? old : there;
  const last_date =
    (old.last_date ?? '') > (there.last_date ?? '') ? old.last_date : there.last_date;
  await db
    .updateTable('subscriptions')
    .set({ last_date, covered_to, informed_at })
    .where('id', '=', there.id)
    .execute();
}
