import type { Generated } from 'kysely';
import type { DeliveryState } from '../../delivery/ledger.ts';

export interface DeliveriesTable {
  id: Generated<number>;
  edition_id: number;
  part: number;
  state: DeliveryState;
  attempts: number;
  unknown_attempts: number;
  plain: 0 | 1;
  /** Null while an earlier part is on its way: so what can't be sent yet is never looked at. */
  not_before: number | null;
  /** Who has claimed it, and since when: from the claim, then from the request's beginning. */
  owner: string | null;
  since: number | null;
  /** Its request has gone out, or was about to. */
  begun: Generated<0 | 1>;
  message_id: number | null;
  reason: string | null;
}
