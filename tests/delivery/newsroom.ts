import { type Alert, createAlerts } from '../../src/delivery/alerts.ts';
import type { Composer } from '../../src/delivery/composer.ts';
import type { Held } from '../../src/delivery/consequences.ts';
import { createDelivery, type DeliveryOptions } from '../../src/delivery/delivery.ts';
import type { DueSubscription } from '../../src/delivery/due-source.ts';
import type { Frame, Outcome } from '../../src/delivery/messenger.ts';
import { createPacer } from '../../src/delivery/pacer.ts';
import { createFakeTime } from './fake-time.ts';
import { createMemoryLedger } from './memory-ledger.ts';

/** Monday, 09:00 in UTC. */
export const MONDAY = Date.UTC(2021, 10, 15, 9);
export const HOUR = 3_600_000;
export const WEEK = 168 * HOUR;

/** Something that Telegram was asked to send. */
export interface Message {
  readonly chatId: number;
  readonly text: string;
  readonly frame: Frame;
  readonly plain: boolean;
  readonly at: number;
}

/** A subscription due on Monday at nine, made the week before. */
export function subscription(id: number, changed: Partial<DueSubscription> = {}): DueSubscription {
  return {
    ...{ id, chatId: id, threadId: undefined, subjects: [], silent: false, quietWeeks: 'tell' },
    ...{ weekday: 1, time: '09:00', timeZone: 'UTC', status: 'active', heldReason: undefined },
    ...{ pausedUntil: undefined, createdAt: MONDAY - 100 * HOUR, lastDate: undefined },
    ...{ coveredTo: undefined, informedAt: undefined, nextAt: MONDAY },
    ...{ language: 'en', gone: false },
    ...changed,
  };
}

export function subscriptions(count: number): DueSubscription[] {
  return Array.from({ length: count }, (_, index) => subscription(index + 1));
}

/** Roundups of one brief and so many parts, each named by what it is of. */
export function composerOf(parts: number): Composer {
  return {
    compose: ({ from, to, subjects, language }) => ({
      parts: Array.from({ length: parts }, (_, part) => ({
        text: `${from}..${to} ${subjects.join('+')} ${language} ${part}`,
      })),
      briefs: ['b1'],
      corrections: [],
    }),
  };
}

/** How Telegram takes a message; by default it is sent after 50 ms. */
export type Behaviour = (message: Message, nth: number) => Promise<Outcome> | Outcome;

/** A newsroom with fake time, a ledger in memory and a Telegram that behaves as told. */
export function createNewsroom(subscribers: readonly DueSubscription[], telegram?: Behaviour) {
  const time = createFakeTime(MONDAY);
  const memory = createMemoryLedger(subscribers);
  const pacer = createPacer(time.monotonic);
  const asked: Message[] = [];
  const alerted: Alert[] = [];
  const held: Held[] = [];
  const logged: string[] = [];
  let behaviour: Behaviour = telegram ?? (() => sent());
  let lastId = 0;

  function sent(): Outcome {
    return { type: 'sent', messageId: ++lastId };
  }

  const sleep = (ms: number) => new Promise<void>((run) => time.monotonic.after(ms, run));

  const log = {
    info: (_: object, event: string) => logged.push(event),
    error: (_: object, event: string) => logged.push(event),
  };

  /** One run of the program; another one on the same ledger is a restart. */
  function start(changed: Partial<DeliveryOptions> = {}) {
    return createDelivery({
      ...{ ledger: memory.ledger, source: memory.source, chats: memory.chats },
      subscriptions: memory.store,
      firstSeen: { since: async () => new Set<string>() },
      composer: composerOf(1),
      messenger: {
        async send({ chatId }, part, frame, plain) {
          const { text = '' } = part as { text?: string };
          const message = { chatId, text, frame, plain, at: time.monotonic.now() };
          const nth = asked.push(message);
          await sleep(50);
          return await behaviour(message, nth);
        },
      },
      ...{ pacer, clock: time.clock, monotonic: time.monotonic, random: () => 0.5 },
      ...{ languageOf: (language) => language ?? 'en', regionZone: 'UTC', catchUpMs: 48 * HOUR },
      ...{ unconfirmed: 'resend', owner: 'run 1', earlierOwners: [], log },
      errorFields: (error) => ({ error: String(error) }),
      alerts: createAlerts({
        ...{ admins: [1], monotonic: time.monotonic, log },
        tell: async (_, alert) => {
          alerted.push(alert);
          return sent();
        },
      }),
      tellOwner: async (one) => held.push(one),
      ...changed,
    });
  }

  return {
    ...{ time, memory, pacer, asked, alerted, held, logged, start, sent, sleep },
    behave(changed: Behaviour) {
      behaviour = changed;
    },
    /** How many deliveries are in each state. */
    states(): Record<string, number> {
      const counts: Record<string, number> = {};
      for (const { state } of memory.rows) counts[state] = (counts[state] ?? 0) + 1;
      return counts;
    },
  };
}
