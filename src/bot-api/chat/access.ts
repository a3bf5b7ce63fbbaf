import { type Params, textParam } from '../params/parameters.ts';
import { badRequest, forbidden, isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { GroupRoom, Room } from './room.ts';
import type { Rooms } from './rooms.ts';

/** Each includes the one before it, but for `members`: an ended group keeps its past, not its people. */
export type Access = 'read' | 'members' | 'edit' | 'write';

/** The chat that `chat_id` names, if the bot may do there what it is about to do. */
export function findRoom(rooms: Rooms, params: Params, access: Access): Room | Refusal {
  const room = lookUp(rooms, textParam(params, 'chat_id'));
  if (isRefusal(room)) return room;
  return checkAccess(room, access) ?? room;
}

/** The reasons that only Telegram's inner server knows; it checks them when something is really sent. */
export function checkReach(room: Room): Refusal | undefined {
  if (room.kind === 'private') {
    if (!room.started) return forbidden("Bot can't initiate conversation with a user");
    return room.blocked ? forbidden('bot was blocked by the user') : undefined;
  }
  return room.bot === 'muted'
    ? badRequest('Not enough rights to send text messages to the chat')
    : undefined;
}

function lookUp(rooms: Rooms, chatId: string): Room | Refusal {
  if (chatId === '') return badRequest('chat_id is empty');
  const room = chatId.startsWith('@')
    ? rooms.byUsername(chatId.slice(1))
    : rooms.byId(Number.parseInt(chatId, 10));
  const unknown = room?.kind === 'private' && !rooms.metUser(room.user.id);
  return room === undefined || unknown ? badRequest('chat not found') : room;
}

function checkAccess(room: Room, access: Access): Refusal | undefined {
  switch (room.kind) {
    case 'private':
      return room.deactivated && (access === 'edit' || access === 'write')
        ? forbidden('user is deactivated')
        : undefined;
    case 'group':
      return access === 'read' ? undefined : checkBasicGroup(room, access);
    case 'supergroup':
      return checkSupergroup(room, access);
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

function checkSupergroup({ bot, chat }: GroupRoom, access: Access): Refusal | undefined {
  if (bot === 'kicked') return forbidden('bot was kicked from the supergroup chat');
  const isPublic = chat.type === 'supergroup' && chat.username !== undefined;
  const reads = access === 'read' || access === 'members';
  return bot === 'left' && !(isPublic && reads)
    ? forbidden('bot is not a member of the supergroup chat')
    : undefined;
}
