/** Wakes delivery on a database of many, where sending takes time; prints `WakingFigures` as JSON. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { todayIn } from '../../src/calendar/clock.ts';
import { createDelivery } from '../../src/delivery/delivery.ts';
import { monotonic } from '../../src/delivery/monotonic.ts';
import { createPacer } from '../../src/delivery/pacer.ts';
import { messagesIn } from '../../src/language/languages.ts';
import { openCorpus } from '../../src/open-corpus.ts';
import { errorFields } from '../../src/operations/logging.ts';
import { createChatStore } from '../../src/storage/chat-store.ts';
import { createDueSource } from '../../src/storage/due-source.ts';
import { createFirstSeen } from '../../src/storage/first-seen.ts';
import { createLedger } from '../../src/storage/ledger.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { createComposer } from '../../src/telegram/roundup.ts';
import { residentMegabytes } from '../program.ts';

export interface WakingFigures {
  /** Wake-ups with nothing due, ms each. */
  readonly quiet: readonly number[];
  /** The one that made all that is due. */
  readonly seconds: number;
  /** Of the event loop meanwhile: the longest, and what one in a thousand exceeds. */
  readonly stallMs: number;
  readonly stall999Ms: number;
  /** The most that it computed at a stretch, whatever else had the processor or the disk. */
  readonly computedMs: number;
  readonly megabytes: number;
}

const QUIET = 20;
const LATENCY_MS = 300;
const HOUR = 3_600_000;

const [database = '', content = '', started = ''] = process.argv.slice(2);
const log = pino({ level: 'error' }, pino.destination(2));
const { corpus } = await openCorpus(content, pino({ level: 'silent' }));
const storage = await openStorage(database);
let now = Number(started) - HOUR;
const clock = () => new Date(now);
let lastId = 0;

const delivery = createDelivery({
  ledger: createLedger(storage.db),
  source: createDueSource(storage.db),
  firstSeen: createFirstSeen(storage.db),
  chats: createChatStore(storage.db, clock),
  subscriptions: createSubscriptionStore(storage.db, clock),
  composer: createComposer(
    (language) => ({
      corpus,
      messages: messagesIn(language),
      today: todayIn(corpus.region.timeZone, clock),
    }),
    () => ({ username: 'bot' }),
  ),
  messenger: {
    async send() {
      await sleep(LATENCY_MS);
      return { type: 'sent', messageId: ++lastId };
    },
  },
  pacer: createPacer(monotonic),
  alerts: { raise: (trouble) => log.error({ ...trouble }, 'trouble'), clear: () => {} },
  tellOwner: async () => {},
  languageOf: (chosen) => messagesIn(chosen).language,
  regionZone: corpus.region.timeZone,
  catchUpMs: 48 * HOUR,
  unconfirmed: 'resend',
  owner: 'bench',
  earlierOwners: [],
  clock,
  monotonic,
  random: Math.random,
  log,
  errorFields,
});

const quiet: number[] = [];
for (let wakeUp = 0; wakeUp < QUIET; wakeUp++) {
  const before = performance.now();
  await delivery.wake();
  quiet.push(performance.now() - before);
  await sleep(50);
}
now = Number(started);
const stalls = monitorEventLoopDelay({ resolution: 1 });
stalls.enable();
const computing = watchComputing();
const before = performance.now();
await delivery.wake();
const seconds = (performance.now() - before) / 1000;
stalls.disable();
const computedMs = computing.stop();
const figures: WakingFigures = {
  quiet,
  seconds,
  stallMs: stalls.max / 1e6,
  stall999Ms: stalls.percentile(99.9) / 1e6,
  computedMs,
  megabytes: residentMegabytes(process.pid, 'VmHWM'),
};
await delivery.stop(2);
await storage.close();
process.stdout.write(JSON.stringify(figures));

/** Processor time of this thread between two turns of its event loop: the most of it, ms. */
function watchComputing(): { stop(): number } {
  const spent = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [last, most] = [spent(), 0];
  const timer = setInterval(() => {
    const now = spent();
    most = Math.max(most, now - last);
    last = now;
  }, 1);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}
