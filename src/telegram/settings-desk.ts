import type { Context } from 'grammy';
import type { Action, Document } from '../briefing/document.ts';
import type { SettingsPage } from '../briefing/subscription-change.ts';
import type { View } from '../briefing/view.ts';
import { mayChange } from '../chats/may-change.ts';
import type { ChatStore } from '../chats/settings.ts';
import type { SubscriptionDesk } from '../subscriptions/desk.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import type { Place } from './callback-data.ts';
import type { Desk } from './desk.ts';
import { failureOf } from './failures.ts';
import type { Library, Reply } from './respond.ts';
import { composeSettings, type SettingsShown, stateOf } from './settings-page.ts';

/** What the settings' features share. */
export interface SettingsDesk {
  readonly subscriptions: SubscriptionDesk;
  readonly chats: ChatStore;
  /**
   * Whether who wrote or pressed may change a chat's settings: asked of Telegram each time. Those of
   * another chat can be changed in the private chat, nowhere else.
   */
  mayChange(ctx: Context, chatId: number): Promise<boolean>;
  /** A page of the settings, composed anew. */
  page(
    ctx: Context,
    subscription: Subscription,
    shown: SettingsShown,
    library: Library,
  ): Promise<Reply>;
  /** What a page leads back to. */
  parentOf(ctx: Context, subscription: Subscription, page: SettingsPage): Place | undefined;
  /** Rows at the end of the first page of a person's own settings. */
  offers(ctx: Context, library: Library): Promise<readonly (readonly Action[])[]>;
  /** Remembers what the chat is, and who set the bot up in it where that isn't known yet. */
  introduce(ctx: Context): Promise<void>;
}

export interface SettingsDeskOptions {
  readonly desk: Desk;
  readonly subscriptions: SubscriptionDesk;
  readonly chats: ChatStore;
  /** Called in private chats only. */
  readonly offers?: (ctx: Context, library: Library) => Promise<readonly (readonly Action[])[]>;
  /** Where the settings of another chat lead back to. */
  readonly listOfChats?: View;
}

export function createSettingsDesk(options: SettingsDeskOptions): SettingsDesk {
  const { desk, subscriptions, chats, listOfChats } = options;

  async function offers(ctx: Context, library: Library) {
    if (ctx.chat?.type !== 'private') return [];
    return (await options.offers?.(ctx, library)) ?? [];
  }

  async function compose(
    ctx: Context,
    subscription: Subscription,
    shown: SettingsShown,
    library: Library,
  ): Promise<Document> {
    const settings = await chats.settings(subscription.chatId);
    const own = ctx.chat?.id === subscription.chatId;
    const now = subscriptions.now();
    const state = stateOf(subscription, settings, own, now);
    const document = composeSettings(state, shown, now, library);
    if (!own || shown.page !== 'main') return document;
    return { ...document, actions: [...document.actions, ...(await offers(ctx, library))] };
  }

  return {
    subscriptions,
    chats,
    offers,
    async mayChange(ctx, chatId) {
      const { chat, from } = ctx;
      if (chat?.id === chatId) return await desk.mayChangeSettings(ctx);
      // A private chat's settings are shown in it alone.
      if (chat?.type !== 'private' || from === undefined || chatId > 0) return false;
      try {
        const member = await ctx.api.getChatMember(chatId, from.id);
        const { status } = member;
        const canPost = status === 'administrator' ? member.can_post_messages : undefined;
        if (canPost === undefined) {
          return mayChange({ chat: 'group', asker: 'user', member: status });
        }
        return mayChange({ chat: 'channel', asker: 'user', member: status, canPost });
      } catch (error) {
        // The bot is no longer there, or not an administrator who is told.
        const failure = failureOf(error)?.type;
        if (failure === 'chat gone' || failure === 'ours') return false;
        throw error;
      }
    },
    async page(ctx, subscription, shown, library) {
      const { page, part = 0 } =
        subscription.status === 'ended' ? { page: 'main' as const } : shown;
      const view = { type: 'subscription' as const, id: subscription.id, page, part };
      return {
        view,
        document: await compose(ctx, subscription, { ...shown, page, part }, library),
      };
    },
    parentOf(ctx, { id, chatId, status }, page) {
      const settings = (parent: SettingsPage): Place => ({
        view: { type: 'subscription', id, page: parent, part: 0 },
        page: 0,
      });
      if (page === 'main' || status === 'ended') {
        const elsewhere = ctx.chat?.id !== chatId && listOfChats !== undefined;
        return elsewhere ? { view: listOfChats, page: 0 } : undefined;
      }
      const list = page === 'countries' || page === 'organisations' || page === 'topics';
      return settings(list ? 'subjects' : 'main');
    },
    async introduce({ chat, from, msg, callbackQuery }) {
      if (chat === undefined) return;
      const known = await chats.settings(chat.id);
      await chats.describe(chat.id, chat.type, chat.title);
      // Somebody is writing to us from there.
      if (known?.gone !== undefined) await chats.setGone(chat.id, undefined);
      if (chat.type === 'private') return;
      const anonymous = callbackQuery === undefined && msg?.sender_chat !== undefined;
      if (from === undefined || anonymous) return;
      // Somebody who let the bot in and never came to hear of it doesn't set it up.
      if (known?.ownerId !== undefined && !known.ownerUntold) return;
      await chats.setOwner(chat.id, from.id);
      if (known?.ownerUntold) await chats.setOwnerUntold(chat.id, false);
    },
  };
}
