import type { User } from '@grammyjs/types';
import { botIsIn, type GroupRoom, type PrivateRoom, type Room } from './room.ts';

/** Everybody and every chat on this server, whether the bot knows of it or not. */
export interface Rooms {
  add(room: Room): void;
  byId(id: number): Room | undefined;
  /** Public groups only: people can't be addressed by username. */
  byUsername(username: string): Room | undefined;
  privateOf(userId: number): PrivateRoom | undefined;
  /** Somebody the bot has met: they wrote to it, or share a group with it. */
  metUser(userId: number): User | undefined;
}

export function createRooms(me: User): Rooms {
  const rooms = new Map<number, Room>();

  const privateOf = (userId: number): PrivateRoom | undefined => {
    const room = rooms.get(userId);
    return room?.kind === 'private' ? room : undefined;
  };

  const groupsWith = (userId: number): GroupRoom[] =>
    [...rooms.values()]
      .filter((room) => room.kind !== 'private')
      .filter((room) => botIsIn(room) && room.members.has(userId));

  return {
    add(room) {
      rooms.set(room.chat.id, room);
    },
    byId: (id) => rooms.get(id),
    byUsername: (username) =>
      [...rooms.values()].find(
        ({ chat }) =>
          chat.type === 'supergroup' && chat.username?.toLowerCase() === username.toLowerCase(),
      ),
    privateOf,
    metUser(userId) {
      if (userId === me.id) return me;
      const room = privateOf(userId);
      return room && (room.started || groupsWith(userId).length > 0) ? room.user : undefined;
    },
  };
}
