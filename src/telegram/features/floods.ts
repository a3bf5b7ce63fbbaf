import type { Context, NextFunction } from 'grammy';
import type { Desk } from '../desk.ts';
import { createFloodGuard } from '../flood.ts';

/**
 * Lets nobody keep the bot from everybody else. Presses are answered all the same, or their buttons
 * would spin; what is typed for inline mode comes with every letter and doesn't count.
 */
export function withoutFloods(desk: Desk, guard = createFloodGuard()) {
  return async (ctx: Context, next: NextFunction): Promise<void> => {
    if (ctx.from === undefined || ctx.inlineQuery !== undefined) return await next();
    // That it was put out of a chat, or let in, the bot has to know whoever did it.
    if (ctx.myChatMember !== undefined) return await next();
    const isPrivate =
      ctx.chat?.type === 'private' &&
      ctx.callbackQuery === undefined &&
      // Two people's own chat, where we are guests.
      ctx.guestMessage === undefined;
    const verdict = guard(ctx.from.id, isPrivate);
    if (verdict === 'pass') return await next();
    const text = async () => (await desk.library(ctx)).messages.tooFast;
    if (ctx.callbackQuery !== undefined) {
      await desk.answerPress(ctx, { text: await text() });
    } else if (verdict === 'warn') {
      await ctx.reply(await text());
    }
  };
}
