import type { Monotonic } from './monotonic.ts';
import { createRates, type Rates } from './rates.ts';

export interface PacerOptions {
  readonly rates?: Partial<Rates>;
  /** A person's answer waits no longer than this for its place. */
  readonly longestReplyMs?: number;
}

/** The one gate that every message passes: people's answers first, broadcasts with what is left. */
export interface Pacer {
  /**
   * Resolves when an answer may be sent, after 2 s at the latest; with false where that is more than
   * its chat's own rates allow.
   */
  reply(chatId: number): Promise<boolean>;
  /** Resolves when a broadcast may be sent; rejects with the signal's reason once it is aborted. */
  broadcast(chatId: number, signal: AbortSignal): Promise<void>;
  /** Lets no broadcast pass before an instant of the monotonic clock; answers go on. */
  pauseBroadcast(until: number): void;
  /** Chats to which nothing can be broadcast at this instant: they were sent something just now. */
  resting(): readonly number[];
}

interface Waiter {
  readonly chatId: number;
  readonly deadline: number;
  /** Given whether its chat's own rates were kept. */
  readonly pass: (kept: boolean) => void;
}

export function createPacer(monotonic: Monotonic, options: PacerOptions = {}): Pacer {
  const rates = createRates(options.rates);
  const longest = options.longestReplyMs ?? 2_000;
  // Sets keep the order of arrival, and lose one from the middle at no cost.
  const replies = new Set<Waiter>();
  const broadcasts = new Set<Waiter>();
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let callOff: (() => void) | undefined;

  /** Lets through whoever may pass now, and wakes again when the next one may. */
  function open(): void {
    callOff?.();
    const now = monotonic.now();
    let next = Number.POSITIVE_INFINITY;
    for (const waiter of replies) {
      const at = Math.min(rates.replyAt(waiter.chatId), waiter.deadline);
      if (at <= now) pass(replies, waiter, now);
      else next = Math.min(next, at);
    }
    for (const waiter of broadcasts) {
      const lane = Math.max(rates.broadcastAt(), pausedUntil);
      const at = lane > now ? lane : rates.broadcastToAt(waiter.chatId);
      if (at <= now) pass(broadcasts, waiter, now);
      else next = Math.min(next, at);
      // Closed for one, the lane is closed for all behind.
      if (lane > now) break;
    }
    callOff = Number.isFinite(next) ? monotonic.after(next - now, open) : undefined;
  }

  function pass(lane: Set<Waiter>, waiter: Waiter, now: number): void {
    lane.delete(waiter);
    const kept = rates.toChatAt(waiter.chatId) <= now;
    rates.take(waiter.chatId, now);
    waiter.pass(kept);
  }

  return {
    reply(chatId) {
      return new Promise((pass) => {
        replies.add({ chatId, pass, deadline: monotonic.now() + longest });
        open();
      });
    },
    broadcast(chatId, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const leave = () => {
          broadcasts.delete(waiter);
          reject(signal.reason);
          open();
        };
        const pass = () => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        const waiter: Waiter = { chatId, pass, deadline: Number.POSITIVE_INFINITY };
        signal.addEventListener('abort', leave, { once: true });
        broadcasts.add(waiter);
        open();
      });
    },
    pauseBroadcast(until) {
      if (pausedUntil <= monotonic.now()) rates.slowDown();
      pausedUntil = Math.max(pausedUntil, until);
      open();
    },
    resting: () => rates.resting(monotonic.now()),
  };
}
