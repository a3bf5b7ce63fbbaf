/** What Telegram lets through for free; it names round numbers only, so all of them can be set. */
export interface Rates {
  /** Messages of all kinds in any second. */
  readonly perSecond: number;
  /**
   * What broadcasts aim at, answers counted in: a little less, since messages that leave evenly
   * don't arrive evenly.
   */
  readonly aim: number;
  /** Messages to one chat in any `chatBurst` seconds. Broadcasts keep a second between two. */
  readonly chatBurst: number;
  /** Messages to one group or channel in any minute. */
  readonly groupPerMinute: number;
}

export const TELEGRAM_RATES: Rates = { perSecond: 30, aim: 29, chatBurst: 3, groupPerMinute: 20 };

const SECOND = 1_000;
const MINUTE = 60_000;
/** Messages that left within a second may arrive closer together: broadcasts keep away from its edge. */
const EDGE = 25;
/** Broadcasts that may leave at once to make up for late timers. */
const CATCH_UP = 2;
/** After a refusal broadcasts go so much slower, and get over it within thousands of messages. */
const SLOWER = 1.04;
const SLOWEST = 1.18;
const RECOVERS_PER_MESSAGE = 0.00003;

/** Which message may leave when. Instants are monotonic milliseconds; one in the past means now. */
export function createRates(changed: Partial<Rates> = {}) {
  const { perSecond, aim, chatBurst, groupPerMinute } = { ...TELEGRAM_RATES, ...changed };
  /** The last messages, as many as may leave in a second; a ring. */
  const recent: number[] = new Array(perSecond).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  /** When the messages so far would have left, had they left evenly. */
  let even = Number.NEGATIVE_INFINITY;
  let slowness = 1;
  /** The last messages of each chat, oldest chat first. Chats without any in a minute are dropped. */
  const chats = new Map<number, number[]>();

  function nth(times: readonly number[], fromEnd: number): number {
    return times[times.length - fromEnd] ?? Number.NEGATIVE_INFINITY;
  }

  function overallAt(): number {
    return (recent[oldest] ?? Number.NEGATIVE_INFINITY) + SECOND;
  }

  function toChatAt(chatId: number): number {
    const times = chats.get(chatId) ?? [];
    const inBurst = nth(times, chatBurst) + chatBurst * SECOND;
    return chatId < 0 ? Math.max(inBurst, nth(times, groupPerMinute) + MINUTE) : inBurst;
  }

  function broadcastToAt(chatId: number): number {
    return Math.max(toChatAt(chatId), nth(chats.get(chatId) ?? [], 1) + SECOND);
  }

  return {
    /** When a message to this chat may leave, as far as its own rates go. */
    toChatAt,
    replyAt: (chatId: number) => Math.max(overallAt(), toChatAt(chatId)),
    /** When a broadcast may leave, whoever it is for. */
    broadcastAt: () => Math.max(overallAt() + EDGE, even - ((CATCH_UP - 1) * SECOND) / aim),
    broadcastToAt,
    /** Counts a message that leaves now. */
    take(chatId: number, now: number): void {
      recent[oldest] = now;
      oldest = (oldest + 1) % perSecond;
      // Many answers hold broadcasts back for a second, not for as long as they lasted.
      even = Math.min(Math.max(even, now) + (slowness * SECOND) / aim, now + SECOND);
      slowness = Math.max(1, slowness - RECOVERS_PER_MESSAGE);
      const times = chats.get(chatId) ?? [];
      times.push(now);
      if (times.length > Math.max(chatBurst, chatId < 0 ? groupPerMinute : 0)) times.shift();
      chats.delete(chatId);
      chats.set(chatId, times);
      for (const [chat, sent] of chats) {
        if (nth(sent, 1) > now - MINUTE) break;
        chats.delete(chat);
      }
    },
    /** Telegram refused a message although these rates were kept. */
    slowDown(): void {
      slowness = Math.min(slowness * SLOWER, SLOWEST);
    },
    /** Chats that must wait for a broadcast. */
    resting: (now: number): number[] =>
      [...chats.keys()].filter((chatId) => broadcastToAt(chatId) > now),
    /** How many chats are remembered. */
    size: () => chats.size,
  };
}
