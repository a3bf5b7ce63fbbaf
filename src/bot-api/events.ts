import type { WaitOptions } from './human/chats.ts';
import type { BotApiEvent } from './human/observation.ts';

/** Tells whoever listens, and lets tests wait for what they expect. */
export interface Events {
  announce(event: BotApiEvent): void;
  subscribe(listener: (event: BotApiEvent) => void): () => void;
  until<T>(question: () => T | false | undefined, options?: WaitOptions): Promise<T>;
}

const DEFAULT_TIMEOUT_MS = 2_000;

export function createEvents(describe: () => string): Events {
  const listeners = new Set<(event: BotApiEvent) => void>();
  const subscribe: Events['subscribe'] = (listener) => {
    // Wrapped, so that a function subscribed twice is two subscriptions.
    const own = (event: BotApiEvent) => listener(event);
    listeners.add(own);
    return () => void listeners.delete(own);
  };

  return {
    subscribe,
    announce(event) {
      for (const listener of [...listeners]) listener(event);
    },
    until(question, { timeoutMs = DEFAULT_TIMEOUT_MS } = {}) {
      const asked = new Error(`nothing came within ${timeoutMs} ms`);
      return new Promise((resolve, reject) => {
        const stop = subscribe(ask);
        const timer = setTimeout(() => {
          stop();
          asked.message += `; the last calls: ${describe()}`;
          reject(asked);
        }, timeoutMs);
        function settle(act: () => void) {
          clearTimeout(timer);
          stop();
          act();
        }
        function ask() {
          try {
            const answer = question();
            if (answer !== false && answer !== undefined) settle(() => resolve(answer));
          } catch (error) {
            settle(() => reject(error));
          }
        }
        ask();
      });
    },
  };
}
