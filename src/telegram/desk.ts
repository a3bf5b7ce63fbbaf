import type { Context } from 'grammy';
import { mayChange } from '../chats/may-change.ts';
import type { ChatStore } from '../chats/settings.ts';
import type { SubscriptionDesk } from '../subscriptions/desk.ts';
import { failureOf } from './failures.ts';
import { placeOf } from './place.ts';
import type { Library } from './respond.ts';

/** A toast, and where a link is to be opened. */
export interface PressAnswer {
  readonly text?: string;
  readonly url?: string;
}

/** What features ask of the chat that an update belongs to. */
export interface Desk {
  /**
   * Answers a press. That it came too late, or got lost, is logged at most: the page is what the
   * person wants, and a press made while the bot was down still opens it.
   */
  answerPress(ctx: Context, answer: PressAnswer): Promise<void>;
  /** The corpus, read in the language of the chat, else of the person. */
  library(ctx: Context): Promise<Library>;
  /** Whether who wrote or pressed may change the chat's settings. */
  mayChangeSettings(ctx: Context): Promise<boolean>;
  setLanguage(ctx: Context, language: string): Promise<void>;
  /** Deletes what is stored for the chat. */
  forget(ctx: Context): Promise<void>;
}

/** The corpus of the moment in a language; the bot's own address is added here. */
export type LibraryIn = (language: string | undefined) => Omit<Library, 'address'>;

export function createDesk(
  libraryIn: LibraryIn,
  chats: ChatStore,
  subscriptions: Pick<SubscriptionDesk, 'at'>,
  fault: (error: unknown, event: string) => void,
): Desk {
  /** A database at fault costs a chat its language for the moment, not its answer. */
  async function chosenLanguage(chatId: number | undefined): Promise<string | undefined> {
    if (chatId === undefined) return undefined;
    try {
      return (await chats.settings(chatId))?.language;
    } catch (error) {
      fault(error, 'settings not read');
      return undefined;
    }
  }

  /** Costs at most the word on the button of a page. */
  async function followed(ctx: Context): Promise<readonly string[] | undefined> {
    const place = ctx.guestMessage === undefined ? placeOf(ctx) : undefined;
    if (place === undefined) return undefined;
    try {
      const subscription = await subscriptions.at(place);
      return subscription?.status === 'ended' ? undefined : subscription?.subjects;
    } catch (error) {
      fault(error, 'subscription not read');
      return undefined;
    }
  }

  return {
    async answerPress(ctx, answer) {
      try {
        await ctx.answerCallbackQuery(answer);
      } catch (error) {
        if (failureOf(error) === undefined) throw error;
        if (failureOf(error)?.type !== 'harmless') fault(error, 'press not answered');
      }
    },
    async library(ctx) {
      // A chat where we are guests is unknown to us, and may have the number of one that is not.
      const chat = ctx.guestMessage === undefined ? ctx.chat?.id : ctx.from?.id;
      const language = (await chosenLanguage(chat)) ?? ctx.from?.language_code;
      const { username, supports_inline_queries: inline } = ctx.me;
      const following = await followed(ctx);
      // Of a card of inline mode it isn't known where it will be read.
      const isShared = ctx.guestMessage !== undefined || ctx.chat?.type !== 'private';
      return { ...libraryIn(language), address: { username, inline }, isShared, following };
    },
    async mayChangeSettings(ctx) {
      const { chat, from } = ctx;
      if (chat === undefined) return false;
      if (chat.type === 'private') return mayChange({ chat: 'private' });
      // A press comes from the person, whoever wrote the message under the button.
      const speaker = ctx.callbackQuery === undefined ? ctx.msg?.sender_chat : undefined;
      if (speaker !== undefined) {
        const asker = speaker.id === chat.id ? 'itself' : 'other chat';
        return mayChange({ chat: chat.type === 'channel' ? 'channel' : 'group', asker });
      }
      if (from === undefined) return false;
      const member = await ctx.api.getChatMember(chat.id, from.id);
      if (chat.type !== 'channel') {
        return mayChange({ chat: 'group', asker: 'user', member: member.status });
      }
      const canPost = member.status === 'administrator' && member.can_post_messages === true;
      return mayChange({ chat: 'channel', asker: 'user', member: member.status, canPost });
    },
    async setLanguage(ctx, language) {
      if (ctx.chat !== undefined) await chats.setLanguage(ctx.chat.id, language);
    },
    async forget(ctx) {
      if (ctx.chat !== undefined) await chats.forget(ctx.chat.id);
    },
  };
}
