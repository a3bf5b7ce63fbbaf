import { setTimeout as sleep } from 'node:timers/promises';
import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { BotLog } from './bot.ts';
import { createPolling, forGrammy, type PollingNews } from './polling.ts';
import { type Profile, register } from './registration.ts';

export interface RunOptions {
  readonly log: BotLog;
  /** What of an error may be logged. */
  readonly errorFields: (error: unknown) => Record<string, unknown>;
  readonly tell: (news: PollingNews) => void;
  /** What Telegram shows of the bot in each language. */
  readonly profiles: () => readonly Profile[];
  /** Telegram knows the bot: from here on it may write of itself. */
  readonly started: () => void;
}

export interface RunningBot {
  /** Resolves after `stop`; rejects with `UnauthorisedError` where Telegram refuses the token. */
  readonly finished: Promise<void>;
  /** Whether Telegram answered when last asked for updates. */
  isHealthy(): boolean;
  /** Registers the menu and descriptions anew, where they have changed. */
  introduce(): Promise<void>;
  /** Takes no more updates, finishes those under way for up to `seconds`, confirms them. */
  stop(seconds: number): Promise<void>;
}

/**
 * Updates handled beside each other, those among them that wait for their chat's turn or a place in
 * its rates: many times what one chat may have waiting.
 */
const CONCURRENCY = 500;
const CONFIRM_SECONDS = 1.5;

/** Runs the bot by long polling through grammY's runner. */
export function runBot(
  bot: Bot,
  { log, errorFields, tell, profiles, started }: RunOptions,
): RunningBot {
  const polling = createPolling(bot.api, tell);
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();

  async function consume(update: Update): Promise<void> {
    const handled = bot.handleUpdate(update);
    underWay.add(handled);
    try {
      await handled;
    } finally {
      underWay.delete(handled);
    }
  }
  const sink = createConcurrentSink<Update>(
    { consume },
    async (error) => log.error(errorFields(error), 'update lost'),
    { concurrency: CONCURRENCY },
  );
  const runner = createRunner(createSource(polling), sink);

  async function run(): Promise<void> {
    const { signal } = stopping;
    try {
      bot.botInfo = await polling.patiently((abort) => bot.api.getMe(forGrammy(abort)), signal);
      // A webhook left from before would make every getUpdates a conflict.
      await polling.patiently((abort) => bot.api.deleteWebhook({}, forGrammy(abort)), signal);
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    log.info({ bot: bot.botInfo.id, username: bot.botInfo.username }, 'polling starts');
    void introduce();
    started();
    runner.start();
    await runner.task();
  }

  /** Menu and descriptions are a convenience: without them every command still works. */
  async function introduce(): Promise<void> {
    try {
      log.info({ changed: await register(bot.api, profiles()) }, 'menu registered');
    } catch (error) {
      log.error(errorFields(error), 'menu not registered');
    }
  }

  const finished = run();
  return {
    finished,
    isHealthy: () => polling.isHealthy(),
    introduce,
    async stop(seconds) {
      stopping.abort();
      const drained = async () => {
        if (runner.isRunning()) await runner.stop();
        await Promise.allSettled(underWay);
      };
      await Promise.race([drained(), sleep(seconds * 1000, undefined, { ref: false })]);
      if (underWay.size > 0)
        log.error({ updates: underWay.size }, 'stopped with updates under way');
      try {
        await polling.confirm(AbortSignal.timeout(CONFIRM_SECONDS * 1000));
      } catch (error) {
        // Telegram repeats these updates after the restart, which handlers bear.
        log.error(errorFields(error), 'updates not confirmed');
      }
    },
  };
}
