/**
 * `npm test`: formats-checks, lints, type-checks and tests, and closes with `N passed, N failed`.
 * With arguments only these test files are run: `npm test -- tests/calendar/iso-week.test.ts`.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const chosen = process.argv.slice(2);
// Each file has a process of its own: what one has stripped and compiled, all others need not.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'briefing-bot-tests');

function step(name: string, command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  process.stdout.write(status === 0 ? `${name}: ok\n` : `${name}: FAILED\n`);
  return status === 0;
}

const clean =
  chosen.length > 0 ||
  [
    step('format and lint', 'biome', ['ci', '--colors=off', '.']),
    step('types', 'tsc', ['--project', '.']),
    step("types of the preview's page", 'tsc', ['--project', 'src/preview/page']),
  ].every((passed) => passed);

const files = chosen.length > 0 ? chosen : globSync('tests/**/*.test.ts').sort();
let passed = 0;
let failed = clean ? 0 : 1;
const skipped = new Set<string>();
const results = run({
  files,
  // Of two cores the default would leave one idle.
  concurrency: Math.max(2, availableParallelism() - 1),
  timeout: 150_000,
  // A failed test may leave a server or a program behind, which would hold its file up.
  forceExit: true,
});
results.on('test:summary', ({ file, counts }) => {
  if (file !== undefined) return;
  passed = counts.passed;
  failed += counts.tests - counts.passed - counts.skipped - counts.todo;
});
results.on('test:pass', ({ skip }) => {
  if (typeof skip === 'string') skipped.add(skip);
});
results.compose(spec).pipe(process.stdout);
results.on('end', () => {
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  process.on('exit', () => {
    for (const reason of skipped) process.stdout.write(`SKIPPED, ${reason}\n`);
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  });
});
