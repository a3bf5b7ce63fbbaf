import type { Message, MessageOrigin } from '@grammyjs/types';

/** Where a forwarded message came from; a forward of a forward keeps the first origin. */
export function originOf(message: Message, hidden: boolean): MessageOrigin {
  const { forward_origin, sender_chat, from, chat, date, message_id, author_signature } = message;
  if (forward_origin) return forward_origin;
  const signature = author_signature === undefined ? {} : { author_signature };
  if (chat.type === 'channel') return { type: 'channel', chat, message_id, date, ...signature };
  if (sender_chat) return { type: 'chat', sender_chat, date, ...signature };
  if (!from) throw new Error(`message ${message_id} is from nobody`);
  const sender_user_name = [from.first_name, from.last_name].filter(Boolean).join(' ');
  return hidden
    ? { type: 'hidden_user', sender_user_name, date }
    : { type: 'user', sender_user: from, date };
}

/** What of a message is sent on: not who sent it, where, to what it replied, or its buttons. */
export function forwardedContent(message: Message): Partial<Message> {
  const content: Partial<Message> = { ...message };
  for (const field of LEFT_BEHIND) delete content[field];
  return content;
}

const LEFT_BEHIND = [
  'message_id',
  'from',
  'sender_chat',
  'chat',
  'date',
  'edit_date',
  'message_thread_id',
  'is_topic_message',
  'is_automatic_forward',
  'reply_to_message',
  'external_reply',
  'quote',
  'author_signature',
  'reply_markup',
] as const;
