import type { Context } from 'grammy';
import { composeUnsubscribed } from '../../briefing/subscription.ts';
import type { SubscriptionPlace } from '../../subscriptions/store.ts';
import type { Library, Reply } from '../respond.ts';
import type { SettingsDesk } from '../settings-desk.ts';

/** The settings of the place one is in, or what there is to have where nothing is subscribed. */
export async function settingsReply(
  place: SubscriptionPlace,
  ctx: Context,
  settings: SettingsDesk,
  library: Library,
): Promise<Reply> {
  const subscription = await settings.subscriptions.at(place);
  if (subscription !== undefined) {
    return await settings.page(ctx, subscription, { page: 'main' }, library);
  }
  const { actions, ...document } = composeUnsubscribed(place, library);
  return {
    view: { type: 'settings' },
    document: { ...document, actions: [...actions, ...(await settings.offers(ctx, library))] },
  };
}
