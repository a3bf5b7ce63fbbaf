import type { Context, FilterQuery, NextFunction } from 'grammy';
import type { Desk } from '../desk.ts';

/** As many as one person may send before it is a flood: of these each is answered. */
const MOST_WAITING = 20;

/** What tells of the chat itself, whatever else is going on there. */
const NEWS: FilterQuery[] = [
  'my_chat_member',
  ':migrate_to_chat_id',
  ':migrate_from_chat_id',
  ':new_chat_title',
  'message:forum_topic_reopened',
  'message:chat_shared',
];

/**
 * Of one chat so many messages and presses wait for their turn, and what comes on top of them is not
 * answered. A chat gets some twenty answers a minute, and the places in which updates wait are
 * everybody's: a lively group, or one person with patience, would keep the bot from all other chats.
 */
export function withoutCrowds(desk: Pick<Desk, 'library' | 'answerPress'>, most = MOST_WAITING) {
  const waiting = new Map<number, number>();

  function leave(chat: number): void {
    const left = (waiting.get(chat) ?? 1) - 1;
    if (left === 0) waiting.delete(chat);
    else waiting.set(chat, left);
  }

  return async (ctx: Context, next: NextFunction): Promise<void> => {
    const chat = ctx.chat?.id;
    if (chat === undefined || ctx.has(NEWS)) return await next();
    const before = waiting.get(chat) ?? 0;
    if (before < most) {
      waiting.set(chat, before + 1);
      return await next().finally(() => leave(chat));
    }
    // Its button would spin; that it is answered takes no place among the messages.
    if (ctx.callbackQuery !== undefined) {
      await desk.answerPress(ctx, { text: (await desk.library(ctx)).messages.tooFast });
    }
  };
}
