import type { Message } from '@grammyjs/types';
import type { Rooms } from '../chat/rooms.ts';
import { contentFields } from '../content/content.ts';
import type { Content } from '../human/content.ts';
import { isObject, type JsonObject, optionalString } from '../params/fields.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';
import { parseMessageText } from './message-text.ts';

/**
 * The message that an inline result becomes, where it says so itself; undefined where it becomes
 * its own picture or the like. An article has nothing else to become. The fields of a text may
 * also stand in the result itself, as they did before `input_message_content`.
 */
export function parseInputContent(
  item: JsonObject,
  rooms: Rooms,
  required: boolean,
): Partial<Message> | undefined | Refusal {
  const input = item.input_message_content ?? undefined;
  if (input !== undefined && !isObject(input)) {
    return badRequest('Field "input_message_content" must be of type Object');
  }
  const source = input ?? item;
  const text = optionalString(source, 'message_text');
  if (isRefusal(text)) return text;
  // The text's own fields have the names that they have when a message is sent.
  if (text !== '') return parseMessageText({ ...source, text }, rooms, 'MESSAGE_TOO_LONG');
  if (input) {
    const kind = kindOf(input);
    if (kind) return mediaContent(kind, input);
  }
  if (!required) return undefined;
  return badRequest(
    input ? 'Input message content is not specified' : 'Can\'t find field "message_text"',
  );
}

/** What a result of some type is when it is sent as it stands. */
export function mediaContent(type: string, fields: JsonObject): Partial<Message> {
  const kind = type === 'gif' || type === 'mpeg4_gif' ? 'animation' : type;
  const taken = Object.entries(fields).filter(([name]) => TAKEN.has(name));
  // Every type but an article is named like a kind of content, once those two are one.
  return contentFields({ ...Object.fromEntries(taken), kind } as Content, 0);
}

const TAKEN = new Set(['latitude', 'longitude', 'title', 'address', 'phone_number', 'first_name']);

function kindOf(input: JsonObject): Content['kind'] | undefined {
  const has = (...names: string[]) => names.every((name) => input[name] != null);
  if (has('latitude', 'longitude')) return has('title', 'address') ? 'venue' : 'location';
  if (has('phone_number')) return 'contact';
  return has('payload') ? 'invoice' : undefined;
}
