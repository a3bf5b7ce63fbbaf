import type { User } from '@grammyjs/types';
import { findRoom } from '../chat/access.ts';
import { authorFields } from '../chat/author.ts';
import type { History } from '../chat/history.ts';
import { showKeyboard } from '../chat/keyboards.ts';
import { checkAction, checkPosting } from '../chat/posting.ts';
import type { Rooms } from '../chat/rooms.ts';
import { placeInThread } from '../chat/threads.ts';
import type { Writing } from '../chat/writing.ts';
import type { Events } from '../events.ts';
import type { RateLimiter } from '../limits.ts';
import { placeIn } from '../markup/place.ts';
import { isForReader, parseReplyMarkup } from '../markup/reply-markup.ts';
import { flagParam, textParam } from '../params/parameters.ts';
import { badRequest, isRefusal } from '../refusal.ts';
import { parseMessageText } from './message-text.ts';
import type { Methods } from './method.ts';
import { parseReply } from './reply-parameters.ts';
import { parseThread } from './threads.ts';

const ACTIONS = new Set(
  (
    'cancel typing record_video upload_video record_audio record_voice upload_audio upload_voice ' +
    'upload_photo upload_document choose_sticker pick_up_location find_location record_video_note ' +
    'upload_video_note'
  ).split(' '),
);

/** What the bot puts into a chat. */
export function sendingMethods(deps: {
  bot: User;
  inlineMode: boolean;
  rooms: Rooms;
  history: History;
  writing: Writing;
  limiter: RateLimiter;
  events: Events;
  unixNow: () => number;
}): Methods {
  const { bot, inlineMode, rooms, history, writing, limiter, events, unixNow } = deps;

  return {
    sendMessage(params) {
      const text = parseMessageText(params, rooms, 'Message is too long');
      if (isRefusal(text)) return text;
      const room = findRoom(rooms, params, 'write');
      if (isRefusal(room)) return room;
      const threadId = parseThread(params, room);
      if (isRefusal(threadId)) return threadId;
      const reply = parseReply(params, room, threadId);
      if (isRefusal(reply)) return reply;
      const markup = parseReplyMarkup(params, placeIn(room, inlineMode));
      if (isRefusal(markup)) return markup;
      const place = placeInThread(room, threadId, reply.messageId);
      const hindrance =
        checkPosting(room, place.fields.message_thread_id) ?? limiter.take(room.chat);
      if (hindrance) return hindrance;
      const message = history.add(room, {
        content: {
          ...authorFields(room, bot),
          chat: room.chat,
          date: unixNow(),
          ...place.fields,
          ...text,
          ...reply.fields,
          ...(flagParam(params, 'protect_content') ? { has_protected_content: true } : {}),
          ...(markup.kind === 'inline' ? { reply_markup: markup.markup } : {}),
        },
        authorId: bot.id,
        replyTo: place.replyTo,
        uneditable: isForReader(markup),
      });
      showKeyboard(room, message.message_id, markup);
      writing.discuss(room, message);
      return message;
    },
    sendChatAction(params) {
      const action = textParam(params, 'action').toLowerCase();
      if (!ACTIONS.has(action)) return badRequest('Wrong parameter action in request');
      const room = findRoom(rooms, params, 'write');
      if (isRefusal(room)) return room;
      const threadId = parseThread(params, room);
      if (isRefusal(threadId)) return threadId;
      const hindrance = checkAction(room);
      if (hindrance) return hindrance;
      events.announce({ kind: 'action', chatId: room.chat.id, topicId: threadId, action });
      return true;
    },
  };
}
