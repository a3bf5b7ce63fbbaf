import { LISTS, type View } from '../briefing/view.ts';
import { parseIsoWeek } from '../calendar/iso-week.ts';
import { MAX_CALLBACK_DATA } from './limits.ts';

/** A page of a view, counted from 0. */
export interface Place {
  readonly view: View;
  readonly page: number;
}

/** What a button does: opens a place, from where one step leads back; or only says where one is. */
export type Press =
  | { readonly type: 'open'; readonly place: Place; readonly back?: Place }
  | { readonly type: 'counter'; readonly page: number; readonly pages: number }
  | { readonly type: 'language'; readonly language: string };

/**
 * A button's data: `1;<place>` or `1;<place>;<back>`, a place being a letter, its argument and
 * `.page`. The version in front lets later forms live beside old messages. Written once, it must be
 * understood for ever: bots' messages stay editable without an age limit.
 */
const VERSION = '1';

export function encodePress(press: Press): string {
  if (press.type === 'counter') return `${VERSION};n.${press.page}.${press.pages}`;
  if (press.type === 'language') return `${VERSION};x.${press.language}`;
  const open = `${VERSION};${encodePlace(press.place)}`;
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
  const place = decodePlace(open);
  if (place === undefined) return undefined;
  if (back === undefined) return { type: 'open', place };
  const backPlace = decodePlace(back);
  return backPlace === undefined ? undefined : { type: 'open', place, back: backPlace };
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
    case 'week':
      return `w${view.week}`;
    case 'list':
      return `l${LISTS.indexOf(view.list)}`;
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
    case 'w': {
      const week = parseIsoWeek(argument);
      return week === undefined ? undefined : { type: 'week', week };
    }
    case 'l': {
      const list = /^\d$/.test(argument) ? LISTS[Number(argument)] : undefined;
      return list === undefined ? undefined : { type: 'list', list };
    }
    default: {
      const type = WITHOUT_ARGUMENT[letter];
      return type === undefined || argument !== '' ? undefined : { type };
    }
  }
}
