import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localServer } from './local-server.ts';

async function get(url: string, init?: RequestInit): Promise<[number, unknown]> {
  const response = await fetch(url, init);
  return [response.status, await response.json()];
}

test('a token that is not let in is unauthorized', async (t) => {
  const { api } = await localServer(t);
  assert.deepEqual(await get(`${api.url}/bot123:wrong/getMe`), [
    401,
    { ok: false, error_code: 401, description: 'Unauthorized' },
  ]);
});

test('what is no token, or no address of the API, is not found', async (t) => {
  const { api } = await localServer(t);
  const notFound = [404, { ok: false, error_code: 404, description: 'Not Found' }];
  for (const path of [
    '/bot/getMe',
    '/botabc/getMe',
    '/bot0:abc/getMe',
    '/',
    '/getMe',
    `/bot${api.token}`,
  ]) {
    assert.deepEqual(await get(api.url + path), notFound, path);
  }
});

test('an unknown method is not found, with other words', async (t) => {
  const { refusal } = await localServer(t);
  assert.equal(await refusal('sendRichMessage'), '404 Not Found: method not found');
  assert.equal(await refusal('constructor'), '404 Not Found: method not found');
});

test('every token of the bot is let in, and methods have no case', async (t) => {
  const { api } = await localServer(t, { tokens: ['1:first', '1:second'] });
  assert.equal(api.token, '1:first');
  for (const token of ['1:first', '1:second']) {
    assert.deepEqual(await get(`${api.url}/bot${token}/GETme`), [
      200,
      { ok: true, result: api.me },
    ]);
  }
});

test('parameters come in the address, as JSON, as a form or as multipart', async (t) => {
  const { api, reader } = await localServer(t);
  const { id } = reader();
  const url = `${api.url}/bot${api.token}/sendMessage`;
  const markup = JSON.stringify({ inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] });
  const multipart = new FormData();
  const fields = { chat_id: String(id), text: 'multipart', reply_markup: markup };
  for (const [name, value] of Object.entries(fields)) multipart.append(name, value);

  await get(`${url}?chat_id=${id}&text=address&reply_markup=${encodeURIComponent(markup)}`);
  await get(url, { method: 'POST', body: new URLSearchParams({ ...fields, text: 'form' }) });
  await get(url, { method: 'POST', body: multipart });
  await get(`${url}?text=overruled&chat_id=${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ text: 'json', reply_markup: JSON.parse(markup) }),
  });

  const sent = api.messages(id).slice(1);
  assert.deepEqual(
    sent.map(({ text }) => text),
    ['address', 'form', 'multipart', 'json'],
  );
  for (const message of sent) assert.deepEqual(message.reply_markup, JSON.parse(markup));
});

test('a body that is not what it says is refused', async (t) => {
  const { api } = await localServer(t);
  const post = (type: string, body: string) =>
    get(`${api.url}/bot${api.token}/getMe`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
  for (const [type, body] of [
    ['application/json', '{"a":'],
    ['application/json', '[1]'],
    ['multipart/form-data; boundary=x', 'nothing of the kind'],
  ] as const) {
    assert.equal((await post(type, body))[0], 400, body);
  }
});
