import type { Generated } from 'kysely';
import type { SkipReason } from '../../delivery/ledger.ts';

/** The chat is the subscription's, so that a group that moves takes its editions along. */
export interface EditionsTable {
  id: Generated<number>;
  subscription_id: number;
  date: string;
  due_at: number;
  composition_id: number | null;
  /** Why it has no deliveries. */
  skipped: SkipReason | null;
  parts: number;
  silent: 0 | 1;
  /** Null where it was skipped, as is the zone. */
  next_at: number | null;
  time_zone: string | null;
  started_at: number | null;
}
