import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChatFullInfo, ChatMember } from '@grammyjs/types';
import { localServer } from './local-server.ts';

test('getChat knows private chats and groups', async (t) => {
  const { api, ok, refusal } = await localServer(t);
  const person = api.person({ first_name: 'Aida', username: 'aida' });
  assert.equal(await refusal('getChat', { chat_id: person.id }), '400 Bad Request: chat not found');
  person.say('/start');
  const chat = await ok<ChatFullInfo>('getChat', { chat_id: person.id });
  assert.deepEqual([chat.type, chat.first_name, chat.username], ['private', 'Aida', 'aida']);
  const group = api.group({ kind: 'supergroup', title: 'News' });
  const full = await ok<ChatFullInfo>('getChat', { chat_id: group.id });
  assert.deepEqual([full.type, full.title, full.accent_color_id], ['supergroup', 'News', 0]);
});

test('getChatMember tells what somebody is', async (t) => {
  const { api, ok, refusal, reader } = await localServer(t);
  const [member, admin, outsider] = [reader(), reader(), reader()];
  const group = api.group({ members: [member, admin] });
  group.promote(admin);
  const status = async (user_id: number, chat_id = group.id) =>
    (await ok<ChatMember>('getChatMember', { chat_id, user_id })).status;
  const of = [group.owner.id, admin.id, member.id, outsider.id, api.me.id];
  const statuses = [];
  for (const id of of) statuses.push(await status(id));
  assert.deepEqual(statuses, ['creator', 'administrator', 'member', 'left', 'member']);
  assert.equal(await status(api.me.id, member.id), 'member');

  const refused = (user_id: unknown, chat_id = group.id) =>
    refusal('getChatMember', { chat_id, user_id });
  assert.equal(await refused('x'), '400 Bad Request: invalid user_id specified');
  assert.equal(await refused(api.person().id), '400 Bad Request: PARTICIPANT_ID_INVALID');
  assert.equal(await refused(admin.id, member.id), '400 Bad Request: member not found');
});

test('administrators are listed, the owner first; private chats have none', async (t) => {
  const { api, ok, refusal, reader } = await localServer(t);
  const person = reader();
  const group = api.group({ members: [person], bot: 'administrator' });
  group.promote(person);
  const admins = await ok<ChatMember[]>('getChatAdministrators', { chat_id: group.id });
  assert.deepEqual(
    admins.map(({ user }) => user.id),
    [group.owner.id, person.id, api.me.id],
  );
  assert.equal(await ok('getChatMemberCount', { chat_id: group.id }), 3);
  assert.equal(await ok('getChatMemberCount', { chat_id: person.id }), 2);
  assert.equal(
    await refusal('getChatAdministrators', { chat_id: person.id }),
    '400 Bad Request: there are no administrators in the private chat',
  );
});

test('a bot that left is out; a private chat can not be left', async (t) => {
  const { api, ok, refusal, reader } = await localServer(t);
  const person = reader();
  const group = api.group({ members: [person] });
  assert.equal(await ok('leaveChat', { chat_id: group.id }), true);
  assert.equal(
    await refusal('sendMessage', { chat_id: group.id, text: 'x' }),
    '403 Forbidden: bot is not a member of the group chat',
  );
  const before = api.updates().length;
  person.say('/anybody?', { in: group });
  assert.equal(api.updates().length, before);
  assert.equal(
    await refusal('leaveChat', { chat_id: person.id }),
    "400 Bad Request: can't leave private chats",
  );
});

test('who is restricted, banned or an administrator is told with what they may do', async (t) => {
  const { api, ok, reader } = await localServer(t);
  const [limited, banned] = [reader(), reader()];
  const group = api.group({ kind: 'supergroup', members: [limited, banned] });
  const of = ({ id }: { id: number }, chat_id = group.id) =>
    ok<ChatMember>('getChatMember', { chat_id, user_id: id });
  group.restrict(limited, { can_send_photos: true });
  const restricted = await of(limited);
  assert.ok(restricted.status === 'restricted');
  assert.deepEqual(
    [restricted.is_member, restricted.can_send_photos, restricted.can_send_messages],
    [true, true, false],
  );
  assert.throws(() => limited.say('x', { in: group }), /may not write/);
  group.ban(banned);
  assert.deepEqual(await of(banned), { status: 'kicked', user: banned.user, until_date: 0 });
  group.add(banned);
  assert.equal((await of(banned)).status, 'member');
  group.setBot('muted');
  assert.equal((await of(api.me)).status, 'restricted');

  const channel = api.channel({ rights: { can_edit_messages: false } });
  const admin = await of(api.me, channel.id);
  assert.ok(admin.status === 'administrator');
  assert.deepEqual([admin.can_post_messages, admin.can_edit_messages], [true, false]);
  assert.ok(!('can_pin_messages' in admin));
});

test('a channel shows its people to its administrators only', async (t) => {
  const { api, ok, refusal, reader } = await localServer(t);
  const person = reader();
  const channel = api.channel({ subscribers: [person] });
  const chat_id = channel.id;
  const who = { chat_id, user_id: person.id };
  assert.equal((await ok<ChatMember>('getChatMember', who)).status, 'member');
  assert.equal((await ok<ChatMember[]>('getChatAdministrators', { chat_id })).length, 2);
  assert.equal(await ok('getChatMemberCount', { chat_id }), 3);
  channel.setBot('member');
  const hidden = '400 Bad Request: member list is inaccessible';
  assert.equal(await refusal('getChatMember', who), hidden);
  assert.equal(await refusal('getChatAdministrators', { chat_id }), hidden);
  assert.equal(await ok('leaveChat', { chat_id }), true);
  assert.equal(
    await refusal('getChat', { chat_id }),
    '403 Forbidden: bot is not a member of the channel chat',
  );
});

test('getChat tells what kind of chat it is, and what members may do in a group', async (t) => {
  const { api, ok } = await localServer(t);
  const full = (chat: { id: number }) => ok<ChatFullInfo>('getChat', { chat_id: chat.id });
  const channel = await full(api.channel({ username: 'news' }));
  assert.deepEqual(
    [channel.type, channel.username, 'permissions' in channel],
    ['channel', 'news', false],
  );
  const forum = await full(api.group({ kind: 'supergroup', is_forum: true }));
  assert.deepEqual([forum.type, forum.is_forum], ['supergroup', true]);
  assert.ok(forum.permissions?.can_send_messages && !forum.permissions.can_change_info);
  assert.equal((await full(api.group())).type, 'group');
});
