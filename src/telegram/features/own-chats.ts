import type { Context } from 'grammy';
import type { Action } from '../../briefing/document.ts';
import type { ChatStore } from '../../chats/settings.ts';
import type { SubscriptionStore } from '../../subscriptions/store.ts';
import { composeCanPost, composeChats, type SubscribedChat } from '../chats-pages.ts';
import { failureOf } from '../failures.ts';
import type { Notices } from '../notices.ts';
import type { Library, Reply } from '../respond.ts';
import type { SettingsDesk } from '../settings-desk.ts';

export interface OwnChatsPorts {
  readonly chats: ChatStore;
  readonly subscriptions: Pick<SubscriptionStore, 'ofChat'>;
  readonly notices: Notices;
}

/** The channels and groups that somebody set the bot up in. */
export function createOwnChats({ chats, subscriptions, notices }: OwnChatsPorts) {
  async function of(person: number): Promise<readonly SubscribedChat[]> {
    const owned: SubscribedChat[] = [];
    for (const settings of await chats.ownedBy(person)) {
      owned.push({ settings, subscriptions: await subscriptions.ofChat(settings.chatId) });
    }
    return owned;
  }

  return {
    of,
    /** Rows of buttons on a person's own settings: the way to their chats, or to a first one. */
    async offers(person: number, { messages }: Library): Promise<Action[][]> {
      const some = (await chats.ownedBy(person)).length > 0;
      const label = some ? messages.chats.title : messages.chats.button;
      return [[{ label, open: { type: 'chats' } }]];
    },
    /** Undefined where there are none to list. */
    async list(person: number, library: Library): Promise<Reply | undefined> {
      const owned = await of(person);
      if (owned.length === 0) return undefined;
      return { view: { type: 'chats' }, document: composeChats(owned, library) };
    },
    /**
     * By our link into a group the bot is let in and subscribes the group at once: what its person
     * was offered in between is so by now.
     */
    async correctTold({ chat, from }: Context): Promise<void> {
      const told = chat && from && notices.takeTold(from.id, chat.id);
      if (told === undefined || chat === undefined || from === undefined) return;
      const settings = await chats.settings(chat.id);
      const subscribed = await subscriptions.ofChat(chat.id);
      if (settings === undefined || subscribed.every(({ status }) => status !== 'active')) return;
      const library = await notices.library(from.id, from.language_code);
      const standing = { isAdmin: true, isForum: false };
      await notices.retell(
        from.id,
        told,
        composeCanPost({ settings, subscriptions: subscribed }, standing, library),
        library,
      );
    },
    /** Tells somebody who has just started the bot of chats that they let it into before. */
    async tellOfUntold(ctx: Context, settings: SettingsDesk, library: Library): Promise<void> {
      if (ctx.from === undefined) return;
      const { id: person } = ctx.from;
      const owned = await chats.ownedBy(person);
      for (const chat of owned.filter(({ ownerUntold }) => ownerUntold)) {
        // Told once, or not at all: what is no longer so is not told.
        await chats.setOwnerUntold(chat.chatId, false);
        if (chat.gone !== undefined) continue;
        const isAdmin = await mayChangeStill(ctx, chat.chatId, settings);
        const document = composeCanPost(
          { settings: chat, subscriptions: await subscriptions.ofChat(chat.chatId) },
          { isAdmin, isForum: false },
          library,
        );
        await notices.tell(person, document, library, chat.chatId);
        // Whoever merely brought the bot along doesn't run the chat.
        if (!isAdmin) await chats.setOwner(chat.chatId, undefined);
      }
    },
  };
}

export type OwnChats = ReturnType<typeof createOwnChats>;

async function mayChangeStill(
  ctx: Context,
  chatId: number,
  settings: SettingsDesk,
): Promise<boolean> {
  try {
    return await settings.mayChange(ctx, chatId);
  } catch (error) {
    if (failureOf(error) === undefined) throw error;
    return false;
  }
}
