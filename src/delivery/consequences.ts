import type { ChatStore } from '../chats/settings.ts';
import type { SubscriptionStore } from '../subscriptions/store.ts';
import type { Alerts } from './alerts.ts';
import type { Insist } from './insist.ts';
import type { Delivery, Ledger } from './ledger.ts';
import type { DeliveryLog, ErrorFields } from './log.ts';
import type { Consequence } from './settle-rules.ts';

/** A subscription that waits for somebody to mend something in its chat. */
export interface Held {
  readonly subscriptionId: number;
  readonly chatId: number;
  readonly threadId: number | undefined;
  /** As Telegram said it. */
  readonly reason: string;
}

export interface ConsequencePorts {
  readonly ledger: Pick<Ledger, 'drop' | 'pause'>;
  readonly chats: Pick<ChatStore, 'setGone' | 'move'>;
  readonly subscriptions: Pick<SubscriptionStore, 'ofChat' | 'setStatus'>;
  /** Tells whoever set the bot up there. Not waited for; who can't be told is no error. */
  readonly tellOwner: (held: Held) => Promise<unknown>;
  readonly alerts: Pick<Alerts, 'raise'>;
  readonly insist: Insist;
  readonly log: DeliveryLog;
  readonly errorFields: ErrorFields;
}

/**
 * What a settled delivery means for its chat. The delivery is settled before: after a crash between
 * the two the next attempt finds out the same again.
 */
export function createConsequences(ports: ConsequencePorts) {
  const { ledger, chats, subscriptions, alerts, insist, log, errorFields } = ports;

  return async (consequence: Consequence, delivery: Delivery): Promise<void> => {
    const { chatId, threadId, subscriptionId } = delivery;
    switch (consequence.type) {
      case 'chat gone':
        await insist('chat gone', async () => {
          await chats.setGone(chatId, consequence.reason);
          const all = await subscriptions.ofChat(chatId);
          await ledger.drop(
            all.map(({ id }) => id),
            consequence.reason,
          );
        });
        return log.info({ chat: chatId, reason: consequence.reason }, 'chat gone');
      case 'hold': {
        const { reason } = consequence;
        await insist('hold', async () => {
          await subscriptions.setStatus(subscriptionId, 'held', undefined, reason);
          await ledger.drop([subscriptionId], reason);
        });
        log.info({ subscription: subscriptionId, chat: chatId, reason }, 'subscription held');
        ports
          .tellOwner({ subscriptionId, chatId, threadId, reason })
          .catch((error) => log.error(errorFields(error), 'owner not told'));
        return;
      }
      case 'move':
        await insist('move', () => chats.move(chatId, consequence.to));
        return log.info({ chat: chatId, to: consequence.to }, 'group moved');
      case 'pause':
        return await insist('pause', () => ledger.pause(consequence.until));
      case 'refused':
        log.error({ composition: delivery.compositionId, reason: consequence.reason }, 'refused');
        return alerts.raise({ kind: 'refused', reason: consequence.reason });
    }
  };
}
