import { setTimeout as sleep } from 'node:timers/promises';
import type { UpdateSupplier } from '@grammyjs/runner';
import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { type Failure, failureOf } from './failures.ts';
import { UnauthorisedError } from './unauthorised-error.ts';

/** What polling has to say; each at most once a minute while it lasts. */
export type PollingNews =
  | { readonly type: 'unreachable'; readonly failure: Failure['type']; readonly error: unknown }
  | { readonly type: 'conflict' }
  | { readonly type: 'recovered' };

/** Kinds of updates that we handle; left out, Telegram would keep an earlier setting. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'channel_post',
  'callback_query',
  'inline_query',
  'guest_message',
  'my_chat_member',
] as const;

/** Telegram holds a request for so many seconds when there is nothing new. */
const POLL_SECONDS = 30;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
const NEWS_EVERY = 60_000;

export interface Polling extends UpdateSupplier<Update> {
  /** Calls Telegram until it answers; the same patience as for updates. */
  patiently<T>(call: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Tells Telegram that everything supplied was taken, so that a restart doesn't repeat it. */
  confirm(signal: AbortSignal): Promise<void>;
  /** Whether the last call was answered. */
  isHealthy(): boolean;
}

/**
 * The one loop that owns outages: an unreachable Telegram and another copy of the bot are waited
 * out with growing pauses, a wrong token ends it.
 *
 * @throws UnauthorisedError from `supply` and `patiently`
 */
export function createPolling(api: Api, tell: (news: PollingNews) => void): Polling {
  let offset = 0;
  let healthy = false;
  const lastTold = new Map<PollingNews['type'], number>();
  let failing = false;

  /** Failures of two kinds may take turns, and end and begin again: each is told once a minute. */
  function tellRarely(news: PollingNews): void {
    const now = performance.now();
    if (now - (lastTold.get(news.type) ?? Number.NEGATIVE_INFINITY) < NEWS_EVERY) return;
    lastTold.set(news.type, now);
    tell(news);
  }

  function report(failure: Failure, error: unknown): void {
    healthy = false;
    failing = true;
    tellRarely(
      failure.type === 'conflict'
        ? { type: 'conflict' }
        : { type: 'unreachable', failure: failure.type, error },
    );
  }

  function recovered(): void {
    healthy = true;
    if (!failing) return;
    failing = false;
    tellRarely({ type: 'recovered' });
  }

  async function patiently<T>(
    call: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        const result = await call(signal);
        recovered();
        return result;
      } catch (error) {
        if (signal.aborted) throw error;
        const failure = failureOf(error);
        if (failure === undefined) throw error;
        if (failure.type === 'unauthorised') throw new UnauthorisedError();
        report(failure, error);
        // Half of it by chance, so that copies of the bot don't keep step.
        const pause =
          failure.type === 'wait' ? failure.seconds * 1000 : wait * (0.5 + Math.random() / 2);
        await sleep(pause, undefined, { signal });
      }
    }
  }

  return {
    patiently,
    async supply(batchSize, stopped) {
      const limit = Math.min(Math.max(batchSize, 1), 100);
      const asked = { offset, limit, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES };
      const updates = await patiently(
        (signal) => api.getUpdates(asked, forGrammy(signal)),
        nativeSignal(stopped),
      );
      const last = updates.at(-1);
      if (last !== undefined) offset = last.update_id + 1;
      return updates;
    },
    async confirm(signal) {
      if (offset > 0) await api.getUpdates({ offset, limit: 1, timeout: 0 }, forGrammy(signal));
    },
    isHealthy: () => healthy,
  };
}

type GrammySignal = NonNullable<Parameters<Api['getUpdates']>[1]>;

/** grammY's types name the `abort-controller` package; at run time Node's own signal serves. */
export function forGrammy(signal: AbortSignal): GrammySignal {
  return signal as unknown as GrammySignal;
}

/** The runner's signal comes from the `abort-controller` package; Node's timers want their own. */
function nativeSignal(signal: GrammySignal): AbortSignal {
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}
