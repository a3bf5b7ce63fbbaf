import type { Message } from '@grammyjs/types';
import { nameOf } from '../text/service.ts';

/** Who a message is shown to be from. */
export interface Author {
  readonly id: number;
  readonly name: string;
}

export function authorOf(message: Message): Author {
  const { sender_chat: chat, from } = message;
  // An anonymous administrator and a channel speak in a chat's name.
  if (chat !== undefined) return { id: chat.id, name: chat.title ?? nameOf(from) ?? 'Chat' };
  if (from !== undefined) return { id: from.id, name: nameOf(from) ?? 'Somebody' };
  return { id: message.chat.id, name: message.chat.title ?? 'Chat' };
}

/** Where a forwarded message comes from. */
export function originOf(message: Message): Author | undefined {
  const origin = message.forward_origin;
  switch (origin?.type) {
    case 'user':
      return { id: origin.sender_user.id, name: nameOf(origin.sender_user) ?? 'Somebody' };
    case 'hidden_user':
      return { id: 0, name: origin.sender_user_name };
    case 'chat':
      return { id: origin.sender_chat.id, name: origin.sender_chat.title ?? 'Chat' };
    case 'channel':
      return { id: origin.chat.id, name: origin.chat.title };
    default:
      return undefined;
  }
}

/** Telegram has seven colours for names and avatars, chosen by id. */
export function colourOf(id: number): number {
  return Math.abs(id) % 7;
}

export function initialsOf(name: string): string {
  const words = name.split(/[\s\p{P}\p{S}]+/u).filter((word) => word !== '');
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].flatMap((word) =>
    word === undefined ? [] : [Array.from(word)[0] ?? ''],
  );
  return letters.join('').toUpperCase() || '?';
}
