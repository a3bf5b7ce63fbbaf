import type { PersonalWish } from '../briefing/personal-wish.ts';
import type { SubscriptionChange } from '../briefing/subscription-change.ts';
import { LISTS, type View } from '../briefing/view.ts';
import { parseIsoWeek } from '../calendar/iso-week.ts';
import { MAX_CALLBACK_DATA } from './limits.ts';
import {
  decodeChange,
  decodeSettingsPage,
  encodeChange,
  encodeSettingsPage,
  integerOf,
} from './settings-data.ts';
import { decodeWish, encodeWish } from './wish-data.ts';

/** A page of a view, counted from 0. */
export interface Place {
  readonly view: View;
  readonly page: number;
}

/** What a button does: opens a place, from where one step leads back; or only says where one is. */
export type Press =
  | { readonly type: 'open'; readonly place: Place; readonly back?: Place }
  | { readonly type: 'counter'; readonly page: number; readonly pages: number }
  | { readonly type: 'language'; readonly language: string }
  | { readonly type: 'change'; readonly subscription: number; readonly change: SubscriptionChange }
  | { readonly type: 'subscribe'; readonly chatId: number; readonly threadId: number | undefined }
  | { readonly type: 'wish'; readonly wish: PersonalWish }
  /** On the page of a subject, which stays. */
  | {
      readonly type: 'follow';
      readonly code: string;
      readonly followed: boolean;
      readonly page: number;
      readonly back?: Place;
    };

/**
 * A button's data: `1;<place>` or `1;<place>;<back>`, a place being a letter, its argument and
 * `.page`. `1;y<subscription>.<change>`, `1;k<chat>.<topic>` and `1;f+<subject>.<page>;<back>` change
 * what is sent; `1;o` and a letter is a wish. The version in front lets later forms live beside old messages. Written once, it must be
 * understood for ever: bots' messages stay editable without an age limit.
 */
const VERSION = '1';

export function encodePress(press: Press): string {
  if (press.type === 'counter') return `${VERSION};n.${press.page}.${press.pages}`;
  if (press.type === 'language') return `${VERSION};x.${press.language}`;
  if (press.type === 'wish') return `${VERSION};o${encodeWish(press.wish)}`;
  if (press.type === 'change') {
    return `${VERSION};y${press.subscription.toString(36)}.${encodeChange(press.change)}`;
  }
  if (press.type === 'subscribe') {
    const thread = press.threadId === undefined ? '' : `.${press.threadId.toString(36)}`;
    return `${VERSION};k${press.chatId.toString(36)}${thread}`;
  }
  const open =
    press.type === 'follow'
      ? `${VERSION};f${press.followed ? '+' : '-'}${press.code}.${press.page}`
      : `${VERSION};${encodePlace(press.place)}`;
  if (press.back === undefined) return open;
  const whole = `${open};${encodePlace(press.back)}`;
  // Two subjects with codes of 32 characters don't fit; the way back is what can be missed.
  return Buffer.byteLength(whole) <= MAX_CALLBACK_DATA ? whole : open;
}

/** @returns undefined for what no version of ours wrote */
export function decodePress(data: string): Press | undefined {
  const [version, open, back, ...rest] = data.split(';');
  if (version !== VERSION || open === undefined || rest.length > 0) return undefined;
  const counter = /^n\.(\d{1,4})\.(\d{1,4})$/.exec(open);
  if (counter !== null) {
    return { type: 'counter', page: Number(counter[1]), pages: Number(counter[2]) };
  }
  const language = /^x\.([a-z]{2,3})$/.exec(open)?.[1];
  if (language !== undefined) return { type: 'language', language };
  const wish = open.startsWith('o') ? decodeWish(open.slice(1)) : undefined;
  if (wish !== undefined) return back === undefined ? { type: 'wish', wish } : undefined;
  const press = back === undefined ? decodeSubscription(open) : undefined;
  if (press !== undefined) return press;
  const opened = decodeFollow(open) ?? decodeOpen(open);
  if (opened === undefined || back === undefined) return opened;
  const backPlace = decodePlace(back);
  return backPlace === undefined ? undefined : { ...opened, back: backPlace };
}

function decodeSubscription(text: string): Press | undefined {
  const [, letter, number, rest] = /^([yk])(-?[0-9a-z]+)(?:\.(.+))?$/s.exec(text) ?? [];
  const id = integerOf(number);
  if (id === undefined) return undefined;
  if (letter === 'y') {
    const change = rest === undefined ? undefined : decodeChange(rest);
    return change && { type: 'change', subscription: id, change };
  }
  const threadId = integerOf(rest);
  // General is the chat itself, and a private chat has no topics.
  if (rest !== undefined && (threadId === undefined || threadId < 2 || id > 0)) return undefined;
  return { type: 'subscribe', chatId: id, threadId };
}

function decodeFollow(text: string): Extract<Press, { type: 'follow' }> | undefined {
  const [, sign, code, page] = /^f([+-])([a-z][a-z0-9_]{1,31})\.(\d{1,4})$/.exec(text) ?? [];
  if (code === undefined) return undefined;
  return { type: 'follow', code, followed: sign === '+', page: Number(page) };
}

function decodeOpen(text: string): Extract<Press, { type: 'open' }> | undefined {
  const place = decodePlace(text);
  return place && { type: 'open', place };
}

function encodePlace({ view, page }: Place): string {
  return page === 0 ? encodeView(view) : `${encodeView(view)}.${page}`;
}

/** Views that need no argument, and their letters. */
const LETTERS = {
  start: 'h',
  help: 'i',
  about: 'u',
  privacy: 'v',
  language: 'g',
  settings: 'e',
  chats: 'm',
  'my data': 'd',
  asked: 'a',
} as const;

const WITHOUT_ARGUMENT: Readonly<Record<string, keyof typeof LETTERS>> = Object.fromEntries(
  Object.entries(LETTERS).map(([type, letter]) => [letter, type as keyof typeof LETTERS]),
);

function encodeView(view: View): string {
  switch (view.type) {
    case 'brief':
      return `b${view.key}`;
    case 'subject':
      return `s${view.code}`;
    case 'story':
      return `t${view.code}`;
    case 'week':
      return `w${view.week}`;
    case 'list':
      return `l${LISTS.indexOf(view.list)}`;
    case 'subscription':
      return `z${encodeSettingsPage(view)}`;
    case 'gaps':
      return `q${view.order === 'newest' ? 'n' : ''}`;
    default:
      return LETTERS[view.type];
  }
}

function decodePlace(text: string): Place | undefined {
  const [, letter, argument, page] = /^([a-z])([\w-]*)(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  if (letter === undefined || argument === undefined) return undefined;
  const view = decodeView(letter, argument);
  return view === undefined ? undefined : { view, page: Number(page ?? 0) };
}

function decodeView(letter: string, argument: string): View | undefined {
  switch (letter) {
    case 'b':
      return argument === '' ? undefined : { type: 'brief', key: argument };
    case 's':
      return argument === '' ? undefined : { type: 'subject', code: argument };
    case 't':
      return argument === '' ? undefined : { type: 'story', code: argument };
    case 'w': {
      const week = parseIsoWeek(argument);
      return week === undefined ? undefined : { type: 'week', week };
    }
    case 'l': {
      const list = /^\d$/.test(argument) ? LISTS[Number(argument)] : undefined;
      return list === undefined ? undefined : { type: 'list', list };
    }
    case 'z':
      return decodeSettingsPage(argument);
    case 'q':
      if (argument !== '' && argument !== 'n') return undefined;
      return { type: 'gaps', order: argument === 'n' ? 'newest' : 'frequent' };
    default: {
      const type = WITHOUT_ARGUMENT[letter];
      return type === undefined || argument !== '' ? undefined : { type };
    }
  }
}
