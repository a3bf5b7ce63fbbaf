import { createHourlyWords } from './hourly-words.ts';
import { keptQuestion } from './kept-question.ts';
import type { GapStore } from './store.ts';

/** Where questions go that were not answered. */
export interface Gaps {
  /** @param today ISO date of the region */
  note(chat: number, question: string, today: string): Promise<void>;
}

/** Of one chat; some forty questions, more than anybody asks in vain. */
const WORDS_PER_HOUR = 300;

/** Keeps what may be kept of a question. That it can't be is a fault, and costs nobody an answer. */
export function createGaps(
  store: Pick<GapStore, 'count'>,
  fault: (error: unknown) => void,
  mayPass = createHourlyWords(WORDS_PER_HOUR),
): Gaps {
  return {
    async note(chat, question, today) {
      const kept = keptQuestion(question);
      if (kept === undefined || !mayPass(chat, kept.key.split(' ').length)) return;
      try {
        await store.count(kept, today);
      } catch (error) {
        fault(error);
      }
    },
  };
}
