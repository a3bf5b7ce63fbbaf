import type { Message } from '@grammyjs/types';
import type { Changes } from './changes.ts';
import type { DialogId, Snapshot } from './protocol.ts';

/** How far each dialog has been read. Whoever writes in one sees what stands above. */
export interface ReadMarks {
  written(message: Message): void;
  /** Marks never go back. */
  mark(dialog: DialogId, message: number): void;
  all(): Snapshot['read'];
}

/* General's messages carry no `message_thread_id`. */
const GENERAL = 1;

export function createReadMarks(changes: Pick<Changes, 'soon'>): ReadMarks {
  const marks = new Map<DialogId, number>();

  function mark(dialog: DialogId, message: number): void {
    if (message <= (marks.get(dialog) ?? 0)) return;
    marks.set(dialog, message);
    changes.soon(`read ${dialog}`, () => ({
      type: 'read',
      dialog,
      message: marks.get(dialog) ?? message,
    }));
  }

  return {
    mark,
    written: (message) => mark(dialogOf(message), message.message_id),
    all: () => Object.fromEntries(marks),
  };
}

export function dialogOf({ chat, is_topic_message, message_thread_id }: Message): DialogId {
  if (!('is_forum' in chat) || !chat.is_forum) return `${chat.id}`;
  return `${chat.id}/${is_topic_message && message_thread_id ? message_thread_id : GENERAL}`;
}
