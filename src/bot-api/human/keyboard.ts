import type { ReplyKeyboardMarkup } from '@grammyjs/types';

/** What stands where the letters usually are. */
export interface ReplyKeyboard {
  /** As the bot sent it; buttons are objects, texts alone included. */
  readonly markup: ReplyKeyboardMarkup;
  /** The message that brought it; where that is deleted the keyboard goes too. */
  readonly messageId: number;
  /** A one-time keyboard that was used: out of sight, but a button brings it back. */
  readonly folded: boolean;
}
