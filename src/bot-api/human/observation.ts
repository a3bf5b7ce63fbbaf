import type { ApiResponse, Message, User } from '@grammyjs/types';
import type { Fault } from './fault.ts';
import type { InlineAnswer } from './inline.ts';
import type { PressAnswer } from './person.ts';

/** One call of the bot as the server saw it. */
export interface Call {
  /** As the bot wrote it; compare without regard to case. */
  readonly method: string;
  /** JSON values as sent; strings where the request was a form. Files are `{ name, size }`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Monotonic milliseconds when it arrived. */
  readonly at: number;
  /** Whether the server did what was asked (or refused it), rather than a fault standing in for it. */
  readonly taken: boolean;
  /** What the bot was told: undefined while it waits, and for ever where it was told nothing. */
  readonly reply: ApiResponse<unknown> | undefined;
  /** The fault that struck, if any; a mere delay doesn't show. */
  readonly fault: Fault | undefined;
}

export type BotApiEvent =
  /** A call arrived; a long poll or a hung call may wait a long time from here. */
  | { kind: 'called'; call: Call }
  /** A call ended, one way or the other. */
  | { kind: 'call'; call: Call }
  | { kind: 'message'; message: Message; byBot: boolean }
  | { kind: 'edited'; message: Message; byBot: boolean }
  | { kind: 'deleted'; chatId: number; messageId: number }
  /** `topicId` where the bot named one; General has none. */
  | { kind: 'action'; chatId: number; topicId: number | undefined; action: string }
  /** Of a message sent in inline mode the bot hears no more than its `inline_message_id`. */
  | { kind: 'pressed'; queryId: string; message: Message; data: string; from: User }
  | { kind: 'answered'; queryId: string; answer: PressAnswer }
  | { kind: 'asked'; queryId: string; query: string; from: User }
  | { kind: 'offered'; queryId: string; answer: InlineAnswer };
