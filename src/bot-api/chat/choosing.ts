import type { InlineQuery, Message, User } from '@grammyjs/types';
import type { InlineAnswer, InlineOptions } from '../human/inline.ts';
import { INLINE_LIFETIME_MS, type InlineQueries } from '../inline-queries.ts';
import type { Updates } from '../updates.ts';
import type { InlineMessages } from './inline-messages.ts';
import type { Room } from './room.ts';

/** Inline mode as somebody meets it: words behind the bot's name, a list, a choice. */
export interface Choosing {
  ask(from: User, room: Room, query: string, options: InlineOptions): Promise<InlineAnswer>;
  /** `post` puts the message into the chat, with the name by which the bot can edit it, if any. */
  choose(
    answer: InlineAnswer,
    resultId: string,
    from: User,
    post: (fields: Partial<Message>, inlineId: string | undefined) => Message,
  ): Message;
}

const MAX_QUERY = 256;

export function createChoosing(deps: {
  bot: User;
  /** Whether the bot has inline mode at all. */
  enabled: boolean;
  queries: InlineQueries;
  inlineMessages: InlineMessages;
  updates: Updates;
}): Choosing {
  const { bot, enabled, queries, inlineMessages, updates } = deps;

  return {
    ask(from, room, query, { offset = '', timeoutMs = INLINE_LIFETIME_MS }) {
      if (!enabled) throw new Error('the bot has no inline mode');
      if ([...query].length > MAX_QUERY) throw new Error('a client cuts a query as long as that');
      return queries.ask({ from, query, offset, chatType: chatTypeOf(room), timeoutMs });
    },
    choose(answer, resultId, from, post) {
      const chosen = answer.answered ? queries.content(answer.queryId, resultId) : undefined;
      if (!chosen) throw new Error(`the bot offered no result ${JSON.stringify(resultId)}`);
      const { query, content } = chosen;
      const inlineId = content.reply_markup ? inlineMessages.newId() : undefined;
      const message = post({ ...content, via_bot: bot }, inlineId);
      if (inlineId) inlineMessages.add(inlineId, message);
      updates.push('chosen_inline_result', {
        from,
        ...(inlineId === undefined ? {} : { inline_message_id: inlineId }),
        query,
        result_id: resultId,
      });
      return message;
    },
  };
}

function chatTypeOf({ kind }: Room): NonNullable<InlineQuery['chat_type']> {
  if (kind === 'private') return 'sender';
  return kind === 'dialog' ? 'private' : kind;
}
