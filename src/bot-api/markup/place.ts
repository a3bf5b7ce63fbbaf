import type { Room } from '../chat/room.ts';

/** Where a keyboard is about to stand; some buttons are refused by it. */
export interface MarkupPlace {
  /** `inline` is a result of an inline query, which may be chosen anywhere. */
  chatType: 'private' | 'group' | 'supergroup' | 'channel' | 'inline';
  /** Whether the bot has inline mode, without which nobody can be sent to it. */
  inlineMode: boolean;
}

export function placeIn({ chat }: Room, inlineMode: boolean): MarkupPlace {
  return { chatType: chat.type, inlineMode };
}
