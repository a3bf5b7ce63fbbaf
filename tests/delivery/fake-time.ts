import type { WallClock } from '../../src/calendar/clock.ts';
import type { Monotonic } from '../../src/delivery/monotonic.ts';

export interface FakeTime {
  readonly monotonic: Monotonic;
  readonly clock: WallClock;
  /** Lets both clocks go on, running timers in their order and everything that follows from them. */
  pass(ms: number): Promise<void>;
  /** Lets everything run that needs no time. */
  settle(): Promise<void>;
  /** Sets the wall clock, and it alone. */
  setWall(at: number): void;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Turns of the event loop after which nothing follows from a timer any more. */
const TURNS = 3;

export function createFakeTime(wall: number): FakeTime {
  const timers = new Set<Timer>();
  let time = 0;
  let offset = wall;

  async function settle(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn++) await new Promise(setImmediate);
  }

  function nextBy(end: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of timers) {
      if (timer.at <= end && (next === undefined || timer.at < next.at)) next = timer;
    }
    return next;
  }

  return {
    monotonic: {
      now: () => time,
      after(ms, run) {
        const timer = { at: time + Math.max(ms, 0.01), run };
        timers.add(timer);
        return () => timers.delete(timer);
      },
    },
    clock: () => new Date(Math.round(offset + time)),
    async pass(ms) {
      const end = time + ms;
      await settle();
      for (let timer = nextBy(end); timer !== undefined; timer = nextBy(end)) {
        timers.delete(timer);
        time = Math.max(time, timer.at);
        timer.run();
        await settle();
      }
      time = end;
    },
    settle,
    setWall(at) {
      offset = at - time;
    },
  };
}
