import { badRequest, type Refusal } from './refusal.ts';

/** Questions to the bot that somebody waits on: each takes one answer, and none once it is too old. */
export interface OpenQueries<Answer> {
  open(timeoutMs: number): { queryId: string; settled: Promise<Answer> };
  answer(queryId: string, answer: Answer): Refusal | undefined;
  /** Nobody waits any longer. */
  close(): void;
}

/** `none` is what somebody gets in the end who got no answer. */
export function createOpenQueries<Answer>(deps: {
  firstId: number;
  lifetimeMs: number;
  monotonic: () => number;
  none: Answer;
}): OpenQueries<Answer> {
  const { lifetimeMs, monotonic, none } = deps;
  const waiting = new Map<string, { at: number; settle: (answer: Answer) => void }>();
  let nextId = deps.firstId;

  /** The oldest stand first, so that the first one in time ends it. */
  function forgetOld(): void {
    for (const [queryId, { at, settle }] of waiting) {
      if (monotonic() - at <= lifetimeMs) return;
      settle(none);
      waiting.delete(queryId);
    }
  }

  return {
    open(timeoutMs) {
      forgetOld();
      const queryId = String(nextId++);
      const settled = new Promise<Answer>((resolve) => {
        const timer = setTimeout(() => resolve(none), timeoutMs);
        function settle(answer: Answer) {
          clearTimeout(timer);
          resolve(answer);
        }
        waiting.set(queryId, { at: monotonic(), settle });
      });
      return { queryId, settled };
    },
    answer(queryId, answer) {
      forgetOld();
      const query = waiting.get(queryId);
      waiting.delete(queryId);
      query?.settle(answer);
      return query
        ? undefined
        : badRequest('query is too old and response timeout expired or query ID is invalid');
    },
    close() {
      for (const { settle } of waiting.values()) settle(none);
      waiting.clear();
    },
  };
}
