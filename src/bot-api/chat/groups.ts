import type { Chat } from '@grammyjs/types';
import type { Group, GroupDetails, Person } from '../bot-api.ts';
import type { Handles } from './handles.ts';
import type { GroupRoom, Member } from './room.ts';
import type { Rooms } from './rooms.ts';

/** Makes up groups, basic ones and supergroups. */
export function createGroups(deps: {
  rooms: Rooms;
  handles: Handles;
  makePerson: (details: { first_name: string }) => Person;
}): (details?: GroupDetails) => Group {
  const { rooms, handles, makePerson } = deps;
  let made = 0;

  function toHandle(room: GroupRoom, owner: Person): Group {
    return {
      ...handles.of(room),
      owner,
      add({ user }) {
        room.members.set(user.id, { user, status: 'member' });
      },
      remove({ id }) {
        room.members.delete(id);
      },
      promote({ user }) {
        room.members.set(user.id, { user, status: 'administrator' });
      },
      setBot(standing) {
        room.bot = standing;
      },
      dissolve() {
        mustBeBasic(room, 'be dissolved');
        room.ended = 'dissolved';
      },
      upgrade() {
        mustBeBasic(room, 'be upgraded');
        const { title } = room.chat;
        const successor = makeRoom({ kind: 'supergroup', title, bot: room.bot }, owner.id, ++made);
        for (const [id, member] of room.members) successor.members.set(id, member);
        rooms.add(successor);
        room.ended = { migratedTo: successor.chat.id };
        return toHandle(successor, owner);
      },
    };
  }

  return (details = {}) => {
    made += 1;
    const owner = details.owner ?? makePerson({ first_name: `Owner ${made}` });
    const room = makeRoom(details, owner.id, made);
    for (const { user } of details.members ?? []) {
      room.members.set(user.id, { user, status: 'member' });
    }
    room.members.set(owner.id, { user: owner.user, status: 'creator' });
    rooms.add(room);
    return toHandle(room, owner);
  };
}

function makeRoom(details: GroupDetails, ownerId: number, serial: number): GroupRoom {
  const { kind = 'group', title = `Group ${serial}`, username, bot = 'member' } = details;
  if (kind === 'group' && username) throw new Error('a basic group has no username');
  const chat: Chat.GroupChat | Chat.SupergroupChat =
    kind === 'group'
      ? { id: -(5_000_000 + serial), title, type: 'group' }
      : {
          id: -(1_002_000_000_000 + serial),
          title,
          ...(username ? { username } : {}),
          type: 'supergroup',
        };
  const members = new Map<number, Member>();
  return { kind, chat, ownerId, members, bot, ended: undefined, messages: new Map() };
}

function mustBeBasic({ kind }: GroupRoom, what: string): void {
  if (kind !== 'group') throw new Error(`only a basic group can ${what}`);
}
