import type { Message } from '@grammyjs/types';
import type { Events } from '../events.ts';
import type { ChatHandle, WaitOptions } from '../human/chats.ts';
import type { History } from './history.ts';
import type { Room } from './room.ts';

/** How a test looks at chats. */
export interface Handles {
  of(room: Room): ChatHandle;
  nextMessage(chatId: number, options?: WaitOptions): Promise<Message>;
}

/* A preview runs for days and never asks for the next message. */
const MAX_UNREAD = 1_000;

export function createHandles(history: History, events: Events): Handles {
  const unread = new Map<number, Message[]>();
  events.subscribe((event) => {
    if (event.kind !== 'message' || !event.byBot) return;
    const { id } = event.message.chat;
    unread.set(id, [...(unread.get(id) ?? []).slice(1 - MAX_UNREAD), event.message]);
  });

  const nextMessage: Handles['nextMessage'] = (chatId, options) =>
    events.until(() => unread.get(chatId)?.shift(), options);

  return {
    nextMessage,
    of: (room) => ({
      id: room.chat.id,
      chat: room.chat,
      messages: () => history.list(room),
      nextMessage: (options) => nextMessage(room.chat.id, options),
    }),
  };
}
