import type { Subscription } from '../subscriptions/subscription.ts';

/** A subscription for which something may be due, with what its chat decides. */
export interface DueSubscription extends Subscription {
  /** The chat's own; undefined where it never chose one. */
  readonly language: string | undefined;
  /** The chat can't be reached: its dates pass without a row, so that coming back is no flood. */
  readonly gone: boolean;
}

/** The place of a subscription in the order in which they are due. */
export interface DueCursor {
  readonly nextAt: number;
  readonly id: number;
}

/** What a wake-up asks for. */
export interface DueSource {
  /**
   * Active subscriptions whose `nextAt` is at or before `now` (epoch ms), in the order of `nextAt`
   * and then `id`, at most `limit`; with `after`, only those behind it in that order.
   */
  due(now: number, limit: number, after?: DueCursor): Promise<readonly DueSubscription[]>;
}
