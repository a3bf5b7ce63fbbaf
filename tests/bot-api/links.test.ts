import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localServer, madeBy } from './local-server.ts';

test('a start link says its payload in the private chat', async (t) => {
  const { api } = await localServer(t);
  const person = api.person();
  const [update] = madeBy(api, () => person.start('b_1-X'));
  assert.equal(update?.message?.text, '/start b_1-X');
  assert.deepEqual(update?.message?.entities, [{ type: 'bot_command', offset: 0, length: 6 }]);
  assert.equal(person.start().text, '/start');
  person.start('x'.repeat(64));
  assert.throws(() => person.start('x'.repeat(65)), /no link carries/);
  assert.throws(() => person.start('a b'), /no link carries/);
});

test('it unblocks the bot', async (t) => {
  const { api, reader, send } = await localServer(t);
  const person = reader();
  person.block();
  const [unblocked, started] = madeBy(api, () => person.start('again'));
  assert.equal(unblocked?.my_chat_member?.new_chat_member.status, 'member');
  assert.equal(started?.message?.text, '/start again');
  await send(person, 'welcome back');
});

test('a group link adds the bot and names it', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  const group = api.group({ members: [person], bot: 'left' });
  const [joined, service, started] = madeBy(api, () => person.startGroup(group, 'kz'));
  assert.equal(joined?.my_chat_member?.from.id, person.id);
  assert.equal(joined?.my_chat_member?.new_chat_member.status, 'member');
  assert.equal(service?.message?.new_chat_members?.[0]?.id, api.me.id);
  assert.equal(started?.message?.text, '/start@local_test_bot kz');
  const again = madeBy(api, () => person.startGroup(group));
  assert.deepEqual(
    again.map(({ message }) => message?.text),
    ['/start@local_test_bot'],
  );
  assert.throws(() => person.startGroup(api.group()), /is not a member/);
});
