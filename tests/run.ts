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

/** A browser has moods that no machine repeats: what fails in it may try once more, and is named. */
const BROWSER = /(?:^|\/)browser-[^/]+\.test\.ts$/;

/**
 * Runs them, each in a process of its own, and counts what is settled.
 *
 * @returns those to be run again: whose process ended before it had told all, for a failure may be
 *   amiss; and, where it is `first`, what failed in a browser
 */
async function runFiles(paths: readonly string[], first: boolean): Promise<string[]> {
  const told = new Map<string, { passed: number; failed: number }>();
  const results = run({
    files: paths,
    // Of two cores the default would leave one idle.
    concurrency: Math.max(2, availableParallelism() - 1),
    timeout: 150_000,
    // A failed test may leave a server or a program behind, which would hold its file up.
    forceExit: true,
  });
  results.on('test:summary', ({ file, counts, success }) => {
    const lost = counts.tests - counts.passed - counts.skipped - counts.todo;
    // What fails outside of any test, as a file's last hook, is counted nowhere.
    const failures = success ? 0 : Math.max(1, lost);
    if (file !== undefined) {
      told.set(file, { passed: counts.passed, failed: failures });
    } else {
      passed += counts.passed;
      failed += lost;
    }
  });
  results.on('test:pass', ({ skip }) => {
    if (typeof skip === 'string') skipped.add(skip);
  });
  await pipeline(results.compose(spec), process.stdout, { end: false });

  const again = paths.filter((path) => {
    const file = told.get(resolve(path));
    if (file === undefined) return true;
    if (!first || file.failed === 0 || !BROWSER.test(path)) return false;
    passed -= file.passed;
    failed -= file.failed;
    return true;
  });
  const isFailed = ([file, { failed: count }]: [string, { failed: number }]) =>
    count > 0 && !again.some((path) => resolve(path) === file);
  if (failed === 0 && [...told].some(isFailed)) failed = 1;
  return again;
}

const files = chosen.length > 0 ? chosen : globSync('tests/**/*.test.ts').sort();
let again = await runFiles(files, true);
if (again.length > 0) {
  process.stdout.write(`FLAKY or cut short, and run again: ${again.join(', ')}\n`);
  again = await runFiles(again, false);
}
for (const path of again) process.stdout.write(`${path}: ended before it had told all\n`);
failed += again.length;
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
for (const reason of skipped) process.stdout.write(`SKIPPED, ${reason}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
