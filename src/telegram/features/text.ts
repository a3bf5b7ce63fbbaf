import type { Context } from 'grammy';
import { paragraph } from '../../briefing/document.ts';
import { deliver } from '../deliver.ts';
import { readRequest } from '../request.ts';
import { type Library, type Reply, respond } from '../respond.ts';

/** Answers what a person writes in a private chat. */
export function answerText(library: (languageCode: string | undefined) => Library) {
  return async (ctx: Context): Promise<void> => {
    const shelf = library(ctx.from?.language_code);
    const reply = replyTo(ctx.message?.text, ctx.me.username, shelf);
    if (reply !== undefined) await deliver(ctx, reply, shelf.messages);
  };
}

function replyTo(text: string | undefined, username: string, library: Library): Reply | undefined {
  if (text === undefined) {
    const document = { groups: [paragraph(library.messages.onlyText)], actions: [] };
    return { view: { type: 'asked' }, document };
  }
  const request = readRequest(text, username);
  return request && respond(request, library);
}
