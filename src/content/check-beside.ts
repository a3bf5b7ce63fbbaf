import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Problem } from './problems.ts';

/**
 * All that the content check says of a folder, found out in a thread of its own: the house rules
 * take seconds where there are thousands of briefs. Rejects with an `AbortError` when `signal` asks
 * it to end.
 */
export async function checkBeside(
  directory: string,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  const worker = new Worker(new URL('./check-thread.ts', import.meta.url), {
    workerData: directory,
  });
  try {
    const [problems] = await once(worker, 'message', { signal });
    return problems;
  } finally {
    await worker.terminate();
  }
}
