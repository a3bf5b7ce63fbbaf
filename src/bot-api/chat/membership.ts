import type { ChatMember, User } from '@grammyjs/types';
import { badRequest, type Refusal } from '../refusal.ts';
import { permissions } from './rights.ts';
import { type CommunityRoom, isAdministrator, type KnownRoom, type Member } from './room.ts';
import type { Rooms } from './rooms.ts';

/** What somebody is in a chat. */
export function memberOf(
  room: KnownRoom,
  userId: number,
  bot: User,
  rooms: Rooms,
): ChatMember | Refusal {
  if (userId === bot.id) return botMember(room, bot);
  if (room.kind === 'private') {
    return userId === room.user.id
      ? { status: 'member', user: room.user }
      : badRequest('Member not found');
  }
  if (membersAreHidden(room)) return MEMBERS_HIDDEN;
  const member = room.members.get(userId);
  if (member) return asChatMember(member);
  const banned = room.banned.get(userId);
  if (banned) return { status: 'kicked', user: banned, until_date: 0 };
  const user = rooms.metUser(userId);
  return user ? { status: 'left', user } : badRequest('PARTICIPANT_ID_INVALID');
}

/** The owner first; other bots are left out. */
export function administratorsOf(room: CommunityRoom, bot: User): ChatMember[] | Refusal {
  if (membersAreHidden(room)) return MEMBERS_HIDDEN;
  const people = [...room.members.values()]
    .filter((member) => isAdministrator(member) && !member.user.is_bot)
    .sort((a, b) => Number(b.status === 'creator') - Number(a.status === 'creator'))
    .map(asChatMember);
  return room.bot === 'administrator' ? [...people, botMember(room, bot)] : people;
}

/** What the bot is, as `my_chat_member` and getChatMember tell it. */
export function botMember(room: KnownRoom, bot: User): ChatMember {
  if (room.kind === 'private') {
    return room.blocked
      ? { status: 'kicked', user: bot, until_date: 0 }
      : { status: 'member', user: bot };
  }
  switch (room.bot) {
    case 'administrator':
      return { status: room.bot, user: bot, can_be_edited: false, ...room.botRights };
    case 'kicked':
      return { status: room.bot, user: bot, until_date: 0 };
    case 'muted':
      return restricted(bot, {});
    default:
      return { status: room.bot, user: bot };
  }
}

function asChatMember({ user, status, rights, permissions, anonymous, title }: Member): ChatMember {
  const titled = title === undefined ? {} : { custom_title: title };
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: anonymous, ...titled };
    case 'administrator':
      if (!rights) throw new Error(`${user.first_name} administers without rights`);
      return { status, user, can_be_edited: false, ...rights, is_anonymous: anonymous, ...titled };
    case 'restricted':
      return restricted(user, permissions ?? {});
    case 'member':
      return { status, user };
  }
}

function restricted(user: User, given: Member['permissions'] & object): ChatMember {
  return {
    status: 'restricted',
    user,
    is_member: true,
    ...permissions(false),
    ...given,
    until_date: 0,
  };
}

/** A channel shows its subscribers to its administrators only. */
function membersAreHidden(room: CommunityRoom): boolean {
  return room.kind === 'channel' && room.bot !== 'administrator';
}

const MEMBERS_HIDDEN = badRequest('Member list is inaccessible');
