import type { DeliveryLog, ErrorFields } from './log.ts';
import type { Monotonic } from './monotonic.ts';
import type { StorageTrouble } from './storage-trouble.ts';

export interface InsistOptions {
  readonly monotonic: Monotonic;
  readonly storage: StorageTrouble;
  readonly log: DeliveryLog;
  readonly errorFields: ErrorFields;
}

export interface Insist {
  /**
   * Runs a statement until it succeeds, with growing pauses: a full disk or a locked database must
   * not make us forget what became of a message.
   *
   * @throws StoppedError once given up
   */
  <T>(what: string, statement: () => Promise<T>): Promise<T>;
  /** No further tries: what is unwritten now is taken for unknown by the next start. */
  giveUp(): void;
}

export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

export function createInsist({ monotonic, storage, log, errorFields }: InsistOptions): Insist {
  const sleepers = new Set<() => void>();
  let givenUp = false;

  function sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        callOff();
        sleepers.delete(wake);
        resolve();
      };
      const callOff = monotonic.after(ms, wake);
      sleepers.add(wake);
    });
  }

  async function insist<T>(what: string, statement: () => Promise<T>): Promise<T> {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      if (givenUp) throw new StoppedError(what);
      try {
        const result = await statement();
        storage.worked(what);
        return result;
      } catch (error) {
        log.error({ what, ...errorFields(error) }, 'ledger failed: trying again');
        storage.failed(what, errorFields(error));
      }
      await sleep(wait);
    }
  }

  return Object.assign(insist, {
    giveUp() {
      givenUp = true;
      for (const wake of sleepers) wake();
    },
  });
}
