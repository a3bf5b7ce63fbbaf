import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';

/** The program as a user starts it, in a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** Everything written so far. */
  stdout(): string;
  stderr(): string;
  /** Waits until the log holds the words so many times. */
  logged(words: string, times?: number): Promise<void>;
  /** The same of what is meant for a person. */
  printed(words: string): Promise<void>;
  /** Asks it to stop and resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** The exit code, once it ends by itself. */
  exited(): Promise<number | null>;
}

const PATIENCE_MS = 40_000;

/** What `npm start` runs, after the word `node`. */
const [, ...START] = (
  JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
).scripts.start
  .split(' ')
  .map((part) => (part.startsWith('src/') ? resolve(part) : part));

/**
 * Starts what `npm start` starts, with nothing of this process's settings: elsewhere, so that it
 * doesn't find a developer's `.env`.
 */
export function startProgram(environment: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, START, {
    cwd: tmpdir(),
    env: {
      PATH: process.env.PATH ?? '',
      PORT: '0',
      CONTENT_DIR: resolve('content'),
      DATABASE_URL: 'sqlite::memory:',
      // Tests talk faster than people do.
      RATE_PER_SECOND: '1000',
      RATE_CHAT_BURST: '1000',
      RATE_GROUP_PER_MINUTE: '1000',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  async function heard(words: string, times = 1): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (stdout.split(words).length <= times) {
      const late = performance.now() > deadline;
      if (late || child.exitCode !== null) {
        throw new Error(`never logged "${words}":\n${stdout}\n${stderr}`);
      }
      await Promise.race([once(child.stdout, 'data'), ended, pause(PATIENCE_MS)]);
    }
  }

  return {
    process: child,
    stdout: () => stdout,
    stderr: () => stderr,
    logged: heard,
    printed: heard,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return await ended;
    },
    exited: () => ended,
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
