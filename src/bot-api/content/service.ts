import type { Message } from '@grammyjs/types';
import type { Service } from '../human/content.ts';
import type { Builders } from './content.ts';

/** What Telegram says in a chat about what somebody did there. */
export const SERVICE: Builders<Service> = {
  pinned_message({ message }) {
    // One level deep, like a reply.
    const { reply_to_message: _, ...pinned } = message;
    return { pinned_message: pinned as NonNullable<Message['pinned_message']> };
  },
  new_chat_title: ({ title }) => ({ new_chat_title: title }),
  new_chat_photo: (_, files) => ({ new_chat_photo: files.photo() }),
  delete_chat_photo: () => ({ delete_chat_photo: true }),
  message_auto_delete_timer_changed: ({ seconds }) => ({
    message_auto_delete_timer_changed: { message_auto_delete_time: seconds },
  }),
  video_chat_scheduled: ({ start_date = 4_000_000_000 }) => ({
    video_chat_scheduled: { start_date },
  }),
  video_chat_started: () => ({ video_chat_started: {} }),
  video_chat_ended: ({ duration = 60 }) => ({ video_chat_ended: { duration } }),
};
