import type { Message, UserFromGetMe } from '@grammyjs/types';
import { botIsIn, type Room } from './room.ts';

/**
 * Whether the bot gets to see what somebody sent. In groups that is little, unless privacy mode is
 * off or the bot is an admin: what Telegram itself says, commands that name the bot or nobody,
 * replies to it, mentions of it, and what was sent through its inline mode. Never another bot's words.
 */
export function botSees(
  me: UserFromGetMe,
  room: Room,
  message: Message,
  { byOtherBot, service }: { byOtherBot: boolean; service: boolean },
): boolean {
  if (room.kind === 'dialog') return false;
  if (room.kind === 'private') return true;
  if (!botIsIn(room)) return false;
  if (service || room.kind === 'channel') return true;
  if (byOtherBot) return false;
  if (me.can_read_all_group_messages || room.bot === 'administrator') return true;
  if (message.reply_to_message?.from?.id === me.id || message.via_bot?.id === me.id) return true;
  return spans(message).some(({ type, written, offset }) => {
    const own = `@${me.username.toLowerCase()}`;
    if (type === 'mention') return written === own;
    return type === 'bot_command' && (written.includes('@') ? written.endsWith(own) : offset === 0);
  });
}

/** Whether a message names the bot in its words. */
export function mentions(me: UserFromGetMe, message: Message): boolean {
  const own = `@${me.username.toLowerCase()}`;
  return spans(message).some(({ type, written }) => type === 'mention' && written === own);
}

/** The entities of a message with the words under them, in small letters. */
function spans({ text, caption = '', entities, caption_entities }: Message) {
  const words = text ?? caption;
  return (entities ?? caption_entities ?? []).map(({ type, offset, length }) => ({
    type,
    offset,
    written: words.slice(offset, offset + length).toLowerCase(),
  }));
}
