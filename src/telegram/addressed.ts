import type { Message } from 'grammy/types';
import { type Request, readRequest } from './request.ts';

/** The bot's own account, as far as a message can name it. */
export interface Me {
  readonly id: number;
  readonly username: string;
}

/**
 * What a message asks of the bot; undefined where it asks nothing, or somebody else. In a private
 * chat every text is meant; in a group commands, replies to the bot and mentions of it.
 */
export function requestOf(message: Message, me: Me): Request | undefined {
  const text = message.text ?? message.caption;
  if (text === undefined || isFromUs(message, me)) return undefined;
  if (message.chat.type === 'private') return readRequest(text, me.username);
  if (message.is_automatic_forward) return undefined;
  const request = readRequest(text, me.username);
  if (request?.type === 'command') return request;
  const mentioned = withoutMention(text, me.username);
  if (mentioned !== undefined) return readRequest(mentioned, me.username);
  return message.reply_to_message?.from?.id === me.id ? request : undefined;
}

/** What a message that we answered asked; it was meant for us then. */
export function askedIn(message: Message, me: Me): Request | undefined {
  const text = message.text ?? message.caption;
  if (text === undefined) return undefined;
  return readRequest(withoutMention(text, me.username) ?? text, me.username);
}

/** A card that somebody sent by way of our inline mode. */
function isFromUs(message: Message, me: Me): boolean {
  return message.via_bot?.id === me.id;
}

/** The text without `@our_name`; undefined where that is not in it. Usernames have no case. */
function withoutMention(text: string, username: string): string | undefined {
  const mention = new RegExp(`(?<![A-Za-z0-9_])@${username}(?![A-Za-z0-9_])`, 'gi');
  const without = text.replace(mention, ' ');
  return without === text ? undefined : without.trim();
}
