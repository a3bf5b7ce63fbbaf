import type { Generated } from 'kysely';
import type { Subscription } from '../../subscriptions/subscription.ts';

/** Instants are epoch milliseconds, dates `YYYY-MM-DD`. */
export interface SubscriptionsTable {
  id: Generated<number>;
  chat_id: number;
  /** 0 for none: a unique key takes nulls for different. */
  thread_id: number;
  /** As `subjectsText` writes them. */
  subjects: string;
  weekday: number;
  time: string;
  time_zone: string;
  silent: 0 | 1;
  quiet_weeks: Subscription['quietWeeks'];
  status: Subscription['status'];
  held_reason: string | null;
  paused_until: number | null;
  created_at: number;
  ended_at: number | null;
  last_date: string | null;
  covered_to: string | null;
  informed_at: number | null;
  /** Null unless active. */
  next_at: number | null;
}
