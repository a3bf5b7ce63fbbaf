import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endedFor, isAlive, type Run } from '../../src/delivery/runs.ts';
import { createRuns } from '../../src/storage/runs.ts';
import { openStorage } from '../../src/storage/storage.ts';

const run = (owner: string, host: string, pid: number): Run => ({ owner, host, pid });

test('a restart knows the runs that have ended here, and leaves those elsewhere alone', async (context) => {
  const storage = await openStorage(':memory:');
  context.after(() => storage.close());
  const runs = createRuns(storage.db);
  const alive = new Set([20]);
  const begin = (one: Run) =>
    runs.begin(
      one,
      endedFor(one, (pid) => alive.has(pid)),
    );
  assert.deepEqual(await begin(run('a', 'here', 10)), []);
  assert.deepEqual(await begin(run('b', 'elsewhere', 10)), []);
  assert.deepEqual(await begin(run('c', 'here', 20)), ['a']);
  assert.deepEqual(await begin(run('d', 'here', 30)), []);
  assert.deepEqual(await begin(run('e', 'here', 30)), ['d'], 'a container gives the same id again');
});

test('a process is alive or it is not', () => {
  assert.ok(isAlive(process.pid));
  assert.ok(!isAlive(2 ** 30));
});
