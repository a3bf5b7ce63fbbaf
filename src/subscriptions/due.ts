import {
  lastOccurrence,
  nextOccurrence,
  type Occurrence,
  occurrenceAfterDate,
} from '../calendar/local-instant.ts';
import type { Slot, Subscription } from './subscription.ts';

/** What one wake-up finds for one subscription. */
export interface DueEditions {
  /** To be sent now; `late` where it was due more than an hour ago. */
  readonly due: (Occurrence & { readonly late: boolean }) | undefined;
  /** What came due and won't be sent: the newest stands for all. Always older than `due`. */
  readonly missed: Occurrence | undefined;
  /** The next instant after now; undefined for a subscription that is not active. */
  readonly nextAt: number | undefined;
}

/** What decides when a slot is due next: a subscription does, and one that is about to be saved. */
export interface Wanted extends Slot {
  readonly lastDate?: string | undefined;
  readonly pausedUntil?: number | undefined;
}

const NOTHING: DueEditions = { due: undefined, missed: undefined, nextAt: undefined };
const LATE = 3_600_000;
/** Zone data that changed while we were away may put an hour before the instant that was promised. */
const MOVED = 24 * LATE;

/**
 * What is due at `now` (epoch ms): the newest occurrence since the one promised (`nextAt`), if it
 * is at most `catchUpMs` late; all older ones are missed. There is never a second edition for a
 * date, nor one for a date before `lastDate`, whatever became of clock and choices.
 */
export function dueEditions(
  subscription: Subscription,
  now: number,
  { catchUpMs }: { readonly catchUpMs: number },
): DueEditions {
  if (subscription.status !== 'active') return NOTHING;
  const last = lastOccurrence(subscription, now);
  if (!isOpen(subscription, last, now)) {
    return { ...NOTHING, nextAt: nextDue(subscription, now).at };
  }
  const nextAt = nextDue({ ...subscription, lastDate: last.date }, now).at;
  const late = now - last.at;
  if (late > catchUpMs) return { due: undefined, missed: last, nextAt };
  const before = lastOccurrence(subscription, last.at - 1);
  return {
    due: { ...last, late: late > LATE },
    missed: isOpen(subscription, before, now) ? before : undefined,
    nextAt,
  };
}

/**
 * The first occurrence after `now` (epoch ms) that may be due: its `at` is the `nextAt` to save
 * whenever choices, status or pause change. For new choices pass
 * `{ ...subscription, ...choices }`.
 */
export function nextDue(wanted: Wanted, now: number): Occurrence {
  const { lastDate, pausedUntil = now } = wanted;
  const next = nextOccurrence(wanted, Math.max(now, pausedUntil - 1));
  if (lastDate === undefined || next.date > lastDate) return next;
  return occurrenceAfterDate(wanted, lastDate);
}

/** Whether an occurrence that has come is still to be dealt with. */
function isOpen(
  { createdAt, lastDate, nextAt, pausedUntil }: Subscription,
  { at, date }: Occurrence,
  now: number,
): boolean {
  if (lastDate !== undefined && date <= lastDate) return false;
  if (pausedUntil !== undefined && at < pausedUntil) return false;
  // Choices made after an hour, or a bot that was let in again after it, don't bring it back.
  if (nextAt !== undefined && at < nextAt - MOVED) return false;
  // Created later than now: the clock was wrong then, which is no reason to be silent until then.
  return at > createdAt || createdAt > now;
}
