import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { startBotApi } from '../../src/bot-api/start.ts';
import { quantile, residentMegabytes, startBot, stopBot } from '../program.ts';
import type { Figure } from '../run.ts';
import type { SizeFigures } from './at-size.ts';
import { type SyntheticContent, syntheticContent } from './corpora.ts';

/** The size that the bounds are set for. */
const BOUND_AT = 10_000;
/** Ready within so many seconds from a saved index. */
const READY = 4;

/**
 * Search over made-up corpora of real sentences: start, answers, hostile questions, updates and
 * memory. `--briefs N,N…` says how many briefs they have; 1,000 and 10,000 where nothing is said.
 * 100,000 take a quarter of an hour and 3 GB.
 */
export async function searching(args: readonly string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args: [...args],
    options: { briefs: { type: 'string', default: '1000,10000' } },
  });
  const figures: Figure[] = [];
  for (const size of values.briefs.split(',').map(Number)) {
    const content = await syntheticContent(size);
    try {
      figures.push(...(await starts(size, content)), ...(await atSize(size, content)));
    } finally {
      await content.remove();
    }
  }
  return figures;
}

async function starts(size: number, content: SyntheticContent): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'index-'));
  const database = join(folder, 'bot.db');
  const bound = size <= BOUND_AT ? { bound: READY } : {};
  const figures: Figure[] = [];
  const start = async (name: string, limit: { bound?: number }, saves: boolean): Promise<void> => {
    const api = await startBotApi();
    const settings = { CONTENT_DIR: content.directory, DATABASE_URL: `sqlite:${database}` };
    const { child, seconds } = await startBot(api, settings, 600_000);
    figures.push({ name: titled(size, `ready, ${name}`), value: seconds, unit: 's', ...limit });
    figures.push({
      name: titled(size, `resident memory, ${name}`),
      value: residentMegabytes(child.pid),
      unit: 'MB',
    });
    while (saves && !existsSync(`${database}.index`)) await sleep(200);
    await stopBot(child);
    await api.close();
  };
  try {
    await start('for the first time', {}, true);
    await start('from the saved index', bound, false);
    const file = join(content.directory, content.files[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replace('title: ', 'title: Edited '));
    await start('after an edit', bound, false);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return figures;
}

async function atSize(size: number, { directory }: SyntheticContent): Promise<Figure[]> {
  const program = join(import.meta.dirname, 'at-size.ts');
  const options = ['--expose-gc', '--max-old-space-size=8192', program, directory];
  const { stdout } = await promisify(execFile)(process.execPath, options, {
    maxBuffer: 64 * 1024 * 1024,
  });
  const { answers, hostile, updates, stalls, saving, heap } = JSON.parse(stdout) as SizeFigures;
  const within = (bound: number) => (size <= BOUND_AT ? { bound } : {});
  const milliseconds = (name: string, value: number, bound?: number): Figure => ({
    name: titled(size, name),
    value,
    unit: 'ms',
    ...(bound !== undefined && within(bound)),
  });
  return [
    milliseconds(`answer, median of ${answers.length}`, quantile(answers, 0.5)),
    milliseconds('answer, p99', quantile(answers, 0.99), 20),
    milliseconds(`hostile question, median of ${hostile.length}`, quantile(hostile, 0.5)),
    milliseconds('hostile question, slowest', Math.max(...hostile), 50),
    milliseconds(`update of one brief, median of ${updates.length}`, quantile(updates, 0.5), 10),
    milliseconds('update of one brief, slowest', Math.max(...updates)),
    ...Object.entries(stalls).map(([what, stall]) =>
      milliseconds(`longest stall at a reload, changed: ${what}`, stall, 50),
    ),
    milliseconds('longest stall while the index is saved', saving, 50),
    { name: titled(size, 'heap'), value: heap, unit: 'MB', ...within(250) },
  ];
}

function titled(size: number, name: string): string {
  return `${size.toLocaleString('en')} briefs: ${name}`;
}
