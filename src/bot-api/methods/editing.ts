import { isDeepStrictEqual } from 'node:util';
import type { Message, User } from '@grammyjs/types';
import { type Access, findRoom } from '../chat/access.ts';
import type { History } from '../chat/history.ts';
import { type InlineMessages, isInlineId } from '../chat/inline-messages.ts';
import { checkReach, mayDelete, mayEdit } from '../chat/posting.ts';
import type { Room, StoredMessage } from '../chat/room.ts';
import type { Rooms } from '../chat/rooms.ts';
import type { RateLimiter } from '../limits.ts';
import { placeIn } from '../markup/place.ts';
import { parseInlineMarkup } from '../markup/reply-markup.ts';
import { integerParam, type Params, textParam } from '../params/parameters.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';
import { parseMessageText } from './message-text.ts';
import type { Methods } from './method.ts';

const DELETABLE_FOR_S = 48 * 60 * 60;

/** What the bot changes about messages that are there already. */
export function editingMethods(deps: {
  bot: User;
  inlineMode: boolean;
  rooms: Rooms;
  history: History;
  inlineMessages: InlineMessages;
  limiter: RateLimiter;
  unixNow: () => number;
}): Methods {
  const { bot, inlineMode, rooms, history, inlineMessages, limiter, unixNow } = deps;

  /**
   * Puts the fields in the place of the old ones, unless nothing would change. What was sent in
   * inline mode is edited wherever it stands, and not shown to the bot.
   */
  function edit(
    { room, stored, inline }: Found,
    params: Params,
    change: (message: Message) => Message,
  ): Message | true | Refusal {
    if (!mayEdit(room, stored, bot.id) || stored.uneditable) {
      return badRequest("Message can't be edited");
    }
    const place = placeIn(room, inlineMode);
    const markup = parseInlineMarkup(params, inline ? { ...place, chatType: 'inline' } : place);
    if (isRefusal(markup)) return markup;
    const { reply_markup: _, ...bare } = change(stored.message);
    // An edit that names no keyboard takes the one away that was there.
    const edited = { ...bare, ...(markup ? { reply_markup: markup } : {}) } as Message;
    if (isDeepStrictEqual(edited, stored.message)) return badRequest(NOT_MODIFIED);
    const hindrance = inline || room.kind === 'dialog' ? undefined : checkReach(room);
    const refusal = hindrance ?? limiter.take(room.chat);
    if (refusal) return refusal;
    const shown = history.replace(room, { ...edited, edit_date: unixNow() } as Message, true);
    return inline || shown;
  }

  function findEdited(params: Params): Found | Refusal {
    const inlineId = textParam(params, 'inline_message_id');
    if (textParam(params, 'chat_id') !== '' || integerParam(params, 'message_id') !== 0) {
      return findMessage(rooms, params, 'edit', 'message to edit');
    }
    if (inlineId === '') return badRequest(NO_MESSAGE_ID);
    if (!isInlineId(inlineId)) return badRequest('Invalid inline message identifier specified');
    const found = inlineMessages.find(inlineId);
    return found ? { ...found, inline: true } : badRequest('MESSAGE_ID_INVALID');
  }

  return {
    editMessageText(params) {
      // Sending says 'message is too long'; for edits Telegram passes its inner server's code on.
      const text = parseMessageText(params, rooms, 'MESSAGE_TOO_LONG');
      if (isRefusal(text)) return text;
      const found = findEdited(params);
      if (isRefusal(found)) return found;
      return edit(found, params, ({ text: _, entities, link_preview_options, ...rest }) => ({
        ...rest,
        ...text,
      }));
    },
    editMessageReplyMarkup(params) {
      const found = findEdited(params);
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
      if (age > DELETABLE_FOR_S || !mayDelete(room, stored, bot.id)) {
        return badRequest(
          room.kind === 'private' || room.kind === 'group'
            ? "Message can't be deleted for everyone"
            : "Message can't be deleted",
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
  /** Named by its `inline_message_id`. */
  inline: boolean;
}

function findMessage(rooms: Rooms, params: Params, access: Access, what: string): Found | Refusal {
  const room = findRoom(rooms, params, access);
  if (isRefusal(room)) return room;
  const stored = room.messages.get(integerParam(params, 'message_id'));
  return stored ? { room, stored, inline: false } : badRequest(`${what} not found`);
}
