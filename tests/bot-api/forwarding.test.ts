import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localServer, madeBy } from './local-server.ts';

test('a forwarded message says where it came from', async (t) => {
  const { api, reader, send } = await localServer(t);
  const [person, author] = [reader(), api.person({ first_name: 'Aida', last_name: 'B.' })];
  const group = api.group({ kind: 'supergroup', members: [person, author] });
  const channel = api.channel({ subscribers: [person], signed: true });
  const said = author.say('news', { in: group });
  const origin = (...of: Parameters<typeof person.forward>) => {
    const message = person.forward(...of);
    assert.deepEqual(message.from, person.user);
    return message.forward_origin;
  };
  const { date } = said;
  assert.deepEqual(origin(said), { type: 'user', sender_user: author.user, date });
  assert.deepEqual(origin(said, { hidden: true }), {
    type: 'hidden_user',
    sender_user_name: 'Aida B.',
    date,
  });
  const post = channel.owner.say('post', { in: channel });
  assert.deepEqual(origin(post), {
    type: 'channel',
    chat: channel.chat,
    message_id: post.message_id,
    date: post.date,
    author_signature: channel.owner.user.first_name,
  });
  group.promote(author, { anonymous: true });
  const anonymous = author.say('news', { in: group });
  assert.deepEqual(origin(anonymous), {
    type: 'chat',
    sender_chat: group.chat,
    date: anonymous.date,
  });
  assert.deepEqual(
    origin(person.forward(post)),
    person.chat.messages().at(-2)?.forward_origin,
    'a forward of a forward keeps its origin',
  );
  const own = await send(person, 'a page', {
    reply_markup: { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] },
  });
  const back = person.forward(own, { in: group });
  assert.deepEqual([back.text, back.reply_markup], ['a page', undefined]);
});

test('a forward reaches the bot like any message, and can not be edited', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  const group = api.group({ members: [person] });
  const said = person.say('/week');
  const [update] = madeBy(api, () => person.forward(said));
  assert.equal(update?.message?.text, '/week');
  assert.ok(update?.message?.forward_origin);
  assert.equal(madeBy(api, () => person.forward(said, { in: group })).length, 1);
  const mine = person.chat.messages().at(-1);
  assert.ok(mine);
  assert.throws(() => person.edit(mine, 'x'), /has no text message/);
});

test('protected content stays where it is, and whom a channel alone connects the bot has not met', async (t) => {
  const { api, refusal, reader, send } = await localServer(t);
  const person = reader();
  const sent = await send(person, 'x', { protect_content: true });
  assert.throws(() => person.forward(sent), /stays where it is/);
  const subscriber = api.person();
  api.channel({ subscribers: [subscriber] });
  assert.equal(
    await refusal('sendMessage', { chat_id: subscriber.id, text: 'x' }),
    '400 Bad Request: chat not found',
  );
});

test('what went through another bot’s inline mode says so', async (t) => {
  const { reader } = await localServer(t);
  const viaBot = { id: 5, is_bot: true, first_name: 'Gif', username: 'gif' };
  assert.deepEqual(reader().send({ kind: 'animation' }, { viaBot }).via_bot, viaBot);
});

test('other bots are never heard, though what Telegram says of them is', async (t) => {
  const { api, ok } = await localServer(t);
  const robot = api.person({ is_bot: true, username: 'other_bot' });
  const group = api.group({ kind: 'supergroup', members: [robot], bot: 'administrator' });
  assert.deepEqual(
    madeBy(api, () => robot.say('/week@local_test_bot', { in: group })),
    [],
  );
  assert.equal(group.messages().length, 1);
  assert.throws(() => robot.say('/start'), /bots don't write to each other/);
  assert.equal(madeBy(api, () => group.remove(robot)).length, 1);
  group.promote(robot);
  const admins = await ok<{ user: { id: number } }[]>('getChatAdministrators', {
    chat_id: group.id,
  });
  assert.deepEqual(
    admins.map(({ user }) => user.id),
    [group.owner.id, api.me.id],
  );
});
