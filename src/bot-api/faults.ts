import type { Chance } from './chance.ts';
import type { Fault, Faults, FaultTarget } from './human/fault.ts';
import { integerParam, type Params } from './params/parameters.ts';

/** What strikes one call: how long it waits first, and what goes wrong then. */
export interface Strike {
  delayMs: number;
  fault: Exclude<Fault, { kind: 'slow' }> | undefined;
}

export interface FaultPlan extends Faults {
  strike(method: string, params: Params): Strike;
}

interface Planned {
  fault: Fault;
  target: FaultTarget;
  left: number;
  onStrike: (left: number) => void;
}

export function createFaults(chance: Chance): FaultPlan {
  let planned: Planned[] = [];

  function use(method: string, params: Params, slow: boolean): Fault | undefined {
    const next = planned.find(
      ({ fault, target }) =>
        (fault.kind === 'slow') === slow && matches(target, method, params) && befalls(target),
    );
    if (!next) return undefined;
    next.left -= 1;
    if (next.left <= 0) planned = planned.filter((other) => other !== next);
    next.onStrike(next.left);
    return next.fault;
  }

  function befalls({ probability = 1 }: FaultTarget): boolean {
    return probability >= 1 || chance() < probability;
  }

  function draw(ms: number | readonly [number, number]): number {
    if (typeof ms === 'number') return ms;
    const [least, most] = ms;
    return least + (most - least) * chance();
  }

  return {
    add(fault, target = {}, onStrike = () => {}) {
      const own: Planned = { fault, target, left: target.times ?? 1, onStrike };
      planned.push(own);
      return () => {
        planned = planned.filter((other) => other !== own);
      };
    },
    clear() {
      planned = [];
    },
    strike(method, params) {
      const delay = use(method, params, true);
      const fault = use(method, params, false);
      return {
        delayMs: delay?.kind === 'slow' ? draw(delay.ms) : 0,
        fault: fault?.kind === 'slow' ? undefined : fault,
      };
    },
  };
}

/** A 429 as Telegram words it. */
export function tooManyRequestsFault(seconds: number): Fault {
  return {
    kind: 'error',
    code: 429,
    description: `Too Many Requests: retry after ${seconds}`,
    parameters: { retry_after: seconds },
  };
}

function matches({ method, chat }: FaultTarget, called: string, params: Params): boolean {
  const name = called.toLowerCase();
  const named = typeof method === 'string' ? [method] : method;
  const struck = named ? named.some((each) => each.toLowerCase() === name) : name !== 'getupdates';
  return struck && (chat === undefined || integerParam(params, 'chat_id') === chat);
}
