import { schedule, validate } from 'node-cron';

/** Whether node-cron can read a schedule: five fields, or six with seconds. */
export function isCron(expression: string): boolean {
  return validate(expression);
}

export interface ScheduleLog {
  warn(fields: Record<string, unknown>, event: string): void;
}

/**
 * Calls `wake` by the cron expression, never while an earlier call is under way. A call that is
 * missed, as while the machine sleeps, is no loss: what is due is computed, not counted.
 *
 * @returns how to end it
 */
export function every(
  expression: string,
  wake: () => Promise<void>,
  log: ScheduleLog,
): () => Promise<void> {
  const quiet = () => {};
  const told = (message: string | Error) => {
    log.warn({ error: message instanceof Error ? message.name : 'node-cron' }, 'schedule');
  };
  const task = schedule(expression, wake, {
    noOverlap: true,
    suppressMissedWarning: true,
    logger: { info: quiet, debug: quiet, warn: quiet, error: told },
  });
  return async () => {
    await task.destroy();
  };
}
