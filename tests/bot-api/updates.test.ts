import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Update } from '@grammyjs/types';
import { localServer } from './local-server.ts';

test('update ids rise, and a higher offset forgets what is below it', async (t) => {
  const { api, ok } = await localServer(t);
  const person = api.person();
  for (const text of ['one', 'two', 'three']) person.say(text);

  const all = await ok<Update[]>('getUpdates');
  assert.deepEqual(
    all.map(({ message }) => message?.text),
    ['one', 'two', 'three'],
  );
  const [first, second, third] = all.map(({ update_id }) => update_id) as [number, number, number];
  assert.deepEqual([second - first, third - second], [1, 1]);

  assert.equal((await ok<Update[]>('getUpdates')).length, 3, 'nothing was confirmed yet');
  assert.deepEqual(await ok('getUpdates', { offset: second, limit: 1 }), [all[1]]);
  assert.deepEqual(
    await ok('getUpdates', { offset: first }),
    all.slice(1),
    'the first is forgotten',
  );
  assert.deepEqual(await ok('getUpdates', { offset: third + 1 }), []);
});

test('a negative offset keeps the last updates and forgets the others', async (t) => {
  const { api, ok } = await localServer(t);
  const person = api.person();
  for (const text of ['one', 'two', 'three']) person.say(text);
  const kept = await ok<Update[]>('getUpdates', { offset: -2 });
  assert.deepEqual(
    kept.map(({ message }) => message?.text),
    ['two', 'three'],
  );
  assert.deepEqual(await ok('getUpdates'), kept);
});

test('an offset far ahead of everything confirms nothing', async (t) => {
  const { api, ok } = await localServer(t);
  api.person().say('one');
  assert.equal((await ok<Update[]>('getUpdates', { offset: 2_000_000_000 })).length, 1);
});

test('a poll waits for an update and ends as soon as there is one', async (t) => {
  const { api, ok } = await localServer(t);
  const poll = ok<Update[]>('getUpdates', { timeout: 50 });
  await api.until(() => api.calls('getUpdates').length === 1);
  api.person().say('at last');
  assert.equal((await poll)[0]?.message?.text, 'at last');
});

test('a poll without news ends empty after its timeout', async (t) => {
  const { ok } = await localServer(t);
  const began = performance.now();
  assert.deepEqual(await ok('getUpdates', { timeout: 1 }), []);
  assert.ok(performance.now() - began >= 990);
});

test('a second poll ends the first one with 409', async (t) => {
  const { api, call, refusal } = await localServer(t);
  const first = refusal('getUpdates', { timeout: 50 });
  await api.until(() => api.calls('getUpdates').length === 1);
  const second = call('getUpdates', { timeout: 50 });
  assert.equal(
    await first,
    '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  );
  api.person().say('to the second');
  assert.ok((await second).ok);
});

test('a bot that hangs up takes nothing with it', async (t) => {
  const { api, ok } = await localServer(t);
  const hangUp = new AbortController();
  const url = `${api.url}/bot${api.token}/getUpdates?timeout=50`;
  const poll = fetch(url, { signal: hangUp.signal });
  await api.until(() => api.calls('getUpdates').length === 1);
  const person = api.person();
  person.say('first');
  await poll;
  const again = fetch(`${url}&offset=${(api.updates()[0]?.update_id ?? 0) + 1}`, {
    signal: hangUp.signal,
  });
  await api.until(() => api.calls('getUpdates').length === 2);
  hangUp.abort();
  await assert.rejects(again);
  await api.until(() => api.calls('getUpdates').every(({ reply }) => reply !== undefined));
  api.redeliver(api.updates()[0]?.update_id ?? 0);
  person.say('second');
  const updates = await ok<Update[]>('getUpdates');
  assert.deepEqual(
    updates.map(({ message }) => message?.text),
    ['first', 'second'],
  );
});

test('allowed_updates holds until it is given again, for updates made from then on', async (t) => {
  const { api, ok } = await localServer(t);
  const person = api.person();
  const texts = async (params: object) =>
    (await ok<Update[]>('getUpdates', params)).map(
      ({ message, edited_message }) => message?.text ?? edited_message?.text,
    );
  const message = person.say('before');
  assert.deepEqual(await texts({ allowed_updates: ['edited_message'] }), ['before']);
  person.say('unwanted');
  person.edit(message, 'edited');
  assert.deepEqual(await texts({}), ['before', 'edited']);
  assert.deepEqual(await ok('getWebhookInfo'), {
    url: '',
    has_custom_certificate: false,
    pending_update_count: 2,
    allowed_updates: ['edited_message'],
  });
  await ok('getUpdates', { allowed_updates: [] });
  person.say('wanted again');
  assert.deepEqual(await texts({}), ['before', 'edited', 'wanted again']);
});

test('deleteWebhook drops what is pending only when it is told to', async (t) => {
  const { api, ok } = await localServer(t);
  api.person().say('hello');
  assert.equal(await ok('deleteWebhook'), true);
  assert.equal((await ok<Update[]>('getUpdates')).length, 1);
  await ok('deleteWebhook', { drop_pending_updates: true });
  assert.deepEqual(await ok('getUpdates'), []);
});

test('a confirmed update can be delivered once more under its own id', async (t) => {
  const { api, ok } = await localServer(t);
  const person = api.person();
  person.say('one');
  const [update] = await ok<Update[]>('getUpdates');
  assert.ok(update);
  const offset = update.update_id + 1;
  assert.deepEqual(await ok('getUpdates', { offset }), []);
  api.redeliver(update.update_id);
  assert.deepEqual(await ok('getUpdates', { offset }), [update]);
  assert.deepEqual(await ok('getUpdates', { offset }), [], 'only once');
  assert.throws(() => api.redeliver(1), /no update 1/);
});
