import type { User } from '@grammyjs/types';
import { findRoom } from '../chat/access.ts';
import { administratorsOf, memberOf } from '../chat/membership.ts';
import { permissions } from '../chat/rights.ts';
import { botIsIn, type KnownRoom } from '../chat/room.ts';
import type { Rooms } from '../chat/rooms.ts';
import type { Standing } from '../chat/standing.ts';
import { integerParam } from '../params/parameters.ts';
import { badRequest, isRefusal } from '../refusal.ts';
import type { Methods } from './method.ts';

/** What the bot can find out about a chat, and how it leaves one. */
export function chatMethods(rooms: Rooms, standing: Standing, bot: User): Methods {
  return {
    getChat(params) {
      const room = findRoom(rooms, params, 'read');
      return isRefusal(room) ? room : fullInfo(room, rooms);
    },
    getChatMember(params) {
      const userId = Math.max(integerParam(params, 'user_id'), 0);
      if (userId === 0) return badRequest('Invalid user_id specified');
      const room = findRoom(rooms, params, userId === bot.id ? 'read' : 'members');
      return isRefusal(room) ? room : memberOf(room, userId, bot, rooms);
    },
    getChatAdministrators(params) {
      const room = findRoom(rooms, params, 'members');
      if (isRefusal(room)) return room;
      return room.kind === 'private'
        ? badRequest('there are no administrators in the private chat')
        : administratorsOf(room, bot);
    },
    getChatMemberCount(params) {
      const room = findRoom(rooms, params, 'members');
      if (isRefusal(room)) return room;
      return room.kind === 'private' ? 2 : room.members.size + Number(botIsIn(room));
    },
    leaveChat(params) {
      const room = findRoom(rooms, params, 'read');
      if (isRefusal(room)) return room;
      if (room.kind === 'private') return badRequest("Can't leave private chats");
      if (botIsIn(room)) standing.change(room, 'left', bot);
      return true;
    },
  };
}

/** What every full chat has, and what groups and channels have on top. */
function fullInfo(room: KnownRoom, rooms: Rooms): object {
  const gifts = room.kind === 'private';
  const common = {
    ...room.chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: gifts,
      limited_gifts: gifts,
      unique_gifts: gifts,
      premium_subscription: gifts,
      gifts_from_channels: gifts,
    },
  };
  switch (room.kind) {
    case 'private':
      return common;
    case 'channel':
      return { ...common, ...linked(room.discussion) };
    default: {
      // What every member may do: write and invite, but not change the group.
      const theirs = {
        ...permissions(true),
        can_change_info: false,
        can_pin_messages: false,
        can_manage_topics: false,
      };
      return { ...common, permissions: theirs, ...linked(rooms.channelOf(room)) };
    }
  }
}

/** Channel and discussion name each other. */
function linked(other: KnownRoom | undefined): { linked_chat_id?: number } {
  return other ? { linked_chat_id: other.chat.id } : {};
}
