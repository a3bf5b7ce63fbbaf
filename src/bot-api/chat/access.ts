import { type Params, textParam } from '../params/parameters.ts';
import { badRequest, forbidden, isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { CommunityRoom, GroupRoom, KnownRoom } from './room.ts';
import type { Rooms } from './rooms.ts';

/** Each includes the one before it, but for `members`: an ended group keeps its past, not its people. */
export type Access = 'read' | 'members' | 'edit' | 'write';

/** The chat that `chat_id` names, if the bot may do there what it is about to do. */
export function findRoom(rooms: Rooms, params: Params, access: Access): KnownRoom | Refusal {
  const room = lookUp(rooms, textParam(params, 'chat_id'));
  if (isRefusal(room)) return room;
  return checkAccess(room, access) ?? room;
}

function lookUp(rooms: Rooms, chatId: string): KnownRoom | Refusal {
  if (chatId === '') return badRequest('chat_id is empty');
  const room = chatId.startsWith('@')
    ? rooms.byUsername(chatId.slice(1))
    : rooms.byId(Number.parseInt(chatId, 10));
  if (room === undefined || room.kind === 'dialog') return badRequest('chat not found');
  const unknown = room.kind === 'private' && !rooms.metUser(room.user.id);
  return unknown ? badRequest('chat not found') : room;
}

function checkAccess(room: KnownRoom, access: Access): Refusal | undefined {
  switch (room.kind) {
    case 'private':
      return room.deactivated && (access === 'edit' || access === 'write')
        ? forbidden('user is deactivated')
        : undefined;
    case 'group':
      return access === 'read' ? undefined : checkBasicGroup(room, access);
    case 'supergroup':
    case 'channel':
      return checkLarge(room, access);
  }
}

function checkBasicGroup({ bot, ended }: GroupRoom, access: Access): Refusal | undefined {
  if (typeof ended === 'object' && access !== 'edit') {
    return refuse(400, 'group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: ended.migratedTo,
    });
  }
  if (ended && access !== 'edit') return forbidden('the group chat was deleted');
  if (ended) return undefined;
  if (bot === 'kicked') return forbidden('bot was kicked from the group chat');
  return bot === 'left' ? forbidden('bot is not a member of the group chat') : undefined;
}

/** Supergroups and channels, of which the public ones are open to all who only read. */
function checkLarge({ kind, bot, chat }: CommunityRoom, access: Access): Refusal | undefined {
  if (bot === 'kicked') return forbidden(`bot was kicked from the ${kind} chat`);
  const isPublic = chat.type !== 'group' && chat.username !== undefined;
  const reads = access === 'read' || access === 'members';
  return bot === 'left' && !(isPublic && reads)
    ? forbidden(`bot is not a member of the ${kind} chat`)
    : undefined;
}
