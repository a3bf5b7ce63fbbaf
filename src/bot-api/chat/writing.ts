import type { Chat, Message, Update, User, UserFromGetMe } from '@grammyjs/types';
import type { GuestQueries } from '../guest-queries.ts';
import { captionFields, typedFields } from '../text/typed.ts';
import type { Updates } from '../updates.ts';
import { asDiscussed, authorFields } from './author.ts';
import type { History, MessageDraft } from './history.ts';
import { forwardedContent, originOf } from './origin.ts';
import { botSees } from './privacy.ts';
import { isAdministrator, type Room } from './room.ts';
import { placeInThread } from './threads.ts';

/** What people do to messages, told to the bot as far as it may see it. */
export interface Writing {
  write(room: Room, draft: Draft): Message;
  rewrite(room: Room, from: User, message: Message, text: string): Message;
  erase(room: Room, by: User, message: Message): void;
  /** Forwards a channel's post to the group that discusses it, if there is one. */
  discuss(room: Room, post: Message): void;
}

export interface Draft {
  by: User;
  fields: Partial<Message>;
  replyTo?: Message | undefined;
  topicId?: number | undefined;
  /** A channel of theirs to speak for. */
  as?: Chat | undefined;
  /** Said by Telegram about what they did. */
  service?: boolean;
  opensTopic?: boolean;
  inlineId?: string | undefined;
}

export function createWriting(deps: {
  me: UserFromGetMe;
  history: History;
  updates: Updates;
  unixNow: () => number;
  guests: Pick<GuestQueries, 'summon'>;
}): Writing {
  const { me, history, updates, unixNow, guests } = deps;

  function put(room: Room, draft: MessageDraft, seen: Parameters<typeof botSees>[3]): Message {
    const message = history.add(room, draft);
    if (botSees(me, room, message, seen)) {
      if (room.kind === 'channel') updates.push('channel_post', message as Post);
      else updates.push('message', message as Seen);
    } else if (!seen.service) guests.summon(room, message, seen.byOtherBot);
    discuss(room, message);
    return message;
  }

  function discuss(room: Room, post: Message): void {
    if (room.kind !== 'channel' || !room.discussion) return;
    const content: MessageDraft['content'] = {
      ...forwardedContent(post),
      ...asDiscussed(room.chat),
      chat: room.discussion.chat,
      date: unixNow(),
      forward_origin: originOf(post, false),
      is_automatic_forward: true,
    };
    const authorId = content.from?.id ?? 0;
    put(room.discussion, { content, authorId }, { byOtherBot: false, service: false });
  }

  return {
    write(room, { by, fields, replyTo, topicId, as, service = false, opensTopic, inlineId }) {
      if (replyTo && !room.messages.has(replyTo.message_id)) {
        throw new Error(`message ${replyTo.message_id} is not in chat ${room.chat.id}`);
      }
      if (room.kind === 'private') room.started = true;
      const place = placeInThread(room, topicId, replyTo?.message_id);
      const draft: MessageDraft = {
        content: {
          ...authorFields(room, by, as),
          chat: room.chat,
          date: unixNow(),
          ...place.fields,
          ...fields,
        },
        authorId: by.id,
        replyTo: place.replyTo,
        inlineId,
        opensTopic: opensTopic ?? false,
      };
      return put(room, draft, { byOtherBot: by.is_bot, service });
    },
    rewrite(room, from, { message_id }, text) {
      const stored = room.messages.get(message_id);
      const before = stored?.message;
      const theirs =
        stored?.authorId === from.id ||
        (room.kind === 'channel' && isAdministrator(room.members.get(from.id)));
      if (!before || !theirs || before.via_bot || before.forward_origin) {
        throw new Error(`${from.first_name} has no text message ${message_id} to edit`);
      }
      const { entities: _, caption_entities: __, ...rest } = before;
      const words = rewritten(before, text, from);
      const edited = { ...rest, ...words, edit_date: unixNow() } as Message;
      const message = history.replace(room, edited, false);
      if (botSees(me, room, message, { byOtherBot: from.is_bot, service: false })) {
        if (room.kind === 'channel') {
          updates.push('edited_channel_post', message as Post & Update.Edited);
        } else updates.push('edited_message', message as Seen & Update.Edited);
      }
      return message;
    },
    erase(room, by, { message_id }) {
      const stored = room.messages.get(message_id);
      if (!stored) throw new Error(`message ${message_id} is gone from chat ${room.chat.id}`);
      const shared = room.kind === 'private' || room.kind === 'dialog';
      const theirs = shared || stored.authorId === by.id;
      if (!theirs && !isAdministrator(room.members.get(by.id))) {
        throw new Error(`${by.first_name} may not delete message ${message_id}`);
      }
      history.remove(room, message_id);
    },
    discuss,
  };
}

/** What the bot sees of private chats and groups has a sender. */
type Seen = Message & Update.NonChannel;
type Post = Message & Update.Channel;

function rewritten(before: Message, text: string, { first_name }: User): Partial<Message> {
  if (before.text !== undefined) return typedFields(text);
  if (before.caption !== undefined) return captionFields(text);
  throw new Error(`${first_name} has no text message ${before.message_id} to edit`);
}
