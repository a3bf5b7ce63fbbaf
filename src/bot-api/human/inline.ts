import type { InlineQueryResult, InlineQueryResultsButton } from '@grammyjs/types';
import type { ChatHandle } from './chats.ts';

export interface InlineOptions {
  /** What the bot gave as `next_offset`, to get more of the same. */
  offset?: string;
  /** Where it is typed; in the private chat with the bot by default. */
  in?: ChatHandle;
  /** Real milliseconds to wait for the answer; 10,000 by default. */
  timeoutMs?: number;
}

/** What somebody sees above their keyboard. */
export type InlineAnswer =
  | {
      answered: true;
      queryId: string;
      /** As the bot sent them. */
      results: readonly InlineQueryResult[];
      /** Empty where there is no more. */
      nextOffset: string;
      /** Seconds that Telegram may keep the answer for the same query; nothing is kept here. */
      cacheTime: number;
      /** Whether the answer is kept for this person alone. */
      personal: boolean;
      button?: InlineQueryResultsButton;
    }
  | { answered: false };
