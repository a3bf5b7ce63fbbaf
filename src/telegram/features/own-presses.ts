import type { Context, Filter, NextFunction } from 'grammy';
import { paragraph } from '../../briefing/document.ts';
import type { PersonalWish } from '../../briefing/personal-wish.ts';
import { decodePress, type Place } from '../callback-data.ts';
import { update } from '../deliver.ts';
import type { PressAnswer } from '../desk.ts';
import type { Library, Reply } from '../respond.ts';
import { offerChoice } from './chosen-chat.ts';
import type { OwnAffairs } from './own-commands.ts';

type PressContext = Filter<Context, 'callback_query'>;

/** What a press comes to. */
interface Outcome {
  readonly answer: PressAnswer;
  readonly reply?: Reply | undefined;
}

/**
 * Answers presses that concern the chats and the data of whoever presses, or the admins. They go by
 * the person alone, so that a button says nothing about whose it is; in private chats only.
 */
export function answerOwnPresses(affairs: OwnAffairs) {
  const { desk, ownChats, personalData, admin } = affairs;

  return async (ctx: PressContext, next: NextFunction): Promise<void> => {
    const press = decodePress(ctx.callbackQuery.data ?? '');
    const place = press?.type === 'open' ? press.place : undefined;
    const type = place?.view.type;
    const isPage = type === 'chats' || type === 'my data' || type === 'gaps';
    if (press?.type !== 'wish' && !isPage) return await next();
    const library = await desk.library(ctx);
    try {
      const { answer, reply } =
        ctx.chat?.type !== 'private'
          ? outdated(library)
          : press?.type === 'wish'
            ? await fulfil(press.wish, ctx, library)
            : await open(place, ctx, library);
      await desk.answerPress(ctx, answer);
      if (reply === undefined) return;
      const at = { view: reply.view, page: isPage ? (place?.page ?? 0) : 0 };
      // What was deleted takes the chat's language with it.
      await update(ctx, reply, { place: at }, library);
    } catch (error) {
      await desk.answerPress(ctx, { text: library.messages.wentWrong });
      throw error;
    }
  };

  async function open(
    place: Place | undefined,
    ctx: PressContext,
    library: Library,
  ): Promise<Outcome> {
    if (place?.view.type === 'my data') {
      return { answer: {}, reply: await personalData.show(ctx.from.id, library) };
    }
    if (place?.view.type === 'gaps') {
      if (!admin.isAdmin(ctx.from.id)) return outdated(library);
      return { answer: {}, reply: await admin.gaps(place.view.order, library) };
    }
    const reply = await ownChats.list(ctx.from.id, library);
    if (reply === undefined) await offerChoice(ctx, library);
    return { answer: {}, reply };
  }

  async function fulfil(wish: PersonalWish, ctx: PressContext, library: Library): Promise<Outcome> {
    const person = ctx.from.id;
    switch (wish.type) {
      case 'choose chat':
        await offerChoice(ctx, library);
        return { answer: {} };
      case 'ask deletion':
        return { answer: {}, reply: await personalData.confirm(ctx, person, library) };
      case 'keep my data': {
        const document = { groups: [paragraph(library.messages.personal.kept)], actions: [] };
        return { answer: {}, reply: { view: { type: 'my data' }, document } };
      }
      case 'delete my data':
        return { answer: {}, reply: await personalData.deleteAll(ctx, person, library) };
      case 'delete chat':
      case 'leave chat':
        return { answer: {}, reply: await personalData.settle(ctx, person, wish, library) };
      default:
        return admin.isAdmin(person) ? await administer(wish, library) : outdated(library);
    }
  }

  async function administer(
    wish: Extract<PersonalWish, { type: 'deliveries' | 'resend' }>,
    library: Library,
  ): Promise<Outcome> {
    if (wish.type === 'deliveries') return { answer: {}, reply: await admin.deliveries(library) };
    const { willBeSent, nothingToSend } = library.messages.admin.deliveries;
    const text = (await admin.resend(wish.editionId)) ? willBeSent : nothingToSend;
    return { answer: { text }, reply: await admin.deliveries(library) };
  }
}

function outdated({ messages }: Library): Outcome {
  return { answer: { text: messages.toast.outdated } };
}
