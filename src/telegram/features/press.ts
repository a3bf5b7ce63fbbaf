import type { Context, Filter } from 'grammy';
import type { View } from '../../briefing/view.ts';
import { LANGUAGES, messagesIn } from '../../language/languages.ts';
import { askedIn } from '../addressed.ts';
import { mayPress } from '../asker.ts';
import { decodePress, type Press } from '../callback-data.ts';
import { update } from '../deliver.ts';
import type { Desk, PressAnswer } from '../desk.ts';
import { linkTo, payloadOf } from '../links.ts';
import { compose, type Library, type Reply, respond } from '../respond.ts';

type PressContext = Filter<Context, 'callback_query'>;

/** Answers the press of a button: the press itself first, then the page it opens. */
export function answerPress(desk: Desk) {
  return async (ctx: PressContext): Promise<void> => {
    const press = decodePress(ctx.callbackQuery.data ?? '');
    if (press?.type === 'language' && LANGUAGES.has(press.language)) {
      return await setLanguage(ctx, press.language, desk);
    }
    const library = await desk.library(ctx);
    if (!mayPress(ctx.callbackQuery)) {
      return void (await desk.answerPress(ctx, notYours(press, library)));
    }
    let reply: Reply | undefined;
    try {
      reply = press?.type === 'open' ? replyTo(press.place.view, ctx, library) : undefined;
    } catch (error) {
      // A button must never spin on, even where a fault of ours keeps its page back.
      await desk.answerPress(ctx, { text: library.messages.wentWrong });
      throw error;
    }
    await desk.answerPress(
      ctx,
      toast(press, reply, library, ctx.callbackQuery.message?.date !== 0),
    );
    if (press?.type === 'open' && reply !== undefined) await update(ctx, reply, press, library);
  };
}

/** The language is the chat's: in a group its administrators choose it. */
async function setLanguage(ctx: PressContext, language: string, desk: Desk): Promise<void> {
  const { messages } = await desk.library(ctx);
  try {
    if (!(await desk.mayChangeSettings(ctx))) {
      return void (await desk.answerPress(ctx, { text: messages.toast.onlyAdmins }));
    }
    await desk.setLanguage(ctx, language);
  } catch (error) {
    await desk.answerPress(ctx, { text: messages.wentWrong });
    throw error;
  }
  await desk.answerPress(ctx, { text: messagesIn(language).toast.saved });
  const chosen = await desk.library(ctx);
  const text = chosen.messages.settings.languageSet;
  const document = {
    groups: [{ blocks: [{ type: 'paragraph' as const, text: [text] }] }],
    actions: [
      [
        {
          label: chosen.messages.button.latest,
          open: { type: 'list' as const, list: 'latest' as const },
        },
        { label: chosen.messages.button.help, open: { type: 'help' as const } },
      ],
    ],
  };
  const place = { view: { type: 'language' as const }, page: 0 };
  await update(ctx, { view: place.view, document }, { place }, chosen);
}

/** For whoever presses on somebody else's answer: the way to an answer of their own. */
function notYours(press: Press | undefined, { messages, corpus, address }: Library): PressAnswer {
  const payload = press?.type === 'open' ? payloadOf(press.place.view, corpus) : undefined;
  const text = messages.toast.notYours;
  return payload === undefined ? { text } : { text, url: linkTo(address, payload) };
}

function toast(
  press: Press | undefined,
  reply: Reply | undefined,
  { messages }: Library,
  accessible: boolean,
): PressAnswer {
  if (press?.type === 'counter') {
    return { text: messages.toast.pageCounter(press.page, press.pages) };
  }
  if (press?.type !== 'open') return { text: messages.toast.outdated };
  if (reply !== undefined) return {};
  switch (press.place.view.type) {
    case 'asked':
      return { text: accessible ? messages.toast.questionGone : messages.toast.outdated };
    case 'brief':
      return { text: messages.brief.gone };
    default:
      return { text: messages.toast.outdated };
  }
}

function replyTo(view: View, ctx: PressContext, library: Library): Reply | undefined {
  if (view.type !== 'asked') {
    const document = compose(view, library);
    return document && { view, document };
  }
  // Buttons hold no reader's words: the question is read again from the message that was answered.
  const question = ctx.callbackQuery.message?.reply_to_message;
  const request = question && askedIn(question, ctx.me);
  return request && respond(request, library);
}
