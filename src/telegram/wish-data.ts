import type { PersonalWish } from '../briefing/personal-wish.ts';
import { integerOf } from './settings-data.ts';

/** Wishes without and with a number, and their letters. */
const ALONE = {
  'choose chat': 'c',
  'ask deletion': 'q',
  'delete my data': 'd',
  'keep my data': 'k',
  deliveries: 'l',
} as const;
const NUMBERED = { 'delete chat': 'x', 'leave chat': 'v', resend: 'r' } as const;

type Alone = keyof typeof ALONE;
type Numbered = keyof typeof NUMBERED;

const ALONE_BY_LETTER = byLetter(ALONE);
const NUMBERED_BY_LETTER = byLetter(NUMBERED);

/** A letter, and the number of a chat or an edition: `d`, `x-1001234`, in base 36. */
export function encodeWish(wish: PersonalWish): string {
  if ('chatId' in wish) return `${NUMBERED[wish.type]}${wish.chatId.toString(36)}`;
  if ('editionId' in wish) return `${NUMBERED[wish.type]}${wish.editionId.toString(36)}`;
  return ALONE[wish.type];
}

/** @returns undefined for what was never written */
export function decodeWish(text: string): PersonalWish | undefined {
  const [letter = '', number] = [text.slice(0, 1), text.slice(1)];
  if (number === '') {
    const type = ALONE_BY_LETTER.get(letter);
    return type && { type };
  }
  const type = NUMBERED_BY_LETTER.get(letter);
  const value = integerOf(number);
  if (type === undefined || value === undefined) return undefined;
  return type === 'resend' ? { type, editionId: value } : { type, chatId: value };
}

function byLetter<Name extends Alone | Numbered>(
  letters: Readonly<Record<Name, string>>,
): ReadonlyMap<string, Name> {
  return new Map(Object.entries<string>(letters).map(([name, letter]) => [letter, name as Name]));
}
