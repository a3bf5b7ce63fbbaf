import type { Message, User } from '@grammyjs/types';
import type { ChatHandle, Topic } from './chats.ts';
import type { Content } from './content.ts';
import type { InlineAnswer, InlineOptions } from './inline.ts';
import type { ReplyKeyboard } from './keyboard.ts';

export interface PersonDetails {
  first_name?: string;
  last_name?: string;
  username?: string;
  /** IETF tag; left out of the user object when it is null, `en` by default. */
  language_code?: string | null;
  /** Another bot: it has no private chat with ours, and nothing that it writes is delivered. */
  is_bot?: boolean;
}

/** Somebody who uses Telegram. What a client wouldn't let them do throws: it is the test's own mistake. */
export interface Person {
  readonly user: User;
  readonly id: number;
  /** Their private chat with the bot, which exists for the bot once they said something in it. */
  readonly chat: ChatHandle;
  /** Their chat with somebody else: the bot has no part in it, but inline mode works there. */
  with(other: Person): ChatHandle;
  /** Sends a text; in the private chat unless `in` or `topic` says otherwise. Entities are found as Telegram finds them. */
  say(text: string, options?: SayOptions): Message;
  /** Sends something that is not a text, service messages included, as plausible JSON. */
  send(content: Content, options?: SayOptions): Message;
  /** Sends a message on, from whatever chat; `forward_origin` says where it came from. */
  forward(message: Message, options?: ForwardOptions): Message;
  /** Rewrites the text or caption of an own message, or of a channel's; the bot hears of it. */
  edit(message: Message, text: string): Message;
  /** Any message of a private chat, one's own elsewhere, everybody's as an administrator. The bot isn't told. */
  delete(message: Message): void;
  /**
   * Presses a button of a message, found by its text or its callback data on the message as it is
   * now. Resolves with the bot's answer, or `answered: false` when none came in time.
   */
  press(message: Message, button: string, options?: PressOptions): Promise<PressAnswer>;
  /** Types `@bot query` in a chat, and resolves with what the bot offers. */
  inline(query: string, options?: InlineOptions): Promise<InlineAnswer>;
  /** Posts one of the results; in the private chat with the bot unless `in` or `topic` says otherwise. */
  choose(answer: InlineAnswer, resultId: string, options?: SayOptions): Message;
  /** Opens `t.me/bot?start=PAYLOAD`: up to 64 of `[A-Za-z0-9_-]`. Unblocks the bot, as clients do. */
  start(payload?: string): Message;
  /** Opens `t.me/bot?startgroup=PAYLOAD`: adds the bot where it isn't yet, and says `/start@bot PAYLOAD`. */
  startGroup(group: ChatHandle, payload?: string): Message;
  /**
   * Opens `t.me/bot?startchannel&admin=RIGHTS` (`post_messages+edit_messages`): the bot becomes an
   * administrator with these rights, besides those that it has, and is told by `my_chat_member`.
   */
  startChannel(channel: ChatHandle, rights?: string): void;
  /** The keyboard under their private chat with the bot; undefined where there are only letters. */
  keyboard(): ReplyKeyboard | undefined;
  /**
   * Presses a `request_chat` button of that keyboard, by its text, and chooses a chat. The bot gets
   * the place and the rights there that the button demands (`my_chat_member`), then `chat_shared`.
   */
  share(button: string, chat: ChatHandle): Message;
  /** Whether a chat is in the list that their client shows for such a button or link. */
  isOffered(chat: ChatHandle, way: WayIn): boolean;
  /** From here on the bot gets 403 in the private chat. */
  block(): void;
  unblock(): void;
  /** Deletes the account: 403 `user is deactivated`. */
  deactivate(): void;
}

/** How somebody lets the bot into a chat: by a `request_chat` button, `startgroup` or `startchannel`. */
export type WayIn =
  | { by: 'button'; button: string }
  | { by: 'startgroup' }
  | { by: 'startchannel'; rights?: string | undefined };

/** An administrator who is anonymous speaks as the group by themselves, without an option for it. */
export interface SayOptions {
  in?: ChatHandle;
  /** A topic of a forum; General where it is left out and nothing is replied to. */
  topic?: Topic;
  replyTo?: Message;
  /** In a supergroup: in the name of this channel of theirs, `from` being Channel_Bot. */
  as?: ChatHandle;
  /** Another bot that the message was sent through in inline mode. */
  viaBot?: User;
}

export interface ForwardOptions extends SayOptions {
  /** The author hides behind their name: `hidden_user`. */
  hidden?: boolean;
}

export interface PressOptions {
  /** Real milliseconds to wait for the answer; 15,000 (Telegram's own limit) by default. */
  timeoutMs?: number;
  /** The bot gets the inaccessible form of the message (`date` 0), as for one that is too old or deleted. */
  inaccessible?: boolean;
  /** The message goes while the press is under way (or went already): the bot gets it whole and can't edit it. */
  deleted?: boolean;
}

export type PressAnswer =
  | { answered: true; text?: string; showAlert: boolean; url?: string }
  | { answered: false };
