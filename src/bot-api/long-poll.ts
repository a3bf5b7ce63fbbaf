import type { Update } from '@grammyjs/types';
import { type Refusal, refuse } from './refusal.ts';
import type { Updates } from './updates.ts';

/** One bot has one poll at a time. */
export interface LongPoll {
  /** Waits up to `timeoutMs` real milliseconds for something to take; a later poll ends it with 409. */
  poll(wish: PollWish): Promise<Update[] | Refusal>;
  /** Ends a waiting poll with nothing. */
  close(): void;
}

export interface PollWish {
  offset: number;
  limit: number;
  timeoutMs: number;
  /** Ends the poll with nothing taken: nobody is there any more to be told. */
  signal: AbortSignal;
}

const TAKEN_OVER =
  'terminated by other getUpdates request; make sure that only one bot instance is running';

export function createLongPoll(updates: Updates): LongPoll {
  let end: ((answer: Update[] | Refusal) => void) | undefined;
  let wake: () => void = () => {};
  let closed = false;
  updates.onNew(() => wake());

  return {
    async poll({ offset, limit, timeoutMs, signal }) {
      const ready = updates.take(offset, limit);
      if (ready.length > 0 || timeoutMs <= 0 || closed || signal.aborted) return ready;
      end?.(refuse(409, TAKEN_OVER));
      return new Promise((resolve) => {
        const timer = setTimeout(() => own([]), timeoutMs);
        const leave = () => own([]);
        function own(answer: Update[] | Refusal) {
          clearTimeout(timer);
          signal.removeEventListener('abort', leave);
          end = undefined;
          wake = () => {};
          resolve(answer);
        }
        signal.addEventListener('abort', leave);
        end = own;
        wake = () => own(updates.take(offset, limit));
      });
    },
    close() {
      closed = true;
      end?.([]);
    },
  };
}
