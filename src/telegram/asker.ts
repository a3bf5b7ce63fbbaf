import type { CallbackQuery, Message } from 'grammy/types';

/**
 * Whether a press may work on the message under its button: in a group an answer belongs to who
 * asked, which the message it replies to tells. Where that can't be known (the question was
 * deleted, or a channel asked) anybody may: a button that works for nobody helps nobody.
 */
export function mayPress({ from, message }: CallbackQuery): boolean {
  if (message === undefined || message.chat.type === 'private') return true;
  const question: Message | undefined =
    'reply_to_message' in message ? message.reply_to_message : undefined;
  if (question === undefined || question.sender_chat !== undefined) return true;
  return question.from === undefined || question.from.id === from.id;
}
