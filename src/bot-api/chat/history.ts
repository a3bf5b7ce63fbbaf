import type { Message } from '@grammyjs/types';
import { createBoundedLog } from '../bounded-log.ts';
import type { Events } from '../events.ts';
import type { Room, StoredMessage } from './room.ts';
import { snapshot } from './snapshot.ts';

/** The messages of all chats, and the only way to change them: each change is announced. */
export interface History {
  add(room: Room, draft: MessageDraft): Message;
  replace(room: Room, message: Message, byBot: boolean): Message;
  remove(room: Room, messageId: number): void;
  /** As the bot is shown it: with the message that it replies to, as that one is now. */
  show(room: Room, stored: StoredMessage): Message;
  list(room: Room): Message[];
}

export interface MessageDraft {
  /** All but the id, and but the message that it replies to. */
  content: Omit<Message, 'message_id'>;
  authorId: number;
  replyTo?: number | undefined;
  uneditable?: boolean;
  inlineId?: string | undefined;
  /** The message that opens a topic is in it, and its id is the topic's. */
  opensTopic?: boolean;
}

/**
 * Ids rise by one. Private chats and basic groups share one sequence, which is that of the bot's
 * own mailbox; every other chat has its own. All chats together keep about `kept` messages.
 */
export function createHistory(events: Events, botId: number, kept: number): History {
  const lastIds = new Map<number, number>();
  const newest = createBoundedLog<{ room: Room; id: number }>(kept, ({ room, id }) => {
    room.messages.delete(id);
  });

  function nextId(room: Room): number {
    const sequence = room.kind === 'private' || room.kind === 'group' ? 0 : room.chat.id;
    // A forum's first message was that of its founding: 1 is the id of the topic General.
    const founding = room.kind === 'supergroup' && room.topics ? 1 : 0;
    const id = (lastIds.get(sequence) ?? founding) + 1;
    lastIds.set(sequence, id);
    return id;
  }

  function show(room: Room, { message, replyTo }: StoredMessage): Message {
    const original = replyTo === undefined ? undefined : room.messages.get(replyTo)?.message;
    if (!original) return snapshot(message);
    return snapshot({
      ...message,
      reply_to_message: original as NonNullable<Message['reply_to_message']>,
    });
  }

  return {
    add(room, { content, authorId, replyTo, uneditable = false, inlineId, opensTopic = false }) {
      const id = nextId(room);
      const topic = opensTopic ? { message_thread_id: id, is_topic_message: true } : {};
      const message = { message_id: id, ...content, ...topic } as Message;
      const stored = { message, authorId, replyTo, uneditable, inlineId };
      room.messages.set(id, stored);
      newest.add({ room, id });
      const shown = show(room, stored);
      events.announce({ kind: 'message', message: shown, byBot: authorId === botId });
      return shown;
    },
    replace(room, message, byBot) {
      const before = room.messages.get(message.message_id);
      if (!before) throw new Error(`no message ${message.message_id} in ${room.chat.id}`);
      const stored = { ...before, message };
      room.messages.set(message.message_id, stored);
      const shown = show(room, stored);
      events.announce({ kind: 'edited', message: shown, byBot });
      return shown;
    },
    remove(room, messageId) {
      room.messages.delete(messageId);
      events.announce({ kind: 'deleted', chatId: room.chat.id, messageId });
    },
    show,
    list: (room) => [...room.messages.values()].map((stored) => show(room, stored)),
  };
}
