/** One run of the program: who owns what is being sent. */
export interface Run {
  /** No other run has the same. */
  readonly owner: string;
  readonly host: string;
  readonly pid: number;
}

/** Which runs there were, so that a restart knows at once whose deliveries nobody ends any more. */
export interface Runs {
  /**
   * Records a run and forgets those that have ended.
   *
   * @param hasEnded whether an earlier run has ended for certain
   * @returns the owners of those that have
   */
  begin(run: Run, hasEnded: (earlier: Run) => boolean): Promise<readonly string[]>;
}

/**
 * Whether an earlier run has ended for certain. On another host nobody can tell; here its process
 * is gone, or its id is now our own, as that of every container's first process.
 *
 * @param isAlive whether a process with this id runs
 */
export function endedFor(run: Run, isAlive: (pid: number) => boolean): (earlier: Run) => boolean {
  return ({ host, pid }) => host === run.host && (pid === run.pid || !isAlive(pid));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
