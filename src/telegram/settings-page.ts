import { bold, type Document } from '../briefing/document.ts';
import type { Reading } from '../briefing/reading.ts';
import {
  composeSubscription,
  type SubscriptionNews,
  type SubscriptionState,
} from '../briefing/subscription.ts';
import type { SettingsPage } from '../briefing/subscription-change.ts';
import {
  composeChatLanguage,
  composePause,
  composeTime,
  composeWeekday,
  composeZone,
} from '../briefing/subscription-choices.ts';
import { composeSubjects, composeTicks } from '../briefing/subscription-subjects.ts';
import type { ChatSettings } from '../chats/settings.ts';
import { messagesIn } from '../language/languages.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { regionZones } from '../subscriptions/zones.ts';

/** What of a subscription's settings is to be shown. */
export interface SettingsShown {
  readonly page: SettingsPage;
  readonly part?: number;
  /** What has just happened: for the main page. */
  readonly news?: SubscriptionNews | undefined;
  /** For the page of zones: those to choose from (none: the region's), and why these. */
  readonly zones?: { readonly names: readonly string[]; readonly why: string } | undefined;
}

/** A page of the settings, at an instant (epoch ms); each names the chat it is of, if elsewhere. */
export function composeSettings(
  state: SubscriptionState,
  { page, part = 0, news, zones }: SettingsShown,
  now: number,
  reading: Reading,
): Document {
  const { title } = state.chat;
  if (page === 'main') return composeSubscription(state, news, reading);
  const document = composeChoices(state, { page, part, zones }, now, reading);
  if (title === undefined) return document;
  const own = document.title === undefined ? [bold(title)] : [...document.title, ` · ${title}`];
  return { ...document, title: own };
}

function composeChoices(
  state: SubscriptionState,
  { page, part, zones }: Pick<SettingsShown, 'zones'> & { page: ChoicesPage; part: number },
  now: number,
  reading: Reading,
): Document {
  switch (page) {
    case 'subjects':
      return composeSubjects(state, reading);
    case 'countries':
    case 'organisations':
    case 'topics':
      return composeTicks(state, page, part, reading);
    case 'weekday':
      return composeWeekday(state, reading);
    case 'time':
      return composeTime(state, reading);
    case 'zone': {
      const names = zones?.names.length ? zones.names : regionZones(reading.corpus, now);
      return composeZone(state, names, now, reading, zones?.why);
    }
    case 'language':
      return composeChatLanguage(state, reading);
    case 'pause':
      return composePause(state, reading);
  }
}

type ChoicesPage = Exclude<SettingsPage, 'main'>;

/** @param own whether it is shown in the chat that it is of */
export function stateOf(
  subscription: Subscription,
  settings: ChatSettings | undefined,
  own: boolean,
  now: number,
): SubscriptionState {
  const { chatId, threadId, pausedUntil } = subscription;
  return {
    ...subscription,
    pausedUntil: pausedUntil !== undefined && pausedUntil > now ? pausedUntil : undefined,
    chat: {
      type: chatId > 0 ? 'person' : threadId === undefined ? 'chat' : 'topic',
      language: messagesIn(settings?.language).settings.ownName,
      here: own,
      title: own ? undefined : settings?.title,
      unreachable: settings?.gone?.reason,
    },
  };
}
