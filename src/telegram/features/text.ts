import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import { composeNothing } from '../../briefing/answer.ts';
import { command } from '../../briefing/document.ts';
import type { Gaps } from '../../gaps/gaps.ts';
import { requestOf } from '../addressed.ts';
import { deliver } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import type { Request } from '../request.ts';
import { isKnown, type Library, type Reply, respond } from '../respond.ts';
import { smallTalk } from '../small-talk.ts';
import { noteGap } from './gaps.ts';

/** Answers what people write, in private and where the bot is asked in a group. */
export function answerText(desk: Desk, gaps?: Gaps) {
  return async (ctx: Context): Promise<void> => {
    const message = ctx.msg;
    if (message === undefined) return;
    // In a group an edit would answer everybody a second time.
    if (ctx.editedMessage !== undefined && message.chat.type !== 'private') return;
    const request = requestOf(message, ctx.me);
    const library = await desk.library(ctx);
    if (request === undefined) {
      // Service messages ask nothing; a picture or a voice message does, in private.
      if (message.chat.type === 'private' && isSaidWithoutText(message)) {
        await deliver(ctx, notice(library.messages.onlyText, library), library);
      }
      return;
    }
    const reply = await replyTo(request, ctx, desk, library);
    if (reply === undefined) return;
    await deliver(ctx, reply, library);
    await noteGap(ctx, reply, library, gaps);
  };
}

async function replyTo(
  request: Request,
  ctx: Context,
  desk: Desk,
  library: Library,
): Promise<Reply | undefined> {
  const isPrivate = ctx.chat?.type === 'private';
  if (request.type === 'command') {
    // In a group somebody else may own a command that we don't know.
    if (!isPrivate && !request.named && !isKnown(request.name, library)) return undefined;
    if (request.name === 'stop') {
      // Whoever mends an old message doesn't mean it anew.
      if (!isPrivate || ctx.editedMessage !== undefined) return undefined;
      await desk.forget(ctx);
      return notice(library.messages.settings.stopped, library);
    }
    if (request.name === 'language' && !(await desk.mayChangeSettings(ctx))) {
      return notice(library.messages.settings.onlyAdmins, library);
    }
  }
  // Thanks are for the bot, not for a whole group.
  if (!isPrivate && request.type === 'question' && smallTalk(request.text) === 'thanks') {
    return undefined;
  }
  return respond(request, library);
}

function notice(text: string, library: Library): Reply {
  return { view: { type: 'asked' }, document: composeNothing([command(text)], {}, library) };
}

/** What a person can send that holds no words for us. */
const WITHOUT_TEXT = [
  'animation',
  'audio',
  'checklist',
  'contact',
  'dice',
  'document',
  'game',
  'location',
  'paid_media',
  'photo',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
] as const satisfies readonly (keyof Message)[];

function isSaidWithoutText(message: Message): boolean {
  return WITHOUT_TEXT.some((kind) => message[kind] !== undefined);
}
