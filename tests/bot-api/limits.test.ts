import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TELEGRAM_LIMITS } from '../../src/bot-api/limits.ts';
import { localServer, testClock } from './local-server.ts';

test('without limits a bot may send as much as it likes', async (t) => {
  const { reader, send } = await localServer(t, { monotonic: () => 0 });
  const person = reader();
  for (let at = 0; at < 40; at++) await send(person, 'x');
});

test('one chat takes a short burst, then one message a second', async (t) => {
  const clock = testClock();
  const { api, call, reader, send } = await localServer(t, { ...clock, limits: TELEGRAM_LIMITS });
  const person = reader();
  for (let at = 0; at < 3; at++) await send(person, 'x');
  assert.deepEqual(await call('sendMessage', { chat_id: person.id, text: 'x' }), {
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 3',
    parameters: { retry_after: 3 },
  });
  clock.pass(2_999);
  const early = await fetch(`${api.url}/bot${api.token}/sendMessage?chat_id=${person.id}&text=x`);
  assert.deepEqual([early.status, early.headers.get('retry-after')], [429, '1']);
  await send(reader(), 'another chat');
  clock.pass(1);
  await send(person, 'after exactly what it was told');
});

test('the window slides: messages leave it one by one', async (t) => {
  const clock = testClock();
  const { refusal, reader, send } = await localServer(t, { ...clock, limits: TELEGRAM_LIMITS });
  const person = reader();
  for (let at = 0; at < 3; at++) {
    await send(person, 'x');
    clock.pass(1_000);
  }
  await send(person, 'the first is 3 s old');
  clock.pass(500);
  assert.equal(
    await refusal('sendMessage', { chat_id: person.id, text: 'x' }),
    '429 Too Many Requests: retry after 1',
  );
});

test('all chats together take 30 a second', async (t) => {
  const clock = testClock();
  const { refusal, reader, send } = await localServer(t, { ...clock, limits: TELEGRAM_LIMITS });
  for (let at = 0; at < 30; at++) await send(reader(), 'x');
  const person = reader();
  assert.equal(
    await refusal('sendMessage', { chat_id: person.id, text: 'x' }),
    '429 Too Many Requests: retry after 1',
  );
  clock.pass(1_000);
  await send(person, 'x');
});

test('a group takes 20 a minute', async (t) => {
  const clock = testClock();
  const { api, refusal, send } = await localServer(t, { ...clock, limits: TELEGRAM_LIMITS });
  const group = api.group();
  for (let at = 0; at < 20; at++) {
    await send(group, 'x');
    clock.pass(1_000);
  }
  assert.equal(
    await refusal('sendMessage', { chat_id: group.id, text: 'x' }),
    '429 Too Many Requests: retry after 40',
  );
});

test('edits count too; refusals, deletions and actions do not', async (t) => {
  const clock = testClock();
  const { ok, refusal, reader, send } = await localServer(t, { ...clock, limits: TELEGRAM_LIMITS });
  const person = reader();
  const chat_id = person.id;
  const { message_id } = await send(person, 'x');
  for (let at = 0; at < 5; at++) {
    await refusal('sendMessage', { chat_id, text: '' });
    await ok('sendChatAction', { chat_id, action: 'typing' });
  }
  await ok('editMessageText', { chat_id, message_id, text: 'y' });
  await ok('editMessageText', { chat_id, message_id, text: 'z' });
  const refused = '429 Too Many Requests: retry after 3';
  assert.equal(await refusal('editMessageText', { chat_id, message_id, text: 'x' }), refused);
  assert.equal(await refusal('sendMessage', { chat_id, text: 'x' }), refused);
  await ok('deleteMessage', { chat_id, message_id });
});
