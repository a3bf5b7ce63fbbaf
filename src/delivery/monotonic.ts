/** Time that only goes forward, in milliseconds, with its timers: for time-outs and pacing. */
export interface Monotonic {
  now(): number;
  /** Runs once, after about `ms`; what it returns calls it off. */
  after(ms: number, run: () => void): () => void;
}

export const monotonic: Monotonic = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, Math.ceil(ms));
    return () => clearTimeout(timer);
  },
};
