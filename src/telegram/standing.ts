import type { Chat, ChatMember } from 'grammy/types';

/** Whether somebody, such as the bot, is in a group or a channel. */
export function isIn(member: ChatMember): boolean {
  if (member.status === 'restricted') return member.is_member;
  return member.status !== 'left' && member.status !== 'kicked';
}

/** Whether a bot that is this may write in such a chat. */
export function mayWrite(type: Chat['type'], member: ChatMember): boolean {
  switch (member.status) {
    case 'creator':
      return true;
    case 'administrator':
      return type !== 'channel' || member.can_post_messages === true;
    case 'member':
      return type !== 'channel';
    case 'restricted':
      return member.is_member && member.can_send_messages;
    default:
      return false;
  }
}

/** Why the bot can't write, as Telegram would say it. */
export function hindrance({ status }: ChatMember): string {
  if (status === 'kicked') return 'bot was kicked';
  return status === 'left' ? 'bot is not a member' : 'not enough rights to send messages';
}
