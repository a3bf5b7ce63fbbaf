import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChatMember } from '@grammyjs/types';
import { localServer, madeBy } from './local-server.ts';

const GROUP_ANONYMOUS_BOT = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

test('an anonymous administrator speaks as the group', async (t) => {
  const { api, reader } = await localServer(t);
  const admin = reader();
  const group = api.group({ kind: 'supergroup', members: [admin] });
  group.promote(admin, { anonymous: true, title: 'editor' });
  const [update] = madeBy(api, () => admin.say('/week', { in: group }));
  assert.deepEqual(update?.message?.from, GROUP_ANONYMOUS_BOT);
  assert.equal(update?.message?.sender_chat?.id, group.id);
  assert.equal(update?.message?.author_signature, 'editor');
  group.promote(admin);
  assert.deepEqual(admin.say('/week', { in: group }).from, admin.user);
  group.promote(group.owner, { anonymous: true });
  assert.deepEqual(group.owner.say('/week', { in: group }).from, GROUP_ANONYMOUS_BOT);
  assert.throws(() => api.group().promote(admin, { anonymous: true }), /of supergroups/);
});

test('their own messages stay theirs, and a press names who pressed', async (t) => {
  const { api, reader, send } = await localServer(t);
  const [admin, member] = [reader(), reader()];
  const group = api.group({ kind: 'supergroup', members: [admin, member] });
  group.promote(admin, { anonymous: true });
  const said = admin.say('/wek', { in: group });
  const [update] = madeBy(api, () => admin.edit(said, '/week'));
  assert.deepEqual(update?.edited_message?.from, GROUP_ANONYMOUS_BOT);
  assert.throws(() => member.edit(said, 'x'), /has no text message/);
  const keyboard = { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] };
  const sent = await send(group, 'x', { reply_markup: keyboard });
  const [press] = madeBy(api, () => void admin.press(sent, 'A'));
  assert.deepEqual(press?.callback_query?.from, admin.user);
});

test('anonymity shows in what the bot can ask about them', async (t) => {
  const { api, ok, reader } = await localServer(t);
  const admin = reader();
  const group = api.group({ kind: 'supergroup', members: [admin] });
  group.promote(admin, { anonymous: true, title: 'editor', rights: { can_pin_messages: true } });
  const of = (user_id: number) => ok<ChatMember>('getChatMember', { chat_id: group.id, user_id });
  const member = await of(admin.id);
  assert.ok(member.status === 'administrator');
  assert.deepEqual(
    [member.is_anonymous, member.custom_title, member.can_pin_messages],
    [true, 'editor', true],
  );
  assert.deepEqual(await of(GROUP_ANONYMOUS_BOT.id), {
    status: 'left',
    user: GROUP_ANONYMOUS_BOT,
  });
  group.promote(group.owner, { anonymous: true });
  assert.deepEqual(await of(group.owner.id), {
    status: 'creator',
    user: group.owner.user,
    is_anonymous: true,
  });
});

test('a channel writes in a group by its administrators', async (t) => {
  const { api, reader } = await localServer(t);
  const [person, other] = [reader(), reader()];
  const group = api.group({ kind: 'supergroup', members: [person, other] });
  const channel = api.channel({ owner: person, bot: 'left' });
  const [update] = madeBy(api, () => person.say('/week', { in: group, as: channel }));
  assert.deepEqual(update?.message?.from, {
    id: 136_817_688,
    is_bot: true,
    first_name: 'Channel',
    username: 'Channel_Bot',
  });
  assert.deepEqual(update?.message?.sender_chat, channel.chat);
  const own = /only who runs a channel speaks for it/;
  assert.throws(() => other.say('x', { in: group, as: channel }), own);
  assert.throws(() => person.say('x', { in: group, as: group }), own);
  const basic = api.group({ members: [person] });
  assert.throws(() => person.say('x', { in: basic, as: channel }), own);
  assert.throws(() => person.say('x', { as: channel }), /in supergroups only/);
});
