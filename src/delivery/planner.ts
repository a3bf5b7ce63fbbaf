import { todayIn, type WallClock } from '../calendar/clock.ts';
import { dueEditions } from '../subscriptions/due.ts';
import { editionWindow, owedSince } from '../subscriptions/window.ts';
import { CompositionError, type CompositionSources, createCompositions } from './compositions.ts';
import type { DueCursor, DueSource, DueSubscription } from './due-source.ts';
import type { Advanced, Ledger, NewEdition, Selection } from './ledger.ts';
import type { DeliveryLog, ErrorFields } from './log.ts';
import type { Monotonic } from './monotonic.ts';
import { createBatchSize, createStretch } from './stretch.ts';

export interface PlannerOptions extends CompositionSources {
  readonly source: DueSource;
  readonly ledger: CompositionSources['ledger'] & Pick<Ledger, 'add'>;
  /** The language of a chat that never chose one, or one that we no longer speak. */
  readonly languageOf: (chosen: string | undefined) => string;
  /** IANA name: an edition covers whole days of the region. */
  readonly regionZone: string;
  readonly catchUpMs: number;
  readonly clock: WallClock;
  readonly monotonic: Monotonic;
  readonly log: DeliveryLog;
  readonly errorFields: ErrorFields;
  /** Called after each batch that added something to send. */
  readonly added: () => void;
}

export interface Planned {
  /** Subscriptions that were looked at, and editions that were new. */
  readonly looked: number;
  readonly added: number;
  /** Roundups that could not be composed: their chats are looked at again by the next wake-up. */
  readonly failed: number;
}

/** What one subscription's dates come to. */
interface Step {
  readonly editions: readonly NewEdition[];
  readonly advanced: Advanced;
}

/**
 * One wake-up: every subscription for which something is due gets its edition in the ledger, or a
 * row that says why not, and moves on. Batches are transactions, so that a crash between two leaves
 * the rest for the next wake-up.
 *
 * @param stopped asked between batches
 * @throws what ledger and source throw
 */
export async function plan(options: PlannerOptions, stopped: () => boolean): Promise<Planned> {
  const { source, ledger, clock, monotonic, log } = options;
  const compose = createCompositions(options);
  const giveWay = createStretch(monotonic);
  const batchSize = createBatchSize();
  const now = clock().getTime();
  const today = todayIn(options.regionZone, () => new Date(now));
  let cursor: DueCursor | undefined;
  let [looked, added, failed] = [0, 0, 0];
  /** Of the batch's statements, ms. */
  let slowest = 0;

  async function timed<T>(statement: () => Promise<T>): Promise<T> {
    await giveWay();
    const before = monotonic.now();
    const result = await statement();
    slowest = Math.max(slowest, monotonic.now() - before);
    return result;
  }

  while (!stopped()) {
    const limit = batchSize.next();
    const batch = await timed(() => source.due(now, limit, cursor));
    const steps: Step[] = [];
    for (const subscription of batch) {
      await giveWay();
      try {
        const step = await stepOf(subscription);
        if (step !== undefined) steps.push(step);
      } catch (error) {
        if (!(error instanceof CompositionError)) throw error;
        // One that can't be composed keeps nobody else from theirs.
        if (failed++ === 0) log.error(options.errorFields(error.cause), 'roundup not composed');
      }
    }
    if (steps.length > 0) {
      const editions = steps.flatMap((step) => step.editions);
      const advanced = steps.map((step) => step.advanced);
      added += await timed(() => ledger.add(editions, advanced));
      if (editions.some(({ skipped }) => skipped === undefined)) options.added();
    }
    batchSize.took(slowest);
    slowest = 0;
    looked += batch.length;
    const last = batch.at(-1);
    if (last?.nextAt === undefined || batch.length < limit) break;
    cursor = { nextAt: last.nextAt, id: last.id };
  }
  return { looked, added, failed };

  async function stepOf(subscription: DueSubscription): Promise<Step | undefined> {
    const { id, gone } = subscription;
    const { due, missed, nextAt } = dueEditions(subscription, now, options);
    if (nextAt === undefined) return undefined;
    const lastDate = due?.date ?? missed?.date;
    const advanced = { subscriptionId: id, readNextAt: subscription.nextAt, lastDate, nextAt };
    if (gone) return { editions: [], advanced: { ...advanced, covered: undefined } };
    const editions: NewEdition[] = [];
    if (missed !== undefined) editions.push(skipped(subscription, missed, 'missed'));
    if (due === undefined) return { editions, advanced: { ...advanced, covered: undefined } };

    const selection = selectionOf(subscription, due.date);
    if (selection === undefined) {
      editions.push(skipped(subscription, due, 'covered'));
      return { editions, advanced: { ...advanced, covered: undefined } };
    }
    // Not as of when planning began: what was loaded since is in it, and would be late once more.
    const composed = await compose(selection, clock().getTime());
    if (composed.parts === 0 || (!composed.hasNews && subscription.quietWeeks === 'nothing')) {
      editions.push(skipped(subscription, due, 'nothing new', composed.id));
      const covered = { to: selection.to, informedAt: composed.createdAt };
      return { editions, advanced: { ...advanced, covered } };
    }
    editions.push({
      ...place(subscription, due),
      skipped: undefined,
      compositionId: composed.id,
      parts: composed.parts,
      silent: subscription.silent,
      nextAt,
      timeZone: subscription.timeZone,
    });
    return { editions, advanced: { ...advanced, covered: undefined } };
  }

  function selectionOf(subscription: DueSubscription, date: string): Selection | undefined {
    const { coveredTo, informedAt, subjects, language } = subscription;
    const since = coveredTo === undefined ? owedSince(subscription) : undefined;
    const days = editionWindow({ date, coveredTo, ...(since && { since }) }, today);
    if (days === undefined) return undefined;
    const { languageOf } = options;
    return { ...days, lateSince: informedAt, subjects, language: languageOf(language) };
  }
}

interface Occurrence {
  readonly date: string;
  readonly at: number;
}

function place({ id, chatId, threadId }: DueSubscription, { date, at }: Occurrence) {
  return { subscriptionId: id, chatId, threadId, date, dueAt: at };
}

function skipped(
  subscription: DueSubscription,
  occurrence: Occurrence,
  reason: 'missed' | 'covered' | 'nothing new',
  compositionId?: number,
): NewEdition {
  return { ...place(subscription, occurrence), skipped: reason, compositionId };
}
