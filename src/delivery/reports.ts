import type { Composition, DeliveryState, SkipReason } from './ledger.ts';

/** One date's editions of everybody, for the admins. */
export interface EditionReport {
  readonly date: string;
  readonly due: number;
  readonly states: Readonly<Record<DeliveryState, number>>;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  /** Why deliveries failed or rest unconfirmed, the commonest first, with how many. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** Editions an admin may want to resend: failed or unconfirmed, at most 20. */
  readonly open: readonly {
    readonly editionId: number;
    readonly chatId: number;
    readonly reason: string;
  }[];
}

export interface SubscriberReport {
  readonly active: number;
  readonly ended: number;
  readonly held: number;
  /** Active, but not reachable. */
  readonly gone: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly byLanguage: Readonly<Record<string, number>>;
  /** By subject's code; `''` is everything. The commonest first. */
  readonly bySubject: readonly { readonly subject: string; readonly count: number }[];
  /** New and ended of the last 8 weeks, newest first; `from` is a Monday. */
  readonly growth: readonly {
    readonly from: string;
    readonly started: number;
    readonly ended: number;
  }[];
}

/** What admins ask of the ledger. */
export interface Reports {
  editions(dates: number): Promise<readonly EditionReport[]>;
  subscribers(now: number): Promise<SubscriberReport>;
  /** The newest composition an edition of this subscription was sent. */
  lastComposition(subscriptionId: number): Promise<Composition | undefined>;
}
