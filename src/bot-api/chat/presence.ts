import type { User } from '@grammyjs/types';
import type { ChatHandle, Topic } from '../human/chats.ts';
import type { SayOptions } from '../human/person.ts';
import {
  type CommunityRoom,
  isAdministrator,
  type Member,
  type PrivateRoom,
  type Room,
} from './room.ts';
import type { Rooms } from './rooms.ts';
import { isClosed } from './threads.ts';

/** Where somebody can be, and where they can write. What a client wouldn't allow throws. */
export interface Presence {
  /** A chat that they see: their own with the bot where none is named. */
  room(chatId?: number): Room;
  roomToWriteIn(options: SayOptions): Room;
}

export function createPresence(rooms: Rooms, user: User, own: PrivateRoom): Presence {
  const who = user.first_name;

  function room(chatId: number = user.id): Room {
    const found = chatId === user.id ? own : rooms.byId(chatId);
    if (own.deactivated) throw new Error(`${who} has no account any more`);
    if (found?.kind === 'private') {
      if (user.is_bot) throw new Error(`${who} is a bot: bots don't write to each other`);
      if (found !== own) throw new Error(`${who} can't get into chat ${chatId}`);
      if (found.blocked) throw new Error(`${who} has to unblock the bot first`);
      return found;
    }
    if (found?.kind === 'dialog' && found.userIds.includes(user.id)) return found;
    if (!found || found.kind === 'dialog' || !found.members.has(user.id)) {
      throw new Error(`${who} is not a member of chat ${chatId}`);
    }
    if (found.kind !== 'channel' && found.ended) throw new Error(`chat ${chatId} has ended`);
    return found;
  }

  return {
    room,
    roomToWriteIn({ in: chat, topic, as, replyTo }) {
      const found = room(placeOf(chat, topic));
      if (found.kind === 'private' || found.kind === 'dialog') {
        if (as) throw new Error('channels write in supergroups only');
        return found;
      }
      checkMayWrite(found, user);
      const threadId = topic?.id ?? replyTo?.message_thread_id;
      if (isClosed(found, threadId) && !managesTopics(found.members.get(user.id))) {
        throw new Error(`topic ${threadId ?? 'General'} of chat ${found.chat.id} is closed`);
      }
      if (as) checkSpokesman(rooms.byId(as.id), found, user);
      return found;
    },
  };
}

function placeOf(chat: ChatHandle | undefined, topic: Topic | undefined): number | undefined {
  if (chat && topic && topic.group.id !== chat.id) throw new Error('the topic is of another group');
  return topic?.group.id ?? chat?.id;
}

function checkMayWrite(room: CommunityRoom, { id, first_name }: User): void {
  const member = room.members.get(id);
  if (member?.status === 'restricted' && !member.permissions?.can_send_messages) {
    throw new Error(`${first_name} may not write in chat ${room.chat.id}`);
  }
  if (room.kind !== 'channel' || member?.status === 'creator') return;
  if (member?.status !== 'administrator' || !member.rights?.can_post_messages) {
    throw new Error(`${first_name} may not post in chat ${room.chat.id}`);
  }
}

function managesTopics(member: Member | undefined): boolean {
  return member?.status === 'creator' || member?.rights?.can_manage_topics === true;
}

function checkSpokesman(channel: Room | undefined, room: CommunityRoom, { id }: User): void {
  const speaks = channel?.kind === 'channel' && isAdministrator(channel.members.get(id));
  if (!speaks || room.kind !== 'supergroup') {
    throw new Error('only who runs a channel speaks for it, and in supergroups only');
  }
}
