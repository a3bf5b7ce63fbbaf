/**
 * `npm test`: formats-checks, lints, type-checks and tests, and closes with `N passed, N failed`.
 * With arguments only these test files are run: `npm test -- tests/calendar/iso-week.test.ts`.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
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

const skipped = new Set<string>();
let passed = 0;
let failed = clean ? 0 : 1;

/**
 * Runs them, each in a process of its own.
 *
 * @returns those whose process ended before it had told all: a failure may be amiss
 */
async function runFiles(paths: readonly string[]): Promise<string[]> {
  const ended = new Map<string, boolean>();
  const results = run({
    files: paths,
    // Of two cores the default would leave one idle.
    concurrency: Math.max(2, availableParallelism() - 1),
    timeout: 150_000,
    // A failed test may leave a server or a program behind, which would hold its file up.
    forceExit: true,
  });
  results.on('test:summary', ({ file, counts, success }) => {
    if (file !== undefined) return void ended.set(file, success);
    passed += counts.passed;
    failed += counts.tests - counts.passed - counts.skipped - counts.todo;
  });
  results.on('test:pass', ({ skip }) => {
    if (typeof skip === 'string') skipped.add(skip);
  });
  await pipeline(results.compose(spec), process.stdout, { end: false });

  // What fails outside of any test, as a file's last hook, is counted nowhere.
  if (failed === 0 && [...ended.values()].includes(false)) failed = 1;
  return paths.filter((path) => !ended.has(resolve(path)));
}

const files = chosen.length > 0 ? chosen : globSync('tests/**/*.test.ts').sort();
let cut = await runFiles(files);
if (cut.length > 0) {
  process.stdout.write(`Cut short, and run again: ${cut.join(', ')}\n`);
  cut = await runFiles(cut);
}
for (const path of cut) process.stdout.write(`${path}: ended before it had told all\n`);
failed += cut.length;
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
for (const reason of skipped) process.stdout.write(`SKIPPED, ${reason}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
