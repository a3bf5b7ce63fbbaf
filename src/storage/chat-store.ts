import { setImmediate as turn } from 'node:timers/promises';
import type { Kysely, Selectable, Updateable } from 'kysely';
import type { WallClock } from '../calendar/clock.ts';
import type { ChatSettings, ChatStore } from '../chats/settings.ts';
import { moveChat } from './chat-moves.ts';
import type { Schema } from './schema.ts';
import type { ChatsTable } from './tables/chats.ts';

type Setting = Omit<Updateable<ChatsTable>, 'chat_id' | 'created_at' | 'updated_at'>;

/** Chats that one transaction forgets. */
const BATCH = 20;

/** A chat's settings in the table `chats`; its subscriptions go where it goes. */
export function createChatStore(db: Kysely<Schema>, clock: WallClock): ChatStore {
  async function set(chatId: number, setting: Setting): Promise<void> {
    const now = clock().toISOString();
    await db
      .insertInto('chats')
      .values({ chat_id: chatId, ...setting, created_at: now, updated_at: now })
      .onConflict((conflict) =>
        conflict.column('chat_id').doUpdateSet({ ...setting, updated_at: now }),
      )
      .execute();
  }

  return {
    async settings(chatId) {
      const row = await db
        .selectFrom('chats')
        .selectAll()
        .where('chat_id', '=', chatId)
        .executeTakeFirst();
      return row && settingsOf(row);
    },
    setLanguage: (chatId, language) => set(chatId, { language: language ?? null }),
    setTimeZone: (chatId, timeZone) => set(chatId, { time_zone: timeZone ?? null }),
    setOwner: (chatId, ownerId) => set(chatId, { owner_id: ownerId ?? null }),
    describe: (chatId, type, title) => set(chatId, { type, title: title ?? null }),
    async setGone(chatId, reason) {
      if (reason === undefined) return await set(chatId, { gone_since: null, gone_reason: null });
      const now = clock();
      await db
        .insertInto('chats')
        .values({
          chat_id: chatId,
          gone_since: now.getTime(),
          gone_reason: reason,
          created_at: now.toISOString(),
          updated_at: now.toISOString(),
        })
        .onConflict((conflict) =>
          conflict.column('chat_id').doUpdateSet(({ fn }) => ({
            gone_since: fn.coalesce('chats.gone_since', 'excluded.gone_since'),
            gone_reason: reason,
            updated_at: now.toISOString(),
          })),
        )
        .execute();
    },
    setOwnerUntold: (chatId, untold) => set(chatId, { owner_untold: untold ? 1 : null }),
    async ownedBy(ownerId) {
      const rows = await db
        .selectFrom('chats')
        .selectAll()
        .where('owner_id', '=', ownerId)
        // A person's private chat has the person's id.
        .where('chat_id', '!=', ownerId)
        .orderBy('chat_id')
        .execute();
      return rows
        .map(settingsOf)
        .sort((a, b) => (a.title ?? '').localeCompare(b.title ?? '', 'en'));
    },
    async forgetGone(before) {
      let forgotten = 0;
      for (;;) {
        const batch = await db.transaction().execute(async (transaction) => {
          const rows = await transaction
            .selectFrom('chats')
            .select('chat_id')
            .where('gone_since', '<', before)
            .limit(BATCH)
            .execute();
          for (const { chat_id } of rows) await forget(transaction, chat_id);
          return rows.length;
        });
        forgotten += batch;
        if (batch < BATCH) return forgotten;
        await turn();
      }
    },
    async move(from, to) {
      const now = clock().toISOString();
      await db.transaction().execute((transaction) => moveChat(transaction, from, to, now));
    },
    async forget(chatId) {
      await db.transaction().execute((transaction) => forget(transaction, chatId));
    },
  };
}

/** Editions and deliveries go with their subscription. */
async function forget(db: Kysely<Schema>, chatId: number): Promise<void> {
  await db.deleteFrom('subscriptions').where('chat_id', '=', chatId).execute();
  await db.deleteFrom('chats').where('chat_id', '=', chatId).execute();
}

function settingsOf(row: Selectable<ChatsTable>): ChatSettings {
  return {
    chatId: row.chat_id,
    ...(row.language !== null && { language: row.language }),
    ...(row.time_zone !== null && { timeZone: row.time_zone }),
    ...(row.owner_id !== null && { ownerId: row.owner_id }),
    ...(row.type !== null && { type: row.type }),
    ...(row.title !== null && { title: row.title }),
    ...(row.gone_since !== null && {
      gone: { since: row.gone_since, reason: row.gone_reason ?? '' },
    }),
    ...(row.owner_untold === 1 && { ownerUntold: true }),
  };
}
