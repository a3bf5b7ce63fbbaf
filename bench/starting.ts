import { startBotApi } from '../src/bot-api/start.ts';
import { median, residentMegabytes, startBot, stopBot } from './program.ts';
import type { Figure } from './run.ts';

const RUNS = 5;

/** From the start of the process to the first `getUpdates`, and the memory then held. */
export async function starting(): Promise<Figure[]> {
  const seconds: number[] = [];
  const megabytes: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const api = await startBotApi();
    const { child, seconds: taken } = await startBot(api);
    seconds.push(taken);
    megabytes.push(residentMegabytes(child.pid));
    await stopBot(child);
    await api.close();
  }
  return [
    {
      name: `start to first getUpdates, median of ${RUNS}`,
      value: median(seconds),
      unit: 's',
      bound: 1.5,
    },
    {
      name: 'resident memory after start, highest',
      value: Math.max(...megabytes),
      unit: 'MB',
      bound: 150,
    },
  ];
}
