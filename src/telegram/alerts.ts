import type { Api } from 'grammy';
import type { ChatStore } from '../chats/settings.ts';
import type { Alert } from '../delivery/alerts.ts';
import type { Outcome } from '../delivery/messenger.ts';
import { instantInWords } from '../language/instants.ts';
import { messagesIn } from '../language/languages.ts';
import type { Messages } from '../language/messages.ts';
import { NO_PREVIEW } from './deliver.ts';
import { outcomeOf } from './failures.ts';

export interface AlertTellerOptions {
  readonly api: Pick<Api, 'sendMessage'>;
  readonly chats: Pick<ChatStore, 'settings'>;
  /** IANA name: in which instants are told. */
  readonly timeZone: string;
}

/** Writes alerts to admins: `AlertOptions.tell` of delivery. */
export function createAlertTeller({ api, chats, timeZone }: AlertTellerOptions) {
  return async (admin: number, alert: Alert): Promise<Outcome> => {
    // The database may be what the alert is about.
    const settings = await chats.settings(admin).catch(() => undefined);
    const text = inWords(alert, timeZone, messagesIn(settings?.language));
    try {
      const message = await api.sendMessage(admin, text, { link_preview_options: NO_PREVIEW });
      return { type: 'sent', messageId: message.message_id };
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome === undefined) throw error;
      return outcome;
    }
  };
}

function inWords(alert: Alert, timeZone: string, { admin, language }: Messages): string {
  const words = admin.alert;
  if (alert.type === 'recovered') return `✓ ${words.over(words.kind[alert.kind], alert.minutes)}`;
  const { trouble } = alert;
  if (trouble.kind === 'flood') {
    return `⚠ ${words.flood(instantInWords(trouble.until, timeZone, language))}`;
  }
  return `⚠ ${words.trouble[trouble.kind](trouble.reason)}`;
}
