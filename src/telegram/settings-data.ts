import {
  SETTINGS_PAGES,
  type SettingsPage,
  type SubscriptionChange,
} from '../briefing/subscription-change.ts';
import type { View } from '../briefing/view.ts';

/**
 * The parts of button data that concern subscriptions. Numbers are in base 36; like all button
 * data, what was written once must be understood for ever.
 */

/** A letter for each page of the settings; the first has none. */
const PAGE_LETTERS: Readonly<Record<SettingsPage, string>> = {
  main: '',
  subjects: 's',
  countries: 'c',
  organisations: 'o',
  topics: 't',
  weekday: 'd',
  time: 'h',
  zone: 'z',
  language: 'l',
  pause: 'p',
};

type SubscriptionView = Extract<View, { type: 'subscription' }>;

/** `<id>`, `<id>-t`, `<id>-t2`. */
export function encodeSettingsPage({ id, page, part }: SubscriptionView): string {
  const letter = PAGE_LETTERS[page];
  const suffix = letter === '' ? '' : `-${letter}${part === 0 ? '' : part}`;
  return `${id.toString(36)}${suffix}`;
}

export function decodeSettingsPage(text: string): SubscriptionView | undefined {
  const [, number, letter = '', part] =
    /^([0-9a-z]{1,11})(?:-([a-z])(\d{1,2})?)?$/.exec(text) ?? [];
  const page = SETTINGS_PAGES.find((each) => PAGE_LETTERS[each] === letter);
  const id = integerOf(number);
  if (id === undefined || page === undefined) return undefined;
  return { type: 'subscription', id, page, part: Number(part ?? 0) };
}

/** Words without an argument. */
const WORDS = { everything: 'a', resume: 'r', sample: 's', end: 'e', reopen: 'u' } as const;

/** `+kz`, `d5`, `h1830`, `zEurope/Paris`. */
export function encodeChange(change: SubscriptionChange): string {
  switch (change.type) {
    case 'subject':
      return `${change.followed ? '+' : '-'}${change.code}`;
    case 'weekday':
      return `d${change.weekday}`;
    case 'time':
      return `h${change.time.replace(':', '')}`;
    case 'zone':
      return `z${change.timeZone}`;
    case 'silent':
      return `q${change.silent ? 1 : 0}`;
    case 'quiet weeks':
      return `n${change.tell ? 1 : 0}`;
    case 'language':
      return `l${change.language}`;
    case 'pause':
      return `p${change.weeks}`;
    default:
      return WORDS[change.type];
  }
}

/** Whether codes and zones exist is for whoever makes the change to see. */
export function decodeChange(text: string): SubscriptionChange | undefined {
  const word = (Object.keys(WORDS) as (keyof typeof WORDS)[]).find((type) => WORDS[type] === text);
  if (word !== undefined) return { type: word };
  const [, letter, rest = ''] = /^([+\-a-z])(.+)$/s.exec(text) ?? [];
  switch (letter) {
    case '+':
    case '-':
      return /^[a-z][a-z0-9_]{1,31}$/.test(rest)
        ? { type: 'subject', code: rest, followed: letter === '+' }
        : undefined;
    case 'd':
      return /^[1-7]$/.test(rest) ? { type: 'weekday', weekday: Number(rest) } : undefined;
    case 'h': {
      const [, hour, minute] = /^([01]\d|2[0-3])([0-5]\d)$/.exec(rest) ?? [];
      return hour === undefined ? undefined : { type: 'time', time: `${hour}:${minute}` };
    }
    case 'z':
      return /^[\w+/-]{1,40}$/.test(rest) ? { type: 'zone', timeZone: rest } : undefined;
    case 'q':
      return /^[01]$/.test(rest) ? { type: 'silent', silent: rest === '1' } : undefined;
    case 'n':
      return /^[01]$/.test(rest) ? { type: 'quiet weeks', tell: rest === '1' } : undefined;
    case 'l':
      return /^[a-z]{2,3}$/.test(rest) ? { type: 'language', language: rest } : undefined;
    case 'p':
      return /^[1-9]$/.test(rest) ? { type: 'pause', weeks: Number(rest) } : undefined;
    default:
      return undefined;
  }
}

/** Of a chat or a subscription, in base 36 and with its sign; undefined for what is too large. */
export function integerOf(text: string | undefined): number | undefined {
  if (text === undefined || !/^-?[0-9a-z]{1,11}$/.test(text)) return undefined;
  const number = Number.parseInt(text, 36);
  return Number.isSafeInteger(number) ? number : undefined;
}
