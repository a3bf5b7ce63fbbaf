import type { Context, Filter } from 'grammy';
import type { Message } from 'grammy/types';
import { composeNothing } from '../../briefing/answer.ts';
import { textIn } from '../../content/localised.ts';
import type { Gaps } from '../../gaps/gaps.ts';
import { askedIn, type Me } from '../addressed.ts';
import { NO_PREVIEW } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { failureOf } from '../failures.ts';
import { type Request, readRequest } from '../request.ts';
import { type Library, type Reply, respond } from '../respond.ts';
import { renderLinked } from '../views/linked.ts';
import { noteGap } from './gaps.ts';

/** What concerns a chat of ours, which a guest has none of. */
const PRIVATE: ReadonlySet<string> = new Set([
  'subscribe',
  'unsubscribe',
  'settings',
  'language',
  'mydata',
  'deletemydata',
  'stop',
]);

/**
 * Answers who names the bot in a chat that it isn't in: once, with links for buttons. Nothing is
 * known of the chat, and its number may be that of another.
 */
export function answerGuest(desk: Desk, gaps?: Gaps) {
  return async (ctx: Filter<Context, 'guest_message'>): Promise<void> => {
    const { guestMessage: message, me } = ctx;
    // Two bots could go on for ever.
    if (message.from.is_bot) return;
    const asked = requestOf(message, me);
    if (asked === undefined) return;
    const { request, isTheirs } = asked;
    const library = await desk.library(ctx);
    const reply = replyTo(request, library);
    const { text, entities, markup } = renderLinked(reply.document, reply.view, library);
    try {
      await ctx.answerGuestQuery({
        type: 'article',
        id: 'answer',
        title: textIn(library.corpus.region.name, library.messages.language).text,
        input_message_content: { message_text: text, entities, link_preview_options: NO_PREVIEW },
        reply_markup: markup,
      });
    } catch (error) {
      // Too late: whoever asked has gone on.
      if (failureOf(error)?.type !== 'harmless') throw error;
    }
    // What somebody else said, and was only pointed at, is no question of theirs.
    if (isTheirs) await noteGap(ctx, reply, library, gaps);
  };
}

/** The words beside the bot's name; where there are none, those of the message that is replied to. */
function requestOf(message: Message, me: Me): { request: Request; isTheirs: boolean } | undefined {
  const request = askedIn(message, me);
  if (request === undefined) return undefined;
  const isBare = request.type === 'question' && request.text === '';
  const { reply_to_message: original } = message;
  const words = isBare ? (original?.text ?? original?.caption) : undefined;
  if (words === undefined || original?.from?.id === me.id) return { request, isTheirs: true };
  const pointedAt = readRequest(words, me.username);
  return pointedAt && { request: pointedAt, isTheirs: original?.from?.id === message.from?.id };
}

function replyTo(request: Request, library: Library): Reply {
  const { messages } = library;
  if (request.type === 'command' && PRIVATE.has(request.name)) {
    return notice(messages.search.onlyPrivate, library);
  }
  return respond(request, library);
}

function notice(line: string, library: Library): Reply {
  return { view: { type: 'asked' }, document: composeNothing([line], {}, library) };
}
