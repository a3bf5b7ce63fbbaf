import type { Context } from 'grammy';
import type { ChatStore } from '../../chats/settings.ts';
import type { SubscriptionStore } from '../../subscriptions/store.ts';
import { failureOf } from '../failures.ts';
import {
  composeConfirmation,
  composeDeleted,
  composeMyData,
  type RunChat,
} from '../personal-pages.ts';
import type { Library, Reply } from '../respond.ts';
import type { OwnChats } from './own-chats.ts';

export interface PersonalDataPorts {
  readonly chats: ChatStore;
  readonly subscriptions: Pick<SubscriptionStore, 'ofChat'>;
  readonly ownChats: OwnChats;
}

/**
 * What is stored about whoever asks, and its end. Everything goes by who writes or presses, and is
 * looked up anew at each press: a button says nothing about whose it is.
 */
export function createPersonalData({ chats, subscriptions, ownChats }: PersonalDataPorts) {
  /** The chats of a person, and who runs each now. */
  async function runBy(ctx: Context, person: number): Promise<readonly RunChat[]> {
    const owned: RunChat[] = [];
    for (const chat of await ownChats.of(person)) {
      owned.push({ ...chat, others: await othersIn(ctx, chat.settings.chatId, person) });
    }
    return owned;
  }

  async function show(person: number, library: Library): Promise<Reply> {
    const settings = await chats.settings(person);
    const own = settings && { settings, subscriptions: await subscriptions.ofChat(person) };
    return reply(composeMyData({ person, own, chats: await ownChats.of(person) }, library));
  }

  return {
    show,
    /** Of nothing stored nothing is to be confirmed. */
    async confirm(ctx: Context, person: number, library: Library): Promise<Reply> {
      const owned = await runBy(ctx, person);
      const isKnown = owned.length > 0 || (await chats.settings(person)) !== undefined;
      return isKnown ? reply(composeConfirmation(owned, library)) : await show(person, library);
    },
    /** Deletes what is the person's alone, and asks about the rest. */
    async deleteAll(ctx: Context, person: number, library: Library): Promise<Reply> {
      const owned = await runBy(ctx, person);
      await chats.forget(person);
      for (const { settings, others } of owned) {
        if (others === 'nobody') await chats.forget(settings.chatId);
        if (others === 'not me') await chats.setOwner(settings.chatId, undefined);
      }
      return reply(composeDeleted(owned.filter(isQuestion), library));
    },
    /** The answer to one of these questions; what the person doesn't own stays as it is. */
    async settle(
      ctx: Context,
      person: number,
      { type, chatId }: { readonly type: 'delete chat' | 'leave chat'; readonly chatId: number },
      library: Library,
    ): Promise<Reply> {
      if ((await chats.settings(chatId))?.ownerId === person) {
        const others = await othersIn(ctx, chatId, person);
        // Who is no administrator any more can leave it, but not take it from those who are.
        if (type === 'delete chat' && others !== 'not me') await chats.forget(chatId);
        else await chats.setOwner(chatId, undefined);
      }
      const left = (await runBy(ctx, person)).filter(isQuestion);
      // Months may have passed since the question: what is there again is shown, not called deleted.
      const again = (await chats.settings(person)) !== undefined;
      if (again || (left.length === 0 && (await ownChats.of(person)).length > 0)) {
        return await show(person, library);
      }
      return reply(composeDeleted(left, library));
    },
  };
}

function isQuestion({ others }: RunChat): boolean {
  return others === 'some' || others === 'unknown';
}

export type PersonalDataDesk = ReturnType<typeof createPersonalData>;

async function othersIn(ctx: Context, chatId: number, person: number): Promise<RunChat['others']> {
  try {
    const administrators = await ctx.api.getChatAdministrators(chatId);
    const people = administrators.filter(({ user }) => !user.is_bot).map(({ user }) => user.id);
    if (!people.includes(person)) return 'not me';
    return people.length === 1 ? 'nobody' : 'some';
  } catch (error) {
    const failure = failureOf(error)?.type;
    // The bot is not in it, or no administrator of a channel.
    if (failure !== 'chat gone' && failure !== 'ours') throw error;
    return 'unknown';
  }
}

function reply(document: Reply['document']): Reply {
  return { view: { type: 'my data' }, document };
}
