import type { Message, User } from '@grammyjs/types';
import type { ChatHandle, Person, PersonDetails } from '../bot-api.ts';
import { PRESS_LIFETIME_MS, type Presses } from '../presses.ts';
import { contentFields } from './content.ts';
import type { Handles } from './handles.ts';
import type { PrivateRoom, Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import { typedFields, type Writing } from './writing.ts';

/** Makes people up; each has a private chat with the bot from the start, if only to come. */
export function createPeople(deps: {
  rooms: Rooms;
  handles: Handles;
  writing: Writing;
  presses: Presses;
}): (details?: PersonDetails) => Person {
  const { rooms, handles, writing, presses } = deps;
  let made = 0;

  return (details = {}) => {
    made += 1;
    const user = makeUser(made, details);
    const room = makeRoom(user);
    rooms.add(room);
    let sent = 0;

    const write = (fields: Partial<Message>, chat: ChatHandle | undefined, replyTo?: Message) =>
      writing.write(roomToWriteIn(rooms, room, chat?.id ?? user.id), user, fields, replyTo);

    return {
      user,
      id: user.id,
      chat: handles.of(room),
      say: (text, options = {}) => write(typedFields(text), options.in, options.replyTo),
      send: (content, options = {}) =>
        write(contentFields(content, made * 1_000 + ++sent), options.in, options.replyTo),
      edit: (message, text) =>
        writing.rewrite(roomToWriteIn(rooms, room, message.chat.id), user, message, text),
      async press(message, button, { timeoutMs = PRESS_LIFETIME_MS, inaccessible = false } = {}) {
        const target = roomToWriteIn(rooms, room, message.chat.id);
        const pressed = inaccessible ? message : messageAsItIsNow(target, message, handles);
        const data = findCallbackData(pressed, button);
        return presses.press({ from: user, message: pressed, data, inaccessible, timeoutMs });
      },
      block() {
        room.blocked = true;
      },
      unblock() {
        room.blocked = false;
      },
      deactivate() {
        room.deactivated = true;
      },
    };
  };
}

function makeUser(serial: number, details: PersonDetails): User {
  const { first_name = `Person ${serial}`, last_name, username, language_code = 'en' } = details;
  return {
    id: 1_000_000 + serial,
    is_bot: false,
    first_name,
    ...(last_name ? { last_name } : {}),
    ...(username ? { username } : {}),
    ...(language_code ? { language_code } : {}),
  };
}

function makeRoom({ id, first_name, last_name, username }: User): PrivateRoom {
  const names = { first_name, ...(last_name ? { last_name } : {}) };
  return {
    kind: 'private',
    chat: { id, ...names, ...(username ? { username } : {}), type: 'private' },
    user: { id, is_bot: false, ...names, ...(username ? { username } : {}) },
    started: false,
    blocked: false,
    deactivated: false,
    messages: new Map(),
  };
}

function roomToWriteIn(rooms: Rooms, own: PrivateRoom, chatId: number): Room {
  const room = rooms.byId(chatId);
  const { id, first_name } = own.user;
  if (own.deactivated) throw new Error(`${first_name} has no account any more`);
  if (room?.kind === 'private') {
    if (room !== own) throw new Error(`${first_name} can't get into chat ${chatId}`);
    if (room.blocked) throw new Error(`${first_name} has to unblock the bot first`);
    return room;
  }
  if (!room?.members.has(id)) throw new Error(`${first_name} is not a member of chat ${chatId}`);
  if (room.ended) throw new Error(`chat ${chatId} has ended`);
  return room;
}

function messageAsItIsNow(room: Room, { message_id }: Message, handles: Handles): Message {
  const now = handles
    .of(room)
    .messages()
    .find((message) => message.message_id === message_id);
  if (!now) throw new Error(`message ${message_id} is gone from chat ${room.chat.id}`);
  return now;
}

function findCallbackData({ reply_markup }: Message, wanted: string): string {
  const buttons = reply_markup?.inline_keyboard.flat() ?? [];
  const button =
    buttons.find(({ text }) => text === wanted) ??
    buttons.find((each) => 'callback_data' in each && each.callback_data === wanted);
  if (button && 'callback_data' in button) return button.callback_data;
  const there = buttons.map(({ text }) => JSON.stringify(text)).join(', ') || 'none';
  throw new Error(`no callback button ${JSON.stringify(wanted)}; the buttons are: ${there}`);
}
