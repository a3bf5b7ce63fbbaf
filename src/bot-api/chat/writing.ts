import type { Message, Update, User, UserFromGetMe } from '@grammyjs/types';
import { formatTyped } from '../text/format.ts';
import type { Updates } from '../updates.ts';
import type { History } from './history.ts';
import { botSees } from './privacy.ts';
import type { Room } from './room.ts';

/** What people do to messages, told to the bot as far as it may see it. */
export interface Writing {
  write(room: Room, from: User, fields: Partial<Message>, replyTo: Message | undefined): Message;
  rewrite(room: Room, from: User, message: Message, text: string): Message;
}

export function createWriting(deps: {
  me: UserFromGetMe;
  history: History;
  updates: Updates;
  unixNow: () => number;
}): Writing {
  const { me, history, updates, unixNow } = deps;

  return {
    write(room, from, fields, replyTo) {
      if (replyTo && !room.messages.has(replyTo.message_id)) {
        throw new Error(`message ${replyTo.message_id} is not in chat ${room.chat.id}`);
      }
      if (room.kind === 'private') room.started = true;
      const message = history.add(room, {
        content: { from, chat: room.chat, date: unixNow(), ...fields },
        replyTo: replyTo?.message_id,
        byBot: false,
      });
      // Channels will push channel_post here, and people's service messages what they bring.
      if (botSees(me, room, message)) updates.push('message', message as Seen);
      return message;
    },
    rewrite(room, from, { message_id }, text) {
      const stored = room.messages.get(message_id);
      if (stored?.message.from?.id !== from.id || stored.message.text === undefined) {
        throw new Error(`${from.first_name} has no text message ${message_id} to edit`);
      }
      const { entities: _, ...rest } = stored.message;
      const edited = { ...rest, ...typedFields(text), edit_date: unixNow() } as Message;
      const message = history.replace(room, edited, false);
      if (botSees(me, room, message))
        updates.push('edited_message', message as Seen & Update.Edited);
      return message;
    },
  };
}

/** People write in private chats and groups; what the bot sees of it has a sender. */
type Seen = Message & Update.NonChannel;

const MAX_TYPED = 4_096;

/** The text fields of a message as somebody typed it; an empty one can't be sent. */
export function typedFields(typed: string): Partial<Message> {
  const { text, entities } = formatTyped(typed);
  if (text === '') throw new Error('a client has no way to send an empty text');
  if ([...text].length > MAX_TYPED) throw new Error('a client splits a text as long as that');
  return { text, ...(entities.length > 0 ? { entities } : {}) };
}
