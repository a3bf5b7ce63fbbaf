import type { ChatType } from '../../chats/settings.ts';

/** Times are ISO strings in UTC, but `gone_since` is epoch milliseconds. */
export interface ChatsTable {
  chat_id: number;
  language: string | null;
  time_zone: string | null;
  owner_id: number | null;
  type: ChatType | null;
  title: string | null;
  /** Null while the chat can be reached; so is `gone_reason`. */
  gone_since: number | null;
  gone_reason: string | null;
  /** 1 while the owner is to be told that the bot is there. */
  owner_untold: 1 | null;
  created_at: string;
  updated_at: string;
}
