import type { Context, NextFunction } from 'grammy';
import type { Message } from 'grammy/types';
import type { Document } from '../../briefing/document.ts';
import { namesOf } from '../../briefing/names.ts';
import { composeOnlyAdmins } from '../../briefing/subscription.ts';
import { wellCovered } from '../../briefing/well-covered.ts';
import type { SubscriptionPlace } from '../../subscriptions/store.ts';
import { requestOf } from '../addressed.ts';
import { deliver } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { linkTo, SUBSCRIBE_PAYLOAD } from '../links.ts';
import { placeOf } from '../place.ts';
import type { Library, Reply } from '../respond.ts';
import type { SettingsDesk } from '../settings-desk.ts';
import {
  placePayload,
  readSettingsPayload,
  SETTINGS_PAYLOAD,
  type SettingsLink,
  settingsPayload,
} from '../settings-links.ts';
import { composeProblems, composeRefusal } from '../subscribe-problems.ts';
import { readSubscriptionLine } from '../subscription-line.ts';
import { answerLink } from './settings-link.ts';
import { settingsReply } from './settings-reply.ts';
import { answerZone } from './zone-reply.ts';

/** What a message asks of a chat's subscription. */
type Asked =
  | { readonly type: 'subscribe' | 'unsubscribe'; readonly args: string }
  | { readonly type: 'settings'; readonly link: SettingsLink };

/**
 * `/subscribe`, `/settings`, `/unsubscribe` and the links to settings, in every kind of chat; a city
 * in reply to the page of time zones. Everything else goes on.
 */
export function answerSubscription(desk: Desk, settings: SettingsDesk) {
  return async (ctx: Context, next: NextFunction): Promise<void> => {
    const message = ctx.msg;
    if (message === undefined) return await next();
    // In a group an edit would answer everybody a second time.
    const edited = ctx.editedMessage !== undefined || ctx.editedChannelPost !== undefined;
    if (edited && message.chat.type !== 'private') return await next();
    const asked = askedOf(message, ctx);
    const place = placeOf(ctx);
    if (asked === undefined || place === undefined) {
      const zone = asked === undefined ? await answerZone(ctx, desk, settings) : undefined;
      if (zone === undefined) return await next();
      return await deliver(ctx, zone.reply, await desk.library(ctx), zone.back);
    }
    // What was asked long ago is not meant anew, whatever is mended in its words.
    if (edited && asked.type !== 'settings') return;
    const library = await desk.library(ctx);
    const reply = await replyTo(asked, place, ctx, settings, library);
    // A subscription gives the chat a language where it had none.
    await deliver(ctx, forItsChat(reply, ctx, library), await desk.library(ctx));
  };
}

function askedOf(message: Message, { me }: Context): Asked | undefined {
  const request = requestOf(message, me);
  if (request?.type !== 'command') return undefined;
  const { name, args, named } = request;
  if (name === 'subscribe' || name === 'unsubscribe') return { type: name, args };
  if (name === 'settings') return { type: name, link: { type: 'own' } };
  // In private it forgets the chat, too; in a group it may be meant for any bot.
  const isPrivate = message.chat.type === 'private';
  if (name === 'stop' && named && !isPrivate) return { type: 'unsubscribe', args: '' };
  // What our link into a group makes of an administrator's first press there.
  if (name === 'start' && !isPrivate && args === SUBSCRIBE_PAYLOAD) {
    return { type: 'subscribe', args: '' };
  }
  if (name !== 'start' || !isPrivate) return undefined;
  const link = readSettingsPayload(args);
  return link && { type: 'settings', link };
}

async function replyTo(
  asked: Asked,
  place: SubscriptionPlace,
  ctx: Context,
  settings: SettingsDesk,
  library: Library,
): Promise<Reply> {
  const { subscriptions } = settings;
  if (asked.type === 'settings' && asked.link.type !== 'own') {
    return await answerLink(asked.link, place, ctx, settings, library);
  }
  if (!(await settings.mayChange(ctx, place.chatId))) {
    return own(composeOnlyAdmins(linkTo(library.address, SETTINGS_PAYLOAD), library));
  }
  if (asked.type === 'settings') return await settingsReply(place, ctx, settings, library);
  const line = readSubscriptionLine(asked.args, library, subscriptions.now());
  if (!line.ok) {
    const country = wellCovered('countries', library)?.code;
    const ends = asked.type === 'unsubscribe' && country !== undefined;
    const example = ends ? `/unsubscribe ${country}` : undefined;
    return own(composeProblems(line.problems, library, example));
  }
  if (asked.type === 'unsubscribe') {
    return await unsubscribe(line.choices, place, ctx, settings, library);
  }
  await settings.introduce(ctx);
  const { language } = library.messages;
  const { subscription, how } = await subscriptions.subscribe(place, line.choices, language);
  const news = how === 'known' ? undefined : how;
  return await settings.page(ctx, subscription, { page: 'main', news }, library);
}

async function unsubscribe(
  choices: { readonly subjects?: readonly string[] },
  place: SubscriptionPlace,
  ctx: Context,
  settings: SettingsDesk,
  library: Library,
): Promise<Reply> {
  const { subscriptions } = settings;
  const { problem } = library.messages.subscription;
  const { subjects = [], ...others } = choices;
  if (Object.keys(others).length > 0) return own(composeRefusal(problem.onlySubjectsEnd, library));
  const before = await subscriptions.at(place);
  if (before === undefined || before.status === 'ended') {
    return await settingsReply(place, ctx, settings, library);
  }
  if (subjects.length > 0) {
    if (before.subjects.length === 0) {
      return own(composeRefusal(problem.followsEverything, library));
    }
    const unknown = subjects.filter((code) => !before.subjects.includes(code));
    if (unknown.length > 0) {
      return own(
        composeRefusal(
          problem.notFollowed(namesOf(unknown, library.corpus, library.messages)),
          library,
        ),
      );
    }
  }
  const after =
    subjects.length === 0
      ? await subscriptions.end(before.id)
      : await subscriptions.unfollow(before.id, subjects);
  if (after === undefined) return await settingsReply(place, ctx, settings, library);
  const news = after.status === 'ended' ? 'ended' : 'changed';
  return await settings.page(ctx, after, { page: 'main', news }, library);
}

/** Under a channel's post everybody could press: its settings are a link into the private chat. */
function forItsChat(reply: Reply, { chat }: Context, { address, messages }: Library): Reply {
  if (chat?.type !== 'channel') return reply;
  const { view, document } = reply;
  const place = { chatId: chat.id, threadId: undefined };
  const payload = view.type === 'subscription' ? settingsPayload(view) : placePayload(place);
  const href = linkTo(address, payload);
  const actions = [[{ label: messages.subscription.button.settings, href }]];
  return { view, document: { ...document, actions } };
}

function own(document: Document): Reply {
  return { view: { type: 'settings' }, document };
}
