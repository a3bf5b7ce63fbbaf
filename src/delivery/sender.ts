import type { WallClock } from '../calendar/clock.ts';
import { type AttemptPorts, attempt } from './attempt.ts';
import { type ConsequencePorts, createConsequences } from './consequences.ts';
import { StoppedError } from './insist.ts';
import type { Lane } from './lane.ts';
import type { Delivery, Ledger, Settlement } from './ledger.ts';
import type { Outcome } from './messenger.ts';
import type { Pacer } from './pacer.ts';
import { createParts } from './parts.ts';
import { tooLate, type UnconfirmedPolicy, verdictOn } from './settle-rules.ts';

export interface SenderOptions extends AttemptPorts, ConsequencePorts {
  readonly ledger: ConsequencePorts['ledger'] &
    Pick<Ledger, 'compositionById' | 'begin' | 'settle' | 'release'>;
  readonly pacer: Pick<Pacer, 'broadcast'>;
  readonly lane: Lane;
  readonly clock: WallClock;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly unconfirmed: UnconfirmedPolicy;
  readonly catchUpMs: number;
  /** Called when a delivery has ended, and when one has stopped waiting for its place. */
  readonly moved: () => void;
}

interface UnderWay {
  readonly delivery: Delivery;
  readonly waits: AbortController;
  isWaiting: boolean;
}

/** Longer than this nothing waits for its place: others may have theirs sooner. */
const LONGEST_WAIT_MS = 5_000;

export type Sender = ReturnType<typeof createSender>;

/** Brings claimed deliveries to their end, many beside each other. */
export function createSender(options: SenderOptions) {
  const { ledger, pacer, lane, insist, monotonic, log, moved } = options;
  const now = () => options.clock().getTime();
  const parts = createParts(ledger);
  const act = createConsequences(options);
  const underWay = new Map<number, UnderWay>();

  async function deliver(item: UnderWay): Promise<void> {
    const { delivery } = item;
    const late = tooLate(delivery, now(), options.catchUpMs);
    if (late !== undefined) return await settle(delivery, late);
    const composition = await insist('composition', () => parts(delivery.compositionId));
    if (composition === undefined) {
      return await settle(delivery, { state: 'failed', reason: 'its composition is gone' });
    }
    const hasPlace = await place(item);
    item.isWaiting = false;
    moved();
    if (!hasPlace) return await insist('release', () => ledger.release([delivery]));
    // Who was suspended, or shut out of the file, for long may have lost it to somebody else.
    const isOurs = await insist('begin', () => ledger.begin(delivery, now()));
    if (!isOurs) return log.info({ delivery: delivery.id }, 'taken over by another run');
    const startedAt = monotonic.now();
    await conclude(delivery, await attempt(delivery, composition, now(), options), startedAt);
  }

  async function place({ delivery, waits }: UnderWay): Promise<boolean> {
    const callOff = monotonic.after(LONGEST_WAIT_MS, () => waits.abort());
    try {
      await pacer.broadcast(delivery.chatId, waits.signal);
      return true;
    } catch (error) {
      if (waits.signal.aborted) return false;
      throw error;
    } finally {
      callOff();
    }
  }

  /** Draws from an outcome what it means: for the delivery, its chat, and everybody. */
  async function conclude(delivery: Delivery, outcome: Outcome, startedAt: number): Promise<void> {
    const { settlement, consequences } = verdictOn(outcome, delivery, {
      ...lane.heard(outcome, delivery.chatId, startedAt),
      now: now(),
      random: options.random(),
      unconfirmed: options.unconfirmed,
    });
    for (const consequence of consequences) {
      // At once: what waits for its place must not leave while this is written down.
      if (consequence.type === 'pause') lane.pause(consequence.until);
      if (consequence.type === 'chat gone') lane.forget(delivery.chatId);
    }
    if (outcome.type !== 'sent') {
      const { id, chatId } = delivery;
      log.info({ delivery: id, chat: chatId, outcome: outcome.type, ...settlement }, 'not sent');
    }
    await settle(delivery, settlement);
    for (const consequence of consequences) await act(consequence, delivery);
  }

  async function settle(delivery: Delivery, settlement: Settlement): Promise<void> {
    await insist('settle', () => ledger.settle(delivery, settlement, now()));
    if (settlement.state !== 'unconfirmed') return;
    options.alerts.raise({ kind: 'unconfirmed', reason: settlement.reason });
  }

  return {
    /** Takes charge of a claimed delivery. */
    begin(delivery: Delivery): void {
      const item = { delivery, waits: new AbortController(), isWaiting: true };
      underWay.set(delivery.id, item);
      deliver(item)
        .catch((error) => {
          // A bug, or the end: the next start takes it for an attempt of unknown outcome.
          if (error instanceof StoppedError) return;
          log.error({ delivery: delivery.id, ...options.errorFields(error) }, 'delivery lost');
        })
        .finally(() => {
          underWay.delete(delivery.id);
          moved();
        });
    },
    /** What a lost owner had begun may have been sent. */
    async recover(delivery: Delivery): Promise<void> {
      const outcome: Outcome = { type: 'unknown', reason: 'the bot stopped while sending' };
      const situation = { now: now(), random: 0, missing: 0, widespread: false };
      const { unconfirmed } = options;
      const { settlement } = verdictOn(outcome, delivery, { ...situation, unconfirmed });
      await settle(delivery, settlement);
    },
    /** Puts back what waits for its place. */
    putBack(): void {
      for (const { isWaiting, waits } of underWay.values()) if (isWaiting) waits.abort();
    },
    count: (): number => underWay.size,
    waiting: (): number => [...underWay.values()].filter(({ isWaiting }) => isWaiting).length,
    chats: (): number[] => Array.from(underWay.values(), ({ delivery }) => delivery.chatId),
    has: (id: number): boolean => underWay.has(id),
    ids: (): number[] => [...underWay.keys()],
  };
}
