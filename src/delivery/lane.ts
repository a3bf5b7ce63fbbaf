import type { WallClock } from '../calendar/clock.ts';
import type { Alerts } from './alerts.ts';
import { createBreaker, type Stop } from './breaker.ts';
import type { Ledger } from './ledger.ts';
import type { Outcome } from './messenger.ts';
import type { Monotonic } from './monotonic.ts';
import type { Pacer } from './pacer.ts';

export interface LaneOptions {
  readonly ledger: Pick<Ledger, 'pausedUntil'>;
  readonly pacer: Pick<Pacer, 'pauseBroadcast'>;
  readonly alerts: Pick<Alerts, 'raise' | 'clear'>;
  readonly clock: WallClock;
  readonly monotonic: Monotonic;
  /** Called when it closes: what waits for its place need not wait any longer. */
  readonly closed: () => void;
}

/** No flood wait is longer, whatever a clock that was set back makes of the stored instant. */
const LONGEST_PAUSE = 24 * 60 * 60_000;
/** Shorter waits are everyday life, and no trouble. */
const TROUBLE_AFTER = 60_000;

export type Lane = ReturnType<typeof createLane>;

/** Whether broadcasts may leave at all: flood control and outages close the lane, answers go on. */
export function createLane({ ledger, pacer, alerts, clock, monotonic, closed }: LaneOptions) {
  const breaker = createBreaker(monotonic);
  let pausedUntil = Number.NEGATIVE_INFINITY;

  /** Until an instant of the wall clock, epoch ms. */
  function pause(until: number): void {
    const left = Math.min(until - clock().getTime(), LONGEST_PAUSE);
    if (left <= 0) return;
    pausedUntil = Math.max(pausedUntil, monotonic.now() + left);
    pacer.pauseBroadcast(pausedUntil);
    if (left >= TROUBLE_AFTER) alerts.raise({ kind: 'flood', until });
    closed();
  }

  return {
    /** Honours what an earlier run was told. */
    async restore(): Promise<void> {
      pause((await ledger.pausedUntil()) ?? 0);
    },
    pause,
    /** How many deliveries may be under way: 0 while closed, 1 to see whether an outage is over. */
    allows(): number {
      if (monotonic.now() < pausedUntil) return 0;
      alerts.clear('flood');
      return breaker.allows();
    },
    /** When it opens, on the monotonic clock; one in the past where it is open. */
    opensAt: (): number => Math.max(pausedUntil, breaker.opensAt() ?? Number.NEGATIVE_INFINITY),
    /** What keeps it closed besides flood control. */
    stop: (): Stop | undefined => breaker.why(),
    isPaused: (): boolean => monotonic.now() < pausedUntil,
    /** A chat is taken for gone: should it come back, what was heard of it before counts no more. */
    forget: breaker.forget,
    /**
     * Takes note of how an attempt ended.
     *
     * @param startedAt when it began, on the monotonic clock
     * @returns what is known of this chat's being not found
     */
    heard(
      outcome: Outcome,
      chatId: number,
      startedAt: number,
    ): { missing: number; widespread: boolean } {
      const { stopped, recovered, missing } = breaker.heard(outcome.type, chatId, startedAt);
      if (recovered !== undefined) alerts.clear(recovered);
      if (stopped !== undefined) {
        const reason = 'reason' in outcome ? outcome.reason : outcome.type;
        alerts.raise({ kind: stopped, reason });
        closed();
      }
      return { missing, widespread: breaker.why() === 'nobody found' };
    },
  };
}
