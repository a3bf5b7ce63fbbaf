import {
  type Action,
  bold,
  command,
  type Document,
  type Group,
  item,
  link,
  paragraph,
  type Text,
} from '../briefing/document.ts';
import { inWords } from '../briefing/subscription.ts';
import type { ChatSettings } from '../chats/settings.ts';
import { instantInWords } from '../language/instants.ts';
import type { Messages } from '../language/messages.ts';
import type { Subscription } from '../subscriptions/subscription.ts';
import { addLinks } from './links.ts';
import type { Library } from './respond.ts';

/** A group or a channel, and what it gets. */
export interface SubscribedChat {
  readonly settings: ChatSettings;
  readonly subscriptions: readonly Subscription[];
}

/** Buttons of a page stay on one screen. */
const CHATS_PER_PAGE = 8;

/** The channels and groups that somebody set the bot up in, each with the way to its settings. */
export function composeChats(chats: readonly SubscribedChat[], library: Library): Document {
  const { messages } = library;
  return {
    title: [bold(messages.chats.title)],
    groups: [paragraph(messages.chats.howTo), ...chats.flatMap((chat) => entries(chat, library))],
    actions: [[{ label: messages.chats.another, wish: { type: 'choose chat' } }]],
    entriesPerPage: CHATS_PER_PAGE,
  };
}

/** To whoever let the bot write somewhere: what comes next. */
export function composeCanPost(
  { settings, subscriptions }: SubscribedChat,
  { isAdmin, isForum }: { readonly isAdmin: boolean; readonly isForum: boolean },
  { messages }: Library,
): Document {
  const { chats } = messages;
  const title = titleOf(settings, messages);
  const going = subscriptions.filter(({ status }) => status === 'active');
  const [first] = going.sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0));
  if (first?.nextAt !== undefined) {
    const next = instantInWords(first.nextAt, first.timeZone, messages.language);
    return {
      groups: [paragraph(chats.goesOn(title, next))],
      actions: isAdmin ? [[openSettings(chats.openSettings, first)]] : [],
    };
  }
  const subscribe = { chatId: settings.chatId, threadId: undefined };
  return {
    groups: [
      paragraph(chats.canPost(title)),
      ...(isAdmin ? [item(chats.offer)] : [item(command(chats.onlyAdmins))]),
      ...(isAdmin && isForum ? [item(command(chats.forum))] : []),
    ],
    actions: isAdmin ? [[{ label: chats.subscribe(title), subscribe }]] : [],
  };
}

/** To whoever added the bot without the right to write. */
export function composeMayNotPost(settings: ChatSettings, { messages }: Library): Document {
  const { chats } = messages;
  const how = chats.allowPosting[settings.type === 'channel' ? 'channel' : 'group'];
  return {
    groups: [paragraph(chats.mayNotPost(titleOf(settings, messages))), item(how)],
    actions: [],
  };
}

/** To an owner whose chat the bot was put out of by somebody else. */
export function composeStopped(settings: ChatSettings, { messages }: Library): Document {
  return {
    groups: [paragraph(messages.chats.stopped(titleOf(settings, messages)))],
    actions: [],
  };
}

/** To an owner whose roundup Telegram refused. */
export function composeHeldBack(
  settings: ChatSettings,
  held: Pick<Subscription, 'id'> & { readonly reason: string },
  { messages }: Library,
): Document {
  const { chats } = messages;
  return {
    groups: [paragraph(chats.heldBack(titleOf(settings, messages), held.reason))],
    actions: [[openSettings(chats.openSettings, held)]],
  };
}

/** What can be said where a chat was chosen that can't be subscribed. */
export function composeRefusal(line: string, { messages, address }: Library): Document {
  const { toChannel, toGroup } = messages.chats.choose;
  const links = addLinks(address);
  return {
    groups: [paragraph(line)],
    actions: [
      [
        { label: toChannel, href: links.channel },
        { label: toGroup, href: links.group },
      ],
    ],
  };
}

/** The words above the keyboard on which a chat is chosen. */
export function chooseInWords({ messages, address }: Library): Text {
  const { question, howTo, orByLink, toChannel, toGroup } = messages.chats.choose;
  const links = addLinks(address);
  return [
    bold(question),
    `\n${howTo}\n\n${orByLink}`,
    link(toChannel, links.channel),
    ' · ',
    link(toGroup, links.group),
  ];
}

export function titleOf({ title }: Pick<ChatSettings, 'title'>, { chats }: Messages): string {
  return title ?? chats.untitled;
}

export function kindOf({ type }: ChatSettings, { chats }: Messages): string | undefined {
  return type === undefined || type === 'private' ? undefined : chats.kind[type];
}

/** How one subscription of a chat stands, in a line. */
export function standingInWords(
  subscription: Subscription | undefined,
  { gone }: ChatSettings,
  library: Library,
): string {
  const { chats } = library.messages;
  if (subscription === undefined) return gone === undefined ? chats.notSubscribed : chats.gone;
  const thread = subscription.threadId;
  const place = thread === undefined ? '' : `${chats.inTopic(thread)}: `;
  if (subscription.status === 'ended') return `${place}${chats.ended}`;
  const words = `${place}${inWords(subscription, library)}`;
  if (gone !== undefined) return `${words} · ${chats.gone}`;
  return subscription.status === 'held' ? `${words} · ${chats.held}` : words;
}

function entries({ settings, subscriptions }: SubscribedChat, library: Library): Group[] {
  const { messages } = library;
  const title = titleOf(settings, messages);
  const kind = kindOf(settings, messages);
  const heading = [bold(title), ...(kind === undefined ? [] : [` · ${kind}`]), '\n'];
  if (subscriptions.length === 0) {
    const line = paragraph(...heading, standingInWords(undefined, settings, library));
    const subscribe = { chatId: settings.chatId, threadId: undefined };
    return [settings.gone === undefined ? { ...line, action: { label: title, subscribe } } : line];
  }
  return subscriptions.map((subscription) => ({
    ...paragraph(...heading, standingInWords(subscription, settings, library)),
    action: openSettings(labelOf(title, subscription, messages), subscription),
  }));
}

function labelOf(title: string, { threadId }: Subscription, { chats }: Messages): string {
  return threadId === undefined ? title : `${title} · ${chats.inTopic(threadId)}`;
}

function openSettings(label: string, { id }: Pick<Subscription, 'id'>): Action {
  return { label, open: { type: 'subscription', id, page: 'main', part: 0 } };
}
