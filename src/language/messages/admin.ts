/** What only the admins of the bot read. Reasons come as Telegram or the system said them, in English. */
export interface AdminMessages {
  readonly deliveries: DeliveriesMessages;
  readonly subscribers: SubscribersMessages;
  readonly alert: AlertMessages;
  readonly gaps: GapsMessages;
}

export interface GapsMessages {
  readonly title: string;
  readonly none: string;
  readonly off: string;
  readonly order: Readonly<Record<'frequent' | 'newest', string>>;
  readonly total: (count: number) => string;
  readonly times: (count: number) => string;
  readonly unknownLanguage: string;
  readonly others: (count: number) => string;
  readonly how: string;
}

export interface DeliveriesMessages {
  readonly title: string;
  readonly none: string;
  readonly due: (count: number) => string;
  /** Each with how many; in this order. */
  readonly state: Readonly<
    Record<'sent' | 'pending' | 'sending' | 'failed' | 'unconfirmed', (count: number) => string>
  >;
  readonly skipped: Readonly<
    Record<'nothing new' | 'missed' | 'covered' | 'dropped', (count: number) => string>
  >;
  readonly reason: (reason: string, count: number) => string;
  readonly unknownReason: string;
  /** So many more reasons. */
  readonly moreReasons: (count: number) => string;
  readonly openHow: string;
  readonly resend: (chat: string) => string;
  readonly refresh: string;
  readonly willBeSent: string;
  readonly nothingToSend: string;
}

export interface SubscribersMessages {
  readonly title: string;
  readonly active: (count: number) => string;
  readonly gone: (count: number) => string;
  readonly held: (count: number) => string;
  readonly ended: (count: number) => string;
  readonly byType: string;
  readonly type: Readonly<Record<'private' | 'group' | 'supergroup' | 'channel', string>>;
  readonly byLanguage: string;
  readonly bySubject: string;
  readonly unknown: string;
  readonly everything: string;
  readonly others: (count: number) => string;
  readonly growth: string;
  readonly week: (from: string, started: number, ended: number) => string;
}

export interface AlertMessages {
  readonly trouble: Readonly<
    Record<
      | 'unreachable'
      | 'misconfigured'
      | 'nobody found'
      | 'storage'
      | 'refused'
      | 'composing'
      | 'unconfirmed',
      (reason: string) => string
    >
  >;
  readonly flood: (until: string) => string;
  readonly over: (what: string, minutes: number) => string;
  /** The kinds of trouble, as they are said to be over. */
  readonly kind: Readonly<
    Record<
      | 'unreachable'
      | 'misconfigured'
      | 'nobody found'
      | 'flood'
      | 'storage'
      | 'refused'
      | 'composing'
      | 'unconfirmed',
      string
    >
  >;
}
