import type { Message } from '@grammyjs/types';
import type { Room } from './room.ts';

/** Where in a supergroup a message goes, and what it replies to there. */
export interface Place {
  fields: Pick<Message, 'message_thread_id' | 'is_topic_message'>;
  replyTo: number | undefined;
}

/**
 * In a topic every message carries the topic, and one that replies to nothing replies to the
 * message that opened it. Without topics the thread is the first message of the replies, so
 * `message_thread_id` is there although nothing can be sent to it.
 */
export function placeInThread(room: Room, topicId: number | undefined, replyTo?: number): Place {
  if (room.kind !== 'supergroup') return { fields: {}, replyTo };
  const original = replyTo === undefined ? undefined : room.messages.get(replyTo)?.message;
  if (room.topics) {
    const id = topicId ?? original?.message_thread_id;
    if (id === undefined || id === GENERAL_TOPIC_ID) return { fields: {}, replyTo };
    const fields = { message_thread_id: id, is_topic_message: true };
    return { fields, replyTo: replyTo ?? (room.messages.has(id) ? id : undefined) };
  }
  const root = original?.message_thread_id ?? original?.message_id;
  return { fields: root === undefined ? {} : { message_thread_id: root }, replyTo };
}

/** General's id: messages in it carry none. */
export const GENERAL_TOPIC_ID = 1;

/** A closed topic takes messages of those only who manage topics. */
export function isClosed(room: Room, threadId: number | undefined): boolean {
  if (room.kind !== 'supergroup') return false;
  return room.topics?.get(threadId ?? GENERAL_TOPIC_ID)?.closed ?? false;
}
