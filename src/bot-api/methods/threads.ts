import type { Room } from '../chat/room.ts';
import { integerParam, type Params } from '../params/parameters.ts';
import { badRequest, type Refusal } from '../refusal.ts';

/**
 * `message_thread_id`. Groups without topics ignore it, and in a private chat no topic exists.
 * Forums will look theirs up here; General, id 1, is `message thread not found` even there.
 */
export function checkThread(params: Params, room: Room): Refusal | undefined {
  const threadId = integerParam(params, 'message_thread_id');
  return threadId !== 0 && room.kind === 'private'
    ? badRequest('message thread not found')
    : undefined;
}
