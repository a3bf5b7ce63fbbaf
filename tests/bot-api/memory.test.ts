import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localServer } from './local-server.ts';

test('all chats together keep the newest messages', async (t) => {
  const { api, refusal, reader, send } = await localServer(t, { kept: 20 });
  const [quiet, busy] = [reader(), reader()];
  const first = await send(quiet, 'long ago');
  for (let at = 0; at < 60; at++) await send(busy, `${at}`);
  assert.deepEqual(api.messages(quiet.id), []);
  const left = busy.chat.messages();
  assert.ok(left.length >= 20 && left.length <= 30);
  assert.equal(left.at(-1)?.text, '59');
  const edit = { chat_id: quiet.id, message_id: first.message_id, text: 'x' };
  assert.equal(
    await refusal('editMessageText', edit),
    '400 Bad Request: message to edit not found',
  );
});

test('messages nobody asked for are still to be had, in their order', async (t) => {
  const { reader, send } = await localServer(t);
  const [one, other] = [reader(), reader()];
  for (const text of ['1', '2']) for (const chat of [one, other]) await send(chat, text);
  assert.equal((await one.chat.nextMessage()).text, '1');
  assert.equal((await other.chat.nextMessage()).text, '1');
  assert.equal((await one.chat.nextMessage()).text, '2');
});

test('the calls that are remembered are the newest', async (t) => {
  const { api, ok } = await localServer(t, { remembered: 5 });
  for (let at = 0; at < 20; at++) await ok('getMe', { at });
  assert.deepEqual(
    api.calls().map(({ params }) => params.at),
    [15, 16, 17, 18, 19],
  );
});
