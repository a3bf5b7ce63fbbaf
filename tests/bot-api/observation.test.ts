import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localServer, testClock } from './local-server.ts';

test('every call is logged with its parameters, its reply and its time', async (t) => {
  const clock = testClock();
  const { api, call, reader, send } = await localServer(t, clock);
  const person = reader();
  const sent = await send(person, 'x');
  clock.pass(250);
  const refused = await call('sendMessage', { chat_id: person.id });
  assert.deepEqual(api.calls('SENDmessage'), [
    {
      method: 'sendMessage',
      params: { chat_id: person.id, text: 'x' },
      at: 0,
      taken: true,
      reply: { ok: true, result: sent },
      fault: undefined,
    },
    {
      method: 'sendMessage',
      params: { chat_id: person.id },
      at: 250,
      taken: true,
      reply: refused,
      fault: undefined,
    },
  ]);
});

test('the log is bounded, the newest stay', async (t) => {
  const { api, ok } = await localServer(t, { remembered: 3 });
  for (let at = 0; at < 8; at++) await ok('getMe', { at });
  assert.deepEqual(
    api.calls().map(({ params }) => params.at),
    [5, 6, 7],
  );
});

test('the next message is one that was not handed out before, sent already or yet to come', async (t) => {
  const { api, reader, send } = await localServer(t);
  const [person, other] = [reader(), reader()];
  await send(person, 'one');
  await send(other, 'elsewhere');
  assert.equal((await person.chat.nextMessage()).text, 'one');
  const waiting = [api.nextMessage(person.id), api.nextMessage(person.id)];
  person.say('not the bot’s');
  await send(person, 'two');
  await send(person, 'three');
  assert.deepEqual(
    (await Promise.all(waiting)).map(({ text }) => text),
    ['two', 'three'],
  );
});

test('waiting has an end, which tells what the bot did instead', async (t) => {
  const { call, reader } = await localServer(t);
  const person = reader();
  await call('sendMessage', { chat_id: 5, text: 'x' });
  await assert.rejects(
    person.chat.nextMessage({ timeoutMs: 20 }),
    /nothing came within 20 ms; the last calls: sendMessage: Bad Request: chat not found/,
  );
});

test('until asks at once and after every event, and passes on what the question throws', async (t) => {
  const { api, ok } = await localServer(t);
  assert.equal(await api.until(() => 'at once'), 'at once');
  const second = api.until(() => api.calls('getMe')[1]);
  await ok('getMe');
  await ok('getMe');
  assert.equal((await second).method, 'getMe');
  const failing = api.until(() => {
    if (api.calls('getChat').length > 0) throw new Error('asked too much');
    return false;
  });
  await Promise.all([
    assert.rejects(failing, /asked too much/),
    ok('getMe'),
    assert.rejects(ok('getChat')),
  ]);
});

test('listeners hear of everything until they stop listening', async (t) => {
  const { api, ok, reader, send } = await localServer(t);
  const person = reader();
  const heard: string[] = [];
  const stop = api.subscribe((event) => {
    const by = 'byBot' in event ? (event.byBot ? ' by the bot' : ' by a person') : '';
    if (event.kind !== 'called') heard.push(event.kind + by);
  });
  const message = person.say('hello');
  person.edit(message, 'hullo');
  const { message_id } = await send(person, 'x');
  await ok('editMessageText', { chat_id: person.id, message_id, text: 'y' });
  await ok('deleteMessage', { chat_id: person.id, message_id });
  await api.until(() => heard.length === 8);
  stop();
  person.say('unheard');
  assert.deepEqual(heard, [
    'message by a person',
    'edited by a person',
    'message by the bot',
    'call',
    'edited by the bot',
    'call',
    'deleted',
    'call',
  ]);
});

test('what a test is handed is a copy', async (t) => {
  const { api, reader, send } = await localServer(t);
  const person = reader();
  await send(person, 'x');
  for (const message of api.messages(person.id)) message.text = 'changed';
  assert.deepEqual(
    api.messages(person.id).map(({ text }) => text),
    ['/start', 'x'],
  );
  assert.deepEqual(api.messages(12), []);
});
