import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Change, Snapshot } from '../src/preview/protocol.ts';
import { median, START, stopBot } from './program.ts';
import type { Figure } from './run.ts';

/** Telegram's own limit for one chat, which the preview keeps to. */
const PAUSE_MS = 1100;
const QUESTIONS = ['lithium', '/week 2021-W46', '/latest'];

/** From sending a question in the preview to the moment the page hears of the answer. */
export async function previewing(): Promise<Figure[]> {
  const child = spawn(process.execPath, START, {
    env: { PATH: process.env.PATH ?? '', PORT: '0', CONTENT_DIR: resolve('content') },
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  let url: string | undefined;
  while (url === undefined) {
    await once(child.stdout, 'data');
    url = /http:\/\/localhost:\d+/.exec(printed)?.[0];
  }
  const changes = readChanges(url);
  const milliseconds: number[] = [];
  const { people } = await snapshotOf(changes);
  await sleep(3 * PAUSE_MS);
  for (const { id } of people) {
    for (const text of QUESTIONS) {
      const sent = performance.now();
      await fetch(`${url}/act/say`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ chat: id, as: id, text }),
      });
      await answerIn(id, changes);
      milliseconds.push(performance.now() - sent);
      await sleep(PAUSE_MS);
    }
  }
  await changes.return(undefined);
  await stopBot(child);
  return [
    {
      name: `answer in the preview, median of ${milliseconds.length}`,
      value: median(milliseconds),
      unit: 'ms',
      bound: 100,
    },
  ];
}

/** The page's own stream, without a browser. */
async function* readChanges(url: string): AsyncGenerator<Change, void, undefined> {
  const response = await fetch(`${url}/events`);
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: ?(.*)$/m.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data) as Change;
    }
  }
}

async function snapshotOf(changes: AsyncGenerator<Change>): Promise<Snapshot> {
  const { value } = await changes.next();
  if (value?.type !== 'snapshot') throw new Error('the first change is no snapshot');
  return value.snapshot;
}

async function answerIn(chat: number, changes: AsyncGenerator<Change>): Promise<void> {
  for (;;) {
    const { value } = await changes.next();
    if (value === undefined) throw new Error('the stream ended');
    if (value.type === 'message' && value.chat === chat && value.state.byBot) return;
  }
}
