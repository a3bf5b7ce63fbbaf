import type { Message, User, UserFromGetMe } from '@grammyjs/types';
import { contentFields, isService } from '../content/content.ts';
import type { ChatHandle } from '../human/chats.ts';
import type { Person, PersonDetails, SayOptions } from '../human/person.ts';
import { typedFields } from '../text/typed.ts';
import type { Choosing } from './choosing.ts';
import type { Handles } from './handles.ts';
import { findKey, foldKeyboard, keyboardOf } from './keyboards.ts';
import { forwardedContent, originOf } from './origin.ts';
import { createPresence } from './presence.ts';
import type { Pressing } from './pressing.ts';
import { isCommunity, type PrivateRoom } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { Sharing } from './sharing.ts';
import type { Standing } from './standing.ts';
import type { Draft, Writing } from './writing.ts';

/** Makes people up; each has a private chat with the bot from the start, if only to come. */
export function createPeople(deps: {
  me: UserFromGetMe;
  rooms: Rooms;
  handles: Handles;
  dialog: (one: User, other: User) => ChatHandle;
  writing: Writing;
  standing: Standing;
  sharing: Sharing;
  pressing: Pressing;
  choosing: Choosing;
}): (details?: PersonDetails) => Person {
  const { me, rooms, handles, dialog, writing, standing, sharing, pressing, choosing } = deps;
  let made = 0;

  return (details = {}) => {
    made += 1;
    const user = makeUser(made, details);
    const room = makeRoom(user);
    rooms.add(room);
    const presence = createPresence(rooms, user, room);
    const firstSerial = made * 1_000;
    let sent = 0;

    function write(
      fields: Partial<Message>,
      options: SayOptions = {},
      more: Pick<Draft, 'service' | 'inlineId'> = {},
    ): Message {
      const { replyTo, topic, as, viaBot } = options;
      return writing.write(presence.roomToWriteIn(options), {
        by: user,
        fields: { ...fields, ...(viaBot ? { via_bot: viaBot } : {}) },
        replyTo,
        topicId: topic?.id,
        as: as?.chat,
        ...more,
      });
    }

    const say: Person['say'] = (text, options) => {
      const message = write(typedFields(text), options);
      if (message.chat.id === room.chat.id && findKey(room, text)) foldKeyboard(room);
      return message;
    };

    return {
      user,
      id: user.id,
      chat: handles.of(room),
      with: (other) => dialog(user, other.user),
      say,
      send(content, options) {
        const place = presence.roomToWriteIn(options ?? {});
        if (content.kind === 'new_chat_title' && isCommunity(place)) {
          place.chat.title = content.title;
        }
        const fields = contentFields(content, firstSerial + ++sent);
        return write(fields, options, { service: isService(content) });
      },
      forward(message, options = {}) {
        if (message.has_protected_content) throw new Error('protected content stays where it is');
        const forward_origin = originOf(message, options.hidden ?? false);
        return write({ ...forwardedContent(message), forward_origin }, options);
      },
      edit: (message, text) => writing.rewrite(presence.room(message.chat.id), user, message, text),
      delete: (message) => writing.erase(presence.room(message.chat.id), user, message),
      press: async (message, button, options) =>
        pressing.press(user, presence.room(message.chat.id), message, button, options),
      inline: async (query, options = {}) =>
        choosing.ask(user, presence.room(options.in?.id), query, options),
      choose: (answer, resultId, options) =>
        choosing.choose(answer, resultId, user, (fields, inlineId) =>
          write(fields, options, { inlineId }),
        ),
      start(payload = '') {
        checkPayload(payload);
        if (room.blocked) standing.setBlocked(room, false, user);
        return say(`/start ${payload}`);
      },
      startGroup(group, payload = '') {
        checkPayload(payload);
        sharing.addToGroup(user, presence.room(group.id));
        return say(`/start@${me.username} ${payload}`, { in: group });
      },
      startChannel: (channel, rights) =>
        sharing.addToChannel(user, presence.room(channel.id), rights),
      keyboard: () => keyboardOf(room),
      share(button, chat) {
        presence.room();
        const chat_shared = sharing.share(user, room, button, presence.room(chat.id));
        foldKeyboard(room);
        return write({ chat_shared }, {}, { service: true });
      },
      isOffered(chat, way) {
        const found = rooms.byId(chat.id);
        if (!found || !isCommunity(found) || !found.members.has(user.id)) return false;
        return sharing.isOffered(user, room, way, found);
      },
      block: () => standing.setBlocked(room, true, user),
      unblock: () => standing.setBlocked(room, false, user),
      deactivate() {
        room.deactivated = true;
      },
    };
  };
}

function checkPayload(payload: string): void {
  if (!/^[\w-]{0,64}$/.test(payload)) throw new Error(`no link carries ${JSON.stringify(payload)}`);
}

function makeUser(serial: number, details: PersonDetails): User {
  const { first_name = `Person ${serial}`, last_name, username, language_code = 'en' } = details;
  const { is_bot = false } = details;
  return {
    id: 1_000_000 + serial,
    is_bot,
    first_name,
    ...(last_name ? { last_name } : {}),
    ...(username ? { username } : {}),
    ...(language_code && !is_bot ? { language_code } : {}),
  };
}

function makeRoom({ id, is_bot, first_name, last_name, username }: User): PrivateRoom {
  const names = { first_name, ...(last_name ? { last_name } : {}) };
  return {
    kind: 'private',
    chat: { id, ...names, ...(username ? { username } : {}), type: 'private' },
    user: { id, is_bot, ...names, ...(username ? { username } : {}) },
    started: false,
    blocked: false,
    deactivated: false,
    keyboard: undefined,
    messages: new Map(),
  };
}
