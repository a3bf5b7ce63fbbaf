import type { Message } from '@grammyjs/types';
import type { Events } from '../events.ts';
import type { ChatHandle, WaitOptions } from '../human/chats.ts';
import type { History } from './history.ts';
import type { Room } from './room.ts';
import { createUnread } from './unread.ts';

/** How a test looks at chats. */
export interface Handles {
  of(room: Room): ChatHandle;
  nextMessage(chatId: number, options?: WaitOptions): Promise<Message>;
}

const MAX_UNREAD = 10_000;

export function createHandles(history: History, events: Events): Handles {
  const unread = createUnread(MAX_UNREAD);
  events.subscribe((event) => {
    if (event.kind === 'message' && event.byBot) unread.add(event.message);
  });

  const nextMessage: Handles['nextMessage'] = (chatId, options) =>
    events.until(() => unread.take(chatId), options);

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
