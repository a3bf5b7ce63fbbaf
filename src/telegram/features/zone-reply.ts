import type { Context } from 'grammy';
import type { Message } from 'grammy/types';
import { requestOf } from '../addressed.ts';
import { decodePress, type Place } from '../callback-data.ts';
import type { Desk } from '../desk.ts';
import type { Reply } from '../respond.ts';
import type { SettingsDesk } from '../settings-desk.ts';
import { zonesOf } from '../subscription-line.ts';

/** More of what somebody wrote is no name of a city. */
const LONGEST_QUOTE = 40;

/**
 * Takes a text in reply to the page of time zones for a zone. Which subscription that page is of its
 * buttons tell; undefined for every other message, and for those who may not change it.
 */
export async function answerZone(
  ctx: Context,
  desk: Desk,
  settings: SettingsDesk,
): Promise<{ readonly reply: Reply; readonly back?: Place | undefined } | undefined> {
  const { msg, me } = ctx;
  const page = msg?.reply_to_message;
  if (msg === undefined || page?.from?.id !== me.id) return undefined;
  const id = zonePageOf(page);
  const request = requestOf(msg, me);
  if (id === undefined || request?.type !== 'question') return undefined;
  const { subscriptions } = settings;
  const subscription = await subscriptions.byId(id);
  if (subscription === undefined || !(await settings.mayChange(ctx, subscription.chatId))) {
    return undefined;
  }
  const library = await desk.library(ctx);
  const { messages } = library;
  const found = zonesOf(library).find(request.text, subscriptions.now());
  if (found.found) {
    const changed = await subscriptions.change(id, { timeZone: found.zone });
    if (changed === undefined) return undefined;
    const shown = { page: 'main', news: 'changed' } as const;
    return { reply: await settings.page(ctx, changed, shown, library) };
  }
  const text = Array.from(request.text.replace(/\s+/g, ' ')).slice(0, LONGEST_QUOTE).join('');
  const { zoneSeveral, zoneUnknown, zonePerhaps, problem } = messages.subscription;
  const names = found.suggestions;
  const why = {
    ambiguous: zoneSeveral(text),
    'not whole hours': problem.notWholeHours(text),
    unknown: names.length === 0 ? zoneUnknown(text) : `${zoneUnknown(text)} ${zonePerhaps}`,
  }[found.problem];
  const shown = { page: 'zone', zones: { names, why } } as const;
  const reply = await settings.page(ctx, subscription, shown, library);
  return { reply, back: settings.parentOf(ctx, subscription, 'zone') };
}

/** The subscription whose zones a message of ours offers. */
function zonePageOf({ reply_markup }: Message): number | undefined {
  for (const button of reply_markup?.inline_keyboard.flat() ?? []) {
    const press = 'callback_data' in button ? decodePress(button.callback_data) : undefined;
    if (press?.type === 'change' && press.change.type === 'zone') return press.subscription;
  }
  return undefined;
}
