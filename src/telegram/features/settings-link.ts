import type { Context } from 'grammy';
import { command, paragraph } from '../../briefing/document.ts';
import { composeUnsubscribed } from '../../briefing/subscription.ts';
import type { SubscriptionPlace } from '../../subscriptions/store.ts';
import type { Library, Reply } from '../respond.ts';
import type { SettingsDesk } from '../settings-desk.ts';
import type { SettingsLink } from '../settings-links.ts';
import { settingsReply } from './settings-reply.ts';

type ElsewhereLink = Exclude<SettingsLink, { type: 'own' }>;

/**
 * Opens in the private chat the settings of another one, for those who may change them. Under a
 * channel's post everybody can follow such a link: they get their own.
 */
export async function answerLink(
  link: ElsewhereLink,
  own: SubscriptionPlace,
  ctx: Context,
  settings: SettingsDesk,
  library: Library,
): Promise<Reply> {
  const { subscriptions, chats } = settings;
  const { messages } = library;
  if (link.type === 'subscription') {
    const subscription = await subscriptions.byId(link.id);
    if (subscription !== undefined && (await settings.mayChange(ctx, subscription.chatId))) {
      return await settings.page(ctx, subscription, { page: 'main' }, library);
    }
    // Whoever may not see it isn't told whether it is there.
    return withLine(messages.subscription.gone, own, ctx, settings, library);
  }
  const { place } = link;
  if (!(await settings.mayChange(ctx, place.chatId))) {
    return withLine(messages.subscription.notYours, own, ctx, settings, library);
  }
  const subscription = await subscriptions.at(place);
  if (subscription !== undefined) {
    return await settings.page(ctx, subscription, { page: 'main' }, library);
  }
  const title = (await chats.settings(place.chatId))?.title ?? messages.chats.untitled;
  return { view: { type: 'chats' }, document: composeUnsubscribed(place, library, title) };
}

async function withLine(
  line: string,
  own: SubscriptionPlace,
  ctx: Context,
  settings: SettingsDesk,
  library: Library,
): Promise<Reply> {
  const { view, document } = await settingsReply(own, ctx, settings, library);
  const { title = [], groups, actions } = document;
  return {
    view,
    document: { groups: [paragraph(command(line)), paragraph(...title), ...groups], actions },
  };
}
