/** Where a part is sent. */
export interface Target {
  readonly chatId: number;
  readonly threadId: number | undefined;
}

/**
 * A part of a roundup, rendered: plain JSON that is stored as it is and that only the messenger
 * reads. A retry sends the same.
 */
export type Part = Readonly<Record<string, unknown>>;

/** An instant, epoch ms, and the zone (IANA name) in which it is said. */
export interface LocalInstant {
  readonly at: number;
  readonly timeZone: string;
}

/** What an edition adds to the composition that it shares with others; the same for all its parts. */
export interface Frame {
  readonly language: string;
  /** Sent without a sound. */
  readonly silent: boolean;
  /** When it was due, where sending begins more than an hour late. The first part says so. */
  readonly lateSince: LocalInstant | undefined;
  /** When the next roundup is due; undefined where that is past. The last part says so. */
  readonly next: LocalInstant | undefined;
}

/**
 * What became of a message, in the terms that decide what is done about it. `reason` is Telegram's
 * description or a code of the connection: never what was sent.
 */
export type Outcome =
  | { readonly type: 'sent'; readonly messageId: number }
  /** Blocked, kicked, deleted: until they come back. */
  | { readonly type: 'gone'; readonly reason: string }
  /** Chat not found: gone, or a fault of ours. */
  | { readonly type: 'missing'; readonly reason: string }
  /** An administrator there can mend it: rights, a closed topic. */
  | { readonly type: 'fixable'; readonly reason: string }
  /** The group has become a supergroup. */
  | { readonly type: 'moved'; readonly to: number }
  /** Flood control. */
  | { readonly type: 'wait'; readonly seconds: number }
  /** It may have been delivered. */
  | { readonly type: 'unknown'; readonly reason: string }
  /** It was not delivered, for certain: the request never went out. */
  | { readonly type: 'not sent'; readonly reason: string }
  /** What we sent is wrong: never again as it is. */
  | { readonly type: 'ours'; readonly reason: string }
  /** The token or the server's address is wrong: nobody can be sent anything. */
  | { readonly type: 'halt'; readonly reason: string };

/** Sends one message, once: it never tries again by itself and never throws what is expected. */
export interface Messenger {
  send(target: Target, part: Part, frame: Frame, plain: boolean): Promise<Outcome>;
}
