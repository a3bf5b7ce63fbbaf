import { createTask, validate } from 'node-cron';

/** Whether node-cron can read a schedule: five fields, or six with seconds. */
export function isCron(expression: string): boolean {
  return validate(expression);
}

export interface ScheduleLog {
  warn(fields: Record<string, unknown>, event: string): void;
}

/** The clock is looked at again by then: it may have been set. */
const LONGEST_SLEEP = 60_000;

/**
 * Calls `wake` by the cron expression, never while an earlier call is under way. A call that is
 * missed, as while the machine sleeps, is no loss: what is due is computed, not counted.
 *
 * node-cron tells when the next call is, the timer is ours. Its own sleeps until the instant it once
 * reckoned, however far the clock is set back, and after one set forward it goes through every
 * minute between: 4 s for a month, during which nobody is answered.
 *
 * @returns how to end it
 */
export function every(
  expression: string,
  wake: () => Promise<void>,
  log: ScheduleLog,
): () => Promise<void> {
  const task = createTask(expression, () => {});
  let timer: NodeJS.Timeout | undefined;
  let next = nextRun();
  let underWay = false;

  function nextRun(): number {
    const [run] = task.getNextRuns(1);
    return run === undefined ? Number.POSITIVE_INFINITY : run.getTime();
  }

  function sleep(): void {
    // Its instant may pass while it is reckoned.
    timer = setTimeout(beat, Math.min(Math.max(next - Date.now(), 0), LONGEST_SLEEP));
  }

  function beat(): void {
    if (Date.now() >= next && !underWay) {
      underWay = true;
      wake()
        .catch((error: unknown) => {
          log.warn({ error: error instanceof Error ? error.name : typeof error }, 'schedule');
        })
        .finally(() => {
          underWay = false;
        });
    }
    next = nextRun();
    sleep();
  }

  sleep();
  return async () => {
    clearTimeout(timer);
    await task.destroy();
  };
}
