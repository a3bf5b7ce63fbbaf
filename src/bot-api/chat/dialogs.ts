import type { User } from '@grammyjs/types';
import type { ChatHandle } from '../human/chats.ts';
import type { Handles } from './handles.ts';
import type { DialogRoom } from './room.ts';
import type { Rooms } from './rooms.ts';

/* Apart from everybody's own id: for each of the two the chat would have the other's id. */
const FIRST_ID = 900_000_001;

/** The chat of two people, the same one for both. */
export function createDialogs(
  rooms: Rooms,
  handles: Handles,
): (one: User, other: User) => ChatHandle {
  const dialogs = new Map<string, DialogRoom>();

  return (one, other) => {
    const pair = [one.id, other.id].sort((a, b) => a - b).join(' ');
    let room = dialogs.get(pair);
    if (!room) {
      room = {
        kind: 'dialog',
        chat: { id: FIRST_ID + dialogs.size, type: 'private', first_name: other.first_name },
        userIds: [one.id, other.id],
        messages: new Map(),
      };
      dialogs.set(pair, room);
      rooms.add(room);
    }
    return handles.of(room);
  };
}
