import type { User } from '@grammyjs/types';
import { checkReach, findRoom } from '../chat/access.ts';
import type { History } from '../chat/history.ts';
import type { Rooms } from '../chat/rooms.ts';
import type { Events } from '../events.ts';
import type { RateLimiter } from '../limits.ts';
import { parseReplyMarkup } from '../markup/reply-markup.ts';
import { flagParam, textParam } from '../params/parameters.ts';
import { badRequest, isRefusal } from '../refusal.ts';
import { parseMessageText } from './message-text.ts';
import type { Methods } from './method.ts';
import { parseReply } from './reply-parameters.ts';
import { checkThread } from './threads.ts';

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
  rooms: Rooms;
  history: History;
  limiter: RateLimiter;
  events: Events;
  unixNow: () => number;
}): Methods {
  const { bot, rooms, history, limiter, events, unixNow } = deps;

  return {
    sendMessage(params) {
      const text = parseMessageText(params, rooms, 'Message is too long');
      if (isRefusal(text)) return text;
      const room = findRoom(rooms, params, 'write');
      if (isRefusal(room)) return room;
      const thread = checkThread(params, room);
      if (thread) return thread;
      const reply = parseReply(params, room);
      if (isRefusal(reply)) return reply;
      const markup = parseReplyMarkup(params, { chatType: room.chat.type });
      if (isRefusal(markup)) return markup;
      const hindrance = checkReach(room) ?? limiter.take(room.chat);
      if (hindrance) return hindrance;
      return history.add(room, {
        content: {
          from: bot,
          chat: room.chat,
          date: unixNow(),
          ...text,
          ...(reply.quote ? { quote: reply.quote } : {}),
          ...(flagParam(params, 'protect_content') ? { has_protected_content: true } : {}),
          ...(markup.kind === 'inline' ? { reply_markup: markup.markup } : {}),
        },
        replyTo: reply.messageId,
        uneditable: markup.kind === 'other',
        byBot: true,
      });
    },
    sendChatAction(params) {
      const action = textParam(params, 'action').toLowerCase();
      if (!ACTIONS.has(action)) return badRequest('Wrong parameter action in request');
      const room = findRoom(rooms, params, 'write');
      if (isRefusal(room)) return room;
      const hindrance = checkThread(params, room) ?? checkReach(room);
      if (hindrance) return hindrance;
      events.announce({ kind: 'action', chatId: room.chat.id, action });
      return true;
    },
  };
}
