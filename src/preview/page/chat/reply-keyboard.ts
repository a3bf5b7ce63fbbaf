import type {
  ForceReply,
  InlineKeyboardMarkup,
  Message,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from '@grammyjs/types';
import type { MessageState } from '../../protocol.ts';

type Markup = ReplyKeyboardMarkup | ReplyKeyboardRemove | ForceReply | InlineKeyboardMarkup;

/**
 * The reply keyboard that somebody has before them. Messages don't carry it, only the calls that
 * sent them do.
 */
export function replyKeyboardFor(
  messages: readonly MessageState[],
  person: number,
): ReplyKeyboardMarkup | undefined {
  const said = new Set<string>();
  const shared = new Set<number>();
  for (const { message, byBot, calls } of messages.toReversed()) {
    if (!byBot) {
      if (message.from?.id !== person) continue;
      if (message.text !== undefined) said.add(message.text);
      if (message.chat_shared !== undefined) shared.add(message.chat_shared.request_id);
      continue;
    }
    const markup = markupOf(calls);
    if (markup === undefined || !concerns(markup, message, person)) continue;
    if ('remove_keyboard' in markup) return undefined;
    if ('keyboard' in markup) return isUsedUp(markup, said, shared) ? undefined : markup;
  }
  return undefined;
}

/** Whether a message asks for a reply to it. */
export function forcesReply({ message, byBot, calls }: MessageState, person: number): boolean {
  if (!byBot) return false;
  const markup = markupOf(calls);
  return markup !== undefined && 'force_reply' in markup && concerns(markup, message, person);
}

export function labelOf(button: ReplyKeyboardMarkup['keyboard'][number][number]): string {
  return typeof button === 'string' ? button : button.text;
}

/** In a form instead of JSON it is a string. */
function markupOf([sent]: MessageState['calls']): Markup | undefined {
  const markup = sent?.params.reply_markup;
  if (typeof markup !== 'string') return (markup ?? undefined) as Markup | undefined;
  try {
    return JSON.parse(markup) as Markup;
  } catch {
    return undefined;
  }
}

function concerns(markup: Markup, message: Message, person: number): boolean {
  if (!('selective' in markup) || !markup.selective || message.chat.type === 'private') return true;
  return (
    message.reply_to_message?.from?.id === person ||
    (message.entities ?? []).some(
      (entity) => entity.type === 'text_mention' && entity.user.id === person,
    )
  );
}

function isUsedUp(
  markup: ReplyKeyboardMarkup,
  said: ReadonlySet<string>,
  shared: ReadonlySet<number>,
): boolean {
  const isUsed = (button: ReplyKeyboardMarkup['keyboard'][number][number]) =>
    typeof button === 'object' && 'request_chat' in button
      ? shared.has(button.request_chat.request_id)
      : said.has(labelOf(button));
  return markup.one_time_keyboard === true && markup.keyboard.flat().some(isUsed);
}
