import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { WallClock } from './calendar/clock.ts';
import { nextOccurrence } from './calendar/local-instant.ts';
import type { ChatStore } from './chats/settings.ts';
import type { Corpus } from './content/corpus.ts';
import { createAlerts } from './delivery/alerts.ts';
import type { Composer } from './delivery/composer.ts';
import { createDelivery, type Deliveries, type DeliveryOptions } from './delivery/delivery.ts';
import type { FirstSeen } from './delivery/first-seen.ts';
import type { Ledger } from './delivery/ledger.ts';
import type { Messenger } from './delivery/messenger.ts';
import { monotonic } from './delivery/monotonic.ts';
import type { Pacer } from './delivery/pacer.ts';
import { endedFor, isAlive, type Run } from './delivery/runs.ts';
import { createStorageTrouble } from './delivery/storage-trouble.ts';
import { GAP_DAYS, type GapStore } from './gaps/store.ts';
import { messagesIn } from './language/languages.ts';
import type { RoundupSettings } from './operations/configuration.ts';
import { errorFields, type Logger } from './operations/logging.ts';
import { every } from './operations/schedule.ts';
import { createDueSource } from './storage/due-source.ts';
import { createRuns } from './storage/runs.ts';
import type { Schema } from './storage/schema.ts';
import type { SubscriptionStore } from './subscriptions/store.ts';

export interface RoundupOptions {
  readonly settings: RoundupSettings;
  readonly db: Kysely<Schema>;
  readonly corpus: Corpus;
  readonly chats: ChatStore;
  readonly gaps: Pick<GapStore, 'forget'>;
  readonly subscriptions: SubscriptionStore;
  readonly ledger: Ledger;
  readonly firstSeen: FirstSeen;
  readonly pacer: Pacer;
  readonly composer: Composer;
  readonly messenger: Messenger;
  readonly admins: readonly number[];
  readonly tellAdmin: Parameters<typeof createAlerts>[0]['tell'];
  readonly tellOwner: DeliveryOptions['tellOwner'];
  readonly clock: WallClock;
  readonly log: Logger;
}

/** The weekly roundups: nothing is sent before `begin`. */
export interface Roundups {
  /**
   * Telegram answers: what an earlier run left is taken over, and from now on the schedule wakes.
   * A database that can't be written to is tried again, and the admins hear of it.
   */
  begin(): Promise<void>;
  /** Looks for what is due, as after the clock was set. */
  wake(): Promise<void>;
  /** Looks for what can be sent, as after an admin's 'resend'. */
  resume(): void;
  /** The corpus was loaded anew: its new briefs were first seen now. */
  loaded(corpus: Corpus): Promise<void>;
  stop(seconds: number): Promise<void>;
}

const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 60_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Chats that can't be reached any more are remembered for a year, should they come back. */
const GONE_KEPT = 365 * DAY;

/** Puts delivery together with storage, Telegram and the schedule. */
export function createRoundups(options: RoundupOptions): Roundups {
  const { settings, db, chats, subscriptions, ledger, firstSeen, clock, log } = options;
  const now = () => clock().getTime();
  const run: Run = { owner: randomUUID(), host: hostname(), pid: process.pid };
  const alerts = createAlerts({
    admins: options.admins,
    tell: options.tellAdmin,
    monotonic,
    log,
  });
  const storage = createStorageTrouble(alerts);
  let deliveries: Deliveries | undefined;
  let stopped = false;
  const stopping = new AbortController();
  let endSchedule = async () => {};
  let forgotAt = Number.NEGATIVE_INFINITY;

  async function loaded(corpus: Corpus): Promise<void> {
    const briefs = corpus.briefs.map(({ id, date }) => ({ id, date: date.on }));
    await firstSeen.record(briefs, now());
  }

  /** Zone data may be newer than when the next instants were stored, and the clock another. */
  async function reschedule(): Promise<void> {
    let moved = 0;
    for (const slot of await subscriptions.slots()) {
      moved += await subscriptions.reschedule(slot, now(), nextOccurrence(slot, now()).at);
    }
    if (moved > 0) log.info({ subscriptions: moved }, 'rescheduled');
  }

  async function wake(): Promise<void> {
    if (deliveries === undefined || stopped) return;
    await deliveries.wake();
    if (stopped || performance.now() - forgotAt < DAY) return;
    const forgotten = await chats.forgetGone(now() - GONE_KEPT);
    forgotAt = performance.now();
    if (forgotten > 0) log.info({ chats: forgotten }, 'chats forgotten');
    const oldest = new Date(now() - GAP_DAYS * DAY).toISOString().slice(0, 10);
    const questions = await options.gaps.forget(oldest);
    if (questions > 0) log.info({ questions }, 'gaps forgotten');
  }

  async function prepare(): Promise<Deliveries> {
    await loaded(options.corpus);
    await reschedule();
    const earlierOwners = await createRuns(db).begin(run, endedFor(run, isAlive));
    return createDelivery({
      ledger,
      source: createDueSource(db),
      firstSeen,
      chats,
      subscriptions,
      composer: options.composer,
      messenger: options.messenger,
      pacer: options.pacer,
      alerts,
      tellOwner: options.tellOwner,
      languageOf: (chosen) => messagesIn(chosen).language,
      regionZone: options.corpus.region.timeZone,
      catchUpMs: settings.catchUpHours * HOUR,
      unconfirmed: settings.unconfirmed,
      owner: run.owner,
      earlierOwners,
      clock,
      monotonic,
      random: Math.random,
      log,
      errorFields,
    });
  }

  /** Undefined where it was asked to stop before. */
  async function prepared(): Promise<Deliveries | undefined> {
    for (let wait = FIRST_RETRY; !stopped; wait = Math.min(wait * 2, LONGEST_RETRY)) {
      try {
        const ready = await prepare();
        storage.worked('begin');
        return ready;
      } catch (error) {
        if (stopped) break;
        log.error(errorFields(error), 'roundups not begun: trying again');
        storage.failed('begin', errorFields(error));
        await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
    return undefined;
  }

  return {
    async begin() {
      deliveries = await prepared();
      if (stopped || deliveries === undefined) return;
      endSchedule = every(settings.cron, wake, log);
      await wake();
    },
    async wake() {
      await reschedule();
      await wake();
    },
    resume: () => deliveries?.resume(),
    loaded,
    async stop(seconds) {
      stopped = true;
      stopping.abort();
      await endSchedule();
      await deliveries?.stop(seconds);
    },
  };
}
