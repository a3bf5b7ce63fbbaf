import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LoadedCorpus, loadCorpus } from '../../src/content/load.ts';
import { contentState } from '../../src/preview/content-state.ts';
import { watchContent } from '../../src/preview/content-watch.ts';
import { contentFolder, FIRST, SECOND, VALID } from '../content/folder.ts';
import { CORPUS, errorFields, silent, stage } from './stage.ts';

/** Watches a folder; `loaded` resolves with the next load that fits. */
async function watched(
  t: TestContext,
  directory: string,
  load = () => loadCorpus(directory),
  log = silent,
) {
  const loads: LoadedCorpus[] = [];
  const watch = await watchContent(directory, {
    load,
    onLoaded: (loaded) => void loads.push(loaded),
    log,
    errorFields,
  });
  t.after(() => watch.close());
  return {
    watch,
    loads,
    async loaded(fits: (loaded: LoadedCorpus) => boolean): Promise<LoadedCorpus> {
      const deadline = performance.now() + 8_000;
      while (performance.now() < deadline) {
        const found = loads.findLast(fits);
        if (found) return found;
        await sleep(20);
      }
      throw new Error(`no such load among ${loads.length}`);
    },
  };
}

test('a file that breaks is a problem and left out; mended, both are gone', async (t) => {
  const directory = await contentFolder(t);
  const { corpus: served } = await loadCorpus(directory);
  assert.ok(served);
  const { loaded } = await watched(t, directory);
  const file = join(directory, SECOND);
  await writeFile(file, VALID[SECOND].replace('countries: [kz]', 'countries: [kx]'));
  const broken = await loaded(({ problems }) => problems.length > 0);
  const state = contentState(broken, broken.corpus ?? served);
  assert.deepEqual([state.briefs, state.stale], [1, false]);
  const [problem] = state.problems;
  assert.ok(problem?.file.endsWith(SECOND));
  assert.equal(problem?.severity, 'error');
  assert.equal(problem?.line, 5);
  assert.match(problem?.text ?? '', /^countries: unknown code "kx"/);
  assert.equal(state.leftOut.length, 1);
  assert.ok(state.leftOut[0]?.endsWith(SECOND));

  await writeFile(file, VALID[SECOND]);
  const mended = await loaded(
    ({ problems, corpus }) => problems.length === 0 && corpus?.briefs.length === 2,
  );
  assert.deepEqual(contentState(mended, served).leftOut, []);
});

test('files that come and go are noticed, hidden ones are not', async (t) => {
  const directory = await contentFolder(t);
  const { loaded, loads } = await watched(t, directory);
  await writeFile(join(directory, 'briefs', '2021', `.${SECOND.slice(-8)}.swp`), 'x');
  await sleep(300);
  assert.equal(loads.length, 0);
  await rm(join(directory, FIRST));
  await loaded(({ corpus }) => corpus?.briefs.length === 1);
  const third = 'briefs/2021/2021-12-10-third.md';
  await writeFile(
    join(directory, third),
    VALID[SECOND].replace(/date: .*|formerly: .*/g, (line) =>
      line.startsWith('date') ? 'date: 2021-12-10' : '',
    ),
  );
  await loaded(({ corpus }) => corpus?.briefs.some(({ id }) => id.endsWith('third')) ?? false);
});

test('with nothing to serve, what was served before still is', async (t) => {
  const directory = await contentFolder(t);
  const { corpus } = await loadCorpus(directory);
  assert.ok(corpus);
  const { loaded } = await watched(t, directory);
  await rm(join(directory, 'region.yaml'));
  const state = contentState(await loaded((load) => load.corpus === undefined), corpus);
  assert.deepEqual([state.stale, state.briefs], [true, 2]);
  assert.deepEqual(state.leftOut, []);
});

test('loads never run beside each other, and the last change is never missed', async (t) => {
  const directory = await contentFolder(t);
  let running = 0;
  let most = 0;
  const { loaded, loads } = await watched(t, directory, async () => {
    most = Math.max(most, ++running);
    await sleep(300);
    const load = await loadCorpus(directory);
    running--;
    return load;
  });
  for (let change = 0; change < 8; change++) {
    await writeFile(join(directory, FIRST), VALID[FIRST].replace('First:', `Change ${change}:`));
    await sleep(250);
  }
  await loaded(
    ({ corpus }) => corpus?.briefs.some(({ title }) => title.en?.startsWith('Change 7')) ?? false,
  );
  assert.equal(most, 1);
  assert.ok(loads.length < 8);
});

test('a load that throws is logged and told, and the next one is tried', async (t) => {
  const directory = await contentFolder(t);
  const logged: string[] = [];
  let fails = true;
  const { loaded } = await watched(
    t,
    directory,
    async () => {
      if (fails) throw new Error('out of luck');
      return loadCorpus(directory);
    },
    { ...silent, error: (_, event) => void logged.push(event) },
  );
  await writeFile(join(directory, FIRST), `${VALID[FIRST]}- One more.\n`);
  const failed = await loaded(() => true);
  assert.equal(failed.corpus, undefined);
  assert.match(failed.problems[0]?.message ?? '', /can't be loaded/);
  assert.deepEqual(logged, ['content not loaded']);
  fails = false;
  await writeFile(join(directory, FIRST), VALID[FIRST]);
  await loaded(({ corpus }) => corpus !== undefined);
});

test('nothing is told after the watch is closed', async (t) => {
  const directory = await contentFolder(t);
  const { watch, loads } = await watched(t, directory);
  await writeFile(join(directory, FIRST), `${VALID[FIRST]}- One more.\n`);
  await sleep(50);
  await watch.close();
  await sleep(400);
  assert.deepEqual(loads, []);
});

test('what may follow a command comes from the corpus', () => {
  const { arguments: known } = contentState({ corpus: CORPUS, problems: [] }, CORPUS);
  assert.deepEqual(known, {
    country: [{ value: 'kz', names: { en: 'Steppe' } }],
    topic: [{ value: 'energy', names: { en: 'Energy' } }],
    story: [],
    week: [
      { value: '2021-W48', names: { en: '2021-11-29 – 2021-12-05' } },
      { value: '2021-W45', names: { en: '2021-11-08 – 2021-11-14' } },
    ],
  });
});

test('new content reaches every page', async (t) => {
  const { preview, tab } = await stage(t);
  const page = await tab();
  assert.equal(page.snapshot.content.stale, false);
  const problem = {
    severity: 'error',
    file: 'content/region.yaml',
    message: 'is missing',
  } as const;
  preview.contentChanged({ corpus: undefined, problems: [problem] });
  const { content } = await page.next('content');
  assert.deepEqual([content.stale, content.briefs], [true, 2]);
  assert.deepEqual(content.problems, [
    { severity: 'error', file: 'content/region.yaml', text: 'is missing' },
  ]);
});
