import { isDeepStrictEqual } from 'node:util';
import type { ChatAdministratorRights, ChatMember, Message, User } from '@grammyjs/types';
import type { BotStanding } from '../human/chats.ts';
import type { Updates } from '../updates.ts';
import { botMember } from './membership.ts';
import { administratorRights } from './rights.ts';
import { botIsIn, type CommunityRoom, type PrivateRoom } from './room.ts';
import type { Writing } from './writing.ts';

/** What becomes of the bot in its chats, and how it hears of it. */
export interface Standing {
  change(room: CommunityRoom, to: BotStanding, by: User, rights?: Rights): void;
  /** The bot was in it from the beginning, and is told so only now. */
  introduce(room: CommunityRoom, by: User, founding: Partial<Message>): void;
  setBlocked(room: PrivateRoom, blocked: boolean, by: User): void;
}

type Rights = Partial<ChatAdministratorRights>;

export function createStanding(deps: {
  bot: User;
  writing: Writing;
  updates: Updates;
  unixNow: () => number;
}): Standing {
  const { bot, writing, updates, unixNow } = deps;

  function tell(room: CommunityRoom | PrivateRoom, by: User, old: ChatMember): void {
    const now = botMember(room, bot);
    if (isDeepStrictEqual(old, now)) return;
    updates.push('my_chat_member', {
      chat: room.chat,
      from: by,
      date: unixNow(),
      old_chat_member: old,
      new_chat_member: now,
    });
  }

  return {
    change(room, to, by, rights) {
      if (room.kind === 'channel' && to === 'muted') {
        throw new Error('nobody is muted in a channel');
      }
      const old = botMember(room, bot);
      const was = botIsIn(room);
      const leaves = was && (to === 'left' || to === 'kicked');
      // While it is still in: it hears of its own leaving.
      if (leaves && room.kind !== 'channel') {
        writing.write(room, { by, fields: { left_chat_member: bot }, service: true });
      }
      room.bot = to;
      if (to === 'administrator') room.botRights = administratorRights(room.kind, rights);
      tell(room, by, old);
      if (!was && botIsIn(room) && room.kind !== 'channel') {
        writing.write(room, { by, fields: { new_chat_members: [bot] }, service: true });
      }
    },
    introduce(room, by, founding) {
      tell(room, by, { status: 'left', user: bot });
      writing.write(room, { by, fields: founding, service: true });
    },
    setBlocked(room, blocked, by) {
      const old = botMember(room, bot);
      room.blocked = blocked;
      // Nobody the bot ever heard of: their chat doesn't exist for it.
      if (room.started) tell(room, by, old);
    },
  };
}
