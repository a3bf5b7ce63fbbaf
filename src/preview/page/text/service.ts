import type { Message, User } from '@grammyjs/types';

/** What a message that Telegram writes itself says, in words; undefined for any other. */
export function serviceText(message: Message): string | undefined {
  const who = message.sender_chat?.title ?? nameOf(message.from) ?? 'Somebody';
  const joined = message.new_chat_members;
  if (joined !== undefined) {
    const [first] = joined;
    return joined.length === 1 && first?.id === message.from?.id
      ? `${who} joined the group`
      : `${who} added ${joined.map((user) => nameOf(user)).join(', ')}`;
  }
  const left = message.left_chat_member;
  if (left !== undefined) {
    return left.id === message.from?.id
      ? `${who} left the group`
      : `${who} removed ${nameOf(left)}`;
  }
  if (message.pinned_message) return `${who} pinned ${pinned(message.pinned_message)}`;
  if (message.group_chat_created || message.supergroup_chat_created) {
    return `${who} created the group “${message.chat.title ?? ''}”`;
  }
  if (message.channel_chat_created) return 'Channel created';
  if (message.forum_topic_created)
    return `The topic “${message.forum_topic_created.name}” was created`;
  if (message.forum_topic_edited?.name) {
    return `${who} renamed the topic to “${message.forum_topic_edited.name}”`;
  }
  if (message.forum_topic_closed) return `${who} closed the topic`;
  if (message.forum_topic_reopened) return `${who} reopened the topic`;
  if (message.new_chat_title !== undefined) {
    return `${who} renamed the group to “${message.new_chat_title}”`;
  }
  if (message.chat_shared !== undefined) {
    const { title } = message.chat_shared;
    return `${who} chose ${title === undefined ? 'a chat' : `“${title}”`} for the bot`;
  }
  if (message.migrate_to_chat_id !== undefined) return 'The group was upgraded to a supergroup';
  if (message.migrate_from_chat_id !== undefined)
    return 'The group was upgraded from a basic group';
  return unknown(message);
}

export function nameOf(
  user: Pick<User, 'first_name' | 'last_name'> | undefined,
): string | undefined {
  return user && [user.first_name, user.last_name].filter(Boolean).join(' ');
}

function pinned(message: NonNullable<Message['pinned_message']>): string {
  const text = 'text' in message ? message.text : undefined;
  if (text === undefined) return 'a message';
  const line = text.replace(/\s+/g, ' ').slice(0, 40);
  return `“${line}${text.length > 40 ? '…' : ''}”`;
}

/** Fields of any message; what is left is what makes it a message of its kind. */
const ENVELOPE = new Set([
  'message_id',
  'message_thread_id',
  'is_topic_message',
  'direct_messages_topic',
  'from',
  'sender_chat',
  'sender_boost_count',
  'sender_business_bot',
  'business_connection_id',
  'date',
  'chat',
  'reply_to_message',
  'external_reply',
  'quote',
  'author_signature',
  'has_protected_content',
  'is_paid_post',
  'paid_star_count',
  'edit_date',
]);

/** Media and other things that people send have a bubble; see `thingName` in summary.ts. */
const CONTENT =
  /^(text|rich_message|caption|animation|audio|document|live_photo|paid_media|photo|sticker|story|video|video_note|voice|contact|dice|game|poll|venue|location|checklist|giveaway|giveaway_winners|invoice)$/;

function unknown(message: Message): string | undefined {
  const fields = Object.keys(message).filter((field) => !ENVELOPE.has(field));
  if (fields.length === 0 || fields.some((field) => CONTENT.test(field))) return undefined;
  return inWords(fields[0] ?? '');
}

export function inWords(field: string): string {
  const words = field.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
