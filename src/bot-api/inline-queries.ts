import type { InlineQuery, Message, User } from '@grammyjs/types';
import type { Events } from './events.ts';
import type { InlineAnswer } from './human/inline.ts';
import { createOpenQueries } from './open-queries.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import type { Updates } from './updates.ts';

/** What people type behind the bot's name, what it offers for that, and what they choose. */
export interface InlineQueries {
  ask(question: Question): Promise<InlineAnswer>;
  /** `contents` are the messages that the results become, by their ids. */
  answer(
    queryId: string,
    offer: Omit<Offered, 'queryId' | 'answered'>,
    contents: ReadonlyMap<string, InlineContent>,
  ): Refusal | undefined;
  /** What a result becomes when it is chosen, and the question that it answered. */
  content(queryId: string, resultId: string): Chosen | undefined;
  close(): void;
}

type Offered = Extract<InlineAnswer, { answered: true }>;

export interface Question {
  from: User;
  query: string;
  offset: string;
  chatType: NonNullable<InlineQuery['chat_type']>;
  timeoutMs: number;
}

/** All of the message but who sends it, and where. */
export type InlineContent = Partial<Message>;

export interface Chosen {
  query: string;
  content: InlineContent;
}

/** About Telegram's own patience with an answer: it names no number. */
export const INLINE_LIFETIME_MS = 10_000;

/* A preview runs for days; nobody chooses from a list that is this far back. */
const MAX_KEPT = 1_000;

export function createInlineQueries(
  updates: Updates,
  events: Events,
  monotonic: () => number,
): InlineQueries {
  const open = createOpenQueries<InlineAnswer>({
    firstId: 5_300_000_000_001,
    lifetimeMs: INLINE_LIFETIME_MS,
    monotonic,
    none: { answered: false },
  });
  const asked = new Map<
    string,
    { query: string; contents: ReadonlyMap<string, InlineContent> | undefined }
  >();

  return {
    ask({ from, query, offset, chatType, timeoutMs }) {
      const { queryId, settled } = open.open(timeoutMs);
      asked.set(queryId, { query, contents: undefined });
      const [oldest] = asked.keys();
      if (asked.size > MAX_KEPT && oldest !== undefined) asked.delete(oldest);
      events.announce({ kind: 'asked', queryId, query, from });
      updates.push('inline_query', { id: queryId, from, chat_type: chatType, query, offset });
      return settled;
    },
    answer(queryId, offer, contents) {
      const answer: Offered = { answered: true, queryId, ...offer };
      const refusal = open.answer(queryId, answer);
      if (isRefusal(refusal)) return refusal;
      const question = asked.get(queryId);
      if (question) asked.set(queryId, { ...question, contents });
      events.announce({ kind: 'offered', queryId, answer });
      return undefined;
    },
    content(queryId, resultId) {
      const question = asked.get(queryId);
      const content = question?.contents?.get(resultId);
      return question && content ? { query: question.query, content } : undefined;
    },
    close: open.close,
  };
}
