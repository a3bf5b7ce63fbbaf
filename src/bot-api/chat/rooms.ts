import type { User } from '@grammyjs/types';
import { SPOKESMEN } from './author.ts';
import {
  botIsIn,
  type ChannelRoom,
  type GroupRoom,
  isCommunity,
  type PrivateRoom,
  type Room,
} from './room.ts';

/** Everybody and every chat on this server, whether the bot knows of it or not. */
export interface Rooms {
  add(room: Room): void;
  byId(id: number): Room | undefined;
  /** Public groups and channels only: people can't be addressed by username. */
  byUsername(username: string): Room | undefined;
  /** The channel that a group discusses. */
  channelOf(group: GroupRoom): ChannelRoom | undefined;
  /** Somebody the bot has met: they wrote to it, or share a group with it; a channel hides them. */
  metUser(userId: number): User | undefined;
}

export function createRooms(me: User): Rooms {
  const rooms = new Map<number, Room>();

  const privateOf = (userId: number): PrivateRoom | undefined => {
    const room = rooms.get(userId);
    return room?.kind === 'private' ? room : undefined;
  };

  const sharesGroup = (userId: number): boolean =>
    [...rooms.values()]
      .filter(isCommunity)
      .some((room) => room.kind !== 'channel' && botIsIn(room) && room.members.has(userId));

  return {
    add(room) {
      rooms.set(room.chat.id, room);
    },
    byId: (id) => rooms.get(id),
    byUsername: (username) =>
      [...rooms.values()].find(
        ({ chat }) =>
          chat.type !== 'private' && chat.username?.toLowerCase() === username.toLowerCase(),
      ),
    channelOf: (group) =>
      [...rooms.values()]
        .filter((room) => room.kind === 'channel')
        .find(({ discussion }) => discussion === group),
    metUser(userId) {
      if (userId === me.id) return me;
      const room = privateOf(userId);
      if (room) return room.started || sharesGroup(userId) ? room.user : undefined;
      return SPOKESMEN.find(({ id }) => id === userId);
    },
  };
}
