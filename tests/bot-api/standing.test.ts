import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChatMember, Update } from '@grammyjs/types';
import type { BotApi } from '../../src/bot-api/bot-api.ts';
import { localServer, madeBy, testClock } from './local-server.ts';

type Made = Omit<Update, 'update_id'>;

/** What an update says in one word: a change of standing, or the field of a service message. */
function words({ my_chat_member: change, message }: Made): string {
  if (change) return `${change.old_chat_member.status} → ${change.new_chat_member.status}`;
  const known = /^(message_id|from|sender_chat|chat|date)$/;
  return Object.keys(message ?? {})
    .filter((field) => !known.test(field))
    .join();
}

const made = (api: BotApi, act: () => void) => madeBy(api, act).map(words);

test('the bot hears what it became and who did it', async (t) => {
  const clock = testClock();
  const { api } = await localServer(t, clock);
  const group = api.group({ kind: 'supergroup', bot: 'left' });
  const admin = api.person();
  group.promote(admin);
  const [update, service] = madeBy(api, () => group.setBot('member', { by: admin }));
  const { id, is_bot, first_name, username } = api.me;
  const user = { id, is_bot, first_name, username };
  assert.deepEqual(update?.my_chat_member, {
    chat: group.chat,
    from: admin.user,
    date: clock.now().getTime() / 1000,
    old_chat_member: { status: 'left', user },
    new_chat_member: { status: 'member', user },
  });
  assert.deepEqual(service?.message?.new_chat_members, [user]);
  assert.deepEqual(service?.message?.from, admin.user);
});

test('promoted, changed, demoted, muted, thrown out, added again', async (t) => {
  const { api } = await localServer(t);
  const group = api.group({ kind: 'supergroup' });
  const steps = [
    [() => group.setBot('administrator'), ['member → administrator']],
    [() => group.setBot('administrator'), []],
    [
      () => group.setBot('administrator', { rights: { can_pin_messages: true } }),
      ['administrator → administrator'],
    ],
    [() => group.setBot('member'), ['administrator → member']],
    [() => group.setBot('muted'), ['member → restricted']],
    [() => group.setBot('kicked'), ['left_chat_member', 'restricted → kicked']],
    [() => group.setBot('left'), ['kicked → left']],
    [() => group.setBot('member'), ['left → member', 'new_chat_members']],
  ] as const;
  for (const [act, expected] of steps) assert.deepEqual(made(api, act), expected);
});

test('channels say nothing of it in the chat', async (t) => {
  const { api } = await localServer(t);
  const channel = api.channel({ bot: 'left' });
  assert.deepEqual(
    made(api, () => channel.setBot('administrator')),
    ['left → administrator'],
  );
  assert.deepEqual(
    made(api, () => channel.setBot('kicked')),
    ['administrator → kicked'],
  );
  assert.deepEqual(channel.messages(), []);
});

test('leaving is told too, as the bot’s own doing', async (t) => {
  const { api, ok } = await localServer(t);
  const group = api.group({ kind: 'supergroup' });
  const before = api.updates().length;
  await ok('leaveChat', { chat_id: group.id });
  const updates = api.updates().slice(before);
  assert.deepEqual(updates.map(words), ['left_chat_member', 'member → left']);
  assert.equal(updates.at(-1)?.my_chat_member?.from.id, api.me.id);
  await assert.rejects(ok('leaveChat', { chat_id: group.id }), /not a member/);
});

test('a group that is founded with the bot says so', async (t) => {
  const { api } = await localServer(t);
  assert.deepEqual(
    made(api, () => void api.group({ founded: true })),
    ['left → member', 'group_chat_created'],
  );
  assert.deepEqual(
    made(api, () => void api.group({ founded: true, kind: 'supergroup' })),
    ['left → member', 'supergroup_chat_created'],
  );
  assert.deepEqual(
    made(api, () => void api.group()),
    [],
  );
});

test('people who come and go are told of even in privacy mode, not in channels', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  const group = api.group();
  assert.deepEqual(
    made(api, () => group.add(person)),
    ['new_chat_members'],
  );
  assert.deepEqual(
    made(api, () => group.add(person)),
    [],
  );
  assert.deepEqual(
    made(api, () => group.remove(person)),
    ['left_chat_member'],
  );
  group.add(person);
  assert.deepEqual(
    made(api, () => group.ban(person)),
    ['left_chat_member'],
  );
  assert.deepEqual(
    made(api, () => api.channel().add(person)),
    [],
  );
});

test('who blocks the bot and comes back is told of, if it ever heard of them', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  const [blocked] = madeBy(api, () => person.block());
  assert.deepEqual(blocked?.my_chat_member?.chat, person.chat.chat);
  assert.deepEqual(blocked?.my_chat_member?.from, person.user);
  assert.equal(words(blocked ?? {}), 'member → kicked');
  assert.deepEqual(
    made(api, () => person.block()),
    [],
  );
  assert.deepEqual(
    made(api, () => person.unblock()),
    ['kicked → member'],
  );
  assert.deepEqual(
    made(api, () => api.person().block()),
    [],
  );
});

test('an upgrade is told in both groups, and the bot joins the new one', async (t) => {
  const { api, ok } = await localServer(t);
  const group = api.group({ bot: 'administrator' });
  group.setBot('administrator', { rights: { can_pin_messages: true } });
  const before = api.updates().length;
  const successor = group.upgrade();
  const [to, joined, from] = api.updates().slice(before);
  assert.equal(to?.message?.chat.id, group.id);
  assert.equal(to?.message?.migrate_to_chat_id, successor.id);
  assert.deepEqual(to?.message?.from, group.owner.user);
  assert.equal(joined?.my_chat_member?.chat.id, successor.id);
  assert.equal(words(joined ?? {}), 'left → administrator');
  assert.equal(from?.message?.migrate_from_chat_id, group.id);
  assert.equal(from?.message?.from?.username, 'GroupAnonymousBot');
  assert.equal(from?.message?.sender_chat?.id, successor.id);
  const kept = await ok<ChatMember>('getChatMember', { chat_id: successor.id, user_id: api.me.id });
  assert.ok(kept.status === 'administrator' && kept.can_pin_messages);
});

test('a bot that does not ask for it hears nothing', async (t) => {
  const { api, ok } = await localServer(t);
  await ok('getUpdates', { allowed_updates: ['message'] });
  const group = api.group({ kind: 'supergroup' });
  assert.deepEqual(
    made(api, () => group.setBot('administrator')),
    [],
  );
});
