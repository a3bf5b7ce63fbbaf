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
  const { text = message.caption ?? '', entities = message.caption_entities ?? [] } = message;
  return entities.some(({ type, offset, length }) => {
    const written = text.slice(offset, offset + length).toLowerCase();
    const own = `@${me.username.toLowerCase()}`;
    if (type === 'mention') return written === own;
    return type === 'bot_command' && (written.includes('@') ? written.endsWith(own) : offset === 0);
  });
}
