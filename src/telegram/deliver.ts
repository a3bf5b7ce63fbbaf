import type { Context } from 'grammy';
import type { InaccessibleMessage, Message } from 'grammy/types';
import type { Place } from './callback-data.ts';
import { failureOf } from './failures.ts';
import { sharing } from './links.ts';
import type { Library, Reply } from './respond.ts';
import { type Rendered, render } from './views/render.ts';

export const NO_PREVIEW = { is_disabled: true } as const;

/**
 * Sends a reply's first page as a new message. What was asked in words is answered as a reply to
 * these words, since its buttons read them again; in a group every answer is, so that it is known
 * whose it is.
 */
export async function deliver(
  ctx: Context,
  reply: Reply,
  library: Library,
  back?: Place,
): Promise<void> {
  const place = { view: reply.view, page: 0 };
  const rendered = show(reply, back === undefined ? { place } : { place, back }, library);
  const answers = reply.view.type === 'asked' || ctx.chat?.type !== 'private';
  await send(ctx, rendered, answers ? ctx.msgId : undefined);
}

/** Shows a reply's page in the message whose button was pressed, else in a new one. */
export async function update(
  ctx: Context,
  reply: Reply,
  { place, back }: { place: Place; back?: Place },
  library: Library,
): Promise<void> {
  const at = {
    place: { view: reply.view, page: place.page },
    ...(back === undefined ? {} : { back }),
  };
  const rendered = show(reply, at, library);
  const message = ctx.callbackQuery?.message;
  // An inaccessible message has the date 0.
  if (message === undefined || message.date === 0) return await send(ctx, rendered);
  try {
    await ctx.editMessageText(rendered.text, {
      entities: rendered.entities,
      link_preview_options: NO_PREVIEW,
      reply_markup: rendered.markup,
    });
  } catch (error) {
    const failure = failureOf(error)?.type;
    // The new message answers the same question: its buttons read it again.
    if (failure === 'message gone') await send(ctx, rendered, question(message));
    else if (failure !== 'harmless') throw error;
  }
}

function show(
  { view, document }: Reply,
  at: { place: Place; back?: Place },
  { corpus, address, messages, isShared }: Library,
): Rendered {
  return render(document, at, messages, sharing(view, corpus, address, messages, isShared));
}

function question(message: Message | InaccessibleMessage): number | undefined {
  return 'reply_to_message' in message ? message.reply_to_message?.message_id : undefined;
}

/** Sends a new message to the chat, or the topic, that an update belongs to. */
export async function send(ctx: Context, rendered: Rendered, answered?: number): Promise<void> {
  const chat = ctx.chat?.id;
  // A press on a card sent by inline mode has no chat that we could write to.
  if (chat === undefined) return;
  const message = ctx.callbackQuery?.message ?? ctx.msg;
  // Only in a forum is the thread a topic; elsewhere it is a chain of replies, and refused.
  const isTopic =
    message !== undefined && 'is_topic_message' in message && message.is_topic_message;
  await ctx.api.sendMessage(chat, rendered.text, {
    entities: rendered.entities,
    link_preview_options: NO_PREVIEW,
    reply_markup: rendered.markup,
    ...(isTopic && message.message_thread_id !== undefined
      ? { message_thread_id: message.message_thread_id }
      : {}),
    ...(answered === undefined
      ? {}
      : { reply_parameters: { message_id: answered, allow_sending_without_reply: true } }),
  });
}
