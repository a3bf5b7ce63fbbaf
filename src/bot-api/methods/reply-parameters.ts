import type { TextQuote } from '@grammyjs/types';
import type { Room } from '../chat/room.ts';
import {
  isObject,
  optionalFlag,
  optionalInteger,
  optionalString,
  requiredInteger,
} from '../params/fields.ts';
import { flagParam, integerParam, jsonParam, type Params } from '../params/parameters.ts';
import { badRequest, isRefusal, type Refusal } from '../refusal.ts';

/** What a message replies to: the message, and the words of it that it quotes. */
export interface Reply {
  messageId: number | undefined;
  quote?: TextQuote;
}

const NOTHING: Reply = { messageId: undefined };

/** Both spellings: `reply_parameters`, and `reply_to_message_id` from before it. */
export function parseReply(params: Params, room: Room): Reply | Refusal {
  const value = jsonParam(params, 'reply_parameters', 'reply parameters');
  if (isRefusal(value)) return value;
  if (value === undefined) {
    const messageId = integerParam(params, 'reply_to_message_id');
    return resolve(room, messageId, flagParam(params, 'allow_sending_without_reply'));
  }
  if (!isObject(value)) return badRequest('Object expected as reply parameters');
  if (Object.keys(value).length === 0) return NOTHING;
  const messageId = requiredInteger(value, 'message_id');
  if (isRefusal(messageId)) return messageId;
  const lenient = optionalFlag(value, 'allow_sending_without_reply');
  if (isRefusal(lenient)) return lenient;
  const chatId = optionalString(value, 'chat_id');
  if (isRefusal(chatId)) return chatId;
  if (chatId !== '' && chatId !== String(room.chat.id)) {
    return badRequest("the local Bot API server doesn't do replies across chats");
  }
  const reply = resolve(room, messageId, lenient);
  if (isRefusal(reply) || reply.messageId === undefined) return reply;
  const quote = parseQuote(value, room.messages.get(reply.messageId)?.message.text ?? '');
  return isRefusal(quote) ? quote : { ...reply, ...quote };
}

function resolve(room: Room, messageId: number, lenient: boolean): Reply | Refusal {
  if (messageId <= 0) return NOTHING;
  if (room.messages.has(messageId)) return { messageId };
  return lenient ? NOTHING : badRequest('message to be replied not found');
}

function parseQuote(
  value: Readonly<Record<string, unknown>>,
  original: string,
): { quote?: TextQuote } | Refusal {
  const text = optionalString(value, 'quote');
  if (isRefusal(text)) return text;
  if (text === '') return {};
  const wished = optionalInteger(value, 'quote_position');
  if (isRefusal(wished)) return wished;
  const position = original.startsWith(text, wished) ? wished : original.indexOf(text);
  return position < 0
    ? badRequest('QUOTE_TEXT_INVALID')
    : { quote: { text, position, is_manual: true } };
}
