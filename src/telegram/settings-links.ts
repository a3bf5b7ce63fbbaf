import type { SubscriptionPlace } from '../subscriptions/store.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { integerOf } from './settings-data.ts';

/** What a link to settings, into the private chat, opens. */
export type SettingsLink =
  | { readonly type: 'own' }
  | { readonly type: 'subscription'; readonly id: number }
  | { readonly type: 'place'; readonly place: SubscriptionPlace };

/** One's own: `/start settings`. */
export const SETTINGS_PAYLOAD = 'settings';

/** Of one subscription: what a channel's post carries. */
export function settingsPayload({ id }: Pick<Subscription, 'id'>): string {
  return `z_${id.toString(36)}`;
}

/**
 * Of a group, a channel or a topic, subscribed or not: `k_-n9zkt2k1`, `k_-n9zkt2k1_2s`. The settings
 * of a private chat are its person's own.
 */
export function placePayload({ chatId, threadId }: SubscriptionPlace): string {
  if (chatId > 0) return SETTINGS_PAYLOAD;
  const thread = threadId === undefined ? '' : `_${threadId.toString(36)}`;
  return `k_${chatId.toString(36)}${thread}`;
}

/** @returns undefined for what is no link to settings */
export function readSettingsPayload(payload: string): SettingsLink | undefined {
  if (payload === SETTINGS_PAYLOAD) return { type: 'own' };
  const id = integerOf(/^z_([0-9a-z]+)$/.exec(payload)?.[1]);
  if (id !== undefined) return { type: 'subscription', id };
  const [, chat, thread] = /^k_(-[0-9a-z]+)(?:_([0-9a-z]+))?$/.exec(payload) ?? [];
  const [chatId, threadId] = [integerOf(chat), integerOf(thread)];
  if (chatId === undefined || (thread !== undefined && threadId === undefined)) return undefined;
  return { type: 'place', place: { chatId, threadId } };
}
