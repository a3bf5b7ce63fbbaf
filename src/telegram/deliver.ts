import type { Context } from 'grammy';
import type { Messages } from '../language/messages.ts';
import type { Place } from './callback-data.ts';
import { failureOf } from './failures.ts';
import type { Reply } from './respond.ts';
import { type Rendered, render } from './views/render.ts';

const NO_PREVIEW = { is_disabled: true } as const;

/**
 * Sends a reply's first page as a new message. What was asked in words is answered as a reply to
 * these words, since its buttons read them again.
 */
export async function deliver(
  ctx: Context,
  { view, document }: Reply,
  messages: Messages,
): Promise<void> {
  const rendered = render(document, { place: { view, page: 0 } }, messages);
  await send(ctx, rendered, view.type === 'asked' ? ctx.msgId : undefined);
}

/** Shows a reply's page in the message whose button was pressed, else in a new one. */
export async function update(
  ctx: Context,
  { view, document }: Reply,
  { place, back }: { place: Place; back?: Place },
  messages: Messages,
): Promise<void> {
  const at = { place: { view, page: place.page }, ...(back === undefined ? {} : { back }) };
  const rendered = render(document, at, messages);
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
    if (failure === 'message gone') await send(ctx, rendered);
    else if (failure !== 'harmless') throw error;
  }
}

async function send(ctx: Context, rendered: Rendered, answered?: number): Promise<void> {
  const chat = ctx.chat?.id ?? ctx.from?.id;
  // An inline message has no chat that we could write to.
  if (chat === undefined) return;
  await ctx.api.sendMessage(chat, rendered.text, {
    entities: rendered.entities,
    link_preview_options: NO_PREVIEW,
    reply_markup: rendered.markup,
    ...(answered === undefined
      ? {}
      : { reply_parameters: { message_id: answered, allow_sending_without_reply: true } }),
  });
}
