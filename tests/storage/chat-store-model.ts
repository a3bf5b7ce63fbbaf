import fc from 'fast-check';
import type { ChatSettings, ChatStore } from '../../src/chats/settings.ts';

type Settings = Omit<ChatSettings, 'chatId'>;

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
    async move(from, to) {
      const old = chats.get(from);
      if (old === undefined) return;
      chats.delete(from);
      chats.set(to, { ...old, ...chats.get(to) });
    },
    async forget(chatId) {
      chats.delete(chatId);
    },
  };
}

/** A change to a store, and how it reads in a counterexample. */
export interface Change {
  readonly words: string;
  apply(store: ChatStore): Promise<void>;
}

/** Any change to any of the chats. */
export function changeOf(ids: readonly number[]): fc.Arbitrary<Change> {
  const chat = fc.constantFrom(...ids);
  const text = fc.option(fc.string(), { nil: undefined });
  const owner = fc.option(fc.maxSafeInteger(), { nil: undefined });
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
