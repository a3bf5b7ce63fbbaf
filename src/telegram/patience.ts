import { setTimeout as sleep } from 'node:timers/promises';
import type { Transformer } from 'grammy';
import { HttpError } from 'grammy';
import { failureOf } from './failures.ts';

/** A reader is not kept waiting longer than this for a place in Telegram's rates. */
const LONGEST_WAIT_SECONDS = 3;

/** Calls that may be made twice without anybody seeing it. */
const REPEATABLE = /^(get|set|answer|edit|delete)/;

/**
 * One more try for what failed while answering a reader: after a short 429, after a request that
 * never went out, and after a lost one where a second does no harm. Everything else goes on to the
 * error boundary. `getUpdates` has a loop of its own.
 */
export const patience: Transformer = async (previous, method, payload, signal) => {
  if (method === 'getUpdates') return await previous(method, payload, signal);
  try {
    const response = await previous(method, payload, signal);
    if (response.ok) return response;
    if (response.error_code === 429) {
      const seconds = response.parameters?.retry_after ?? 1;
      if (seconds > LONGEST_WAIT_SECONDS) return response;
      await sleep(seconds * 1000);
      return await previous(method, payload, signal);
    }
    if (response.error_code < 500 || !REPEATABLE.test(method)) return response;
  } catch (error) {
    if (!(error instanceof HttpError) || signal?.aborted) throw error;
    if (failureOf(error)?.type !== 'not sent' && !REPEATABLE.test(method)) throw error;
  }
  await sleep(200);
  return await previous(method, payload, signal);
};
