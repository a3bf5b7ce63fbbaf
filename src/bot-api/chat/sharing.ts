import type {
  ChatAdministratorRights,
  ChatShared,
  KeyboardButtonRequestChat,
  User,
} from '@grammyjs/types';
import type { WayIn } from '../human/person.ts';
import { findKey } from './keyboards.ts';
import { grantedRights, RIGHTS, rightsOfLink } from './rights.ts';
import { botIsIn, type CommunityRoom, isCommunity, type PrivateRoom, type Room } from './room.ts';
import type { Standing } from './standing.ts';

/** How people let the bot into their chats, other than by hand. What a client wouldn't offer throws. */
export interface Sharing {
  /** Whether the chat, of which they are a member, is in the list that their client shows. */
  isOffered(by: User, own: PrivateRoom, way: WayIn, chosen: CommunityRoom): boolean;
  /** Gives the bot what the button demands, and returns what it is told. */
  share(by: User, own: PrivateRoom, label: string, chosen: Room): ChatShared;
  /** `t.me/bot?startgroup=`, without the /start that follows. */
  addToGroup(by: User, group: Room): void;
  /** `t.me/bot?startchannel&admin=RIGHTS`; `post_messages` where none are given. */
  addToChannel(by: User, channel: Room, rights?: string): void;
}

type Rights = Partial<ChatAdministratorRights>;

/** What choosing a chat does, or why it is not in the list. */
type Choice = (() => void) | string;

const NOTHING_TO_DO = () => {};

export function createSharing(standing: Standing): Sharing {
  /** Rights that it has already stay. */
  function promotion(room: CommunityRoom, by: User, asked: Rights): Choice {
    const has: Rights = room.bot === 'administrator' ? room.botRights : {};
    if (room.bot === 'administrator' && includes(has, asked)) return NOTHING_TO_DO;
    if (!mayPromote(room, by)) return `${by.first_name} may not promote the bot`;
    const both = RIGHTS.filter((name) => asked[name] || has[name]).map((name) => [name, true]);
    const rights = grantedRights(room.kind, Object.fromEntries(both));
    return () => standing.change(room, 'administrator', by, rights);
  }

  function joining(room: CommunityRoom, by: User): Choice {
    if (botIsIn(room)) return NOTHING_TO_DO;
    if (!mayInvite(room, by)) return `${by.first_name} may not add the bot`;
    return () => standing.change(room, 'member', by);
  }

  function byButton(request: KeyboardButtonRequestChat, chosen: Room, by: User): Choice {
    if (!isCommunity(chosen)) return 'it is neither a group nor a channel';
    const mismatch = mismatchOf(chosen, by, request);
    if (mismatch) return mismatch;
    const asked = grantedRights(chosen.kind, request.bot_administrator_rights ?? {});
    if (RIGHTS.some((name) => asked[name])) return promotion(chosen, by, asked);
    if (!request.bot_is_member || chosen.kind === 'channel') return NOTHING_TO_DO;
    return joining(chosen, by);
  }

  function byGroupLink(group: Room, by: User): Choice {
    if (!isCommunity(group) || group.kind === 'channel') return 'the link is for groups only';
    return joining(group, by);
  }

  function byChannelLink(channel: Room, by: User, rights = 'post_messages'): Choice {
    if (channel.kind !== 'channel') return 'the link adds the bot to channels only';
    // The list is of the channels that they run, whatever the bot is in there already.
    if (!mayPromote(channel, by)) return `${by.first_name} may not promote the bot`;
    return promotion(channel, by, grantedRights('channel', rightsOfLink(rights)));
  }

  return {
    isOffered(by, own, way, chosen) {
      switch (way.by) {
        case 'button':
          return typeof byButton(findRequest(own, way.button), chosen, by) !== 'string';
        case 'startgroup':
          return typeof byGroupLink(chosen, by) !== 'string';
        case 'startchannel':
          return typeof byChannelLink(chosen, by, way.rights) !== 'string';
      }
    },
    share(by, own, label, chosen) {
      const request = findRequest(own, label);
      choose(chosen, byButton(request, chosen, by));
      const { title, username } = { title: undefined, username: undefined, ...chosen.chat };
      return {
        request_id: request.request_id,
        chat_id: chosen.chat.id,
        ...(request.request_title && title ? { title } : {}),
        ...(request.request_username && username ? { username } : {}),
      };
    },
    addToGroup: (by, group) => choose(group, byGroupLink(group, by)),
    addToChannel: (by, channel, rights) => choose(channel, byChannelLink(channel, by, rights)),
  };
}

function choose({ chat }: Room, choice: Choice): void {
  if (typeof choice === 'string') {
    throw new Error(`a client would not offer chat ${chat.id}: ${choice}`);
  }
  choice();
}

function findRequest(own: PrivateRoom, label: string): KeyboardButtonRequestChat {
  const button = findKey(own, label);
  if (typeof button === 'object' && 'request_chat' in button) return button.request_chat;
  const what = button ? 'asks for no chat' : 'is not on the keyboard';
  throw new Error(`${JSON.stringify(label)} ${what}`);
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
