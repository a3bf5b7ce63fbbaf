import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from 'grammy';
import { connectionsTo } from '../../src/telegram/connections.ts';

/** A server that says it keeps an idle connection for two seconds, and how many it was opened. */
async function server(t: TestContext) {
  let opened = 0;
  const http = createServer({ keepAliveTimeout: 2_000 }, (_, response) =>
    response.end('{"ok":true,"result":true}'),
  );
  http.on('connection', () => {
    opened += 1;
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  t.after(() => http.closeAllConnections());
  t.after(() => http.close());
  const apiRoot = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const api = new Api('1:token', { apiRoot, baseFetchConfig: connectionsTo(apiRoot) });
  return { api, apiRoot, opened: () => opened };
}

test('a connection serves one call after another, whoever asks', async (t) => {
  const { api, apiRoot, opened } = await server(t);
  await api.close();
  await api.close();
  await new Api('1:token', { apiRoot, baseFetchConfig: connectionsTo(apiRoot) }).close();
  assert.equal(opened(), 1);
});

test('a connection that the server is about to close is not used again', async (t) => {
  const { api, opened } = await server(t);
  await api.close();
  await sleep(1_300);
  await api.close();
  assert.equal(opened(), 2);
});
