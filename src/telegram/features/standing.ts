import type { Context, Filter } from 'grammy';
import type { ChatSettings, ChatStore } from '../../chats/settings.ts';
import type { Ledger } from '../../delivery/ledger.ts';
import type { SubscriptionDesk } from '../../subscriptions/desk.ts';
import type { SubscriptionStore } from '../../subscriptions/store.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import { composeCanPost, composeMayNotPost, composeStopped } from '../chats-pages.ts';
import type { Notices } from '../notices.ts';
import { placeOf } from '../place.ts';
import { hindrance, isIn, mayWrite } from '../standing.ts';

export interface StandingPorts {
  readonly chats: ChatStore;
  readonly subscriptions: Pick<SubscriptionStore, 'ofChat'>;
  readonly desk: Pick<SubscriptionDesk, 'reopen'>;
  readonly ledger: Pick<Ledger, 'drop'>;
  readonly notices: Notices;
  /** Whether somebody may change a chat's settings. */
  readonly mayChange: (ctx: Context, chatId: number) => Promise<boolean>;
}

/** A topic that is open again: what waited for that goes on. */
export function followTopic(desk: Pick<SubscriptionDesk, 'at' | 'reopen'>) {
  return async (ctx: Filter<Context, 'message:forum_topic_reopened'>): Promise<void> => {
    const place = placeOf(ctx);
    const subscription = place && (await desk.at(place));
    if (subscription?.status === 'held') await desk.reopen(subscription.id);
  };
}

type StandingContext = Filter<Context, 'my_chat_member'>;

/**
 * Follows what becomes of the bot in its chats: added, promoted, unblocked and back again. Where it
 * may write now, whoever let it in is told what comes next; where it may not any more, nothing is
 * sent and everything is kept.
 */
export function followStanding(ports: StandingPorts) {
  const { chats, notices } = ports;

  return async (ctx: StandingContext): Promise<void> => {
    const { chat, from, old_chat_member: old, new_chat_member: now } = ctx.myChatMember;
    const known = await chats.settings(chat.id);
    const subscriptions = await ports.subscriptions.ofChat(chat.id);
    const could = mayWrite(chat.type, old);
    if (!mayWrite(chat.type, now)) {
      const settings = await stop(ctx, known, subscriptions);
      // Who took the right away knows of it.
      if (isIn(now) && !isIn(old) && !from.is_bot && chat.type !== 'private') {
        const library = await notices.library(from.id, from.language_code);
        await notices.tell(from.id, composeMayNotPost(settings, library), library);
      }
      return;
    }
    if (known?.gone !== undefined) await chats.setGone(chat.id, undefined);
    if (chat.type === 'private') return;
    await chats.describe(chat.id, chat.type, chat.title);
    if (could) return;
    for (const { id, status } of subscriptions) if (status === 'held') await ports.desk.reopen(id);
    // An anonymous administrator writes as a bot of Telegram's, which can't be written to.
    if (!from.is_bot) await welcome(ctx, known);
  };

  async function stop(
    { myChatMember: { chat, from, new_chat_member: now } }: StandingContext,
    known: ChatSettings | undefined,
    subscriptions: readonly Subscription[],
  ): Promise<ChatSettings> {
    const described: ChatSettings = {
      ...known,
      chatId: chat.id,
      type: chat.type,
      ...(chat.title === undefined ? {} : { title: chat.title }),
    };
    // Of a chat that nobody ever set anything for, nothing is kept.
    if (known === undefined) return described;
    const reason = chat.type === 'private' ? 'bot was blocked by the user' : hindrance(now);
    await chats.setGone(chat.id, reason);
    await ports.ledger.drop(
      subscriptions.map(({ id }) => id),
      reason,
    );
    const { ownerId } = known;
    const went = subscriptions.some(({ status }) => status === 'active');
    if (went && ownerId !== undefined && ownerId !== from.id && ownerId !== chat.id) {
      const library = await notices.library(ownerId, known.language);
      await notices.tell(ownerId, composeStopped(described, library), library);
    }
    return described;
  }

  /** The one who let the bot in sets it up from here on, and is told how; at once, or at their /start. */
  async function welcome(ctx: StandingContext, known: ChatSettings | undefined): Promise<void> {
    const { chat, from, old_chat_member: old } = ctx.myChatMember;
    if (chat.type === 'private') return;
    const library = await notices.library(from.id, from.language_code);
    if (known?.language === undefined && chat.type === 'channel') {
      // Nobody speaks in a channel whose language could be followed.
      await chats.setLanguage(chat.id, library.messages.language);
    }
    if (known?.ownerId === undefined) await chats.setOwner(chat.id, from.id);
    // Until it is known to have arrived.
    await chats.setOwnerUntold(chat.id, true);
    const isAdmin = await ports.mayChange(ctx, chat.id);
    if (isAdmin && !isIn(old)) await chats.setOwner(chat.id, from.id);
    const settings = (await chats.settings(chat.id)) ?? { chatId: chat.id };
    const subscriptions = await ports.subscriptions.ofChat(chat.id);
    const standing = { isAdmin, isForum: 'is_forum' in chat && chat.is_forum === true };
    const document = composeCanPost({ settings, subscriptions }, standing, library);
    if (!(await notices.tell(from.id, document, library, chat.id))) return;
    await chats.setOwnerUntold(chat.id, false);
    // It is an administrator who will set it up.
    if (!isAdmin && known?.ownerId === undefined) await chats.setOwner(chat.id, undefined);
  }
}
