import type {
  Chat,
  ChatAdministratorRights,
  ChatPermissions,
  Message,
  User,
} from '@grammyjs/types';
import type { BotStanding } from '../human/chats.ts';
import type { ReplyKeyboard } from '../human/keyboard.ts';

/** A chat as the server keeps it. What the bot may do in each is said in access.ts and posting.ts. */
export type Room = PrivateRoom | DialogRoom | CommunityRoom;

/** Those that the bot can know of. */
export type KnownRoom = Exclude<Room, DialogRoom>;

export type CommunityRoom = GroupRoom | ChannelRoom;

export interface PrivateRoom {
  readonly kind: 'private';
  readonly chat: Chat.PrivateChat;
  readonly user: User;
  /** Nobody can be written to who never wrote first. */
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
  /** The last one the bot sent, unless it took it away. */
  keyboard: ReplyKeyboard | undefined;
  readonly messages: Map<number, StoredMessage>;
}

/** Two people's own chat, of which the bot knows only what was sent there in inline mode. */
export interface DialogRoom {
  readonly kind: 'dialog';
  readonly chat: Chat.PrivateChat;
  readonly userIds: readonly [number, number];
  readonly messages: Map<number, StoredMessage>;
}

interface Populated {
  readonly members: Map<number, Member>;
  /** Thrown out for good, by id. */
  readonly banned: Map<number, User>;
  bot: BotStanding;
  /** What it may do while it is an administrator. */
  botRights: ChatAdministratorRights;
  readonly messages: Map<number, StoredMessage>;
}

export interface GroupRoom extends Populated {
  readonly kind: 'group' | 'supergroup';
  readonly chat: Chat.GroupChat | Chat.SupergroupChat;
  /** Basic groups end one of two ways. */
  ended: 'dissolved' | { migratedTo: number } | undefined;
  /** Of a forum; undefined where there are no topics. */
  readonly topics: Map<number, TopicState> | undefined;
}

export interface ChannelRoom extends Populated {
  readonly kind: 'channel';
  readonly chat: Chat.ChannelChat;
  readonly signed: boolean;
  /** Where its posts are forwarded to. */
  readonly discussion: GroupRoom | undefined;
}

export interface Member {
  readonly user: User;
  readonly status: 'member' | 'restricted' | 'administrator' | 'creator';
  /** An administrator's. */
  readonly rights?: ChatAdministratorRights;
  /** What somebody restricted may still do. */
  readonly permissions?: ChatPermissions;
  readonly anonymous: boolean;
  readonly title?: string;
}

export interface TopicState {
  readonly name: string;
  closed: boolean;
}

/** A message without its reply, which is looked up when it is shown: it may have changed since. */
export interface StoredMessage {
  readonly message: Message;
  readonly replyTo: number | undefined;
  /** It carried a reply keyboard or the like, which makes it impossible to edit. */
  readonly uneditable: boolean;
  /** Who really wrote it, whatever `from` says. */
  readonly authorId: number;
  /** Sent in inline mode with buttons: this is how the bot edits it. */
  readonly inlineId: string | undefined;
}

export function isCommunity(room: Room): room is CommunityRoom {
  return room.kind !== 'private' && room.kind !== 'dialog';
}

export function botIsIn(room: CommunityRoom): boolean {
  const ended = room.kind !== 'channel' && room.ended !== undefined;
  return !ended && room.bot !== 'left' && room.bot !== 'kicked';
}

export function isAdministrator(member: Member | undefined): boolean {
  return member?.status === 'creator' || member?.status === 'administrator';
}
