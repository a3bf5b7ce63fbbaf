import { badRequest, forbidden, type Refusal } from '../refusal.ts';
import type { ChannelRoom, CommunityRoom, KnownRoom, Room, StoredMessage } from './room.ts';
import { isClosed } from './threads.ts';

/** The reasons that only Telegram's inner server knows; it checks them when something is really sent. */
export function checkReach(room: KnownRoom): Refusal | undefined {
  if (room.kind === 'private') {
    if (!room.started) return forbidden("Bot can't initiate conversation with a user");
    return room.blocked ? forbidden('bot was blocked by the user') : undefined;
  }
  return room.bot === 'muted'
    ? badRequest('Not enough rights to send text messages to the chat')
    : undefined;
}

/** Whether the bot may put something new there. */
export function checkPosting(room: KnownRoom, threadId: number | undefined): Refusal | undefined {
  if (room.kind === 'channel' && !mayPost(room)) {
    return badRequest('Need administrator rights in the channel chat');
  }
  const manages = room.kind === 'supergroup' && runs(room) && room.botRights.can_manage_topics;
  return isClosed(room, threadId) && !manages ? badRequest('TOPIC_CLOSED') : checkReach(room);
}

/**
 * A chat action asks for no particular right beforehand, so that it is the inner server that
 * refuses it, in its own words. Which ones it takes is second-hand.
 */
export function checkAction(room: KnownRoom): Refusal | undefined {
  if (room.kind === 'private') return checkReach(room);
  const may = room.kind === 'channel' ? mayPost(room) : room.bot !== 'muted';
  return may ? undefined : badRequest('CHAT_WRITE_FORBIDDEN');
}

/** Its own messages, those sent through its inline mode, and in a channel what its rights are for. */
export function mayEdit(room: Room, { message, authorId }: StoredMessage, botId: number): boolean {
  if (message.forward_origin) return false;
  if (message.via_bot) return message.via_bot.id === botId;
  if (room.kind !== 'channel') return authorId === botId;
  const edits = runs(room) && room.botRights.can_edit_messages === true;
  return edits || (mayPost(room) && authorId === botId);
}

/** In private chats everything, elsewhere its own, and everybody's as an admin with the right to. */
export function mayDelete(
  room: Room,
  { message, authorId }: StoredMessage,
  botId: number,
): boolean {
  if (room.kind === 'private') return true;
  if (room.kind === 'dialog') return false;
  if (message.migrate_from_chat_id || message.forum_topic_created) return false;
  if (runs(room) && room.botRights.can_delete_messages) return true;
  return authorId === botId && (room.kind !== 'channel' || mayPost(room));
}

function runs(room: CommunityRoom): boolean {
  return room.bot === 'administrator';
}

function mayPost(room: ChannelRoom): boolean {
  return runs(room) && room.botRights.can_post_messages === true;
}
