/** Times are ISO strings in UTC. */
export interface ChatsTable {
  chat_id: number;
  language: string | null;
  time_zone: string | null;
  owner_id: number | null;
  created_at: string;
  updated_at: string;
}
