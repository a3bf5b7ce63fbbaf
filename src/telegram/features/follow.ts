import type { Context } from 'grammy';
import { subjectLabel, subjectOf } from '../../briefing/names.ts';
import type { Press } from '../callback-data.ts';
import { deliver, update } from '../deliver.ts';
import type { Desk, PressAnswer } from '../desk.ts';
import { linkTo, payloadOf } from '../links.ts';
import { placeOf } from '../place.ts';
import { compose } from '../respond.ts';
import type { SettingsDesk } from '../settings-desk.ts';

type FollowPress = Extract<Press, { type: 'follow' }>;

/** Follows the subject of a page, or no longer; the page stays, with the other button. */
export async function follow(
  press: FollowPress,
  ctx: Context,
  desk: Desk,
  settings: SettingsDesk,
): Promise<void> {
  const { subscriptions } = settings;
  const library = await desk.library(ctx);
  const { corpus, messages, address } = library;
  const { toast } = messages.subscription;
  const place = placeOf(ctx);
  const subject = subjectOf(press.code, corpus);
  const view = { type: 'subject' as const, code: press.code };
  const answer = (given: PressAnswer) => desk.answerPress(ctx, given);
  if (place === undefined || subject === undefined) {
    return await answer({ text: messages.toast.outdated });
  }
  if (!(await settings.mayChange(ctx, place.chatId))) {
    const payload = payloadOf(view, corpus);
    const link = payload === undefined ? {} : { url: linkTo(address, payload) };
    return await answer({ text: toast.groupFollows, ...link });
  }
  const label = subjectLabel(subject, messages.language);
  const before = await subscriptions.at(place);
  const active = before !== undefined && before.status !== 'ended';
  const everything = active && before.subjects.length === 0;
  let started: Awaited<ReturnType<typeof subscriptions.subscribe>> | undefined;
  if (everything) {
    // The button is older than that; narrowing it down to one subject is not what it says.
    await answer({ text: messages.subscription.button.followedAll });
  } else if (press.followed) {
    await settings.introduce(ctx);
    const wanted = { subjects: [press.code] };
    const subscribed = await subscriptions.subscribe(place, wanted, messages.language);
    if (!active) started = subscribed;
    await answer({ text: toast.follows(label) });
  } else {
    const after = active ? await subscriptions.unfollow(before.id, [press.code]) : undefined;
    const last = after?.status === 'ended';
    await answer({ text: last ? toast.unfollowedLast : toast.unfollows(label) });
  }
  const current = await desk.library(ctx);
  const document = compose(view, current);
  if (document === undefined) return;
  const { page, back } = press;
  const at = { place: { view, page }, ...(back === undefined ? {} : { back }) };
  await update(ctx, { view, document }, at, current);
  if (started === undefined) return;
  // What begins with a press is confirmed in words, with the hour and the way to change it.
  const { subscription, how } = started;
  const news = how === 'known' ? undefined : how;
  await deliver(
    ctx,
    await settings.page(ctx, subscription, { page: 'main', news }, current),
    current,
  );
}
