import type { Alerts } from './alerts.ts';
import { createClaims } from './claims.ts';
import { createInsist } from './insist.ts';
import { createLane } from './lane.ts';
import type { Ledger } from './ledger.ts';
import type { Pacer } from './pacer.ts';
import { type Planned, type PlannerOptions, plan } from './planner.ts';
import { createSender, type SenderOptions } from './sender.ts';
import { createStorageTrouble } from './storage-trouble.ts';

type Supplied = 'lane' | 'insist' | 'moved' | 'added' | 'ledger' | 'pacer';

export interface DeliveryOptions
  extends Omit<PlannerOptions, Supplied>,
    Omit<SenderOptions, Supplied> {
  readonly ledger: Ledger;
  readonly pacer: Pacer;
  readonly alerts: Alerts;
  /** Names this run of the program in the ledger: no other run has the same. */
  readonly owner: string;
  /** Owners of runs of this installation that have ended for certain: taken over from at once. */
  readonly earlierOwners: readonly string[];
  /** Deliveries under way beside each other: so many may be stuck before anybody waits for them. */
  readonly concurrency?: number;
}

export interface DeliveryHealth {
  /** `paused` is flood control; the others say why nothing is sent to anybody. */
  readonly state: 'open' | 'paused' | 'unreachable' | 'misconfigured' | 'nobody found' | 'stopped';
  readonly underWay: number;
  /** Epoch ms of the last wake-up that ended well; undefined before. */
  readonly plannedAt: number | undefined;
}

export interface Deliveries {
  /**
   * Puts what is due into the ledger and sees that it is sent. The first one also takes over what an
   * earlier run left. A wake-up during another one runs once more after it. Never rejects: what fails
   * is logged, told to the admins and tried again.
   */
  wake(): Promise<void>;
  /** Looks for something to send without planning, as after an admin's 'resend'. */
  resume(): void;
  /** Resolves once nothing is planned or under way and nothing can be sent at that instant. */
  idle(): Promise<void>;
  /** Starts nothing more and waits up to `seconds` for what is under way. */
  stop(seconds: number): Promise<void>;
  health(): DeliveryHealth;
}

/** Longer than a live owner holds a delivery: 5 s for its place and 80 s for Telegram. */
const STALE_MS = 90_000;
const RECOVER_EVERY = 30_000;
const DAY = 24 * 60 * 60_000;
const KEPT_MS = 180 * DAY;
const PRUNED_AT_ONCE = 200;
const FIRST_RETRY = 5_000;
const LONGEST_RETRY = 60_000;
const CONCURRENCY = 50;

/** Puts planner and sender together over one ledger. */
export function createDelivery(options: DeliveryOptions): Deliveries {
  const { ledger, monotonic, alerts, log, errorFields } = options;
  const now = () => options.clock().getTime();
  const storage = createStorageTrouble(alerts);
  const insist = createInsist({ ...options, storage });
  const lane = createLane({ ...options, closed: () => sender.putBack() });
  const sender = createSender({ ...options, lane, insist, moved: () => claims.kick() });
  const concurrency = options.concurrency ?? CONCURRENCY;
  const claims = createClaims({ ...options, storage, sender, lane, concurrency, rested });

  let stopped = false;
  let running: Promise<void> | undefined;
  let again = false;
  let restored = false;
  let plannedAt: number | undefined;
  let prunedAt = Number.NEGATIVE_INFINITY;
  let retry = FIRST_RETRY;
  let callOffRetry = () => {};
  let callOffRecovery = () => {};
  let idlers: (() => void)[] = [];

  function rested(): void {
    if (running !== undefined || !claims.isIdle()) return;
    for (const idler of idlers.splice(0)) idler();
  }

  async function wakeUp(): Promise<void> {
    if (!restored) {
      await lane.restore();
      await takeOver(options.earlierOwners);
      restored = true;
      claims.open();
      recoverLater();
    }
    const planned: Planned = await plan({ ...options, added: claims.kick }, () => stopped);
    if (planned.failed > 0) alerts.raise({ kind: 'composing', reason: `${planned.failed} chats` });
    else alerts.clear('composing');
    if (planned.looked > 0) log.info({ ...planned }, 'planned');
    plannedAt = now();
    await prune();
  }

  /** Settles what owners that are gone had under way. */
  async function takeOver(owners: readonly string[]): Promise<void> {
    // Ours as of before the question: one that ends meanwhile is nobody's loss.
    const ours = new Set(sender.ids());
    const begun = await ledger.takeOver(now() - STALE_MS, owners);
    const lost = begun.filter(({ id }) => !ours.has(id) && !sender.has(id));
    for (const delivery of lost) await sender.recover(delivery);
    if (lost.length > 0) log.info({ deliveries: lost.length }, 'taken over');
  }

  function recoverLater(): void {
    if (stopped) return;
    callOffRecovery = monotonic.after(RECOVER_EVERY, async () => {
      try {
        await takeOver([]);
        claims.kick();
      } catch (error) {
        log.error(errorFields(error), 'nothing taken over');
      }
      recoverLater();
    });
  }

  async function prune(): Promise<void> {
    if (monotonic.now() - prunedAt < DAY) return;
    prunedAt = monotonic.now();
    let pruned = 0;
    for (let batch = PRUNED_AT_ONCE; batch === PRUNED_AT_ONCE && !stopped; pruned += batch) {
      batch = await ledger.prune(now() - KEPT_MS, PRUNED_AT_ONCE);
      await new Promise(setImmediate);
    }
    if (pruned > 0) log.info({ editions: pruned }, 'pruned');
  }

  async function run(): Promise<void> {
    do {
      again = false;
      callOffRetry();
      try {
        await wakeUp();
        storage.worked('wake-up');
        retry = FIRST_RETRY;
      } catch (error) {
        log.error(errorFields(error), 'wake-up failed: trying again');
        storage.failed('wake-up', errorFields(error));
        if (!stopped) callOffRetry = monotonic.after(retry, wake);
        retry = Math.min(retry * 2, LONGEST_RETRY);
      }
    } while (again && !stopped);
  }

  function wake(): Promise<void> {
    if (stopped) return Promise.resolve();
    again = true;
    running ??= run().finally(() => {
      running = undefined;
      claims.kick();
      rested();
    });
    return running;
  }

  return {
    wake,
    resume: claims.kick,
    idle: () =>
      new Promise((resolve) => {
        idlers.push(resolve);
        rested();
      }),
    async stop(seconds) {
      stopped = true;
      claims.close();
      callOffRetry();
      callOffRecovery();
      sender.putBack();
      await new Promise<void>((resolve) => {
        const callOff = monotonic.after(seconds * 1_000, resolve);
        idlers.push(() => {
          callOff();
          resolve();
        });
        rested();
      });
      insist.giveUp();
      if (sender.count() > 0) log.error({ deliveries: sender.count() }, 'stopped while sending');
      idlers = [];
    },
    health: () => ({
      state: stopped ? 'stopped' : (lane.stop() ?? (lane.isPaused() ? 'paused' : 'open')),
      underWay: sender.count(),
      plannedAt,
    }),
  };
}
