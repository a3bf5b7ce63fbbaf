import type { Message } from '@grammyjs/types';

/**
 * What else a person can send, by the name of the field that it fills. What is given overwrites
 * something plausible.
 */
export type Content = Media | Thing | Service;

export type Media =
  | { kind: 'photo'; caption?: string }
  | { kind: 'video'; caption?: string; duration?: number }
  | { kind: 'animation'; caption?: string }
  | { kind: 'audio'; caption?: string; title?: string; duration?: number }
  | { kind: 'document'; caption?: string; file_name?: string }
  | { kind: 'voice'; caption?: string; duration?: number }
  | { kind: 'paid_media'; caption?: string; star_count?: number };

export type Thing =
  | { kind: 'sticker'; emoji?: string }
  | { kind: 'video_note'; duration?: number }
  | { kind: 'location'; latitude?: number; longitude?: number }
  | { kind: 'venue'; title?: string; address?: string }
  | { kind: 'contact'; phone_number?: string; first_name?: string }
  | { kind: 'dice'; emoji?: string; value?: number }
  | { kind: 'poll'; question?: string; options?: readonly string[] }
  | { kind: 'story' }
  | { kind: 'game'; title?: string }
  | { kind: 'invoice'; title?: string; total_amount?: number }
  | { kind: 'giveaway'; winner_count?: number }
  | { kind: 'checklist'; title?: string; tasks?: readonly string[] };

/** What Telegram says by itself about what somebody did. */
export type Service =
  | { kind: 'pinned_message'; message: Message }
  | { kind: 'new_chat_title'; title: string }
  | { kind: 'new_chat_photo' }
  | { kind: 'delete_chat_photo' }
  | { kind: 'message_auto_delete_timer_changed'; seconds: number }
  | { kind: 'video_chat_scheduled'; start_date?: number }
  | { kind: 'video_chat_started' }
  | { kind: 'video_chat_ended'; duration?: number };
