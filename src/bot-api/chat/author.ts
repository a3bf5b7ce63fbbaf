import type { Chat, Message, User } from '@grammyjs/types';
import type { Room } from './room.ts';

/* Telegram's own stand-ins, for those who don't write as themselves. */
const GROUP_ANONYMOUS_BOT: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};
const CHANNEL_BOT: User = {
  id: 136_817_688,
  is_bot: true,
  first_name: 'Channel',
  username: 'Channel_Bot',
};
const TELEGRAM: User = { id: 777_000, is_bot: false, first_name: 'Telegram' };

/** Users whom every bot knows. */
export const SPOKESMEN: readonly User[] = [GROUP_ANONYMOUS_BOT, CHANNEL_BOT, TELEGRAM];

type Signed = Pick<Message, 'from' | 'sender_chat' | 'author_signature'>;

/** Who a message is from to those who read it: the person, their group, or a channel. */
export function authorFields(room: Room, user: User, as?: Chat): Signed {
  if (room.kind === 'channel') {
    const name = [user.first_name, user.last_name].filter(Boolean).join(' ');
    return { sender_chat: room.chat, ...(room.signed ? { author_signature: name } : {}) };
  }
  if (as) return { from: CHANNEL_BOT, sender_chat: as };
  const member = room.kind === 'supergroup' ? room.members.get(user.id) : undefined;
  if (!member?.anonymous) return { from: user };
  return { ...asGroup(room.chat), ...(member.title ? { author_signature: member.title } : {}) };
}

/** In the group's own name: anonymous administrators, and the first message of a supergroup. */
export function asGroup(chat: Chat): Signed {
  return { from: GROUP_ANONYMOUS_BOT, sender_chat: chat };
}

/** What is said of a channel's post in the group that discusses it. */
export function asDiscussed(channel: Chat): Signed {
  return { from: TELEGRAM, sender_chat: channel };
}
