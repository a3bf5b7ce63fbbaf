import type { User } from '@grammyjs/types';
import { findRoom } from '../chat/access.ts';
import { administratorsOf, memberOf } from '../chat/membership.ts';
import type { Room } from '../chat/room.ts';
import { botIsIn } from '../chat/room.ts';
import type { Rooms } from '../chat/rooms.ts';
import { integerParam } from '../params/parameters.ts';
import { badRequest, isRefusal } from '../refusal.ts';
import type { Methods } from './method.ts';

/** What the bot can find out about a chat, and how it leaves one. */
export function chatMethods(rooms: Rooms, bot: User): Methods {
  return {
    getChat(params) {
      const room = findRoom(rooms, params, 'read');
      return isRefusal(room) ? room : fullInfo(room);
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
      if (room.bot !== 'kicked') room.bot = 'left';
      return true;
    },
  };
}

/** What every full chat has, and what a group has on top. */
function fullInfo(room: Room): object {
  const common = {
    ...room.chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: true,
      limited_gifts: true,
      unique_gifts: true,
      premium_subscription: true,
      gifts_from_channels: true,
    },
  };
  if (room.kind === 'private') return common;
  const mayWrite = room.bot !== 'muted';
  return { ...common, permissions: { can_send_messages: mayWrite, can_invite_users: true } };
}
