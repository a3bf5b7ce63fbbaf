import type { Kysely } from 'kysely';
import { chats } from './migrations/001-chats.ts';
import { chatStanding } from './migrations/002-chat-standing.ts';
import { subscriptions } from './migrations/003-subscriptions.ts';
import { ledger } from './migrations/004-ledger.ts';
import { firstSeen } from './migrations/005-first-seen.ts';
import { programState } from './migrations/006-program-state.ts';
import { begun } from './migrations/007-begun.ts';
import { gaps } from './migrations/008-gaps.ts';

/** Changes the schema and the rows, in words that every SQL database understands. */
export type Migration = (db: Kysely<unknown>) => Promise<void>;

/**
 * The nth brings a database from schema n - 1 to schema n. Once released none is changed or taken
 * out: new ones are added at the end.
 */
export const MIGRATIONS: readonly Migration[] = [
  chats,
  chatStanding,
  subscriptions,
  ledger,
  firstSeen,
  programState,
  begun,
  gaps,
];
