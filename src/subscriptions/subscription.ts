/** The hour at which a chat wants its roundup. */
export interface Slot {
  /** ISO: Monday 1 to Sunday 7. */
  readonly weekday: number;
  /** Local time, `HH:MM`. */
  readonly time: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** What a reader chooses; everything else of a subscription is ours to keep. */
export interface SubscriptionChoices extends Slot {
  /** Codes of countries, organisations and topics, sorted, each once. Empty: everything. */
  readonly subjects: readonly string[];
  /** Pushed without a sound. */
  readonly silent: boolean;
  /** Whether a week without news is told, in a line, or passed over. */
  readonly quietWeeks: 'tell' | 'nothing';
}

/**
 * `active` is pushed to, `ended` was unsubscribed and keeps its choices for an undo, `held` waits
 * for an administrator there to mend something (rights, a closed topic).
 */
export type SubscriptionStatus = 'active' | 'ended' | 'held';

/** One chat, or one topic of a forum, and what it wants. Instants are epoch milliseconds. */
export interface Subscription extends SubscriptionChoices {
  readonly id: number;
  readonly chatId: number;
  /** The topic of a forum; undefined elsewhere, and for General. */
  readonly threadId: number | undefined;
  readonly status: SubscriptionStatus;
  /** Why it is held, as Telegram said it. */
  readonly heldReason: string | undefined;
  /** Nothing is due before this instant. */
  readonly pausedUntil: number | undefined;
  readonly createdAt: number;
  /** The local date of the newest edition that came due, `YYYY-MM-DD`; none is due for it or an earlier one. */
  readonly lastDate: string | undefined;
  /** The last day (of the region) that this chat has been told of. */
  readonly coveredTo: string | undefined;
  /** When the composition of the newest settled edition was made: briefs first seen later are late ones. */
  readonly informedAt: number | undefined;
  /** The next instant at which something may be due; undefined unless active. Indexed. */
  readonly nextAt: number | undefined;
}
