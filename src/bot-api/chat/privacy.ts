import type { Message, UserFromGetMe } from '@grammyjs/types';
import type { Room } from './room.ts';

/**
 * Whether the bot gets to see a person's message. In groups that is little, unless privacy mode is
 * off or the bot is an admin: commands that name it or nobody, replies to it, mentions of it.
 */
export function botSees(me: UserFromGetMe, room: Room, message: Message): boolean {
  if (room.kind === 'private') return true;
  if (room.bot === 'left' || room.bot === 'kicked') return false;
  if (me.can_read_all_group_messages || room.bot === 'administrator') return true;
  if (message.reply_to_message?.from?.id === me.id) return true;
  const { text = '', entities = [] } = message;
  return entities.some(({ type, offset, length }) => {
    const written = text.slice(offset, offset + length).toLowerCase();
    const own = `@${me.username.toLowerCase()}`;
    if (type === 'mention') return written === own;
    return type === 'bot_command' && (written.includes('@') ? written.endsWith(own) : offset === 0);
  });
}
