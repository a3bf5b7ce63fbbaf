import { isDeepStrictEqual } from 'node:util';
import type { Message, User } from '@grammyjs/types';
import { type Access, checkReach, findRoom } from '../chat/access.ts';
import type { History } from '../chat/history.ts';
import type { Room, StoredMessage } from '../chat/room.ts';
import type { Rooms } from '../chat/rooms.ts';
import type { RateLimiter } from '../limits.ts';
import { parseInlineMarkup } from '../markup/reply-markup.ts';
import { integerParam, type Params, textParam } from '../params/parameters.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';
import { parseMessageText } from './message-text.ts';
import type { Methods } from './method.ts';

const DELETABLE_FOR_S = 48 * 60 * 60;

/** What the bot changes about messages that are there already. */
export function editingMethods(deps: {
  bot: User;
  rooms: Rooms;
  history: History;
  limiter: RateLimiter;
  unixNow: () => number;
}): Methods {
  const { bot, rooms, history, limiter, unixNow } = deps;

  /** Puts the fields in the place of the old ones, unless nothing would change. */
  function edit(
    { room, stored }: Found,
    params: Params,
    change: (message: Message) => Message,
  ): Message | Refusal {
    if (stored.message.from?.id !== bot.id || stored.uneditable) {
      return badRequest("Message can't be edited");
    }
    const markup = parseInlineMarkup(params, { chatType: room.chat.type });
    if (isRefusal(markup)) return markup;
    const { reply_markup: _, ...bare } = change(stored.message);
    // An edit that names no keyboard takes the one away that was there.
    const edited = { ...bare, ...(markup ? { reply_markup: markup } : {}) } as Message;
    if (isDeepStrictEqual(edited, stored.message)) return badRequest(NOT_MODIFIED);
    const hindrance = checkReach(room) ?? limiter.take(room.chat);
    return hindrance ?? history.replace(room, { ...edited, edit_date: unixNow() } as Message, true);
  }

  return {
    editMessageText(params) {
      // Sending says 'message is too long'; for edits Telegram passes its inner server's code on.
      const text = parseMessageText(params, rooms, 'MESSAGE_TOO_LONG');
      if (isRefusal(text)) return text;
      const found = findMessage(rooms, params, 'edit', 'message to edit');
      if (isRefusal(found)) return found;
      return edit(found, params, ({ text: _, entities, link_preview_options, ...rest }) => ({
        ...rest,
        ...text,
      }));
    },
    editMessageReplyMarkup(params) {
      const found = findMessage(rooms, params, 'edit', 'message to edit');
      return isRefusal(found) ? found : edit(found, params, (message) => message);
    },
    deleteMessage(params) {
      if (textParam(params, 'chat_id') === '') {
        return badRequest('Chat identifier is not specified');
      }
      if (integerParam(params, 'message_id') <= 0) return badRequest(NO_MESSAGE_ID);
      const found = findMessage(rooms, params, 'write', 'message to delete');
      if (isRefusal(found)) return found;
      const { room, stored } = found;
      const age = unixNow() - stored.message.date;
      if (age > DELETABLE_FOR_S || !mayDelete(found, bot.id)) {
        return badRequest(
          room.kind === 'supergroup'
            ? "Message can't be deleted"
            : "Message can't be deleted for everyone",
        );
      }
      history.remove(room, stored.message.message_id);
      return true;
    },
  };
}

const NO_MESSAGE_ID = 'Message identifier is not specified';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

interface Found {
  room: Room;
  stored: StoredMessage;
}

function findMessage(rooms: Rooms, params: Params, access: Access, what: string): Found | Refusal {
  const messageId = integerParam(params, 'message_id');
  if (textParam(params, 'chat_id') === '' && messageId === 0) {
    // Messages sent in inline mode will be looked up here; until then none exists.
    const inline = textParam(params, 'inline_message_id');
    return badRequest(inline === '' ? NO_MESSAGE_ID : 'MESSAGE_ID_INVALID');
  }
  const room = findRoom(rooms, params, access);
  if (isRefusal(room)) return room;
  const stored = room.messages.get(messageId);
  return stored ? { room, stored } : badRequest(`${what} not found`);
}

/** In private chats everything, in groups its own, and everybody's as an admin. */
function mayDelete({ room, stored }: Found, botId: number): boolean {
  const own = stored.message.from?.id === botId;
  return own || room.kind === 'private' || room.bot === 'administrator';
}
