import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { BotApiOptions } from '../../src/bot-api/bot-api.ts';
import { TELEGRAM_LIMITS } from '../../src/bot-api/limits.ts';
import { quantile, startBot, stopBot } from '../program.ts';
import type { Figure } from '../run.ts';
import { type Account, account } from './account.ts';
import { viewLedger } from './ledger-view.ts';
import { ask } from './questions.ts';
import { onStage, type Stage } from './stage.ts';
import type { Letter } from './traffic.ts';

const SUBSCRIBERS = 3_000;
const PER_SECOND = 30;
const ASKED_EVERY_MS = 200;
/** A round trip of 300 ms, jitter included. */
const LATENCY_MS = [250, 350] as const;
const FAILING = 0.02;
/** 429s, of thousands of messages. */
const NEAR_NONE = 5;
const LONGEST_MS = 8 * 60_000;

const OPTIONS: BotApiOptions & { news: number } = { news: 2, limits: TELEGRAM_LIMITS };

/** Three thousand roundups due at once, while people ask; then over a bad line to a bad server. */
export async function delivering(): Promise<Figure[]> {
  const calm = await onStage(SUBSCRIBERS, OPTIONS, (stage) =>
    deliver(stage, ({ arrived }) => arrived[0]),
  );
  const rough = await onStage(SUBSCRIBERS, OPTIONS, (stage) => {
    const target = { method: 'sendMessage', times: Number.POSITIVE_INFINITY };
    stage.api.faults.add({ kind: 'slow', ms: LATENCY_MS }, target);
    // Of half of them nobody hears that they arrived.
    for (const taken of [true, false]) {
      const fault = { kind: 'error', code: 502, description: 'Bad Gateway', taken } as const;
      stage.api.faults.add(fault, { ...target, probability: FAILING / 2 });
    }
    return deliver(stage, ({ tried }) => tried[0]);
  });
  const [least, most] = LATENCY_MS;
  const rate = `(messages + replies) / ${PER_SECOND} s`;
  const bad = `${least} to ${most} ms a send, ${FAILING * 100} % of 502`;
  return [
    { name: `${SUBSCRIBERS} due, time / ${rate}`, value: calm.ratio, unit: 'times', bound: 1.05 },
    ...accounted(calm, NEAR_NONE),
    { name: '- answers meanwhile, 95th percentile', value: calm.p95 / 1000, unit: 's', bound: 0.5 },
    {
      name: `${SUBSCRIBERS} due, ${bad}, time to the last first attempt / ${rate}`,
      value: rough.ratio,
      unit: 'times',
      bound: 1.15,
    },
    ...accounted(rough),
    { name: '- answers meanwhile, 95th percentile', value: rough.p95 / 1000, unit: 's' },
  ];
}

interface Outcome extends Account {
  /** Of the time that it took to the time that 30 messages a second take. */
  readonly ratio: number;
  readonly seconds: number;
  readonly floods: number;
  readonly replies: number;
  readonly unanswered: number;
  /** The longest of the server, ms: what was late there by so much came all at once afterwards. */
  readonly stall: number;
  /** Of the time that answers took, ms. */
  readonly p95: number;
}

/** @param end which of a letter's instants counts as its end */
async function deliver(
  { api, database, settings, traffic }: Stage,
  end: (letter: Letter) => number | undefined,
): Promise<Outcome> {
  const { child } = await startBot(api, settings);
  const started = performance.now();
  const questions = ask(api, ASKED_EVERY_MS);
  const ledger = viewLedger(database);
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  try {
    await ledger.settled(SUBSCRIBERS, LONGEST_MS);
  } finally {
    questions.stop();
    stalls.disable();
    await stopBot(child);
  }
  const rows = ledger.rows();
  ledger.close();

  const letters = traffic.letters();
  const ended = Math.max(...letters.map((letter) => end(letter) ?? 0));
  const replies = traffic.answers.filter((at) => at >= started && at <= ended).length;
  const seconds = (ended - started) / 1000;
  return {
    ...account(rows, letters),
    ratio: seconds / ((letters.length + replies) / PER_SECOND),
    seconds,
    floods: traffic.floods(),
    replies,
    unanswered: questions.asked() - questions.answered.length,
    stall: stalls.max / 1e6,
    p95: quantile(questions.answered, 0.95),
  };
}

function accounted(outcome: Outcome, mostFloods?: number): Figure[] {
  const { unheard } = outcome;
  return [
    { name: `- messages`, value: outcome.messages, unit: '' },
    { name: '- replies meanwhile', value: outcome.replies, unit: '' },
    { name: '- time', value: outcome.seconds, unit: 's' },
    { name: '- messages lost', value: outcome.lost, unit: '', bound: 0 },
    { name: '- messages that rest unconfirmed', value: outcome.unconfirmed, unit: '' },
    { name: '- duplicates, of answers lost', value: outcome.duplicates, unit: '', bound: unheard },
    {
      name: '- 429s',
      value: outcome.floods,
      unit: '',
      ...(mostFloods !== undefined && { bound: mostFloods }),
    },
    { name: '- longest stall of the server', value: outcome.stall, unit: 'ms' },
    { name: '- questions without an answer', value: outcome.unanswered, unit: '' },
  ];
}
