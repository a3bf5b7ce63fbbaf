import type { Context, Filter } from 'grammy';
import type { View } from '../../briefing/view.ts';
import { decodePress, type Press } from '../callback-data.ts';
import { update } from '../deliver.ts';
import { readRequest } from '../request.ts';
import { compose, type Library, type Reply, respond } from '../respond.ts';

/** Answers the press of a button: the press itself first, then the page it opens. */
export function answerPress(library: (languageCode: string | undefined) => Library) {
  return async (ctx: Filter<Context, 'callback_query'>): Promise<void> => {
    const shelf = library(ctx.from.language_code);
    const press = decodePress(ctx.callbackQuery.data ?? '');
    const reply = press?.type === 'open' ? replyTo(press.place.view, ctx, shelf) : undefined;
    const toast = toastFor(press, reply, shelf);
    await ctx.answerCallbackQuery(toast === undefined ? {} : { text: toast });
    if (press?.type === 'open' && reply !== undefined) {
      await update(ctx, reply, press, shelf.messages);
    }
  };
}

function toastFor(
  press: Press | undefined,
  reply: Reply | undefined,
  { messages }: Library,
): string | undefined {
  if (press === undefined) return messages.toast.outdated;
  if (press.type === 'counter') return messages.toast.pageCounter(press.page, press.pages);
  if (reply !== undefined) return undefined;
  switch (press.place.view.type) {
    case 'asked':
      return messages.toast.questionGone;
    case 'brief':
      return messages.brief.gone;
    default:
      return messages.toast.outdated;
  }
}

function replyTo(
  view: View,
  ctx: Filter<Context, 'callback_query'>,
  library: Library,
): Reply | undefined {
  if (view.type !== 'asked') {
    const document = compose(view, library);
    return document && { view, document };
  }
  // Buttons hold no reader's words: the question is read again from the message that was answered.
  const text = ctx.callbackQuery.message?.reply_to_message?.text;
  const request = text === undefined ? undefined : readRequest(text, ctx.me.username);
  return request && respond(request, library);
}
