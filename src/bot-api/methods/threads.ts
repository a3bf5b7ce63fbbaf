import type { Room } from '../chat/room.ts';
import { GENERAL_TOPIC_ID } from '../chat/threads.ts';
import { integerParam, type Params } from '../params/parameters.ts';
import { badRequest, type Refusal } from '../refusal.ts';

/**
 * `message_thread_id`: the topic it names, if any. Groups without topics ignore it, in a private
 * chat no topic exists, and General, id 1, is not found even in a forum.
 */
export function parseThread(params: Params, room: Room): number | undefined | Refusal {
  const threadId = integerParam(params, 'message_thread_id');
  if (threadId === 0) return undefined;
  if (room.kind === 'private') return NOT_FOUND;
  if (room.kind !== 'supergroup' || !room.topics) return undefined;
  const found = threadId !== GENERAL_TOPIC_ID && room.topics.has(threadId);
  return found ? threadId : NOT_FOUND;
}

const NOT_FOUND = badRequest('message thread not found');
