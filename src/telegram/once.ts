import type { Context, NextFunction } from 'grammy';

/** Ids remembered: Telegram repeats at most what was not confirmed, a few batches of a hundred. */
const REMEMBERED = 2000;

/**
 * Lets each update pass once: one that was handled and yet is delivered again, as after a lost
 * confirmation, does nothing.
 */
export function once() {
  const seen = new Set<number>();
  return async (ctx: Context, next: NextFunction): Promise<void> => {
    const id = ctx.update.update_id;
    if (seen.has(id)) return;
    seen.add(id);
    for (const oldest of seen) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
    await next();
  };
}
