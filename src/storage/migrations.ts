import type { Kysely } from 'kysely';
import { chats } from './migrations/001-chats.ts';

/** Changes the schema and the rows, in words that every SQL database understands. */
export type Migration = (db: Kysely<unknown>) => Promise<void>;

/**
 * The nth brings a database from schema n - 1 to schema n. Once released none is changed or taken
 * out: new ones are added at the end.
 */
export const MIGRATIONS: readonly Migration[] = [chats];
