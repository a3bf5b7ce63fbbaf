import type { Message } from '@grammyjs/types';

/** Messages of the bot that nobody asked for yet, by chat, in the order they came. */
export interface Unread {
  add(message: Message): void;
  take(chatId: number): Message | undefined;
}

/** All chats together keep the newest `capacity`: a preview runs for days and never asks. */
export function createUnread(capacity: number): Unread {
  const all = new Set<Message>();
  const byChat = new Map<number, Message[]>();

  function take(chatId: number): Message | undefined {
    const own = byChat.get(chatId);
    const message = own?.shift();
    if (message) all.delete(message);
    if (own?.length === 0) byChat.delete(chatId);
    return message;
  }

  return {
    add(message) {
      const { id } = message.chat;
      all.add(message);
      const own = byChat.get(id);
      if (own) own.push(message);
      else byChat.set(id, [message]);
      if (all.size <= capacity) return;
      // The oldest of all is the first of its chat.
      const [oldest] = all;
      if (oldest) take(oldest.chat.id);
    },
    take,
  };
}
