import type { Chat, Message, User } from '@grammyjs/types';
import type { BotStanding } from '../bot-api.ts';

/**
 * A chat as the server keeps it. Forums and channels will be further members of this union; what
 * a bot may do in each is said in access.ts and nowhere else.
 */
export type Room = PrivateRoom | GroupRoom;

export interface PrivateRoom {
  readonly kind: 'private';
  readonly chat: Chat.PrivateChat;
  readonly user: User;
  /** Nobody can be written to who never wrote first. */
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
  readonly messages: Map<number, StoredMessage>;
}

export interface GroupRoom {
  readonly kind: 'group' | 'supergroup';
  readonly chat: Chat.GroupChat | Chat.SupergroupChat;
  readonly ownerId: number;
  readonly members: Map<number, Member>;
  bot: BotStanding;
  /** Basic groups end one of two ways. */
  ended: 'dissolved' | { migratedTo: number } | undefined;
  readonly messages: Map<number, StoredMessage>;
}

export interface Member {
  readonly user: User;
  status: 'member' | 'administrator' | 'creator';
}

/** A message without its reply, which is looked up when it is shown: it may have changed since. */
export interface StoredMessage {
  readonly message: Message;
  readonly replyTo: number | undefined;
  /** It carried a reply keyboard or the like, which makes it impossible to edit. */
  readonly uneditable: boolean;
}

export function botIsIn(room: GroupRoom): boolean {
  return room.ended === undefined && room.bot !== 'left' && room.bot !== 'kicked';
}
