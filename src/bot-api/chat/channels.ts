import type { Channel, ChannelDetails } from '../human/chats.ts';
import type { Person } from '../human/person.ts';
import { type MakeCommunity, population } from './communities.ts';
import { administratorRights } from './rights.ts';
import type { ChannelRoom } from './room.ts';
import type { Rooms } from './rooms.ts';

/** Makes up channels. */
export function createChannels(deps: {
  rooms: Rooms;
  makePerson: (details: { first_name: string }) => Person;
  makeCommunity: MakeCommunity;
}): (details?: ChannelDetails) => Channel {
  const { rooms, makePerson, makeCommunity } = deps;
  let made = 0;

  return (details = {}) => {
    made += 1;
    const owner = details.owner ?? makePerson({ first_name: `Channel owner ${made}` });
    const { title = `Channel ${made}`, username, bot = 'administrator', signed = false } = details;
    const discussion = details.discussion && rooms.byId(details.discussion.id);
    if (discussion && discussion.kind !== 'supergroup') {
      throw new Error('only a supergroup discusses a channel');
    }
    const room: ChannelRoom = {
      kind: 'channel',
      chat: {
        id: -(1_001_000_000_000 + made),
        title,
        ...(username ? { username } : {}),
        type: 'channel',
      },
      members: population(owner, details.subscribers ?? []),
      banned: new Map(),
      bot,
      botRights: administratorRights('channel', details.rights),
      signed,
      discussion,
      messages: new Map(),
    };
    rooms.add(room);
    return makeCommunity(room, owner);
  };
}
