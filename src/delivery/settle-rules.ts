import type { Delivery, Settlement } from './ledger.ts';
import type { Outcome } from './messenger.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** Before the first repetition of what was not delivered for certain; then doubled each time. */
const FIRST_BACKOFF = 5 * SECOND;
const LONGEST_BACKOFF = 30 * MINUTE;
/** After an attempt that may have arrived: Telegram may be at fault for longer than a moment. */
const UNKNOWN_PAUSE = MINUTE;
const MOST_UNKNOWN = 2;
/** So many times in a row 'chat not found', and the chat is taken for gone. */
const MOST_MISSING = 3;
/** A group moves once, and again where we stopped before noting it; a third time is no move. */
const MOVED = 'the group moved';
const MOVED_AGAIN = 'the group moved again';

/** What a message of unknown outcome does: goes once more, or rests for an admin to decide. */
export type UnconfirmedPolicy = 'resend' | 'hold';

/** What else is known when an attempt ends. */
export interface Situation {
  /** Epoch ms. */
  readonly now: number;
  /** From 0 up to 1. */
  readonly random: number;
  readonly unconfirmed: UnconfirmedPolicy;
  /** How often in a row this chat was not found, this time included. */
  readonly missing: number;
  /** Nobody is found any more: our fault, so nobody is taken for gone. */
  readonly widespread: boolean;
}

/** What is to be done besides settling the delivery, in this order. */
export type Consequence =
  /** Nothing is pushed to the chat until it comes back. */
  | { readonly type: 'chat gone'; readonly reason: string }
  /** The subscription waits for an administrator, who is told. */
  | { readonly type: 'hold'; readonly reason: string }
  | { readonly type: 'move'; readonly to: number }
  /** Broadcasts stop until an instant, epoch ms. */
  | { readonly type: 'pause'; readonly until: number }
  /** A fault of ours: what Telegram refused. */
  | { readonly type: 'refused'; readonly reason: string };

export interface Verdict {
  readonly settlement: Settlement;
  readonly consequences: readonly Consequence[];
}

/** What the outcome of an attempt means for its delivery and for everything else. */
export function verdictOn(outcome: Outcome, delivery: Delivery, situation: Situation): Verdict {
  const { now } = situation;
  switch (outcome.type) {
    case 'sent':
      return only({ state: 'sent', messageId: outcome.messageId });
    case 'gone':
      return chatGone(outcome.reason);
    case 'missing':
      // What holds for everybody says nothing of this chat.
      if (situation.widespread) return only(pending(now, outcome.reason, { counts: false }));
      if (situation.missing >= MOST_MISSING) return chatGone(outcome.reason);
      return only(later(outcome.reason, delivery, situation));
    case 'fixable':
      return {
        settlement: { state: 'failed', reason: outcome.reason },
        consequences: [{ type: 'hold', reason: outcome.reason }],
      };
    case 'moved':
      return {
        // Told by the last attempt's reason: others count too, which an outage before has many of.
        settlement:
          delivery.reason === MOVED_AGAIN
            ? { state: 'failed', reason: 'the group moved again and again' }
            : pending(now, delivery.reason === MOVED ? MOVED_AGAIN : MOVED),
        consequences: [{ type: 'move', to: outcome.to }],
      };
    case 'wait': {
      const until = now + outcome.seconds * SECOND;
      return {
        settlement: pending(until, `retry after ${outcome.seconds} s`, { counts: false }),
        consequences: [{ type: 'pause', until }],
      };
    }
    case 'unknown':
      if (
        situation.unconfirmed === 'hold' ||
        delivery.unknownAttempts + 1 >= MOST_UNKNOWN ||
        now + UNKNOWN_PAUSE > deadline(delivery, now)
      ) {
        return only({ state: 'unconfirmed', reason: outcome.reason });
      }
      return only(pending(now + UNKNOWN_PAUSE, outcome.reason, { unknown: true }));
    case 'not sent':
      return only(later(outcome.reason, delivery, situation));
    case 'ours':
      return {
        settlement: delivery.plain
          ? { state: 'failed', reason: outcome.reason }
          : pending(now, outcome.reason, { plain: true }),
        consequences: [{ type: 'refused', reason: outcome.reason }],
      };
    case 'halt':
      return only(pending(now, outcome.reason, { counts: false }));
  }
}

/**
 * What becomes of a delivery that it is too late for when its turn comes: the bot was down, or could
 * reach nobody, for longer than anybody wants last week's roundup.
 *
 * @param catchUpMs how late an edition may start
 */
export function tooLate(
  delivery: Delivery,
  now: number,
  catchUpMs: number,
): Settlement | undefined {
  if (delivery.startedAt === undefined) {
    if (now <= delivery.dueAt + catchUpMs) return undefined;
    return { state: 'skipped', reason: 'missed' };
  }
  return now <= deadline(delivery, now) ? undefined : givenUp(delivery, 'tried for a day');
}

function later(reason: string, delivery: Delivery, { now, random }: Situation): Settlement {
  const doubled = Math.min(FIRST_BACKOFF * 2 ** delivery.attempts, LONGEST_BACKOFF);
  // Half of it by chance, so that what failed together doesn't come back together.
  const notBefore = Math.round(now + doubled * (0.5 + random / 2));
  return notBefore > deadline(delivery, now)
    ? givenUp(delivery, reason)
    : pending(notBefore, reason);
}

/** A day after it was due, or, caught up on late, after it was begun. */
function deadline({ dueAt, startedAt }: Delivery, now: number): number {
  return Math.max(dueAt, startedAt ?? now) + DAY;
}

/** An earlier attempt may have arrived: 'failed' would say too much. */
function givenUp({ unknownAttempts }: Delivery, reason: string): Settlement {
  return { state: unknownAttempts > 0 ? 'unconfirmed' : 'failed', reason };
}

function pending(
  notBefore: number,
  reason: string,
  {
    counts = true,
    unknown = false,
    plain,
  }: { counts?: boolean; unknown?: boolean; plain?: boolean } = {},
): Settlement {
  return { state: 'pending', notBefore, reason, unknown, counts, ...(plain && { plain }) };
}

function chatGone(reason: string): Verdict {
  return {
    settlement: { state: 'failed', reason },
    consequences: [{ type: 'chat gone', reason }],
  };
}

function only(settlement: Settlement): Verdict {
  return { settlement, consequences: [] };
}
