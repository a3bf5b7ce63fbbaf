import type { Kysely } from 'kysely';
import type { WallClock } from '../calendar/clock.ts';
import type { ChatSettings, ChatStore } from '../chats/settings.ts';
import type { Schema } from './schema.ts';
import type { ChatsTable } from './tables/chats.ts';

type Setting = Pick<ChatsTable, 'language' | 'time_zone' | 'owner_id'>;

/** A chat's settings in the table `chats`. */
export function createChatStore(db: Kysely<Schema>, clock: WallClock): ChatStore {
  async function set(chatId: number, setting: Partial<Setting>): Promise<void> {
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
        .select(['chat_id', 'language', 'time_zone', 'owner_id'])
        .where('chat_id', '=', chatId)
        .executeTakeFirst();
      return row && settingsOf(row);
    },
    setLanguage: (chatId, language) => set(chatId, { language: language ?? null }),
    setTimeZone: (chatId, timeZone) => set(chatId, { time_zone: timeZone ?? null }),
    setOwner: (chatId, ownerId) => set(chatId, { owner_id: ownerId ?? null }),
    async move(from, to) {
      await db.transaction().execute(async (transaction) => {
        const old = await transaction
          .deleteFrom('chats')
          .where('chat_id', '=', from)
          .returningAll()
          .executeTakeFirst();
        if (old === undefined) return;
        const now = clock().toISOString();
        await transaction
          .insertInto('chats')
          .values({ ...old, chat_id: to, updated_at: now })
          .onConflict((conflict) =>
            conflict.column('chat_id').doUpdateSet(({ fn }) => ({
              language: fn.coalesce('chats.language', 'excluded.language'),
              time_zone: fn.coalesce('chats.time_zone', 'excluded.time_zone'),
              owner_id: fn.coalesce('chats.owner_id', 'excluded.owner_id'),
              updated_at: now,
            })),
          )
          .execute();
      });
    },
    async forget(chatId) {
      await db.deleteFrom('chats').where('chat_id', '=', chatId).execute();
    },
  };
}

function settingsOf({
  chat_id,
  language,
  time_zone,
  owner_id,
}: Setting & Pick<ChatsTable, 'chat_id'>): ChatSettings {
  return {
    chatId: chat_id,
    ...(language !== null && { language }),
    ...(time_zone !== null && { timeZone: time_zone }),
    ...(owner_id !== null && { ownerId: owner_id }),
  };
}
