import type { Outcome } from './messenger.ts';
import type { Monotonic } from './monotonic.ts';

/** Why nothing is sent to anybody. */
export type Stop =
  /** Telegram can't be reached, or fails. */
  | 'unreachable'
  /** It refuses the token, or the address is not that of a Bot API server. */
  | 'misconfigured'
  /** One chat after another is not found. */
  | 'nobody found';

/** What an outcome changed for everybody. */
export interface Change {
  readonly stopped?: Stop;
  readonly recovered?: Stop;
  /** How often in a row this chat was not found; 0 where it was. */
  readonly missing: number;
}

/** So many failures in a row, without another outcome between, are not the chats' own. */
const FAILURES = 5;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 60_000;
const HALTED_WAIT = 5 * 60_000;

/**
 * A circuit breaker for the broadcast lane: when everything fails, nothing more is tried, so that an
 * outage costs a few deliveries an attempt and not all of them. After a while one is let through.
 */
export function createBreaker(monotonic: Monotonic) {
  let stop: { readonly why: Stop; readonly until: number; readonly wait: number } | undefined;
  let failures = 0;
  /** When an attempt last showed that Telegram is there. */
  let answered = Number.NEGATIVE_INFINITY;
  /** How often in a row each chat was not found. */
  const missing = new Map<number, number>();
  /** Chats not found for the first time since the last message that went through. */
  let lost = new Set<number>();

  function open(why: Stop): Change {
    const now = monotonic.now();
    // What was under way when it opened says nothing new, unless it is worse.
    if (stop !== undefined && now < stop.until && (stop.why === why || why === 'unreachable')) {
      return { missing: 0 };
    }
    const wait =
      why !== 'unreachable'
        ? HALTED_WAIT
        : stop?.why === why
          ? Math.min(stop.wait * 2, LONGEST_WAIT)
          : FIRST_WAIT;
    stop = { why, until: now + wait, wait };
    failures = 0;
    return { stopped: why, missing: 0 };
  }

  function close(): Change {
    const why = stop?.why;
    stop = undefined;
    failures = 0;
    answered = monotonic.now();
    return { ...(why !== undefined && { recovered: why }), missing: 0 };
  }

  function notFound(chatId: number): Change {
    const times = (missing.get(chatId) ?? 0) + 1;
    if (times === 1) lost.add(chatId);
    const known = stop?.why === 'nobody found';
    if (!known && lost.size < FAILURES) {
      missing.set(chatId, times);
      return { ...(stop?.why === 'unreachable' ? close() : {}), missing: times };
    }
    for (const chat of lost) missing.delete(chat);
    lost = new Set();
    return open('nobody found');
  }

  return {
    /** How many deliveries may be under way: none while it is open, one to try whether it may close. */
    allows: (): number =>
      stop === undefined ? Number.POSITIVE_INFINITY : monotonic.now() < stop.until ? 0 : 1,
    /** When one will be let through, on the monotonic clock. */
    opensAt: (): number | undefined => stop?.until,
    why: (): Stop | undefined => stop?.why,
    /** A chat is taken for gone: should it come back, it is counted anew. */
    forget: (chatId: number): void => void missing.delete(chatId),

    /**
     * Takes note of how an attempt for a chat ended.
     *
     * @param startedAt when it began, on the monotonic clock
     */
    heard(outcome: Outcome['type'], chatId: number, startedAt: number): Change {
      switch (outcome) {
        case 'halt':
          return open('misconfigured');
        case 'missing':
          return notFound(chatId);
        case 'unknown':
        case 'not sent':
          // Others that began later were answered: it is this chat's own.
          if (startedAt <= answered && stop === undefined) return { missing: 0 };
          failures++;
          if (failures < FAILURES && stop === undefined) return { missing: 0 };
          return open('unreachable');
        case 'sent':
          missing.delete(chatId);
          lost.clear();
          return close();
        default:
          missing.delete(chatId);
          // An answer, whatever it says, shows that Telegram is there and knows us.
          return stop?.why === 'nobody found' ? { missing: 0 } : close();
      }
    },
  };
}
