import type { Context, NextFunction } from 'grammy';
import type { ChatStore } from '../../chats/settings.ts';

/**
 * Who writes to the bot in private can be written to. Telegram tells of an unblocking too, but keeps
 * that no longer than a day for a bot that is away, and a chat that wasn't found tells nothing.
 */
export function followReturn(
  chats: Pick<ChatStore, 'settings' | 'setGone'>,
  fault: (error: unknown, event: string) => void,
) {
  return async ({ chat, message, callbackQuery }: Context, next: NextFunction): Promise<void> => {
    if (chat?.type === 'private' && (message ?? callbackQuery) !== undefined) {
      try {
        const known = await chats.settings(chat.id);
        if (known?.gone !== undefined) await chats.setGone(chat.id, undefined);
      } catch (error) {
        // A database at fault costs nobody their answer.
        fault(error, 'return not noted');
      }
    }
    await next();
  };
}
