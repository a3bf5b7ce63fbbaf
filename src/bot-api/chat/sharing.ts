import type {
  ChatAdministratorRights,
  ChatShared,
  KeyboardButtonRequestChat,
  User,
} from '@grammyjs/types';
import { findKey } from './keyboards.ts';
import { grantedRights, RIGHTS, rightsOfLink } from './rights.ts';
import { botIsIn, type CommunityRoom, isCommunity, type PrivateRoom, type Room } from './room.ts';
import type { Standing } from './standing.ts';

/** How people let the bot into their chats, other than by hand. What a client wouldn't offer throws. */
export interface Sharing {
  /** Gives the bot what the button demands, and returns what it is told. */
  share(by: User, own: PrivateRoom, label: string, chosen: Room): ChatShared;
  /** `t.me/bot?startchannel&admin=RIGHTS`. */
  addToChannel(by: User, channel: Room, rights: string): void;
}

type Rights = Partial<ChatAdministratorRights>;

export function createSharing(standing: Standing): Sharing {
  /** Rights that it has already stay. */
  function promote(room: CommunityRoom, by: User, asked: Rights): void {
    const has: Rights = room.bot === 'administrator' ? room.botRights : {};
    if (room.bot === 'administrator' && includes(has, asked)) return;
    if (!mayPromote(room, by)) throw notOffered(room, `${by.first_name} may not promote the bot`);
    const both = RIGHTS.filter((name) => asked[name] || has[name]).map((name) => [name, true]);
    standing.change(room, 'administrator', by, grantedRights(room.kind, Object.fromEntries(both)));
  }

  return {
    share(by, own, label, chosen) {
      const request = findRequest(own, label);
      if (!isCommunity(chosen)) throw notOffered(chosen, 'it is neither a group nor a channel');
      const mismatch = mismatchOf(chosen, by, request);
      if (mismatch) throw notOffered(chosen, mismatch);
      const asked = grantedRights(chosen.kind, request.bot_administrator_rights ?? {});
      if (RIGHTS.some((name) => asked[name])) {
        promote(chosen, by, asked);
      } else if (request.bot_is_member && chosen.kind !== 'channel' && !botIsIn(chosen)) {
        if (!mayInvite(chosen, by))
          throw notOffered(chosen, `${by.first_name} may not add the bot`);
        standing.change(chosen, 'member', by);
      }
      const { title, username } = { username: undefined, ...chosen.chat };
      return {
        request_id: request.request_id,
        chat_id: chosen.chat.id,
        ...(request.request_title ? { title } : {}),
        ...(request.request_username && username ? { username } : {}),
      };
    },
    addToChannel(by, channel, rights) {
      if (channel.kind !== 'channel') throw new Error('the link adds the bot to channels only');
      promote(channel, by, grantedRights('channel', rightsOfLink(rights)));
    },
  };
}

function findRequest(own: PrivateRoom, label: string): KeyboardButtonRequestChat {
  const button = findKey(own, label);
  if (typeof button === 'object' && 'request_chat' in button) return button.request_chat;
  const what = button ? 'asks for no chat' : 'is not on the keyboard';
  throw new Error(`${JSON.stringify(label)} ${what}`);
}

function notOffered({ chat }: Room, why: string): Error {
  return new Error(`a client would not offer chat ${chat.id}: ${why}`);
}

/** Why the chat is not among those that a button asks for. */
function mismatchOf(
  room: CommunityRoom,
  { id, first_name }: User,
  request: KeyboardButtonRequestChat,
): string | undefined {
  const { chat_is_channel, chat_is_forum, chat_has_username, chat_is_created } = request;
  if (chat_is_channel !== (room.kind === 'channel')) return `it is a ${room.kind}`;
  const forum = room.kind === 'supergroup' && room.topics !== undefined;
  if (!chat_is_channel && chat_is_forum !== undefined && chat_is_forum !== forum) {
    return forum ? 'it has topics' : 'it has no topics';
  }
  const named = room.chat.type !== 'group' && room.chat.username !== undefined;
  if (chat_has_username !== undefined && chat_has_username !== named) {
    return named ? 'it is public' : 'it is not public';
  }
  const member = room.members.get(id);
  if (member?.status === 'creator') return undefined;
  if (chat_is_created) return `${first_name} does not own it`;
  const wanted = grantedRights(room.kind, request.user_administrator_rights ?? {});
  return includes(member?.rights ?? {}, wanted)
    ? undefined
    : `${first_name} lacks the rights that the button asks for`;
}

function includes(has: Rights, wanted: Rights): boolean {
  return RIGHTS.every((name) => has[name] || !wanted[name]);
}

function mayPromote({ members }: CommunityRoom, { id }: User): boolean {
  const member = members.get(id);
  return member?.status === 'creator' || member?.rights?.can_promote_members === true;
}

/** Into a public group only its administrators bring somebody. */
function mayInvite({ chat, members }: CommunityRoom, { id }: User): boolean {
  const member = members.get(id);
  if (!member || member.status === 'creator') return member !== undefined;
  if (member.status === 'administrator') return member.rights?.can_invite_users === true;
  const isPublic = chat.type !== 'group' && chat.username !== undefined;
  return !isPublic && (member.status === 'member' || member.permissions?.can_invite_users === true);
}
