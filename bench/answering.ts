import { startBotApi } from '../src/bot-api/start.ts';
import { startBot, stopBot } from './program.ts';
import type { Figure } from './run.ts';

const READERS = 10;
const LATENCY_MS = 300;
const QUESTIONS = ['/week 2021-W46', '/sco', 'gas prices in Kazakhstan', '/country uz', '/latest'];

/** Ten readers at once while every send takes 300 ms: when the last of them has the answer. */
export async function answering(): Promise<Figure[]> {
  const api = await startBotApi();
  const { child } = await startBot(api);
  const slowest: number[] = [];
  for (const question of QUESTIONS) {
    // Others each time: a chat gets a message a second, and waits for what is more.
    const readers = Array.from({ length: READERS }, () => api.person());
    const stop = api.faults.add(
      { kind: 'slow', ms: LATENCY_MS },
      { method: ['sendMessage', 'editMessageText'], times: Number.POSITIVE_INFINITY },
    );
    const asked = performance.now();
    for (const reader of readers) reader.say(question);
    await Promise.all(readers.map((reader) => reader.chat.nextMessage({ timeoutMs: 10_000 })));
    slowest.push((performance.now() - asked) / 1000);
    stop();
  }
  await stopBot(child);
  await api.close();
  return [
    {
      name: `${READERS} readers at once, ${LATENCY_MS} ms a send, the slowest answer`,
      value: Math.max(...slowest),
      unit: 's',
      bound: 0.7,
    },
  ];
}
