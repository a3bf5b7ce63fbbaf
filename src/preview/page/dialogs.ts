import type { ChatState, DialogId, MessageState, Place, Snapshot } from '../protocol.ts';
import { dialogId, dialogOf } from './state.ts';

/** A chat or one topic of a forum, with what the list at the left tells of it. */
export interface Dialog {
  readonly id: DialogId;
  readonly chat: ChatState;
  readonly topic: { readonly id: number; readonly name: string } | undefined;
  readonly messages: readonly MessageState[];
  /** Messages of the bot that nobody has seen. */
  readonly unread: number;
  readonly read: number;
}

export function dialogsOf(snapshot: Snapshot): readonly Dialog[] {
  return snapshot.chats.flatMap((chat) => {
    const messages = snapshot.messages[chat.id] ?? [];
    if (chat.kind !== 'forum') return [dialog(snapshot, chat, undefined, messages)];
    return chat.topics.map((topic) => {
      const id = dialogId(chat, topic.id);
      const own = messages.filter(({ message }) => dialogOf(chat, message) === id);
      return dialog(snapshot, chat, topic, own);
    });
  });
}

function dialog(
  { read }: Snapshot,
  chat: ChatState,
  topic: Dialog['topic'],
  messages: readonly MessageState[],
): Dialog {
  const id = dialogId(chat, topic?.id);
  const seen = read[id] ?? 0;
  return { id, chat, topic, messages, read: seen, unread: unreadAfter(messages, seen).length };
}

/** Whoever sits at the page wrote the rest themselves. */
export function unreadAfter(
  messages: readonly MessageState[],
  seen: number,
): readonly MessageState[] {
  return messages.filter(({ message, byBot }) => byBot && message.message_id > seen);
}

export function placeOf({ chat, topic }: Dialog, as: number): Place {
  return { chat: chat.id, as, ...(topic === undefined ? {} : { topic: topic.id }) };
}

/** The private chat that somebody has with the bot: its id is theirs. */
export function privateDialogOf(snapshot: Snapshot, person: number): DialogId | undefined {
  const chat = snapshot.chats.find(
    ({ kind, id, speakers }) =>
      kind === 'private' && (id === person || speakers.some((each) => each.person === person)),
  );
  return chat && dialogId(chat, undefined);
}

export function dialogTitle({ chat, topic }: Dialog): string {
  return topic === undefined ? chat.title : topic.name;
}
