import type { Context, Filter, NextFunction } from 'grammy';
import { decodePress, type Press } from '../callback-data.ts';
import { update } from '../deliver.ts';
import type { Desk } from '../desk.ts';
import { linkTo } from '../links.ts';
import { placeOf } from '../place.ts';
import type { Library } from '../respond.ts';
import type { SettingsDesk } from '../settings-desk.ts';
import { SETTINGS_PAYLOAD } from '../settings-links.ts';
import type { SettingsShown } from '../settings-page.ts';
import { follow } from './follow.ts';
import { change, type Outcome, showing } from './settings-change.ts';
import { settingsReply } from './settings-reply.ts';

type PressContext = Filter<Context, 'callback_query'>;

/**
 * Answers presses in the settings of a subscription, and on 'Follow'. Unlike other presses they are
 * answered once the work is done: who presses is looked up each time, and 'saved' is said of what is.
 */
export function answerSettingsPress(desk: Desk, settings: SettingsDesk) {
  return async (ctx: PressContext, next: NextFunction): Promise<void> => {
    const press = decodePress(ctx.callbackQuery.data ?? '');
    if (press === undefined || !concernsSettings(press)) return await next();
    const { messages } = await desk.library(ctx);
    try {
      if (press.type === 'follow') return await follow(press, ctx, desk, settings);
      const { answer, reply, back, after } = await outcomeOf(press, ctx, desk, settings);
      await desk.answerPress(ctx, answer);
      await after?.();
      if (reply === undefined) return;
      const at = { place: { view: reply.view, page: 0 }, ...(back === undefined ? {} : { back }) };
      await update(ctx, reply, at, await desk.library(ctx));
    } catch (error) {
      // A button must never spin on. One that was answered already can't be a second time.
      await desk.answerPress(ctx, { text: messages.wentWrong });
      throw error;
    }
  };
}

type SettingsPress = Extract<Press, { type: 'open' | 'change' | 'subscribe' }>;

function concernsSettings(
  press: Press,
): press is SettingsPress | Extract<Press, { type: 'follow' }> {
  if (press.type !== 'open') return ['change', 'subscribe', 'follow'].includes(press.type);
  const { type } = press.place.view;
  return type === 'settings' || type === 'subscription';
}

async function outcomeOf(
  press: SettingsPress,
  ctx: PressContext,
  desk: Desk,
  settings: SettingsDesk,
): Promise<Outcome> {
  const library = await desk.library(ctx);
  const { subscriptions } = settings;
  if (press.type === 'subscribe') return await subscribe(press, ctx, settings, library);
  if (press.type === 'open' && press.place.view.type === 'settings') {
    const place = placeOf(ctx);
    if (place === undefined) return { answer: { text: library.messages.toast.outdated } };
    if (!(await settings.mayChange(ctx, place.chatId))) return refused(ctx, library);
    const reply = await settingsReply(place, ctx, settings, library);
    const from = press.back?.view.type;
    const outside = from !== 'settings' && from !== 'subscription';
    return { answer: {}, reply, back: outside ? press.back : undefined };
  }
  const id = press.type === 'change' ? press.subscription : idOf(press);
  const subscription = await subscriptions.byId(id);
  if (subscription === undefined || !(await settings.mayChange(ctx, subscription.chatId))) {
    // In its own chat an existing one is no secret.
    if (subscription?.chatId === ctx.chat?.id) return refused(ctx, library);
    return { answer: { text: library.messages.subscription.toast.gone } };
  }
  if (press.type === 'change') {
    return await change(press.change, subscription, ctx, desk, settings);
  }
  const { view } = press.place;
  const shown: SettingsShown = view.type === 'subscription' ? view : { page: 'main' };
  return await showing(subscription, shown, {}, ctx, settings, library);
}

function idOf({ place: { view } }: Extract<Press, { type: 'open' }>): number {
  if (view.type !== 'subscription') throw new TypeError(`${view.type} is no page of settings`);
  return view.id;
}

/** In a group, for those who are not its administrators: the way to settings of their own. */
function refused({ chat }: Context, { messages, address }: Library): Outcome {
  const url = chat?.type === 'private' ? {} : { url: linkTo(address, SETTINGS_PAYLOAD) };
  return { answer: { text: messages.toast.onlyAdmins, ...url } };
}

async function subscribe(
  { chatId, threadId }: Extract<Press, { type: 'subscribe' }>,
  ctx: PressContext,
  settings: SettingsDesk,
  library: Library,
): Promise<Outcome> {
  if (!(await settings.mayChange(ctx, chatId))) return refused(ctx, library);
  const { chats } = settings;
  if (chatId === ctx.chat?.id) await settings.introduce(ctx);
  else if ((await chats.settings(chatId))?.ownerId === undefined) {
    await chats.setOwner(chatId, ctx.from.id);
  }
  const { language } = library.messages;
  const { subscription, how } = await settings.subscriptions.subscribe(
    { chatId, threadId },
    {},
    language,
  );
  const news = how === 'known' ? undefined : how;
  return await showing(subscription, { page: 'main', news }, {}, ctx, settings, library);
}
