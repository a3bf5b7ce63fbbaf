import type { Chat, ChatAdministratorRights, ChatPermissions, Message } from '@grammyjs/types';
import type { Person } from './person.ts';

export interface WaitOptions {
  /** Real milliseconds before the promise is rejected; 2000 by default. */
  timeoutMs?: number;
}

/** A chat as the test sees it. */
export interface ChatHandle {
  readonly id: number;
  /** As the chat stands in messages. */
  readonly chat: Chat;
  messages(): readonly Message[];
  nextMessage(options?: WaitOptions): Promise<Message>;
}

/** `left` it went or was never in, `kicked` it was thrown out, `muted` it is in but may not write. */
export type BotStanding = 'member' | 'administrator' | 'muted' | 'left' | 'kicked';

/** What groups and channels have in common. */
export interface Community extends ChatHandle {
  readonly owner: Person;
  /** They join; in groups `new_chat_members` says so. */
  add(person: Person): void;
  /** They leave; in groups `left_chat_member` says so. */
  remove(person: Person): void;
  /** Thrown out for good: `kicked`. */
  ban(person: Person): void;
  /** Makes an administrator of a member, or changes what one may do. The owner can be made anonymous. */
  promote(person: Person, details?: AdminDetails): void;
  demote(person: Person): void;
  /**
   * What the bot is from here on. It gets `my_chat_member` where that changes anything; in groups
   * `new_chat_members` and `left_chat_member` besides, where it comes or goes.
   */
  setBot(standing: BotStanding, change?: BotChange): void;
  /** What the bot is now, whoever made it so. */
  bot(): BotStanding;
}

export interface AdminDetails {
  rights?: Partial<ChatAdministratorRights>;
  /** Groups only: they speak in the group's name from here on. */
  anonymous?: boolean;
  /** The custom title; the `author_signature` of somebody anonymous. */
  title?: string;
}

export interface BotChange {
  /** Who does it; the owner by default. */
  by?: Person;
  /** Of an administrator; what clients propose by default. */
  rights?: Partial<ChatAdministratorRights>;
}

export interface GroupDetails {
  kind?: 'group' | 'supergroup';
  title?: string;
  /** Supergroups only: makes it public, so `@username` is a chat_id. */
  username?: string;
  /** Supergroups only: it has topics. */
  is_forum?: boolean;
  members?: readonly Person[];
  /** Its owner; a person made up for the purpose by default. */
  owner?: Person;
  /** What the bot is in it; a member by default. */
  bot?: BotStanding;
  /** The owner founds it at this moment, with the bot: `my_chat_member` and `group_chat_created`. */
  founded?: boolean;
}

export interface Group extends Community {
  /** Forums only: the topic that is always there. */
  readonly general: Topic;
  /** Forums only: opens a topic; `by` the owner unless named. */
  topic(name?: string, by?: Person): Topic;
  /** Supergroups only: what a member may still do, nothing by default. */
  restrict(person: Person, permissions?: ChatPermissions): void;
  /** Everything is gone for good: 403 `the group chat was deleted`. Basic groups only. */
  dissolve(): void;
  /**
   * Basic groups only: the bot gets 400 with `migrate_to_chat_id` for the old id from here on, and
   * the messages that tell of it in both groups.
   */
  upgrade(): Group;
}

/** A topic of a forum. What is done to it is done by the owner, unless somebody is named. */
export interface Topic {
  /** The id of the message that opened it, for `message_thread_id`. General's is 1, which is refused there. */
  readonly id: number;
  readonly name: string;
  readonly group: ChatHandle;
  messages(): readonly Message[];
  /** From here on only those who manage topics write in it: 400 `TOPIC_CLOSED`. */
  close(by?: Person): void;
  reopen(by?: Person): void;
  /** With all its messages; Telegram tells the bot nothing. Not General. */
  delete(): void;
}

export interface ChannelDetails {
  title?: string;
  /** Makes it public, so `@username` is a chat_id. */
  username?: string;
  owner?: Person;
  subscribers?: readonly Person[];
  /** What the bot is in it; an administrator by default, who may post and edit. */
  bot?: Exclude<BotStanding, 'muted'>;
  rights?: Partial<ChatAdministratorRights>;
  /** Posts carry an `author_signature`. */
  signed?: boolean;
  /** A supergroup that every post is forwarded to. */
  discussion?: Group;
}

/** Its owner and administrators post with `say` and `send`; everybody in it presses buttons. */
export type Channel = Community;
