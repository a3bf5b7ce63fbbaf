import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Update } from '@grammyjs/types';
import type { Person } from '../../src/bot-api/bot-api.ts';
import { type LocalServer, localServer, madeBy } from './local-server.ts';

const POST = { can_post_messages: true };
const POSTER = { ...POST, can_promote_members: true, can_invite_users: true };

function offer({ send }: LocalServer, person: Person, request: object) {
  const request_chat = { request_id: 7, chat_is_channel: false, ...request };
  const keyboard = [[{ text: 'Choose', request_chat }, { text: 'Cancel' }]];
  return send(person, 'Which one?', { reply_markup: { keyboard, one_time_keyboard: true } });
}

const toPost = {
  chat_is_channel: true,
  user_administrator_rights: POSTER,
  bot_administrator_rights: POST,
  request_title: true,
};

test('a shared channel makes the bot an administrator with just the rights asked for', async (t) => {
  const server = await localServer(t);
  const { api, reader, send } = server;
  const person = reader();
  const channel = api.channel({ owner: person, title: 'News', username: 'news', bot: 'left' });
  await offer(server, person, { ...toPost, request_username: true });
  const [standing, told] = madeBy(api, () => person.share('Choose', channel));
  assert.deepEqual(standing?.my_chat_member?.from, person.user);
  assert.equal(standing?.my_chat_member?.chat.id, channel.id);
  const now = standing?.my_chat_member?.new_chat_member;
  assert.ok(now?.status === 'administrator');
  assert.deepEqual(
    [now.can_post_messages, now.can_manage_chat, now.can_edit_messages, now.can_invite_users],
    [true, true, false, false],
  );
  assert.deepEqual(told?.message?.chat_shared, {
    request_id: 7,
    chat_id: channel.id,
    title: 'News',
    username: 'news',
  });
  assert.deepEqual([told?.message?.from, told?.message?.chat], [person.user, person.chat.chat]);
  assert.equal(person.keyboard()?.folded, true);
  await send(channel, 'the first post');
});

test('what the bot may already is kept, and nothing is told where nothing changes', async (t) => {
  const server = await localServer(t);
  const { api, reader } = server;
  const person = reader();
  const channel = api.channel({ owner: person });
  await offer(server, person, toPost);
  const kinds = madeBy(api, () => person.share('Choose', channel)).map((made) => Object.keys(made));
  assert.deepEqual(kinds, [['message']]);
  channel.setBot('administrator', { rights: { can_post_messages: false } });
  const [standing] = madeBy(api, () => person.share('Choose', channel));
  const now = standing?.my_chat_member?.new_chat_member;
  assert.ok(now?.status === 'administrator' && now.can_post_messages && now.can_delete_messages);
});

test('a shared group takes the bot in where it has to be a member', async (t) => {
  const server = await localServer(t);
  const { api, reader } = server;
  const person = reader();
  const group = api.group({ kind: 'supergroup', members: [person], bot: 'left' });
  await offer(server, person, {});
  const said = (made: Omit<Update, 'update_id'>[]) =>
    made.map(({ my_chat_member: change, message }) =>
      change ? change.new_chat_member.status : Object.keys(message ?? {}).at(-1),
    );
  assert.deepEqual(said(madeBy(api, () => person.share('Choose', group))), ['chat_shared']);
  await offer(server, person, { bot_is_member: true });
  const expected = ['member', 'new_chat_members', 'chat_shared'];
  assert.deepEqual(said(madeBy(api, () => person.share('Choose', group))), expected);
});

test('a client offers only chats that the button asks for', async (t) => {
  const server = await localServer(t);
  const { api, reader } = server;
  const person = reader();
  const own = { owner: person, bot: 'left' } as const;
  const there = { members: [person], bot: 'left' } as const;
  const forum = api.group({ kind: 'supergroup', is_forum: true, ...own });
  const open = api.group({ kind: 'supergroup', username: 'open', ...there });
  const limited = api.group({ kind: 'supergroup', ...there });
  limited.restrict(person);
  const run = api.channel({ bot: 'left' });
  run.promote(person, { rights: POST });
  const basic = api.group(there);
  const member = { bot_is_member: true };
  const cases = [
    [{}, run, /it is a channel/],
    [{ chat_is_channel: true }, forum, /it is a supergroup/],
    [{ chat_is_forum: false }, forum, /it has topics/],
    [{ chat_is_forum: true }, basic, /it has no topics/],
    [{ chat_has_username: true }, basic, /it is not public/],
    [{ chat_has_username: false }, open, /it is public/],
    [{ chat_is_created: true }, basic, /does not own it/],
    [{ user_administrator_rights: { can_pin_messages: true } }, basic, /lacks the rights/],
    [{ chat_is_channel: true, user_administrator_rights: POSTER }, run, /lacks the rights/],
    [
      { chat_is_channel: true, user_administrator_rights: POST, bot_administrator_rights: POST },
      run,
      /may not promote the bot/,
    ],
    [member, open, /may not add the bot/],
    [member, limited, /may not add the bot/],
    [{}, person.with(api.person()), /neither a group nor a channel/],
    [{}, api.group(), /is not a member/],
  ] as const;
  const byButton = { by: 'button', button: 'Choose' } as const;
  for (const [request, chat, why] of cases) {
    await offer(server, person, request);
    assert.equal(person.isOffered(chat, byButton), false);
    assert.deepEqual(
      madeBy(api, () => assert.throws(() => person.share('Choose', chat), why)),
      [],
    );
  }
  await offer(server, person, { chat_is_channel: true, user_administrator_rights: POST });
  assert.equal(person.isOffered(run, byButton), true);
  person.share('Choose', run);
});

test('links offer what they are for: groups to whoever may add the bot, channels to who may promote it', async (t) => {
  const { api } = await localServer(t);
  const person = api.person();
  const group = api.group({ members: [person], bot: 'left' });
  const open = api.group({ kind: 'supergroup', username: 'open', members: [person], bot: 'left' });
  const own = api.channel({ owner: person, bot: 'left' });
  const read = api.channel({ subscribers: [person], bot: 'left' });
  const toGroup = { by: 'startgroup' } as const;
  const toChannel = { by: 'startchannel' } as const;
  const chats = [group, open, own, read, api.group(), person.chat];
  const offeredBy = (way: typeof toGroup | typeof toChannel) =>
    chats.filter((chat) => person.isOffered(chat, way));
  assert.deepEqual(offeredBy(toGroup), [group]);
  assert.deepEqual(offeredBy(toChannel), [own]);
  assert.throws(() => person.startGroup(open), /may not add the bot/);
  assert.throws(() => person.startGroup(own), /for groups only/);
  assert.equal(open.bot(), 'left');
  person.startGroup(group);
  person.startChannel(own);
  assert.deepEqual([group.bot(), own.bot()], ['member', 'administrator']);
});

test('only a button that is on the keyboard and asks for a chat shares one', async (t) => {
  const server = await localServer(t);
  const { api, reader } = server;
  const person = reader();
  const group = api.group({ members: [person] });
  assert.throws(() => person.share('Choose', group), /is not on the keyboard/);
  await offer(server, person, {});
  assert.throws(() => person.share('Cancel', group), /asks for no chat/);
  person.block();
  assert.throws(() => person.share('Choose', group), /has to unblock the bot/);
});

test('a link makes the bot an administrator of a channel', async (t) => {
  const { api, reader, refusal, send } = await localServer(t);
  const person = api.person();
  const channel = api.channel({ owner: person, bot: 'left' });
  const [made, ...others] = madeBy(api, () =>
    person.startChannel(channel, 'post_messages+edit_messages'),
  );
  assert.deepEqual(others, []);
  assert.deepEqual(made?.my_chat_member?.from, person.user);
  const now = made?.my_chat_member?.new_chat_member;
  assert.ok(now?.status === 'administrator');
  assert.deepEqual(
    [now.can_post_messages, now.can_edit_messages, now.can_delete_messages],
    [true, true, false],
  );
  await send(channel, 'x');
  // They never started the bot, and a channel makes nobody known to it.
  assert.equal(
    await refusal('sendMessage', { chat_id: person.id, text: 'thank you' }),
    '400 Bad Request: chat not found',
  );
  const helper = reader();
  channel.promote(helper);
  channel.setBot('left');
  assert.throws(() => helper.startChannel(channel), /may not promote/);
  assert.throws(() => person.startChannel(channel, 'post'), /no link asks for/);
});
