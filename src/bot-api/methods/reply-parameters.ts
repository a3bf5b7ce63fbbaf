import type { Message } from '@grammyjs/types';
import { originOf } from '../chat/origin.ts';
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
  /** A message of another topic is no reply to look up: it comes along as `external_reply`. */
  fields: Pick<Message, 'quote' | 'external_reply'>;
}

const NOTHING: Reply = { messageId: undefined, fields: {} };

/** Both spellings: `reply_parameters`, and `reply_to_message_id` from before it. */
export function parseReply(
  params: Params,
  room: Room,
  threadId: number | undefined,
): Reply | Refusal {
  const value = jsonParam(params, 'reply_parameters', 'reply parameters');
  if (isRefusal(value)) return value;
  if (value === undefined) {
    const messageId = integerParam(params, 'reply_to_message_id');
    return resolve(room, threadId, messageId, flagParam(params, 'allow_sending_without_reply'));
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
  const reply = resolve(room, threadId, messageId, lenient);
  if (isRefusal(reply) || reply === NOTHING) return reply;
  const quote = parseQuote(value, room.messages.get(messageId)?.message.text ?? '');
  return isRefusal(quote) ? quote : { ...reply, fields: { ...reply.fields, ...quote } };
}

function resolve(
  room: Room,
  threadId: number | undefined,
  messageId: number,
  lenient: boolean,
): Reply | Refusal {
  if (messageId <= 0) return NOTHING;
  const original = room.messages.get(messageId)?.message;
  if (!original) return lenient ? NOTHING : badRequest('message to be replied not found');
  if (threadId === undefined || threadId === original.message_thread_id) {
    return { messageId, fields: {} };
  }
  const external_reply = {
    origin: originOf(original, false),
    chat: room.chat,
    message_id: messageId,
  };
  return { messageId: undefined, fields: { external_reply } };
}

function parseQuote(
  value: Readonly<Record<string, unknown>>,
  original: string,
): Pick<Message, 'quote'> | Refusal {
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
