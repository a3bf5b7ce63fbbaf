import { type ChildProcess, spawn } from 'node:child_process';
import type { TestContext } from 'node:test';
import type { Stage } from './roundup-stage.ts';

const PROGRAM = new URL('roundup-child.ts', import.meta.url).pathname;

/** The bot of a stage in a process of its own, at an instant at which its clock stands still. */
export function startRoundupProgram(
  t: TestContext,
  { api, admin, database }: Pick<Stage, 'api' | 'admin' | 'database'>,
  instant: string,
): ChildProcess {
  const settings = [api.token, api.url, database, instant, String(admin.id)];
  const program = spawn(process.execPath, [PROGRAM, ...settings], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  t.after(() => program.kill('SIGKILL'));
  return program;
}
