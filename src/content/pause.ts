/** Awaited between the steps of long work, so that the rest of the program has its turn. */
export type Pause = () => Promise<void> | undefined;

/** Where nothing else runs, as at the start. */
export const unpaused: Pause = () => undefined;

/** Pauses when so many milliseconds of work have gone by. */
export function pausing(milliseconds = 8): Pause {
  let began = performance.now();
  return () => {
    if (performance.now() - began < milliseconds) return undefined;
    return new Promise((resolve) => {
      // Not a microtask: whatever waits for the event loop comes first.
      setImmediate(() => {
        began = performance.now();
        resolve();
      });
    });
  };
}

/** Work that may pause wherever it yields. */
export type Steps<Result> = Generator<undefined, Result>;

export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export async function inSteps<Result>(steps: Steps<Result>, pause: Pause): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const others = pause();
    if (others !== undefined) await others;
  }
}
