import type { SubscriptionChoices } from '../subscriptions/subscription.ts';
import type { Part } from './messenger.ts';

/** What a roundup tells of, and to whom in general: editions with the same one share a composition. */
export interface Selection {
  /** Days of the region, both inclusive. */
  readonly from: string;
  readonly to: string;
  /** Briefs first seen after this instant (epoch ms) and dated before `from` are late ones. */
  readonly lateSince: number | undefined;
  readonly subjects: SubscriptionChoices['subjects'];
  readonly language: string;
}

/** A rendered roundup; without briefs and corrections it has nothing new. Kept 180 days. */
export interface Composition {
  readonly id: number;
  readonly selection: Selection;
  readonly parts: readonly Part[];
  /** Ids of the briefs and corrections it tells of. */
  readonly briefs: readonly string[];
  readonly corrections: readonly string[];
  readonly createdAt: number;
}

export type SkipReason =
  /** Nothing new, and the chat wants to hear nothing of that. */
  | 'nothing new'
  /** The bot was down for longer than it catches up. */
  | 'missed'
  /** Their days were covered already, as after a change of zone. */
  | 'covered';

/** A new row of the ledger, as one wake-up makes it. Unique by subscription and date. */
export type NewEdition = {
  readonly subscriptionId: number;
  readonly chatId: number;
  readonly threadId: number | undefined;
  /** Local date. */
  readonly date: string;
  readonly dueAt: number;
} & (
  | { readonly skipped: SkipReason; readonly compositionId: number | undefined }
  | {
      readonly skipped: undefined;
      readonly compositionId: number;
      /** How many parts the composition has: a delivery each. */
      readonly parts: number;
      readonly silent: boolean;
      /** What the footer of the last part says. */
      readonly nextAt: number;
      readonly timeZone: string;
    }
);

/** What becomes of the subscription that an edition was made for. */
export interface Advanced {
  readonly subscriptionId: number;
  /**
   * `nextAt` as the wake-up read it. Where it is another by now (changed, ended, paused meanwhile)
   * the subscription stays as it is, and none of its editions is added.
   */
  readonly readNextAt: number | undefined;
  /** Undefined: nothing came due, `lastDate` stays. */
  readonly lastDate: string | undefined;
  readonly nextAt: number;
  /** Where nothing will be sent, the days count as told of at once. */
  readonly covered: { readonly to: string; readonly informedAt: number } | undefined;
}

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'failed' | 'unconfirmed' | 'skipped';

/** One part of an edition on its way. */
export interface Delivery {
  readonly id: number;
  readonly editionId: number;
  readonly subscriptionId: number;
  readonly chatId: number;
  readonly threadId: number | undefined;
  readonly compositionId: number;
  /** From 0. */
  readonly part: number;
  readonly parts: number;
  readonly state: DeliveryState;
  /** Who has claimed it, to tell an owner that comes back late from who took over. */
  readonly owner: string | undefined;
  /** Attempts that ended, however they ended. */
  readonly attempts: number;
  /** Of these, attempts after which it may have been delivered. */
  readonly unknownAttempts: number;
  /** The composition's markup was refused once: sent without it. */
  readonly plain: boolean;
  readonly dueAt: number;
  /**
   * When its edition was first tried: the first claim stores its instant, and gives undefined itself.
   * `resend` stores its own.
   */
  readonly startedAt: number | undefined;
  readonly silent: boolean;
  readonly nextAt: number;
  readonly timeZone: string;
  readonly reason: string | undefined;
}

/** How a delivery goes on after an attempt; instants are epoch ms. */
export type Settlement =
  | { readonly state: 'sent'; readonly messageId: number }
  | { readonly state: 'failed' | 'unconfirmed' | 'skipped'; readonly reason: string }
  /** Tried again, not before `notBefore`. */
  | {
      readonly state: 'pending';
      readonly notBefore: number;
      readonly reason: string;
      readonly unknown: boolean;
      readonly plain?: boolean;
      /** Whether this attempt counts. Waiting for flood control does not. */
      readonly counts: boolean;
    };

/** The ledger of what is due to whom and what became of it. Every method is one transaction. */
export interface Ledger {
  composition(selection: Selection): Promise<Composition | undefined>;
  compositionById(id: number): Promise<Composition | undefined>;
  /** Stores it, or gives the one that somebody stored meanwhile. */
  storeComposition(
    selection: Selection,
    made: Pick<Composition, 'parts' | 'briefs' | 'corrections'>,
    now: number,
  ): Promise<Composition>;
  /** Ids of briefs in compositions of these subjects whose days ended before `before`. */
  pushedBefore(subjects: readonly string[], before: string): Promise<ReadonlySet<string>>;

  /**
   * Inserts editions with their deliveries and moves the subscriptions on, in one transaction.
   * What exists already (subscription and date) stays as it is.
   *
   * @returns how many were new
   */
  add(editions: readonly NewEdition[], advanced: readonly Advanced[]): Promise<number>;

  /**
   * Takes up to `limit` deliveries that may be sent now: pending, `notBefore` reached, the part
   * before settled, chat reachable and not in `busy`. Their state is `sending` from here on, though
   * nothing is sent before `begin`.
   */
  claim(
    owner: string,
    now: number,
    limit: number,
    busy: readonly number[],
  ): Promise<readonly Delivery[]>;
  /**
   * To be called right before the request goes out: from here on it may have been delivered.
   *
   * @returns false where somebody else has taken it over meanwhile: then it must not be sent
   */
  begin(delivery: Delivery, now: number): Promise<boolean>;
  /**
   * Ends an attempt. With `sent`, the last part's settlement moves `coveredTo` and `informedAt` of
   * the subscription on. A part that failed or rests unconfirmed doesn't keep the next one back.
   */
  settle(delivery: Delivery, settlement: Settlement, now: number): Promise<void>;
  /** Puts back what was claimed and never begun, unless somebody else has it by now. */
  release(deliveries: readonly Delivery[]): Promise<void>;
  /**
   * Takes over from owners that are gone, those of `owners` or silent since before `staleBefore`: what
   * they had not begun is put back as if never claimed.
   *
   * @returns what they had begun: it may have been delivered, and is to be settled
   */
  takeOver(staleBefore: number, owners: readonly string[]): Promise<readonly Delivery[]>;
  /**
   * The next instant at which `claim` may find something, as far as it can be known; undefined where
   * nothing is pending. Chats that can't be reached don't count.
   */
  nextAttempt(): Promise<number | undefined>;
  /** Every pending delivery of these subscriptions is settled as skipped. */
  drop(subscriptionIds: readonly number[], reason: string): Promise<void>;
  /**
   * A delivery that failed or rests unconfirmed is pending again, as if never tried (attempts 0,
   * not plain, `startedAt` now): an admin's wish. Gives how many.
   */
  resend(editionId: number, now: number): Promise<number>;

  /** Flood control of the whole bot, kept across restarts: nothing is broadcast before it. */
  pausedUntil(): Promise<number | undefined>;
  pause(until: number): Promise<void>;
  /** Removes editions and compositions older than `before` that are settled; a batch at a time. */
  prune(before: number, limit: number): Promise<number>;
}
