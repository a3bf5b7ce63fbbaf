import type { Context } from 'grammy';
import { PAUSES, type SubscriptionChange } from '../../briefing/subscription-change.ts';
import { tickedAt } from '../../briefing/subscription-subjects.ts';
import { timeZoneNamed } from '../../calendar/zone-names.ts';
import { LANGUAGES } from '../../language/languages.ts';
import type { Subscription } from '../../subscriptions/subscription.ts';
import type { Place } from '../callback-data.ts';
import { send } from '../deliver.ts';
import type { Desk, PressAnswer } from '../desk.ts';
import type { Library, Reply } from '../respond.ts';
import type { SettingsDesk } from '../settings-desk.ts';
import type { SettingsShown } from '../settings-page.ts';
import { sampleOf } from './sample.ts';

/** What a press comes to: a toast, then the page that the message shows from here on. */
export interface Outcome {
  readonly answer: PressAnswer;
  readonly reply?: Reply;
  readonly back?: Place | undefined;
  /** What takes longer than a press may wait for its answer. */
  readonly after?: () => Promise<void>;
}

/** A toast and a page of the settings. */
export async function showing(
  subscription: Subscription,
  shown: SettingsShown,
  answer: PressAnswer,
  ctx: Context,
  settings: SettingsDesk,
  library: Library,
): Promise<Outcome> {
  const reply = await settings.page(ctx, subscription, shown, library);
  return { answer, reply, back: settings.parentOf(ctx, subscription, shown.page) };
}

/** Makes a change that its button wished for; that it may be made is known by now. */
export async function change(
  wished: SubscriptionChange,
  subscription: Subscription,
  ctx: Context,
  desk: Desk,
  settings: SettingsDesk,
): Promise<Outcome> {
  const { subscriptions, chats } = settings;
  const library = await desk.library(ctx);
  const { messages } = library;
  const { toast } = messages.subscription;
  const { id, status, subjects } = subscription;
  const outdated: Outcome = { answer: { text: messages.toast.outdated } };
  const shows = async (
    changed: Subscription | undefined,
    shown: SettingsShown,
    answer?: PressAnswer,
  ): Promise<Outcome> => {
    if (changed === undefined) return { answer: { text: toast.gone } };
    // Anew: the language, too, may be what was changed.
    const current = await desk.library(ctx);
    const said = answer ?? { text: current.messages.toast.saved };
    return await showing(changed, shown, said, ctx, settings, current);
  };

  const rests = wished.type === 'reopen' || wished.type === 'end';
  if (status === 'ended' && !rests) {
    return await shows(subscription, { page: 'main' }, { text: toast.ended });
  }
  switch (wished.type) {
    case 'subject': {
      const { code, followed } = wished;
      const at = tickedAt(code, library);
      if (at === undefined) return outdated;
      const shown = { page: at.list, part: at.part };
      if (!followed && subjects.length === 1 && subjects[0] === code) {
        return { answer: { text: toast.lastSubject } };
      }
      const changed = followed
        ? await subscriptions.follow(id, [code])
        : await subscriptions.unfollow(id, [code]);
      return await shows(changed, shown, {});
    }
    case 'everything':
      return await shows(await subscriptions.change(id, { subjects: [] }), { page: 'subjects' });
    case 'weekday':
    case 'time':
    case 'silent': {
      const { type, ...choice } = wished;
      return await shows(await subscriptions.change(id, choice), { page: 'main' });
    }
    case 'quiet weeks': {
      const quietWeeks = wished.tell ? 'tell' : 'nothing';
      return await shows(await subscriptions.change(id, { quietWeeks }), { page: 'main' });
    }
    case 'zone': {
      const timeZone = timeZoneNamed(wished.timeZone);
      if (timeZone === undefined) return outdated;
      return await shows(await subscriptions.change(id, { timeZone }), { page: 'main' });
    }
    case 'language': {
      if (!LANGUAGES.has(wished.language)) return outdated;
      await chats.setLanguage(subscription.chatId, wished.language);
      return await shows(subscription, { page: 'main' });
    }
    case 'pause': {
      const { weeks } = wished;
      if (!PAUSES.some((each) => each === weeks)) return outdated;
      return await shows(await subscriptions.pause(id, weeks), { page: 'main' });
    }
    case 'resume':
      return await shows(await subscriptions.resume(id), { page: 'main' });
    case 'end':
      return await shows(await subscriptions.end(id), { page: 'main', news: 'ended' }, {});
    case 'reopen': {
      const news = status === 'active' ? undefined : ('started again' as const);
      return await shows(await subscriptions.reopen(id), { page: 'main', news }, {});
    }
    case 'sample':
      return await sendSample(subscription, ctx, settings, library);
  }
}

/** To whoever presses, as the chat would get it: in its language. */
async function sendSample(
  subscription: Subscription,
  ctx: Context,
  { chats }: SettingsDesk,
  library: Library,
): Promise<Outcome> {
  const chosen = (await chats.settings(subscription.chatId))?.language;
  const messages = (chosen === undefined ? undefined : LANGUAGES.get(chosen)) ?? library.messages;
  const parts = sampleOf(subscription, { ...library, messages });
  return {
    answer: { text: library.messages.subscription.toast.sampleComes },
    async after() {
      for (const { text, entities, markup } of parts) {
        const inline_keyboard = markup?.inline_keyboard ?? [];
        await send(ctx, { text, entities: [...entities], markup: { inline_keyboard } });
      }
    },
  };
}
