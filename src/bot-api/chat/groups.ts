import type { Chat, Message } from '@grammyjs/types';
import type { Group, GroupDetails } from '../human/chats.ts';
import type { Person } from '../human/person.ts';
import { asGroup } from './author.ts';
import { type MakeCommunity, plainMember, population } from './communities.ts';
import { administratorRights } from './rights.ts';
import type { GroupRoom, TopicState } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { Standing } from './standing.ts';
import { GENERAL_TOPIC_ID } from './threads.ts';
import type { MakeTopics } from './topics.ts';
import type { Writing } from './writing.ts';

/** Makes up groups, basic ones and supergroups, with topics or without. */
export function createGroups(deps: {
  rooms: Rooms;
  writing: Writing;
  standing: Standing;
  makePerson: (details: { first_name: string }) => Person;
  makeCommunity: MakeCommunity;
  makeTopics: MakeTopics;
}): (details?: GroupDetails) => Group {
  const { rooms, writing, standing, makePerson, makeCommunity, makeTopics } = deps;
  let made = 0;

  function toHandle(room: GroupRoom, owner: Person): Group {
    const topics = makeTopics(room, owner);
    return {
      ...makeCommunity(room, owner),
      get general() {
        return topics.general();
      },
      topic: topics.open,
      restrict(person, permissions = {}) {
        if (room.kind !== 'supergroup') throw new Error('a basic group restricts nobody');
        if (!room.members.has(person.id)) throw new Error('only members are restricted');
        room.members.set(person.id, {
          ...plainMember(person),
          status: 'restricted',
          permissions,
        });
      },
      dissolve() {
        mustBeBasic(room, 'be dissolved');
        room.ended = 'dissolved';
      },
      upgrade() {
        mustBeBasic(room, 'be upgraded');
        const { title } = room.chat;
        const successor = makeRoom({ kind: 'supergroup', title, bot: room.bot }, ++made, room);
        rooms.add(successor);
        const by = owner.user;
        writing.write(room, {
          by,
          fields: { migrate_to_chat_id: successor.chat.id },
          service: true,
        });
        room.ended = { migratedTo: successor.chat.id };
        // The bot joins the new group; that it left the old one it isn't told.
        standing.introduce(successor, by, {
          ...asGroup(successor.chat),
          migrate_from_chat_id: room.chat.id,
        });
        return toHandle(successor, owner);
      },
    };
  }

  return (details = {}) => {
    made += 1;
    const owner = details.owner ?? makePerson({ first_name: `Owner ${made}` });
    const members = population(owner, details.members ?? []);
    const room = makeRoom(details, made, { members });
    rooms.add(room);
    if (details.founded) {
      const basic = room.kind === 'group';
      const founding: Partial<Message> = basic
        ? { group_chat_created: true }
        : { supergroup_chat_created: true };
      standing.introduce(room, owner.user, founding);
    }
    return toHandle(room, owner);
  };
}

function makeRoom(
  details: GroupDetails,
  serial: number,
  inherited: Pick<GroupRoom, 'members'> & Partial<Pick<GroupRoom, 'botRights'>>,
): GroupRoom {
  const { kind = 'group', title = `Group ${serial}`, username, bot = 'member' } = details;
  if (kind === 'group' && username) throw new Error('a basic group has no username');
  if (kind === 'group' && details.is_forum) throw new Error('a basic group has no topics');
  const chat: Chat.GroupChat | Chat.SupergroupChat =
    kind === 'group'
      ? { id: -(5_000_000 + serial), title, type: 'group' }
      : {
          id: -(1_002_000_000_000 + serial),
          title,
          ...(username ? { username } : {}),
          type: 'supergroup',
          ...(details.is_forum ? { is_forum: true } : {}),
        };
  const general: TopicState = { name: 'General', closed: false };
  return {
    kind,
    chat,
    members: new Map(inherited.members),
    banned: new Map(),
    bot,
    botRights: administratorRights(kind, inherited.botRights),
    ended: undefined,
    topics: details.is_forum ? new Map([[GENERAL_TOPIC_ID, general]]) : undefined,
    messages: new Map(),
  };
}

function mustBeBasic({ kind }: GroupRoom, what: string): void {
  if (kind !== 'group') throw new Error(`only a basic group can ${what}`);
}
