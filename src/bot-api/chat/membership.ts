import type { ChatMember, User } from '@grammyjs/types';
import { badRequest, type Refusal } from '../refusal.ts';
import type { GroupRoom, Room } from './room.ts';
import type { Rooms } from './rooms.ts';

/** What somebody is in a chat. */
export function memberOf(
  room: Room,
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
  const member = room.members.get(userId);
  const user = member?.user ?? rooms.metUser(userId);
  if (!user) return badRequest('PARTICIPANT_ID_INVALID');
  return withStatus(user, member?.status ?? 'left');
}

/** The owner first. */
export function administratorsOf(room: GroupRoom, bot: User): ChatMember[] {
  const people = [...room.members.values()]
    .filter(({ status }) => status !== 'member')
    .sort((a, b) => Number(b.status === 'creator') - Number(a.status === 'creator'))
    .map(({ user, status }) => withStatus(user, status));
  return room.bot === 'administrator' ? [...people, botMember(room, bot)] : people;
}

function botMember(room: Room, bot: User): ChatMember {
  if (room.kind === 'private') return { status: 'member', user: bot };
  return withStatus(bot, room.bot);
}

function withStatus(
  user: User,
  status: 'creator' | 'administrator' | 'member' | 'left' | 'kicked' | 'muted',
): ChatMember {
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: false };
    case 'administrator':
      return { status, user, can_be_edited: false, ...ADMINISTRATOR_RIGHTS };
    case 'kicked':
      return { status, user, until_date: 0 };
    case 'muted':
      return { status: 'restricted', user, is_member: true, ...NO_RIGHTS };
    default:
      return { status, user };
  }
}

const ADMINISTRATOR_RIGHTS = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
};

const NO_RIGHTS = {
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_change_info: false,
  can_invite_users: false,
  can_edit_tag: false,
  can_pin_messages: false,
  can_manage_topics: false,
  until_date: 0,
};
