import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fault } from '../../src/bot-api/bot-api.ts';
import { tooManyRequestsFault } from '../../src/bot-api/faults.ts';
import { localServer } from './local-server.ts';

test('an error in JSON strikes once, and nothing is taken', async (t) => {
  const { api, call, reader, send } = await localServer(t);
  const person = reader();
  api.faults.add({ kind: 'error', code: 500, description: 'Internal Server Error' });
  assert.deepEqual(await call('sendMessage', { chat_id: person.id, text: 'x' }), {
    ok: false,
    error_code: 500,
    description: 'Internal Server Error',
  });
  await send(person, 'y');
  assert.deepEqual(
    person.chat.messages().map(({ text }) => text),
    ['/start', 'y'],
  );
});

test('any error can be asked for, a 429 with its wait', async (t) => {
  const { api, call, refusal } = await localServer(t);
  api.faults.add({ kind: 'error', code: 401, description: 'Unauthorized' });
  api.faults.add(tooManyRequestsFault(37));
  assert.equal(await refusal('getMe'), '401 Unauthorized');
  assert.deepEqual(await call('getMe'), {
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 37',
    parameters: { retry_after: 37 },
  });
});

test('a proxy’s page is HTML', async (t) => {
  const { api } = await localServer(t);
  api.faults.add({ kind: 'html' });
  api.faults.add({ kind: 'html', status: 504 });
  for (const status of [502, 504]) {
    const response = await fetch(`${api.url}/bot${api.token}/getMe`);
    assert.equal(response.status, status);
    assert.equal(response.headers.get('content-type'), 'text/html');
    assert.match(await response.text(), new RegExp(`^<html>[^]*${status}`));
  }
});

test('whatever the failure, the message is delivered exactly where it was taken', async (t) => {
  const { api, call, reader } = await localServer(t);
  const faults = (taken: boolean): Fault[] => [
    { kind: 'error', code: 502, description: 'Bad Gateway', taken },
    { kind: 'html', taken },
    { kind: 'reset', taken },
  ];
  for (const taken of [true, false]) {
    for (const fault of faults(taken)) {
      const person = reader();
      api.faults.add(fault);
      const attempt = call('sendMessage', { chat_id: person.id, text: 'x' });
      if (fault.kind === 'error') assert.ok(!(await attempt).ok);
      else await assert.rejects(attempt);
      assert.equal(person.chat.messages().length, taken ? 2 : 1, JSON.stringify(fault));
      const logged = api.calls('sendMessage').at(-1);
      assert.deepEqual([logged?.taken, logged?.fault], [taken, fault]);
      assert.equal(logged?.reply === undefined, fault.kind !== 'error');
    }
  }
});

test('a reset destroys the connection', async (t) => {
  const { api, call, ok } = await localServer(t);
  api.faults.add({ kind: 'reset', taken: false });
  await assert.rejects(call('getMe'), (error: Error) => {
    assert.equal((error.cause as NodeJS.ErrnoException).code, 'UND_ERR_SOCKET');
    return true;
  });
  await ok('getMe');
});

test('a hung call gets no answer until the bot gives up', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  for (const taken of [true, false]) {
    api.faults.add({ kind: 'hang', taken });
    const url = `${api.url}/bot${api.token}/sendMessage?chat_id=${person.id}&text=x`;
    const attempt = fetch(url, { signal: AbortSignal.timeout(60) });
    await assert.rejects(attempt, { name: 'TimeoutError' });
  }
  assert.equal(person.chat.messages().length, 2);
});

test('a hung call does not keep the server from closing', async (t) => {
  const { api, call } = await localServer(t);
  api.faults.add({ kind: 'hang', taken: false });
  const attempt = assert.rejects(call('getMe'));
  await api.until(() => api.calls('getMe').length === 1);
  await api.close();
  await attempt;
});

test('a delay holds for as long as it is wanted and joins with other faults', async (t) => {
  const { api, ok, refusal } = await localServer(t);
  const callOff = api.faults.add({ kind: 'slow', ms: 60 }, { times: Number.POSITIVE_INFINITY });
  api.faults.add({ kind: 'error', code: 500, description: 'Internal Server Error' });
  const time = async (call: Promise<unknown>) => {
    const began = performance.now();
    await call;
    return performance.now() - began;
  };
  assert.ok((await time(refusal('getMe'))) >= 59);
  assert.ok((await time(ok('getMe'))) >= 59);
  callOff();
  assert.ok((await time(ok('getMe'))) < 59);
});

test('faults can be kept to methods, chats and numbers of calls', async (t) => {
  const { api, ok, refusal, reader, send } = await localServer(t);
  const [one, other] = [reader(), reader()];
  const fault: Fault = { kind: 'error', code: 500, description: 'Internal Server Error' };
  const failing = (chat: { id: number }) => refusal('sendMessage', { chat_id: chat.id, text: 'x' });

  api.faults.add(fault, { method: ['SENDmessage', 'getChat'], chat: one.id, times: 2 });
  await ok('getMe');
  await send(other, 'x');
  await failing(one);
  await refusal('getChat', { chat_id: one.id });
  await send(one, 'x');

  api.faults.add(fault, { times: Number.POSITIVE_INFINITY });
  await failing(one);
  await failing(other);
  api.faults.clear();
  await send(one, 'x');
});

test('getUpdates is struck only when it is named', async (t) => {
  const { api, ok, refusal } = await localServer(t);
  const fault: Fault = { kind: 'error', code: 502, description: 'Bad Gateway' };
  api.faults.add(fault);
  await ok('getUpdates');
  await refusal('getMe');
  api.faults.add(fault, { method: 'getUpdates' });
  await ok('getMe');
  assert.equal(await refusal('getUpdates'), '502 Bad Gateway');
});

test('a fault by chance strikes its share of the calls, the same ones for the same seed', async (t) => {
  const pattern = async (seed?: number) => {
    const { api, call } = await localServer(t, seed === undefined ? {} : { seed });
    const fault: Fault = { kind: 'error', code: 502, description: 'Bad Gateway' };
    api.faults.add(fault, { probability: 0.25, times: Number.POSITIVE_INFINITY });
    const struck: boolean[] = [];
    for (let at = 0; at < 100; at++) struck.push(!(await call('getMe')).ok);
    return struck;
  };
  const first = await pattern();
  assert.deepEqual(await pattern(), first);
  assert.notDeepEqual(await pattern(2), first);
  const share = first.filter(Boolean).length / first.length;
  assert.ok(share > 0.15 && share < 0.35, `${share}`);
});

test('calls that chance spares do not use a fault up, and meet the next one', async (t) => {
  const { api, refusal } = await localServer(t);
  const fault = (code: number): Fault => ({ kind: 'error', code, description: 'x' });
  api.faults.add(fault(500), { probability: 0 });
  api.faults.add(fault(502), { times: 2 });
  for (let at = 0; at < 2; at++) assert.equal(await refusal('getMe'), '502 x');
});

test('a delay can vary between two bounds', async (t) => {
  const { api, ok } = await localServer(t);
  api.faults.add({ kind: 'slow', ms: [40, 80] }, { times: Number.POSITIVE_INFINITY });
  for (let at = 0; at < 3; at++) {
    const began = performance.now();
    await ok('getMe');
    assert.ok(performance.now() - began >= 39);
  }
});

test('whoever adds a fault hears how many calls it will still strike', async (t) => {
  const { api, call } = await localServer(t);
  const left: number[] = [];
  const hear = (each: number) => left.push(each);
  api.faults.add({ kind: 'html' }, { method: 'getMe', times: 2 }, hear);
  api.faults.add({ kind: 'slow', ms: 1 }, { method: 'getMyCommands' }, (each) =>
    left.push(each + 10),
  );
  await call('getMyCommands');
  await assert.rejects(call('getMe'));
  await assert.rejects(call('getMe'));
  await call('getMe');
  assert.deepEqual(left, [10, 1, 0]);
});
