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
  const taken = new Map<string, number[]>();

  function wait(window: string, { count, windowMs }: RateLimit, now: number): number {
    const recent = (taken.get(window) ?? []).filter((at) => at > now - windowMs);
    taken.set(window, recent);
    const oldest = recent.at(-count);
    return oldest === undefined ? 0 : oldest + windowMs - now;
  }

  return {
    take({ id, type }) {
      if (!limits) return undefined;
      const now = monotonic();
      const windows: [string, RateLimit][] = [
        ['overall', limits.overall],
        [`chat ${id}`, limits.chat],
      ];
      if (type !== 'private') windows.push([`group ${id}`, limits.group]);
      const waitMs = Math.max(...windows.map(([window, limit]) => wait(window, limit, now)));
      if (waitMs > 0) return tooManyRequests(Math.max(1, Math.ceil(waitMs / 1_000)));
      for (const [window] of windows) taken.get(window)?.push(now);
      return undefined;
    },
  };
}

function tooManyRequests(seconds: number): Refusal {
  return refuse(429, `retry after ${seconds}`, { retry_after: seconds });
}
