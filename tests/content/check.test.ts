import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../src/content/check.ts';
import { loadCorpus } from '../../src/content/load.ts';
import { changed, contentFolder, FIRST, IN_ORDER, SECOND } from './folder.ts';

const COMMAND = resolve('src/content/check.ts');
const COUNTS = '2 briefs, 2 countries, 3 organisations, 3 places, 2 topics, 2 people, 0 stories';

test('the check passes a valid folder', async (context) => {
  const directory = await contentFolder(context, IN_ORDER);
  assert.deepEqual(await run(dirname(directory)), {
    code: 0,
    output: `${COUNTS}: 0 errors, 0 warnings\n`,
  });
});

test('the check passes with warnings, and says them', async (context) => {
  const directory = await contentFolder(context, { ...IN_ORDER, 'notes.txt': 'x' });
  assert.deepEqual(await run(dirname(directory), 'content/'), {
    code: 0,
    output: `content/notes.txt: is not read [warning]\n${COUNTS}: 0 errors, 1 warning\n`,
  });
});

test('the check fails with an error, after all problems', async (context) => {
  const directory = await contentFolder(context, {
    ...changed(SECOND, 'countries: [kz]', 'countries: [kx]'),
    ...changed(FIRST, 'kind: digest', 'kind: dijest'),
  });
  const { code, output } = await run(dirname(directory));
  assert.equal(code, 1);
  assert.deepEqual(output.split('\n'), [
    'content/briefs: holds no valid brief: nothing can be served',
    'content/briefs/2021/2021-11-26-first.md:4 kind: unknown kind "dijest" (did you mean "digest"?)',
    'content/briefs/2021/2021-12-03-second.md:5 countries: unknown code "kx" (did you mean "kz"?)',
    'nothing can be served: 3 errors, 0 warnings',
    '',
  ]);
});

test('the check says that there is no folder', async (context) => {
  const directory = await contentFolder(context);
  assert.deepEqual(await run(dirname(directory), 'contents'), {
    code: 1,
    output:
      "contents: can't be read: there is no such file or folder\nnothing can be served: 1 error, 0 warnings\n",
  });
});

test('the check knows the house rules, a loaded corpus does not', async (context) => {
  const directory = await contentFolder(context);
  const { report, passed } = await checkContent(directory);
  assert.ok(passed);
  assert.match(report, /second\.md:2 translations\.ru\.title: is missing \[warning\]/);
  assert.deepEqual((await loadCorpus(directory)).problems, []);
});

test('the content that ships has no error and no warning', async () => {
  const { report, passed } = await checkContent('content');
  assert.ok(passed, report);
  assert.match(report, /: 0 errors, 0 warnings\n$/);
});

function run(cwd: string, ...folder: string[]): Promise<{ code: unknown; output: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [COMMAND, ...folder], { cwd }, (error, stdout, stderr) => {
      done({ code: error?.code ?? 0, output: stdout + stderr });
    });
  });
}
