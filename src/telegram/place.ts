import type { Context } from 'grammy';
import type { SubscriptionPlace } from '../subscriptions/store.ts';

/** General's own topic, which Telegram doesn't find by its id. */
const GENERAL = 1;

/**
 * The chat, or the topic of a forum, that an update belongs to: topics have subscriptions of their
 * own. Undefined where it can't be told, as of a message in a forum that is too old.
 */
export function placeOf(ctx: Context): SubscriptionPlace | undefined {
  const { chat } = ctx;
  if (chat === undefined) return undefined;
  const message = ctx.callbackQuery === undefined ? ctx.msg : ctx.callbackQuery.message;
  if (message?.date === 0 && chat.type === 'supergroup') return undefined;
  const inTopic =
    chat.type === 'supergroup' &&
    message !== undefined &&
    'is_topic_message' in message &&
    message.is_topic_message;
  const thread = inTopic ? message.message_thread_id : undefined;
  return { chatId: chat.id, threadId: thread === GENERAL ? undefined : thread };
}
