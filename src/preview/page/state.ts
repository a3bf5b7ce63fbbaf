import type { Message } from '@grammyjs/types';
import type { Change, ChatState, DialogId, MessageState, Snapshot } from '../protocol.ts';

/** What the page was told: the newest snapshot with every change since, and who is typing. */
export interface World {
  readonly snapshot: Snapshot | undefined;
  /** Until when the bot is typing, by dialog, in the milliseconds that `reduce` is given. */
  readonly typing: Readonly<Record<DialogId, number>>;
}

/** As long as a client shows it, unless a message comes first. */
const TYPING_MS = 5000;

export const NOTHING_YET: World = { snapshot: undefined, typing: {} };

export function reduce(world: World, change: Change, nowMs: number): World {
  if (change.type === 'snapshot') return { snapshot: change.snapshot, typing: {} };
  const { snapshot } = world;
  // Whatever comes before the first snapshot is contained in it.
  if (snapshot === undefined) return world;
  const next = (changed: Partial<Snapshot>): World => ({
    ...world,
    snapshot: { ...snapshot, ...changed },
  });
  switch (change.type) {
    case 'message': {
      const { chat, state } = change;
      const messages = {
        ...snapshot.messages,
        [chat]: placed(snapshot.messages[chat] ?? [], state),
      };
      const typing = state.byBot
        ? without(world.typing, dialogOf(chatOf(snapshot, chat), state.message))
        : world.typing;
      return { ...next({ messages }), typing };
    }
    case 'deleted': {
      const left = (snapshot.messages[change.chat] ?? []).filter(
        ({ message }) => message.message_id !== change.message,
      );
      return next({ messages: { ...snapshot.messages, [change.chat]: left } });
    }
    case 'action': {
      const chat = chatOf(snapshot, change.chat);
      const dialog = chat === undefined ? String(change.chat) : dialogId(chat, change.topic);
      return { ...world, typing: { ...world.typing, [dialog]: nowMs + TYPING_MS } };
    }
    case 'clock':
      return next({ clock: change.clock });
    case 'chats':
      return next({ chats: change.chats });
    case 'read':
      return next({ read: { ...snapshot.read, [change.dialog]: change.message } });
    case 'faults':
      return next({ faults: change.faults });
    case 'content':
      return next({ content: change.content });
  }
}

/** General's messages, and those of every chat but forums, carry no topic. */
export function dialogId(
  chat: Pick<ChatState, 'id' | 'kind'>,
  topic: number | undefined,
): DialogId {
  return chat.kind === 'forum' ? `${chat.id}/${topic ?? 1}` : String(chat.id);
}

export function dialogOf(chat: ChatState | undefined, message: Message): DialogId {
  if (chat === undefined) return String(message.chat.id);
  // In other supergroups a thread is only a chain of replies.
  return dialogId(chat, message.is_topic_message ? message.message_thread_id : undefined);
}

export function chatOf(snapshot: Snapshot, id: number): ChatState | undefined {
  return snapshot.chats.find((chat) => chat.id === id);
}

/** In the place of the one with its id, or else in the order of the ids. */
function placed(messages: readonly MessageState[], state: MessageState): readonly MessageState[] {
  const id = state.message.message_id;
  const at = messages.findIndex(({ message }) => message.message_id >= id);
  if (at < 0) return [...messages, state];
  return messages[at]?.message.message_id === id
    ? messages.with(at, state)
    : messages.toSpliced(at, 0, state);
}

function without(
  typing: Readonly<Record<DialogId, number>>,
  dialog: DialogId,
): Readonly<Record<DialogId, number>> {
  const { [dialog]: _done, ...others } = typing;
  return others;
}
