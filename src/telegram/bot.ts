import { sequentialize } from '@grammyjs/runner';
import { Bot, type Context, type Filter, type Transformer } from 'grammy';
import type { WallClock } from '../calendar/clock.ts';
import type { ChatStore } from '../chats/settings.ts';
import type { Ledger } from '../delivery/ledger.ts';
import type { Reports } from '../delivery/reports.ts';
import { createGaps } from '../gaps/gaps.ts';
import type { GapStore } from '../gaps/store.ts';
import type { SubscriptionDesk } from '../subscriptions/desk.ts';
import type { SubscriptionStore } from '../subscriptions/store.ts';
import { connectionsTo } from './connections.ts';
import { createDesk, type LibraryIn } from './desk.ts';
import { failureOf } from './failures.ts';
import { createAdmin } from './features/admin.ts';
import { answerChosenChat } from './features/chosen-chat.ts';
import { withoutCrowds } from './features/crowds.ts';
import { withoutFloods } from './features/floods.ts';
import { answerGuest } from './features/guest.ts';
import { answerInline } from './features/inline.ts';
import { createOwnChats } from './features/own-chats.ts';
import { answerOwnCommands } from './features/own-commands.ts';
import { answerOwnPresses } from './features/own-presses.ts';
import { createPersonalData } from './features/personal-data.ts';
import { answerPress } from './features/press.ts';
import { followReturn } from './features/returning.ts';
import { answerSettingsPress } from './features/settings-press.ts';
import { followStanding, followTopic } from './features/standing.ts';
import { answerSubscription } from './features/subscription.ts';
import { answerText } from './features/text.ts';
import type { Address } from './links.ts';
import { createNotices } from './notices.ts';
import { once } from './once.ts';
import { patience } from './patience.ts';
import type { Library } from './respond.ts';
import { createSettingsDesk } from './settings-desk.ts';

/** What handlers tell the log: events, ids and counts, never words. */
export interface BotLog {
  info(fields: Record<string, unknown>, event: string): void;
  error(fields: Record<string, unknown>, event: string): void;
}

export interface BotOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Stands around every single call, also one that is tried again. */
  readonly pacing: Transformer;
  readonly libraryIn: LibraryIn;
  readonly chats: ChatStore;
  readonly subscriptions: SubscriptionDesk;
  readonly subscribers: Pick<SubscriptionStore, 'ofChat'>;
  readonly ledger: Pick<Ledger, 'drop' | 'resend'>;
  readonly reports: Pick<Reports, 'editions' | 'subscribers'>;
  /** Undefined where questions without an answer are not kept. */
  readonly gaps: GapStore | undefined;
  /** Looks for something to send at once, as after an admin's 'resend'. */
  readonly resume: () => void;
  /** Telegram user ids of the bot's admins. */
  readonly admins: readonly number[];
  readonly clock: WallClock;
  readonly log: BotLog;
  /** What of an error may be logged. */
  readonly errorFields: (error: unknown) => Record<string, unknown>;
}

/** grammY waits 500 s by default; Telegram itself holds a request for 60 s at most. */
const TIMEOUT_SECONDS = 75;

/**
 * The bot: middleware in the order in which an update passes it. A handler computes a reply, and
 * only `deliver.ts` sends it; an expected failure ends there, any other in the one boundary.
 */
export function createBot(options: BotOptions): Bot {
  const { token, apiRoot, libraryIn, chats, subscriptions, log, errorFields } = options;
  const baseFetchConfig = connectionsTo(apiRoot);
  const client = { apiRoot, baseFetchConfig, timeoutSeconds: TIMEOUT_SECONDS };
  const bot = new Bot(token, { client });
  bot.api.config.use(options.pacing, patience);
  const fault = (error: unknown, event: string) => log.error(errorFields(error), event);
  const desk = createDesk(libraryIn, chats, subscriptions, fault);
  const notices = createNotices({ api: bot.api, chats, libraryIn, address: () => addressOf(bot) });
  const ownChats = createOwnChats({ ...options, subscriptions: options.subscribers, notices });
  const settings = createSettingsDesk({
    desk,
    subscriptions,
    chats,
    offers: async (ctx, library) => await ownChats.offers(ctx.from?.id ?? 0, library),
    listOfChats: { type: 'chats' },
  });
  const personalData = createPersonalData({ chats, subscriptions: options.subscribers, ownChats });
  const gaps = options.gaps && createGaps(options.gaps, (error) => fault(error, 'gap not noted'));
  const affairs = { desk, settings, ownChats, personalData, admin: createAdmin(options) };

  const guarded = bot.errorBoundary(async ({ error, ctx }) => {
    log.error({ update: ctx.update.update_id, ...errorFields(error) }, 'update failed');
    if (isOurs(error)) await apologise(ctx, libraryIn(ctx.from?.language_code));
  });
  guarded.use(once());
  guarded.use(timed(log));
  guarded.use(withoutFloods(desk));
  // Their chats are nobody's that we know, whatever their numbers are.
  guarded.on('guest_message', answerGuest(desk, gaps));
  guarded.use(withoutCrowds(desk));
  // One chat's updates in their order, different chats beside each other.
  guarded.use(sequentialize(turnsOf));
  guarded.use(followReturn(chats, fault));
  guarded.on([':migrate_to_chat_id', ':migrate_from_chat_id'], followMove(chats));
  guarded.on(
    'my_chat_member',
    followStanding({
      chats,
      subscriptions: options.subscribers,
      desk: subscriptions,
      ledger: options.ledger,
      notices,
      mayChange: settings.mayChange,
    }),
  );
  guarded.on('message:forum_topic_reopened', followTopic(subscriptions));
  guarded.on(':new_chat_title', followTitle(chats));
  guarded.on('message:chat_shared', answerChosenChat(desk, settings, { chats, notices }));
  guarded.on(['message', 'edited_message'], answerOwnCommands(affairs));
  guarded.on(['message', 'edited_message', 'channel_post'], answerSubscription(desk, settings));
  guarded.on(['message', 'edited_message'], answerText(desk, gaps));
  guarded.on('callback_query', answerOwnPresses(affairs));
  guarded.on('callback_query', answerSettingsPress(desk, settings));
  guarded.on('callback_query', answerPress(desk));
  guarded.on('inline_query', answerInline(desk));
  return bot;
}

/**
 * What has to wait for each other: who lets the bot into a chat, and then chooses it in the private
 * chat, is answered in that order.
 */
function turnsOf({ chat, from, myChatMember }: Context): string[] {
  if (chat === undefined) return [String(from?.id ?? '')];
  return myChatMember === undefined ? [String(chat.id)] : [String(chat.id), String(from?.id)];
}

function addressOf({ botInfo }: Bot): Address {
  return { username: botInfo.username, inline: botInfo.supports_inline_queries };
}

/** What a group or a channel is called, where it is known. */
function followTitle(chats: ChatStore) {
  return async ({ chat }: Filter<Context, ':new_chat_title'>): Promise<void> => {
    if ((await chats.settings(chat.id)) !== undefined) {
      await chats.describe(chat.id, chat.type, chat.title);
    }
  };
}

/** A group that became a supergroup has a new number; its settings follow. Each of the two chats tells. */
function followMove(chats: ChatStore) {
  return async ({
    chat,
    msg,
  }: Filter<Context, ':migrate_to_chat_id' | ':migrate_from_chat_id'>): Promise<void> => {
    const { migrate_from_chat_id: from = chat.id, migrate_to_chat_id: to = chat.id } = msg;
    await chats.move(from, to);
  };
}

/** Whether a person waits for an answer that a fault of ours kept back. */
function isOurs(error: unknown): boolean {
  const failure = failureOf(error);
  return failure === undefined || failure.type === 'ours';
}

async function apologise(ctx: Context, { messages }: Omit<Library, 'address'>): Promise<void> {
  if (ctx.chat?.type !== 'private' || ctx.guestMessage !== undefined) return;
  await ctx.reply(messages.wentWrong);
}

function timed(log: BotLog) {
  return async (ctx: Context, next: () => Promise<void>): Promise<void> => {
    const start = performance.now();
    await next();
    const kind = Object.keys(ctx.update).find((key) => key !== 'update_id');
    const milliseconds = Math.round(performance.now() - start);
    log.info(
      { update: ctx.update.update_id, kind, chat: ctx.chat?.id, milliseconds },
      'update handled',
    );
  };
}
