import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localServer } from './local-server.ts';

const CHANNEL = { request_id: 1, chat_is_channel: true };
const POST = { can_post_messages: true };

test('the keyboard in force is the last one sent, until it is taken away', async (t) => {
  const { reader, send } = await localServer(t);
  const person = reader();
  assert.equal(person.keyboard(), undefined);
  await send(person, 'x', {
    reply_markup: { keyboard: [['A', 'B']], resize_keyboard: true, input_field_placeholder: 'or?' },
  });
  assert.deepEqual(person.keyboard()?.markup, {
    keyboard: [[{ text: 'A' }, { text: 'B' }]],
    resize_keyboard: true,
    input_field_placeholder: 'or?',
  });
  await send(person, 'a message without one changes nothing');
  await send(person, 'x', {
    reply_markup: { inline_keyboard: [[{ text: 'I', callback_data: 'i' }]] },
  });
  assert.ok(person.keyboard());
  await send(person, 'x', { reply_markup: { keyboard: [['C']] } });
  assert.deepEqual(person.keyboard()?.markup, { keyboard: [[{ text: 'C' }]] });
  await send(person, 'x', { reply_markup: { remove_keyboard: true } });
  assert.equal(person.keyboard(), undefined);
});

test('a one-time keyboard folds away once it is used, others stay', async (t) => {
  const { reader, send } = await localServer(t);
  const person = reader();
  await send(person, 'x', { reply_markup: { keyboard: [['A']] } });
  person.say('A');
  assert.equal(person.keyboard()?.folded, false);
  await send(person, 'x', { reply_markup: { keyboard: [['A']], one_time_keyboard: true } });
  person.say('something else');
  assert.equal(person.keyboard()?.folded, false);
  person.say('A');
  assert.equal(person.keyboard()?.folded, true);
});

test('a keyboard goes with the message that brought it', async (t) => {
  const { ok, reader, send } = await localServer(t);
  const person = reader();
  const { message_id } = await send(person, 'x', { reply_markup: { keyboard: [['A']] } });
  assert.equal(person.keyboard()?.messageId, message_id);
  await ok('deleteMessage', { chat_id: person.id, message_id });
  assert.equal(person.keyboard(), undefined);
});

test('requests are kept as they were meant', async (t) => {
  const { reader, send } = await localServer(t);
  const person = reader();
  const rights = { can_post_messages: true, can_promote_members: true };
  const request_chat = {
    request_id: -5,
    chat_is_channel: true,
    chat_has_username: null,
    user_administrator_rights: rights,
    bot_administrator_rights: POST,
    request_title: true,
    request_photo: false,
  };
  await send(person, 'x', {
    reply_markup: {
      keyboard: [
        [
          { text: 'Channel', request_chat },
          {
            text: 'People',
            request_users: { request_id: 2, user_is_bot: false, max_quantity: 10 },
          },
        ],
      ],
    },
  });
  const [channel, people] = person.keyboard()?.markup.keyboard.flat() ?? [];
  assert.ok(typeof channel === 'object' && 'request_chat' in channel);
  const { user_administrator_rights, bot_administrator_rights, ...rest } = channel.request_chat;
  assert.deepEqual(rest, {
    request_id: -5,
    chat_is_channel: true,
    chat_has_username: false,
    request_title: true,
  });
  assert.equal(user_administrator_rights?.can_promote_members, true);
  assert.equal(bot_administrator_rights?.can_promote_members, false);
  assert.ok(typeof people === 'object' && 'request_users' in people);
  assert.deepEqual(people.request_users, { request_id: 2, user_is_bot: false, max_quantity: 10 });
});

test('requests that Telegram refuses', async (t) => {
  const { refusal, reader } = await localServer(t);
  const chat_id = reader().id;
  const unreadable = "can't parse keyboard button: ";
  const refused = (...row: object[]) =>
    refusal('sendMessage', { chat_id, text: 'x', reply_markup: { keyboard: [row] } });
  const cases: [object, string][] = [
    [{ request_chat: true }, `${unreadable}Field "request_chat" must be of type Object`],
    [{ request_chat: {} }, `${unreadable}Can't find field "request_id"`],
    [{ request_users: {} }, `${unreadable}Can't find field "request_id"`],
    [
      { request_chat: { request_id: 2 ** 31 } },
      `${unreadable}Field "request_id" must be a valid Number`,
    ],
    [
      { request_chat: { ...CHANNEL, chat_is_channel: 'yes' } },
      `${unreadable}Field "chat_is_channel" must be of type Boolean`,
    ],
    [
      { request_chat: { ...CHANNEL, user_administrator_rights: null } },
      `${unreadable}ChatAdministratorRights must be an Object`,
    ],
    [
      { request_chat: { ...CHANNEL, bot_administrator_rights: { can_post_messages: 1 } } },
      `${unreadable}Field "can_post_messages" must be of type Boolean`,
    ],
    [
      { request_users: { request_id: 1, max_quantity: 'many' } },
      `${unreadable}Field "max_quantity" must be a valid Number`,
    ],
  ];
  for (const [request, words] of cases) {
    assert.equal(await refused({ text: 'A', ...request }), `400 Bad Request: ${words}`);
  }
  assert.match(
    await refused({ text: 'A', request_chat: { ...CHANNEL, bot_administrator_rights: POST } }),
    /^400 .*must be a subset of user_administrator_rights/,
  );
  assert.match(
    await refused(
      { text: 'A', request_chat: CHANNEL },
      { text: 'B', request_users: { request_id: 1 } },
    ),
    /^400 .*request_id 1 is used twice/,
  );
});
