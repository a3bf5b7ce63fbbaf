import type { ChatsTable } from './tables/chats.ts';
import type { CompositionsTable } from './tables/compositions.ts';
import type { DeliveriesTable } from './tables/deliveries.ts';
import type { EditionsTable } from './tables/editions.ts';
import type { FirstSeenTable } from './tables/first-seen.ts';
import type { GapsTable } from './tables/gaps.ts';
import type { ProgramStateTable } from './tables/program-state.ts';
import type { SubscriptionsTable } from './tables/subscriptions.ts';

/** The tables as the newest migration leaves them. A type, since Kysely takes no interface. */
export type Schema = {
  chats: ChatsTable;
  subscriptions: SubscriptionsTable;
  compositions: CompositionsTable;
  editions: EditionsTable;
  deliveries: DeliveriesTable;
  first_seen: FirstSeenTable;
  program_state: ProgramStateTable;
  gaps: GapsTable;
};
