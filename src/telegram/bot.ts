import { sequentialize } from '@grammyjs/runner';
import { Bot, type Context, type Filter } from 'grammy';
import type { ChatStore } from '../chats/settings.ts';
import { createDesk, type LibraryIn } from './desk.ts';
import { failureOf } from './failures.ts';
import { withoutFloods } from './features/floods.ts';
import { answerInline } from './features/inline.ts';
import { answerPress } from './features/press.ts';
import { answerText } from './features/text.ts';
import { once } from './once.ts';
import { patience } from './patience.ts';
import type { Library } from './respond.ts';

/** What handlers tell the log: events, ids and counts, never words. */
export interface BotLog {
  info(fields: Record<string, unknown>, event: string): void;
  error(fields: Record<string, unknown>, event: string): void;
}

export interface BotOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly libraryIn: LibraryIn;
  readonly chats: ChatStore;
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
export function createBot({ token, apiRoot, libraryIn, chats, log, errorFields }: BotOptions): Bot {
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: TIMEOUT_SECONDS } });
  bot.api.config.use(patience);
  const desk = createDesk(libraryIn, chats, (error, event) => log.error(errorFields(error), event));

  const guarded = bot.errorBoundary(async ({ error, ctx }) => {
    log.error({ update: ctx.update.update_id, ...errorFields(error) }, 'update failed');
    if (isOurs(error)) await apologise(ctx, libraryIn(ctx.from?.language_code));
  });
  guarded.use(once());
  guarded.use(timed(log));
  guarded.use(withoutFloods(desk));
  // One chat's updates in their order, different chats beside each other.
  guarded.use(sequentialize((ctx) => String(ctx.chat?.id ?? ctx.from?.id ?? '')));
  guarded.on('message:migrate_to_chat_id', followMove(chats));
  guarded.on(['message', 'edited_message'], answerText(desk));
  guarded.on('callback_query', answerPress(desk));
  guarded.on('inline_query', answerInline(desk));
  return bot;
}

/** A group that became a supergroup has a new number; its settings follow. */
function followMove(chats: ChatStore) {
  return async (ctx: Filter<Context, 'message:migrate_to_chat_id'>): Promise<void> => {
    await chats.move(ctx.chat.id, ctx.message.migrate_to_chat_id);
  };
}

/** Whether a person waits for an answer that a fault of ours kept back. */
function isOurs(error: unknown): boolean {
  const failure = failureOf(error);
  return failure === undefined || failure.type === 'ours';
}

async function apologise(ctx: Context, { messages }: Omit<Library, 'address'>): Promise<void> {
  if (ctx.chat?.type === 'private') await ctx.reply(messages.wentWrong);
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
