import type { MessageEntity } from '@grammyjs/types';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';
import { endOf, type FormattedText } from './entity.ts';

/**
 * What Telegram drops or replaces in every text: control characters become spaces, carriage
 * returns, U+2028-202E and three combining lines go, and so do entities' borders with them.
 * An entity that lies outside the text, or begins or ends inside a surrogate pair, is refused.
 */
export function cleanText({ text, entities }: FormattedText): FormattedText | Refusal {
  if (!text.isWellFormed()) return badRequest('Strings must be encoded in UTF-8');
  const { cleaned, moved } = cleanCharacters(text);
  const kept: MessageEntity[] = [];
  for (const entity of entities) {
    const problem = borderProblem(text, entity);
    if (isRefusal(problem)) return problem;
    const offset = moved(entity.offset);
    const length = moved(endOf(entity)) - offset;
    if (length > 0) kept.push({ ...entity, offset, length });
  }
  // Of several direction marks in a row only the last one stays one.
  const marked = cleaned.replace(/[\u200e\u200f](?=[\u200e\u200f])/g, '\u200c');
  return { text: marked, entities: kept };
}

/** Plain strings (button texts, names): the same without entities. */
export function cleanString(text: string): string {
  return cleanCharacters(text).cleaned.trim();
}

/** Whether a client would show nothing at all. */
export function isBlank(text: string): boolean {
  return /^[\s\u180e\u200b-\u200f\u202e\u2060\u2800\u3164\ufeff\ufffc]*$/.test(text);
}

const UNCLEAN = /[[\p{Cc}\u2028-\u202e\u0333\u033f\u030a]--\n]/v;

/** `moved` says where each character went. */
function cleanCharacters(text: string): { cleaned: string; moved(at: number): number } {
  // Most texts are clean, and this is where a busy server spends its time.
  if (!UNCLEAN.test(text)) return { cleaned: text, moved: (at) => at };
  const places: number[] = [];
  let cleaned = '';
  for (let at = 0; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    places[at] = cleaned.length;
    cleaned += replacement(character);
    at += character.length;
  }
  places[text.length] = cleaned.length;
  return { cleaned, moved: (at) => places[at] ?? 0 };
}

function replacement(character: string): string {
  if (character === '\n') return character;
  if (/^(?:\r|[\u2028-\u202e]|\u0333|\u033f|\u030a)$/.test(character)) return '';
  return character < ' ' ? ' ' : character;
}

function borderProblem(text: string, entity: MessageEntity): Refusal | undefined {
  const { offset } = entity;
  const end = endOf(entity);
  if (offset > text.length) {
    return badRequest(`Entity begins after the end of the text at UTF-16 offset ${offset}`);
  }
  if (splitsPair(text, offset)) {
    const byte = Buffer.byteLength(text.slice(0, offset + 1));
    return badRequest(`Entity begins in a middle of a UTF-16 symbol at byte offset ${byte}`);
  }
  if (end > text.length) {
    return badRequest(
      `Entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (splitsPair(text, end)) {
    const byte = Buffer.byteLength(text.slice(0, end + 1));
    return badRequest(
      `Entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${byte}`,
    );
  }
  return undefined;
}

function splitsPair(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}
