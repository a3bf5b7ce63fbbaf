import type { RateLimit, RateLimits } from './bot-api.ts';
import { type Refusal, refuse } from './refusal.ts';

/**
 * About what Telegram lets through for free: 30 messages a second in all, one a second for a
 * chat with a burst of three, 20 a minute for a group or channel. Telegram names round numbers
 * only ("short bursts pass"), so the burst is a guess.
 */
export const TELEGRAM_LIMITS: RateLimits = {
  overall: { count: 30, windowMs: 1_000 },
  chat: { count: 3, windowMs: 3_000 },
  group: { count: 20, windowMs: 60_000 },
};

export interface RateLimiter {
  /** Counts a message or an edit, or refuses it with the seconds to wait. */
  take(chat: { id: number; type: string }): Refusal | undefined;
}

export function createRateLimiter(
  limits: RateLimits | undefined,
  monotonic: () => number,
): RateLimiter {
  if (!limits) return { take: () => undefined };
  const overall = createWindows(limits.overall);
  const chats = createWindows(limits.chat);
  const groups = createWindows(limits.group);

  return {
    take({ id, type }) {
      const now = monotonic();
      const windows: [Windows, number][] = [
        [overall, 0],
        [chats, id],
      ];
      if (type !== 'private') windows.push([groups, id]);
      const waitMs = Math.max(...windows.map(([window, key]) => window.wait(key, now)));
      if (waitMs > 0) return tooManyRequests(Math.max(1, Math.ceil(waitMs / 1_000)));
      for (const [window, key] of windows) window.count(key, now);
      return undefined;
    },
  };
}

/** Sliding windows of one limit, one for each key. */
interface Windows {
  /** Milliseconds until the next one fits. */
  wait(key: number, now: number): number;
  count(key: number, now: number): void;
}

/* Chats that were silent for a whole window are forgotten now and then. */
const SWEEP_EVERY = 10_000;

function createWindows({ count, windowMs }: RateLimit): Windows {
  const taken = new Map<number, number[]>();
  let counted = 0;

  function sweep(now: number): void {
    for (const [key, times] of taken) {
      if ((times.at(-1) ?? 0) <= now - windowMs) taken.delete(key);
    }
  }

  return {
    wait(key, now) {
      const oldest = taken.get(key)?.at(-count);
      return oldest === undefined ? 0 : Math.max(0, oldest + windowMs - now);
    },
    count(key, now) {
      counted += 1;
      if (counted % SWEEP_EVERY === 0) sweep(now);
      const times = taken.get(key);
      if (!times) return void taken.set(key, [now]);
      times.push(now);
      // Only the last `count` decide; older ones go now and then rather than one by one.
      if (times.length >= count * 2) times.splice(0, times.length - count);
    },
  };
}

function tooManyRequests(seconds: number): Refusal {
  return refuse(429, `retry after ${seconds}`, { retry_after: seconds });
}
