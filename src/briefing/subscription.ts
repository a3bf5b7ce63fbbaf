import { instantInWords } from '../language/instants.ts';
import type { Messages } from '../language/messages.ts';
import {
  type Action,
  bold,
  command,
  type Document,
  type Group,
  instant,
  italic,
  item,
  paragraph,
  type Text,
} from './document.ts';
import { namesOf } from './names.ts';
import type { Reading } from './reading.ts';
import type { SettingsPage, SubscriptionChange } from './subscription-change.ts';
import { wellCovered } from './well-covered.ts';

/** What the settings show of a subscription. Instants are epoch ms. */
export interface SubscriptionState {
  readonly id: number;
  readonly status: 'active' | 'ended' | 'held';
  readonly heldReason: string | undefined;
  /** Codes; empty: everything. */
  readonly subjects: readonly string[];
  /** ISO: Monday 1 to Sunday 7. */
  readonly weekday: number;
  /** `HH:MM`. */
  readonly time: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly silent: boolean;
  readonly quietWeeks: 'tell' | 'nothing';
  readonly nextAt: number | undefined;
  /** Nothing is due until then; undefined where that is past. */
  readonly pausedUntil: number | undefined;
  readonly chat: {
    readonly type: 'person' | 'chat' | 'topic';
    /** The name of the language of its roundups. */
    readonly language: string;
    /** Whether this is shown in the chat itself, and not to an administrator elsewhere. */
    readonly here: boolean;
    /** Of a chat elsewhere, where it is known. */
    readonly title: string | undefined;
    /** Why nothing can be sent there. */
    readonly unreachable: string | undefined;
  };
}

/** What has just happened, which the title says. */
export type SubscriptionNews = 'started' | 'started again' | 'changed' | 'ended';

/** The settings' first page: what is sent and when, and the ways to change it. */
export function composeSubscription(
  state: SubscriptionState,
  news: SubscriptionNews | undefined,
  reading: Reading,
): Document {
  const title = titleOf(state, news, reading.messages);
  if (state.status === 'ended') return { title, ...ended(state, news, reading) };
  const { subscription } = reading.messages;
  const lines: Group[] = [item(inWords(state, reading)), ...next(state, reading.messages)];
  const { pausedUntil, status, heldReason, chat } = state;
  if (pausedUntil !== undefined) lines.push(item(subscription.paused));
  if (chat.unreachable !== undefined) {
    lines.push(paragraph(subscription.unreachable(chat.unreachable)));
  } else if (status === 'held') {
    lines.push(paragraph(subscription.held(heldReason ?? '')));
  }
  // Sent elsewhere, the line would subscribe the chat that it is sent in.
  if (news === 'started' && chat.here) lines.push(inOneLine(reading));
  return { title, groups: lines, actions: buttons(state, reading.messages) };
}

/**
 * For a chat that has no subscription: what there is to have.
 *
 * @param elsewhere what the chat is called, where this isn't shown in it
 */
export function composeUnsubscribed(
  place: { readonly chatId: number; readonly threadId: number | undefined },
  reading: Reading,
  elsewhere?: string,
): Document {
  const { subscription, button } = reading.messages;
  const here = elsewhere === undefined;
  return {
    title: [bold(subscription.notSubscribed), ...(here ? [] : [` · ${elsewhere}`])],
    groups: [paragraph(subscription.offer), ...(here ? [inOneLine(reading)] : [])],
    actions: [
      [{ label: subscription.button.subscribe, subscribe: place }],
      // The language of the page is that of the chat it is shown in.
      here ? [{ label: button.language, open: { type: 'language' } }] : [],
    ],
  };
}

/** For those who are not a chat's administrators: the way to a subscription of their own. */
export function composeOnlyAdmins(link: string, { messages }: Reading): Document {
  const { subscription } = messages;
  return {
    groups: [paragraph(command(subscription.onlyAdmins))],
    actions: [[{ label: subscription.button.privately, href: link }]],
  };
}

/** `/subscribe kz sco fri 18:00 Europe/Paris`, made of the corpus at hand. */
export function exampleLine(reading: Reading): string {
  const { corpus, messages } = reading;
  const subjects = [wellCovered('countries', reading), wellCovered('organisations', reading)];
  return [
    '/subscribe',
    ...subjects.flatMap((subject) => subject?.code ?? []),
    messages.subscription.exampleWeekday,
    '18:00',
    corpus.region.timeZone,
  ].join(' ');
}

/** What is followed, in a phrase. */
export function subjectsInWords(
  subjects: readonly string[],
  { corpus, messages }: Reading,
): string {
  if (subjects.length === 0) return messages.subscription.everything;
  // What the corpus no longer has keeps its code.
  return namesOf(subjects, corpus, messages) || subjects.join(', ');
}

export function settingsButton(label: string, id: number, page: SettingsPage): Action {
  return { label, open: { type: 'subscription', id, page, part: 0 } };
}

function titleOf(
  { chat, status }: SubscriptionState,
  news: SubscriptionNews | undefined,
  messages: Messages,
): Text {
  const { subscription } = messages;
  const words = {
    started: subscription.started[chat.type],
    'started again': subscription.startedAgain,
    changed: subscription.changed,
    ended: subscription.ended,
    none: status === 'ended' ? subscription.notSubscribed : subscription.title,
  }[news ?? 'none'];
  return [bold(words), ...(chat.title === undefined ? [] : [` · ${chat.title}`])];
}

/** What and when, in a phrase: `Everything · Mondays at 09:00`. */
export function inWords(
  state: Pick<SubscriptionState, 'subjects' | 'weekday' | 'time'>,
  reading: Reading,
): string {
  const { weekday, time } = state;
  const when = reading.messages.subscription.every(weekday, time);
  return `${subjectsInWords(state.subjects, reading)} · ${when}`;
}

/** In the zone that was chosen, and then as clients show it in their own: a wrong zone is seen. */
function next({ nextAt, timeZone, status, chat }: SubscriptionState, messages: Messages): Group[] {
  if (nextAt === undefined || status !== 'active' || chat.unreachable !== undefined) return [];
  const { language, subscription } = messages;
  return [
    item(`${subscription.next}: `, bold(instantInWords(nextAt, timeZone, language))),
    item(`${subscription.onYourClock}: `, instant(instantInWords(nextAt, 'UTC', language), nextAt)),
  ];
}

function inOneLine(reading: Reading): Group {
  return paragraph(italic(reading.messages.subscription.inOneLine), command(exampleLine(reading)));
}

function ended(
  state: SubscriptionState,
  news: SubscriptionNews | undefined,
  reading: Reading,
): Omit<Document, 'title'> {
  const { subscription } = reading.messages;
  const { button } = subscription;
  const label = news === 'ended' ? button.undo : button.subscribe;
  return {
    groups: [paragraph(subscription.endedHow), item(inWords(state, reading))],
    actions: [[{ label, subscription: state.id, change: { type: 'reopen' } }]],
  };
}

function buttons(state: SubscriptionState, messages: Messages): Action[][] {
  const { button } = messages.subscription;
  const { id, silent, quietWeeks, status, pausedUntil } = state;
  const change = (label: string, wished: SubscriptionChange): Action => ({
    label,
    subscription: id,
    change: wished,
  });
  const tells = quietWeeks === 'tell';
  return [
    status === 'held' && state.chat.unreachable === undefined
      ? [change(button.tryAgain, { type: 'reopen' })]
      : [],
    [
      settingsButton(button.subjects, id, 'subjects'),
      settingsButton(button.weekday, id, 'weekday'),
      settingsButton(button.time, id, 'time'),
    ],
    [
      settingsButton(button.zone, id, 'zone'),
      settingsButton(`${button.language}: ${state.chat.language}`, id, 'language'),
    ],
    [
      change(silent ? button.soundOff : button.soundOn, { type: 'silent', silent: !silent }),
      change(tells ? button.quietTell : button.quietNothing, {
        type: 'quiet weeks',
        tell: !tells,
      }),
    ],
    [
      pausedUntil === undefined
        ? settingsButton(button.pause, id, 'pause')
        : change(button.resume, { type: 'resume' }),
      change(button.sample, { type: 'sample' }),
    ],
    [change(button.unsubscribe, { type: 'end' })],
  ];
}
