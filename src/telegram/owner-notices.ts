import type { Held } from '../delivery/consequences.ts';
import { composeHeldBack } from './chats-pages.ts';
import { createNotices, type NoticeOptions } from './notices.ts';

/** Tells whoever set the bot up in a chat that Telegram refuses its roundups: `tellOwner` of delivery. */
export function createOwnerTeller(options: NoticeOptions) {
  const notices = createNotices(options);
  return async ({ subscriptionId, chatId, reason }: Held): Promise<void> => {
    const settings = await options.chats.settings(chatId);
    const owner = settings?.ownerId;
    // The owner of a private chat is who could not be written to.
    if (settings === undefined || owner === undefined || owner === chatId) return;
    // Telegram has told us of it meanwhile, and they have heard of that, or did it themselves.
    if (settings.gone !== undefined) return;
    const library = await notices.library(owner, settings.language);
    const held = { id: subscriptionId, reason };
    await notices.tell(owner, composeHeldBack(settings, held, library), library);
  };
}
