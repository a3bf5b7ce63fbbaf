import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ask, stage } from './stage.ts';

async function pageFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'page-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><!-- import map --><script type="module" src="/page/main.ts"></script>',
  );
  await writeFile(join(folder, 'main.ts'), 'export const answer: number = 42;\n');
  await writeFile(join(folder, 'style.css'), 'body {}');
  await writeFile(join(folder, 'icon.svg'), '<svg/>');
  await writeFile(join(folder, 'tsconfig.json'), '{}');
  await mkdir(join(folder, 'views'));
  await writeFile(join(folder, 'views', 'list.ts'), 'export type Nothing = never;\n');
  await writeFile(join(folder, '..', 'beside.ts'), 'secret');
  return folder;
}

test('a foreign Host is refused whatever it asks for: names can be made to point here', async (t) => {
  const { server } = await stage(t);
  const { port } = server;
  for (const host of ['evil.example', `evil.example:${port}`, 'localhost', `localhost:1`]) {
    for (const path of ['/', '/events', '/health', '/protocol.ts']) {
      const { status, body } = await ask(port, path, { headers: { host } });
      assert.equal(status, 403, `${host} ${path}`);
      assert.match(JSON.parse(body).error, /the preview is at http:\/\/localhost:\d+ only/);
    }
  }
  for (const host of [
    `localhost:${port}`,
    `127.0.0.1:${port}`,
    `[::1]:${port}`,
    `LOCALHOST:${port}`,
  ]) {
    assert.equal((await ask(port, '/health', { headers: { host } })).status, 200, host);
  }
});

test('other sites can neither act nor listen', async (t) => {
  const { server } = await stage(t);
  const { port } = server;
  const act = { method: 'POST', body: '{"back":true}' };
  const foreign: Record<string, string>[] = [
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: `https://localhost:${port}` },
    { origin: 'http://localhost:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: `http://localhost:${port}`, 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of foreign) {
    assert.equal((await ask(port, '/act/travel', { ...act, headers })).status, 403);
    assert.equal((await ask(port, '/events', { headers })).status, 403);
  }
  for (const origin of [`http://localhost:${port}`, `http://127.0.0.1:${port}`]) {
    const headers = { origin, 'sec-fetch-site': 'same-origin' };
    assert.equal((await ask(port, '/act/travel', { ...act, headers })).status, 200);
  }
  // A link to the preview may stand anywhere.
  const { status } = await ask(port, '/health', { headers: { 'sec-fetch-site': 'cross-site' } });
  assert.equal(status, 200);
});

test('acts are JSON of at most 64 KiB', async (t) => {
  const { server } = await stage(t);
  const post = (body: string, headers: Record<string, string> = {}) =>
    ask(server.port, '/act/travel', { method: 'POST', body, headers });
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
    assert.equal((await post('{"back":true}', { 'content-type': type })).status, 415, type);
  }
  assert.equal(
    (await post('{"back":true}', { 'content-type': 'application/json; charset=utf-8' })).status,
    200,
  );
  assert.equal((await post('{"back"')).status, 400);
  assert.equal((await post('')).status, 400);
  const long = JSON.stringify({ back: true, more: 'x'.repeat(70_000) });
  assert.equal((await post(long)).status, 413);
  assert.equal((await post(long, { 'transfer-encoding': 'chunked' })).status, 413);
});

test('every answer carries the headers that keep the page to itself', async (t) => {
  const { server } = await stage(t, { pageFolder: await pageFolder(t) });
  for (const path of ['/', '/page/main.ts', '/health', '/nowhere']) {
    const { headers } = await ask(server.port, path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    const policy = String(headers['content-security-policy']);
    for (const rule of [
      "default-src 'none'",
      "style-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ]) {
      assert.ok(policy.split('; ').includes(rule), `${path}: ${rule}`);
    }
    assert.doesNotMatch(policy, /unsafe/);
  }
  assert.equal((await ask(server.port, '/health')).headers['cache-control'], 'no-store');
  const foreign = await ask(server.port, '/', { headers: { host: 'evil.example' } });
  assert.equal(foreign.headers['x-content-type-options'], 'nosniff');
});

test('the only inline script is the import map, and the policy knows its hash', async (t) => {
  const { server } = await stage(t, { pageFolder: await pageFolder(t) });
  const { body, headers } = await ask(server.port, '/');
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  const [, map = ''] = /<script type="importmap">(.*?)<\/script>/.exec(body) ?? [];
  const { imports } = JSON.parse(map);
  const hash = createHash('sha256').update(map).digest('base64');
  assert.ok(
    String(headers['content-security-policy']).includes(`script-src 'self' 'sha256-${hash}'`),
  );
  assert.equal((await ask(server.port, imports['lit-html'])).status, 200);
  const directive = `${imports['lit-html/']}directives/repeat.js`;
  assert.match((await ask(server.port, directive)).body, /lit-html\.js|directive\.js/);
});

test('the page is served by a list of what is there', async (t) => {
  const folder = await pageFolder(t);
  const { server } = await stage(t, { pageFolder: folder });
  const type = async (path: string) => {
    const { status, headers } = await ask(server.port, path);
    return status === 200 ? headers['content-type'] : status;
  };
  const script = 'text/javascript; charset=utf-8';
  assert.equal(await type('/page/main.ts'), script);
  assert.equal(await type('/page/views/list.ts'), script);
  assert.equal(await type('/protocol.ts'), script);
  assert.equal(await type('/vendor/lit-html/lit-html.js'), script);
  assert.equal(await type('/page/style.css'), 'text/css; charset=utf-8');
  assert.equal(await type('/page/icon.svg'), 'image/svg+xml');
  const absent = [
    '/page/tsconfig.json',
    '/page/index.html',
    '/page/',
    '/page/../beside.ts',
    '/page/..%2fbeside.ts',
    '/page/%2e%2e/beside.ts',
    '/page/..%5cbeside.ts',
    '/page//etc/passwd',
    '/page/views/../../beside.ts',
    '/server.ts',
    '/vendor/lit-html/package.json',
    '/vendor/lit-html/development/lit-html.js',
    '/vendor/lit-html/node/lit-html.js',
    '/vendor/lit-html/lit-html.js.map',
    '/vendor/hono/index.js',
  ];
  for (const path of absent) assert.equal(await type(path), 404, path);
  await writeFile(join(folder, 'later.ts'), 'export {};');
  assert.equal(await type('/page/later.ts'), script);
  await rm(join(folder, 'later.ts'));
  assert.equal(await type('/page/later.ts'), 404);
});

test('types are stripped without a word on the terminal, and anew when a file changes', async (t) => {
  const warnings: unknown[] = [];
  const listen = (warning: unknown) => warnings.push(warning);
  process.on('warning', listen);
  t.after(() => process.off('warning', listen));
  const folder = await pageFolder(t);
  const { server } = await stage(t, { pageFolder: folder });
  const read = async () => (await ask(server.port, '/page/main.ts')).body;
  assert.equal(await read(), 'export const answer         = 42;\n');
  await writeFile(join(folder, 'main.ts'), 'export const answer: number = 43;\n');
  await utimes(join(folder, 'main.ts'), new Date(), new Date(Date.now() + 5_000));
  assert.equal(await read(), 'export const answer         = 43;\n');
  assert.match((await ask(server.port, '/protocol.ts')).body, /export const FAULT_KINDS = \[/);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(warnings, []);
  process.emitWarning('heard', 'ExperimentalWarning');
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(warnings.length, 1);
});

test('a mistake in the page is a fault in the log, not the end', async (t) => {
  const logged: object[] = [];
  const folder = await pageFolder(t);
  await writeFile(join(folder, 'broken.ts'), 'const = ;');
  const log = { info() {}, warn() {}, error: (fields: object) => void logged.push(fields) };
  const { server } = await stage(t, { pageFolder: folder, log });
  assert.equal((await ask(server.port, '/page/broken.ts')).status, 500);
  assert.equal(logged.length, 1);
  assert.equal((await ask(server.port, '/page/main.ts')).status, 200);
});

test('a port that is taken is the caller’s to explain', async (t) => {
  const { preview } = await stage(t);
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  t.after(() => other.close());
  const { port } = other.address() as { port: number };
  const health = () => ({ ready: true, briefs: 0 });
  await assert.rejects(preview.serve({ port, health }), { code: 'EADDRINUSE' });
});

test('health is what the program says of itself', async (t) => {
  const { preview } = await stage(t);
  const health = () => ({ ready: false, briefs: 3 });
  const { port } = await preview.serve({ port: 0, health });
  const { status, body } = await ask(port, '/health');
  assert.deepEqual([status, body], [503, '{"status":"waiting for Telegram","briefs":3}']);
});
