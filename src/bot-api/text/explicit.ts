import type { MessageEntity, User } from '@grammyjs/types';
import {
  isObject,
  type JsonObject,
  optionalString,
  requiredInt32,
  requiredInteger,
  requiredObject,
  requiredString,
} from '../params/fields.ts';
import { badRequest, isRefusal, type Refusal, within } from '../refusal.ts';
import { parseDateFormat } from './date-format.ts';

const PLAIN = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'blockquote',
  'expandable_blockquote',
] as const;

/** Known, but never taken from the bot: Telegram finds these by itself. */
const FOUND = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
]);

/** The `entities` parameter; anything but an array is ignored, as on Telegram. */
export function parseEntities(value: unknown): MessageEntity[] | Refusal {
  const entities: MessageEntity[] = [];
  for (const item of Array.isArray(value) ? value : []) {
    const entity = parseEntity(item);
    if (isRefusal(entity)) return within("Can't parse MessageEntity", entity);
    if (entity) entities.push(entity);
  }
  return entities;
}

function parseEntity(item: unknown): MessageEntity | undefined | Refusal {
  if (!isObject(item)) return badRequest('expected an Object');
  const offset = requiredInteger(item, 'offset');
  if (isRefusal(offset)) return offset;
  const length = requiredInteger(item, 'length');
  if (isRefusal(length)) return length;
  return parseTyped(item, { offset, length });
}

function parseTyped(
  item: JsonObject,
  span: { offset: number; length: number },
): MessageEntity | undefined | Refusal {
  const type = requiredString(item, 'type');
  if (isRefusal(type)) return type;
  const plain = PLAIN.find((name) => name === type);
  if (plain) return { type: plain, ...span };
  if (FOUND.has(type)) return undefined;
  switch (type) {
    case '':
      return badRequest('Type is not specified');
    case 'pre': {
      const language = optionalString(item, 'language');
      if (isRefusal(language)) return language;
      return { type, ...span, ...(language ? { language } : {}) };
    }
    case 'text_link': {
      const url = requiredString(item, 'url');
      return isRefusal(url) ? url : { type, ...span, url };
    }
    case 'text_mention':
      return parseTextMention(item, span);
    case 'custom_emoji': {
      const id = requiredString(item, 'custom_emoji_id');
      if (isRefusal(id)) return id;
      return /^-?\d+$/.test(id)
        ? { type, ...span, custom_emoji_id: id }
        : badRequest('Field "custom_emoji_id" must be a valid Number');
    }
    case 'date_time':
      return parseDateTime(item, span);
    default:
      return badRequest('Unsupported type specified');
  }
}

function parseTextMention(
  item: JsonObject,
  span: { offset: number; length: number },
): MessageEntity | Refusal {
  const user = requiredObject(item, 'user');
  if (isRefusal(user)) return user;
  const id = requiredInteger(user, 'id');
  if (isRefusal(id)) return id;
  return { type: 'text_mention', ...span, user: stranger(id) };
}

function parseDateTime(
  item: JsonObject,
  span: { offset: number; length: number },
): MessageEntity | Refusal {
  const unixTime = requiredInt32(item, 'unix_time');
  if (isRefusal(unixTime)) return unixTime;
  const format = optionalString(item, 'date_time_format');
  if (isRefusal(format)) return format;
  const known = parseDateFormat(format);
  if (known === undefined) return badRequest('Invalid date-time format specified');
  return { type: 'date_time', ...span, unix_time: unixTime, date_time_format: known };
}

/** Stands for a user of whom the bot sent the id only, until the server fills in the rest. */
export function stranger(id: number): User {
  return { id, is_bot: false, first_name: '' };
}
