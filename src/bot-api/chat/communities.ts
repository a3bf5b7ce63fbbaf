import type { Community } from '../human/chats.ts';
import type { Person } from '../human/person.ts';
import type { Handles } from './handles.ts';
import { administratorRights } from './rights.ts';
import type { CommunityRoom, Member } from './room.ts';
import type { Standing } from './standing.ts';
import type { Writing } from './writing.ts';

/** What groups and channels offer alike: who is in them, and as what. */
export type MakeCommunity = (room: CommunityRoom, owner: Person) => Community;

export function communityMaker(deps: {
  handles: Handles;
  writing: Writing;
  standing: Standing;
}): MakeCommunity {
  const { handles, writing, standing } = deps;

  return (room, owner) => {
    /** Channels keep quiet about who comes and goes. */
    function say(fields: Parameters<Writing['write']>[1]['fields'], by: Person): void {
      if (room.kind !== 'channel') writing.write(room, { by: by.user, fields, service: true });
    }

    function change({ user }: Person, to: (member: Member) => Member): void {
      const member = room.members.get(user.id);
      if (!member) throw new Error(`${user.first_name} is not a member of chat ${room.chat.id}`);
      room.members.set(user.id, to(member));
    }

    return {
      ...handles.of(room),
      owner,
      add(person) {
        if (room.members.has(person.id)) return;
        room.banned.delete(person.id);
        room.members.set(person.id, plainMember(person));
        say({ new_chat_members: [person.user] }, owner);
      },
      remove(person) {
        if (!room.members.has(person.id)) return;
        say({ left_chat_member: person.user }, person);
        room.members.delete(person.id);
      },
      ban(person) {
        if (room.members.has(person.id)) say({ left_chat_member: person.user }, owner);
        room.members.delete(person.id);
        room.banned.set(person.id, person.user);
      },
      promote(person, { rights, anonymous = false, title } = {}) {
        if (anonymous && room.kind !== 'supergroup') {
          throw new Error('only administrators of supergroups are anonymous');
        }
        const marks = { anonymous, ...(title === undefined ? {} : { title }) };
        // Whoever isn't in it yet comes in with it.
        if (!room.members.has(person.id)) room.members.set(person.id, plainMember(person));
        change(person, ({ user, status }) =>
          status === 'creator'
            ? { user, status, ...marks }
            : {
                user,
                status: 'administrator',
                rights: administratorRights(room.kind, rights),
                ...marks,
              },
        );
      },
      demote(person) {
        if (person.id === owner.id) throw new Error('an owner stays an owner');
        change(person, () => plainMember(person));
      },
      setBot(to, { by = owner, rights } = {}) {
        standing.change(room, to, by.user, rights);
      },
      bot: () => room.bot,
    };
  };
}

/** Somebody in it who has no part in running it. */
export function plainMember({ user }: Person): Member {
  return { user, status: 'member', anonymous: false };
}

/** A new chat's people: its owner, and those who are in it from the beginning. */
export function population(owner: Person, others: readonly Person[]): Map<number, Member> {
  return new Map([
    ...others.map((person) => [person.id, plainMember(person)] as const),
    [owner.id, { user: owner.user, status: 'creator', anonymous: false }],
  ]);
}
