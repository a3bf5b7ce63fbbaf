import type { ChatsTable } from './tables/chats.ts';

/** The tables as the newest migration leaves them. A type, since Kysely takes no interface. */
export type Schema = {
  chats: ChatsTable;
};
