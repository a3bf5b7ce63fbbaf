import fc from 'fast-check';
import type { ChatSettings, ChatStore, ChatType } from '../../src/chats/settings.ts';

type Settings = Omit<ChatSettings, 'chatId'>;

/** What the clock of every store says, the model's too. */
export const NOON = new Date('2024-03-02T12:00:00Z');

/** The shortest right `ChatStore`: what one over a database is compared with. */
export function createModel(): ChatStore {
  const chats = new Map<number, Settings>();

  function set<Name extends keyof Settings>(
    chatId: number,
    name: Name,
    value: Settings[Name] | undefined,
  ) {
    const { [name]: _, ...others } = chats.get(chatId) ?? {};
    chats.set(chatId, value === undefined ? others : { ...others, [name]: value });
  }

  return {
    async settings(chatId) {
      const settings = chats.get(chatId);
      return settings && { chatId, ...settings };
    },
    setLanguage: async (chatId, language) => set(chatId, 'language', language),
    setTimeZone: async (chatId, timeZone) => set(chatId, 'timeZone', timeZone),
    setOwner: async (chatId, ownerId) => set(chatId, 'ownerId', ownerId),
    async describe(chatId, type, title) {
      set(chatId, 'type', type);
      set(chatId, 'title', title);
    },
    async setGone(chatId, reason) {
      const since = chats.get(chatId)?.gone?.since ?? NOON.getTime();
      set(chatId, 'gone', reason === undefined ? undefined : { since, reason });
    },
    setOwnerUntold: async (chatId, untold) => set(chatId, 'ownerUntold', untold ? true : undefined),
    async ownedBy(ownerId) {
      return Array.from(chats, ([chatId, settings]) => ({ chatId, ...settings }))
        .filter((chat) => chat.ownerId === ownerId && chat.chatId !== ownerId)
        .sort((a, b) => a.chatId - b.chatId)
        .sort((a, b) => (a.title ?? '').localeCompare(b.title ?? '', 'en'));
    },
    async forgetGone(before) {
      const gone = [...chats].filter(([, chat]) => chat.gone && chat.gone.since < before);
      for (const [chatId] of gone) chats.delete(chatId);
      return gone.length;
    },
    async move(from, to) {
      const old = chats.get(from);
      if (old === undefined || from === to) return;
      chats.delete(from);
      const { gone: _, type, ...kept } = old;
      chats.set(to, { ...kept, ...(type && { type: 'supergroup' }), ...chats.get(to) });
    },
    async forget(chatId) {
      chats.delete(chatId);
    },
  };
}

/** A change to a store, and how it reads in a counterexample. */
export interface Change {
  readonly words: string;
  apply(store: ChatStore): Promise<unknown>;
}

/** Any change to any of the chats. */
export function changeOf(ids: readonly number[]): fc.Arbitrary<Change> {
  const chat = fc.constantFrom(...ids);
  const text = fc.option(fc.string(), { nil: undefined });
  const owner = fc.option(fc.oneof(fc.maxSafeInteger(), chat), { nil: undefined });
  const type = fc.constantFrom<ChatType>('private', 'group', 'supergroup', 'channel');
  return fc.oneof(
    fc.tuple(chat, text).map(([id, language]) => ({
      words: `language of ${id}: ${language}`,
      apply: (store: ChatStore) => store.setLanguage(id, language),
    })),
    fc.tuple(chat, text).map(([id, timeZone]) => ({
      words: `time zone of ${id}: ${timeZone}`,
      apply: (store: ChatStore) => store.setTimeZone(id, timeZone),
    })),
    fc.tuple(chat, owner).map(([id, ownerId]) => ({
      words: `owner of ${id}: ${ownerId}`,
      apply: (store: ChatStore) => store.setOwner(id, ownerId),
    })),
    fc.tuple(chat, type, text).map(([id, type, title]) => ({
      words: `${id} is a ${type}: ${title}`,
      apply: (store: ChatStore) => store.describe(id, type, title),
    })),
    fc.tuple(chat, text).map(([id, reason]) => ({
      words: `${id} is gone: ${reason}`,
      apply: (store: ChatStore) => store.setGone(id, reason),
    })),
    fc.tuple(chat, fc.boolean()).map(([id, untold]) => ({
      words: `the owner of ${id} is untold: ${untold}`,
      apply: (store: ChatStore) => store.setOwnerUntold(id, untold),
    })),
    fc.constantFrom(0, 1).map((after) => ({
      words: `forget what was gone at noon + ${after} ms`,
      apply: (store: ChatStore) => store.forgetGone(NOON.getTime() + after),
    })),
    fc.tuple(chat, chat).map(([from, to]) => ({
      words: `move ${from} to ${to}`,
      apply: (store: ChatStore) => store.move(from, to),
    })),
    chat.map((id) => ({
      words: `forget ${id}`,
      apply: (store: ChatStore) => store.forget(id),
    })),
  );
}
