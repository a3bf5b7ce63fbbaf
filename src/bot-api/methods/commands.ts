import type { BotCommand } from '@grammyjs/types';
import { findRoom } from '../chat/access.ts';
import type { Rooms } from '../chat/rooms.ts';
import { type MenuPlace, type Menus, scopeKey } from '../menus.ts';
import { isObject, requiredInteger, requiredString } from '../params/fields.ts';
import { jsonParam, type Params } from '../params/parameters.ts';
import { badRequest, isRefusal, type Refusal, within } from '../refusal.ts';
import { languageParam } from './language-code.ts';
import type { Methods } from './method.ts';

const MAX_COMMANDS = 100;
const MAX_NAME = 32;
const MAX_DESCRIPTION = 256;

/** Sets, gets and deletes the menus of commands. */
export function commandMethods(menus: Menus, rooms: Rooms): Methods {
  const place = (params: Params): MenuPlace | Refusal => {
    const scope = parseScope(params, rooms);
    if (isRefusal(scope)) return scope;
    const language = languageParam(params);
    return isRefusal(language) ? language : { scope, language };
  };

  return {
    setMyCommands(params) {
      const commands = parseCommands(params);
      if (isRefusal(commands)) return commands;
      const at = place(params);
      if (isRefusal(at)) return at;
      menus.set(at, commands);
      return true;
    },
    getMyCommands(params) {
      const at = place(params);
      return isRefusal(at) ? at : menus.get(at);
    },
    deleteMyCommands(params) {
      const at = place(params);
      if (isRefusal(at)) return at;
      menus.set(at, []);
      return true;
    },
  };
}

function parseScope(params: Params, rooms: Rooms): string | Refusal {
  const value = jsonParam(params, 'scope', 'BotCommandScope');
  if (isRefusal(value)) return value;
  if (value === undefined) return scopeKey('default');
  const unreadable = (refusal: Refusal) => within("Can't parse BotCommandScope", refusal);
  if (!isObject(value)) return unreadable(badRequest('BotCommandScope must be an Object'));
  const type = requiredString(value, 'type');
  if (isRefusal(type)) return unreadable(type);
  if (/^(?:default|all_(?:private_chats|group_chats|chat_administrators))$/.test(type)) {
    return scopeKey(type);
  }
  if (!/^chat(?:_administrators|_member)?$/.test(type)) {
    return unreadable(badRequest('Unsupported type specified'));
  }
  const chatId = requiredString(value, 'chat_id');
  if (isRefusal(chatId)) return unreadable(chatId);
  if (chatId === '') return unreadable(badRequest('Empty chat_id specified'));
  const userId = type === 'chat_member' ? requiredInteger(value, 'user_id') : 0;
  if (isRefusal(userId)) return unreadable(userId);
  if (type === 'chat_member' && userId <= 0) {
    return unreadable(badRequest('Invalid user_id specified'));
  }
  const room = findRoom(rooms, { chat_id: chatId }, 'members');
  if (isRefusal(room)) return room;
  if (room.kind === 'channel') return badRequest("Can't change commands in channel chats");
  if (room.kind === 'private' && type !== 'chat') {
    return badRequest("Can't use specified scope in private chats");
  }
  return scopeKey(type, room.chat.id, userId);
}

function parseCommands(params: Params): BotCommand[] | Refusal {
  const value = jsonParam(params, 'commands', 'commands') ?? [];
  if (isRefusal(value)) return value;
  if (!Array.isArray(value)) return badRequest('Expected an Array of BotCommand');
  const commands: BotCommand[] = [];
  for (const item of value) {
    const command = parseCommand(item);
    if (isRefusal(command)) return command;
    commands.push(command);
  }
  return commands.length > MAX_COMMANDS ? badRequest('BOT_COMMANDS_TOO_MUCH') : commands;
}

function parseCommand(item: unknown): BotCommand | Refusal {
  const unreadable = (refusal: Refusal) => within("Can't parse BotCommand", refusal);
  if (!isObject(item)) return unreadable(badRequest('expected an Object'));
  const name = requiredString(item, 'command');
  if (isRefusal(name)) return unreadable(name);
  const text = requiredString(item, 'description');
  if (isRefusal(text)) return unreadable(text);
  const command = name.trim().replace(/^\//, '');
  const description = text.trim();
  if (command === '') return badRequest('Command must be non-empty');
  if ([...command].length > MAX_NAME) {
    return badRequest(`Command length must not exceed ${MAX_NAME}`);
  }
  if (description === '') return badRequest('Command description must be non-empty');
  if ([...description].length > MAX_DESCRIPTION) {
    return badRequest(`Command description length must not exceed ${MAX_DESCRIPTION}`);
  }
  if (!/^[a-z0-9_]+$/.test(command)) return badRequest('BOT_COMMAND_INVALID');
  return { command, description };
}
