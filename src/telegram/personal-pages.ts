import {
  type Action,
  bold,
  command,
  type Document,
  type Group,
  heading,
  item,
  paragraph,
} from '../briefing/document.ts';
import { inWords } from '../briefing/subscription.ts';
import { dayInWords } from '../language/dates.ts';
import { LANGUAGES } from '../language/languages.ts';
import { kindOf, type SubscribedChat, standingInWords, titleOf } from './chats-pages.ts';
import type { Library } from './respond.ts';

/** What is stored about one person. */
export interface PersonalData {
  readonly person: number;
  /** Their private chat; undefined where nothing was ever set there. */
  readonly own: SubscribedChat | undefined;
  /** The chats that they set the bot up in. */
  readonly chats: readonly SubscribedChat[];
}

/** A chat of theirs, and who else runs it. */
export interface RunChat extends SubscribedChat {
  /** `nobody`: they alone do. `not me`: they no longer do. `unknown`: Telegram doesn't tell us. */
  readonly others: 'nobody' | 'some' | 'not me' | 'unknown';
}

/** Everything that is stored about somebody, in words. */
export function composeMyData({ person, own, chats }: PersonalData, library: Library): Document {
  const { personal } = library.messages;
  const title = [bold(personal.title)];
  if (own === undefined && chats.length === 0) {
    return { title, groups: [paragraph(personal.nothing)], actions: [] };
  }
  return {
    title,
    groups: [
      paragraph(personal.number(person)),
      ...(own === undefined ? [] : ownLines(own, library)),
      ...(chats.length === 0 ? [] : [heading(bold(personal.chats))]),
      ...chats.map((chat) => chatLines(chat, library)),
      paragraph(personal.roundups),
    ],
    actions: [[{ label: personal.deleteAll, wish: { type: 'ask deletion' } }]],
  };
}

/** What would be deleted, before it is. */
export function composeConfirmation(chats: readonly RunChat[], { messages }: Library): Document {
  const { personal, roundup } = messages;
  const titles = (wanted: readonly RunChat['others'][]) =>
    chats
      .filter(({ others }) => wanted.includes(others))
      .map(({ settings }) => messages.chats.quoted(titleOf(settings, messages)));
  const [alone, shared] = [titles(['nobody']), titles(['some', 'unknown'])];
  return {
    groups: [
      paragraph(personal.confirm),
      ...(alone.length === 0 ? [] : [item(personal.alsoDeleted(roundup.list(alone)))]),
      ...(shared.length === 0 ? [] : [item(personal.askedAbout(roundup.list(shared)))]),
    ],
    actions: [
      [
        { label: personal.yes, wish: { type: 'delete my data' } },
        { label: personal.keep, wish: { type: 'keep my data' } },
      ],
    ],
  };
}

/** What was deleted, and a question for each chat that others run too. */
export function composeDeleted(left: readonly RunChat[], { messages }: Library): Document {
  const { personal } = messages;
  if (left.length === 0) return { groups: [paragraph(personal.finished)], actions: [] };
  return {
    groups: [
      paragraph(personal.deleted),
      ...left.map(({ settings, others }) => {
        const title = titleOf(settings, messages);
        return paragraph(others === 'unknown' ? personal.unknown(title) : personal.others(title));
      }),
    ],
    actions: left.map(({ settings }): Action[] => {
      const { chatId } = settings;
      const title = titleOf(settings, messages);
      return [
        { label: personal.deleteChat(title), wish: { type: 'delete chat', chatId } },
        { label: personal.leaveChat, wish: { type: 'leave chat', chatId } },
      ];
    }),
  };
}

function ownLines({ settings, subscriptions }: SubscribedChat, library: Library): Group[] {
  const { today } = library;
  const { personal, language } = library.messages;
  const [subscription] = subscriptions;
  const lines = [
    item(personal.language(nameOfLanguage(settings.language))),
    item(personal.timeZone(settings.timeZone)),
  ];
  if (subscription === undefined) return [...lines, item(personal.noSubscription)];
  const { createdAt, pausedUntil, nextAt, status, timeZone, silent, quietWeeks } = subscription;
  const { button } = library.messages.subscription;
  const words = [
    personal.subscription(inWords(subscription, library), dayOf(createdAt, timeZone, language)),
    timeZone,
    silent ? button.soundOff : button.soundOn,
    quietWeeks === 'tell' ? button.quietTell : button.quietNothing,
    // A pause that is over stays stored until the next change, and means nothing.
    ...(pausedUntil === undefined || nextAt === undefined || isoDay(pausedUntil, timeZone) < today
      ? []
      : [personal.pausedUntil(dayOf(nextAt, timeZone, language))]),
    ...(status === 'ended' ? [personal.ended] : []),
  ];
  return [...lines, item(words.join(' · '))];
}

function chatLines({ settings, subscriptions }: SubscribedChat, library: Library): Group {
  const { messages } = library;
  const facts = [
    kindOf(settings, messages),
    messages.personal.chatNumber(settings.chatId),
    nameOfLanguage(settings.language),
    settings.timeZone,
  ].filter((fact) => fact !== undefined);
  const stands = subscriptions.length === 0 ? [undefined] : subscriptions;
  return paragraph(
    bold(titleOf(settings, messages)),
    ...[facts.join(' · '), ...stands.map((one) => standingInWords(one, settings, library))].map(
      (line) => `\n${line}`,
    ),
  );
}

function nameOfLanguage(language: string | undefined): string | undefined {
  return language === undefined
    ? undefined
    : (LANGUAGES.get(language)?.settings.ownName ?? language);
}

function dayOf(at: number, timeZone: string, language: string): string {
  return dayInWords(isoDay(at, timeZone), language);
}

function isoDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
}

/** For whoever asks in a group. */
export function composeOnlyPrivate(link: string, { messages }: Library): Document {
  return {
    groups: [paragraph(command(messages.personal.onlyPrivate))],
    actions: [[{ label: messages.personal.openPrivate, href: link }]],
  };
}
