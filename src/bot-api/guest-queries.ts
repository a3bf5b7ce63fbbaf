import type { Message, SentGuestMessage, Update, User, UserFromGetMe } from '@grammyjs/types';
import type { History } from './chat/history.ts';
import type { InlineMessages } from './chat/inline-messages.ts';
import { mentions } from './chat/privacy.ts';
import { botIsIn, type Room } from './chat/room.ts';
import { badRequest, type Refusal } from './refusal.ts';
import type { Updates } from './updates.ts';

/** The bot named in chats that it isn't in, and its one answer to each. */
export interface GuestQueries {
  /** Whether a message names a bot that can be a guest, where it is one; the bot is told of it. */
  summon(room: Room, message: Message, byOtherBot: boolean): boolean;
  answer(queryId: string, content: Partial<Message>): SentGuestMessage | Refusal;
}

/** Telegram names no number; it is as patient as with inline queries here. */
const GUEST_LIFETIME_MS = 10_000;
/* What nobody answers is forgotten; the oldest go first. */
const MAX_KEPT = 1_000;
const FIRST_ID = 5_400_000_000_001;

export function createGuestQueries(deps: {
  me: UserFromGetMe;
  bot: User;
  history: History;
  inlineMessages: InlineMessages;
  updates: Updates;
  unixNow: () => number;
  monotonic: () => number;
}): GuestQueries {
  const { me, bot, history, inlineMessages, updates, unixNow, monotonic } = deps;
  const open = new Map<string, { room: Room; message: Message; at: number }>();
  let nextId = FIRST_ID;

  return {
    summon(room, message, byOtherBot) {
      if (!me.supports_guest_queries || byOtherBot || message.via_bot?.id === me.id) return false;
      // Private chats of others, groups and supergroups; not channels, nor content that may not leave.
      const isGuest = room.kind === 'dialog' || (room.kind !== 'private' && !botIsIn(room));
      if (!isGuest || room.kind === 'channel' || !mentions(me, message)) return false;
      const queryId = String(nextId++);
      open.set(queryId, { room, message, at: monotonic() });
      const [oldest] = open.keys();
      if (open.size > MAX_KEPT && oldest !== undefined) open.delete(oldest);
      updates.push('guest_message', { ...message, guest_query_id: queryId } as Guest);
      return true;
    },
    answer(queryId, content) {
      const query = open.get(queryId);
      open.delete(queryId);
      if (query === undefined || monotonic() - query.at > GUEST_LIFETIME_MS) {
        return badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      const { room, message } = query;
      const { sender_chat, from } = message;
      const inlineId = inlineMessages.newId();
      const posted = history.add(room, {
        content: {
          from: bot,
          chat: room.chat,
          date: unixNow(),
          ...(sender_chat ? { guest_bot_caller_chat: sender_chat } : {}),
          ...(from && !sender_chat ? { guest_bot_caller_user: from } : {}),
          ...content,
        },
        authorId: bot.id,
        replyTo: message.message_id,
        inlineId,
      });
      inlineMessages.add(inlineId, posted);
      return { inline_message_id: inlineId };
    },
  };
}

type Guest = Message & Update.NonChannel;
