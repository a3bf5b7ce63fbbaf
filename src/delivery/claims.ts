import type { WallClock } from '../calendar/clock.ts';
import type { Lane } from './lane.ts';
import type { Ledger } from './ledger.ts';
import type { DeliveryLog, ErrorFields } from './log.ts';
import type { Monotonic } from './monotonic.ts';
import type { Pacer } from './pacer.ts';
import type { Sender } from './sender.ts';
import type { StorageTrouble } from './storage-trouble.ts';

export interface ClaimOptions {
  readonly owner: string;
  readonly ledger: Pick<Ledger, 'claim' | 'release' | 'nextAttempt'>;
  readonly sender: Sender;
  readonly pacer: Pick<Pacer, 'resting'>;
  readonly lane: Pick<Lane, 'allows' | 'opensAt'>;
  /** Deliveries under way beside each other. */
  readonly concurrency: number;
  readonly clock: WallClock;
  readonly monotonic: Monotonic;
  readonly storage: StorageTrouble;
  readonly log: DeliveryLog;
  readonly errorFields: ErrorFields;
  /** Called whenever nothing more can be sent at this instant. */
  readonly rested: () => void;
}

/** Claimed and waiting for their place: few, since nobody else can send them meanwhile. */
const WAITING = { claimAt: 5, most: 10 };
/** The ledger is asked again by then, whatever it said: the wall clock may jump. */
const LONGEST_REST = 60_000;
/** While chats rest that were sent something a moment ago. */
const SHORT_REST = 200;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** Claims what may be sent, as fast as it leaves, and wakes by itself for what is to be tried later. */
export function createClaims(options: ClaimOptions) {
  const { ledger, sender, pacer, lane, monotonic } = options;
  const now = () => options.clock().getTime();
  let callOff = () => {};
  let running = false;
  let wanted = false;
  let open = false;
  /** Nothing could be claimed, and no chat was left out. */
  let exhausted = false;
  /** The pause after claims in vain or failed ones; grows until one gives something. */
  let pause = FIRST_PAUSE;

  function sleep(ms: number): void {
    callOff();
    callOff = monotonic.after(Math.min(Math.max(ms, 0), LONGEST_REST), kick);
  }

  function lengthen(): number {
    const current = pause;
    pause = Math.min(pause * 2, LONGEST_PAUSE);
    return current;
  }

  function room(): number {
    const allowed = Math.min(lane.allows(), options.concurrency) - sender.count();
    const waiting = sender.waiting();
    return waiting > WAITING.claimAt ? 0 : Math.min(allowed, WAITING.most - waiting);
  }

  /** Looks for something to send; what ends or leaves later calls again. */
  function kick(): void {
    if (!open) {
      rest();
      return;
    }
    wanted = true;
    if (running) return;
    running = true;
    void run().finally(() => {
      running = false;
      if (wanted && open) kick();
      else rest();
    });
  }

  function rest(): void {
    if (isIdle()) options.rested();
  }

  async function run(): Promise<void> {
    while (wanted && open) {
      wanted = false;
      try {
        await claim();
      } catch (error) {
        options.log.error(options.errorFields(error), 'nothing claimed: trying again');
        options.storage.failed('claim', options.errorFields(error));
        exhausted = false;
        sleep(lengthen());
        return;
      }
    }
  }

  async function claim(): Promise<void> {
    const limit = room();
    if (limit <= 0) {
      if (lane.allows() === 0) sleep(lane.opensAt() - monotonic.now());
      return;
    }
    const resting = pacer.resting();
    const busy = [...new Set([...sender.chats(), ...resting])];
    const claimed = await ledger.claim(options.owner, now(), limit, busy);
    options.storage.worked('claim');
    if (!open) {
      await ledger.release(claimed);
      return;
    }
    for (const delivery of claimed) sender.begin(delivery);
    if (claimed.length > 0) pause = FIRST_PAUSE;
    exhausted = false;
    if (claimed.length === limit) wanted = true;
    else await sleepUntilNext(resting.length > 0);
  }

  /** What is claimable already and wasn't claimed waits for its chat. */
  async function sleepUntilNext(chatsRest: boolean): Promise<void> {
    const next = await ledger.nextAttempt();
    const left = next === undefined ? LONGEST_REST : next - now();
    exhausted = left > 0 || !chatsRest;
    if (left > 0) sleep(left);
    else sleep(chatsRest ? SHORT_REST : lengthen());
  }

  function isIdle(): boolean {
    if (running || sender.count() > 0) return false;
    return !open || (!wanted && (exhausted || lane.allows() === 0));
  }

  return {
    kick,
    open(): void {
      open = true;
      kick();
    },
    close(): void {
      open = false;
      callOff();
    },
    /** Nothing is under way, and nothing can be sent at this instant. */
    isIdle,
  };
}
