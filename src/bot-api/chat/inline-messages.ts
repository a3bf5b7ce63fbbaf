import { randomBytes } from 'node:crypto';
import type { Message } from '@grammyjs/types';
import type { Room, StoredMessage } from './room.ts';
import type { Rooms } from './rooms.ts';

/** Messages sent in inline mode that have buttons, by the only name that the bot has for them. */
export interface InlineMessages {
  newId(): string;
  add(inlineId: string, message: Message): void;
  find(inlineId: string): { room: Room; stored: StoredMessage } | undefined;
}

/* Telegram's: two numbers of 4 bytes and two of 8 in base64url. */
const ID_BYTES = 24;

export function createInlineMessages(rooms: Rooms): InlineMessages {
  const places = new Map<string, { chatId: number; messageId: number }>();
  return {
    newId: () => randomBytes(ID_BYTES).toString('base64url'),
    add(inlineId, { chat, message_id }) {
      places.set(inlineId, { chatId: chat.id, messageId: message_id });
    },
    find(inlineId) {
      const place = places.get(inlineId);
      const room = place && rooms.byId(place.chatId);
      const stored = place && room?.messages.get(place.messageId);
      return room && stored ? { room, stored } : undefined;
    },
  };
}

/** Whether Telegram could have made it, known or not. */
export function isInlineId(text: string): boolean {
  return /^[\w-]{32}$/.test(text);
}
