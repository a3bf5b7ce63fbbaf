import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localServer, testClock } from './local-server.ts';

test('a message carries the bot, the chat and the wall clock', async (t) => {
  const clock = testClock(Date.UTC(2026, 0, 5, 9));
  const { api, reader, send } = await localServer(t, clock);
  const person = reader();
  assert.deepEqual(await send(person, 'hello'), {
    message_id: 2,
    from: { id: api.me.id, is_bot: true, first_name: api.me.first_name, username: api.me.username },
    chat: { id: person.id, type: 'private', first_name: person.user.first_name },
    date: Date.UTC(2026, 0, 5, 9) / 1000,
    text: 'hello',
  });
});

test('a chat that is missing, malformed or unknown is not found', async (t) => {
  const { api, refusal } = await localServer(t);
  const person = api.person({ username: 'somebody' });
  const refused = (chat_id?: unknown) => refusal('sendMessage', { chat_id, text: 'x' });
  assert.equal(await refused(), '400 Bad Request: chat_id is empty');
  for (const chat_id of [0, 12, -5, 'me', '@nobody', '@somebody', person.id]) {
    assert.equal(await refused(chat_id), '400 Bad Request: chat not found', String(chat_id));
  }
});

test('somebody whom the bot knows from a group only can not be written to', async (t) => {
  const { api, refusal } = await localServer(t);
  const person = api.person();
  api.group({ members: [person] });
  assert.equal(
    await refusal('sendMessage', { chat_id: person.id, text: 'x' }),
    "403 Forbidden: bot can't initiate conversation with a user",
  );
});

test('who blocked the bot, or deleted their account, gets nothing more', async (t) => {
  const { refusal, reader, send } = await localServer(t);
  const person = reader();
  const { message_id } = await send(person, 'x');
  const chat_id = person.id;
  const blocked = '403 Forbidden: bot was blocked by the user';
  person.block();
  assert.equal(await refusal('sendMessage', { chat_id, text: 'x' }), blocked);
  assert.equal(await refusal('editMessageText', { chat_id, message_id, text: 'y' }), blocked);
  assert.equal(await refusal('sendChatAction', { chat_id, action: 'typing' }), blocked);
  assert.throws(() => person.say('hello?'), /has to unblock the bot first/);
  person.unblock();
  await send(person, 'welcome back');
  person.deactivate();
  assert.equal(
    await refusal('sendMessage', { chat_id, text: 'x' }),
    '403 Forbidden: user is deactivated',
  );
});

test('a reply shows the message that it replies to, without that one’s own reply', async (t) => {
  const { refusal, reader, send } = await localServer(t);
  const person = reader();
  const question = person.say('what?', { replyTo: await send(person, 'ask me') });
  const reply = (message_id: unknown, more = {}) => ({ reply_parameters: { message_id, ...more } });
  const { reply_to_message: _, ...bare } = question;

  const answer = await send(person, 'that', reply(question.message_id));
  assert.deepEqual(answer.reply_to_message, bare);
  const old = await send(person, 'that', { reply_to_message_id: question.message_id });
  assert.deepEqual(old.reply_to_message, bare);

  const missing = '400 Bad Request: message to be replied not found';
  const refused = (more: object) =>
    refusal('sendMessage', { chat_id: person.id, text: 'x', ...more });
  assert.equal(await refused(reply(99)), missing);
  assert.equal(await refused({ reply_to_message_id: 99 }), missing);
  const anyway = await send(person, 'x', reply(99, { allow_sending_without_reply: true }));
  assert.equal(anyway.reply_to_message, undefined);
  assert.equal(
    await refused({ reply_parameters: { quote: 'x' } }),
    `400 Bad Request: can't find field "message_id"`,
  );
  assert.equal(
    await refused({ reply_parameters: 5 }),
    '400 Bad Request: object expected as reply parameters',
  );
  assert.match(await refused(reply(1, { chat_id: -5 })), /doesn't do replies across chats/);
});

test('a quote has to be there in the message', async (t) => {
  const { refusal, reader, send } = await localServer(t);
  const person = reader();
  const { message_id } = person.say('one two one');
  const quoting = (quote: string, quote_position?: number) => ({
    reply_parameters: { message_id, quote, quote_position },
  });
  const position = async (...of: Parameters<typeof quoting>) =>
    (await send(person, 'x', quoting(...of))).quote?.position;
  assert.deepEqual(
    [await position('one'), await position('one', 8), await position('two', 3)],
    [0, 8, 4],
  );
  assert.equal(
    await refusal('sendMessage', { chat_id: person.id, text: 'x', ...quoting('three') }),
    '400 Bad Request: QUOTE_TEXT_INVALID',
  );
});

test('link preview options stay on the message', async (t) => {
  const { refusal, reader, send } = await localServer(t);
  const person = reader();
  const kept = async (more: object) => (await send(person, 'a.com', more)).link_preview_options;
  const options = { is_disabled: true, url: 'https://a.b', show_above_text: true };
  assert.deepEqual(await kept({ link_preview_options: options }), options);
  assert.deepEqual(await kept({ link_preview_options: { is_disabled: false } }), undefined);
  assert.deepEqual(await kept({ disable_web_page_preview: true }), { is_disabled: true });
  assert.equal(
    await refusal('sendMessage', {
      chat_id: person.id,
      text: 'x',
      link_preview_options: { is_disabled: 'yes' },
    }),
    '400 Bad Request: field "is_disabled" must be of type Boolean',
  );
});

test('a private chat has no threads, a group without topics ignores them', async (t) => {
  const { api, refusal, reader, send } = await localServer(t);
  const person = reader();
  assert.equal(
    await refusal('sendMessage', { chat_id: person.id, text: 'x', message_thread_id: 5 }),
    '400 Bad Request: message thread not found',
  );
  const group = api.group({ kind: 'supergroup', members: [person] });
  const sent = await send(group, 'x', { message_thread_id: 5 });
  assert.equal(sent.message_thread_id, undefined);
});

test('protected content is marked', async (t) => {
  const { reader, send } = await localServer(t);
  assert.equal((await send(reader(), 'x', { protect_content: true })).has_protected_content, true);
});

test('chat actions are known by name and announced', async (t) => {
  const { api, ok, refusal, reader } = await localServer(t);
  const chat_id = reader().id;
  const actions: string[] = [];
  api.subscribe((event) => event.kind === 'action' && actions.push(event.action));
  assert.equal(await ok('sendChatAction', { chat_id, action: 'typing' }), true);
  assert.deepEqual(actions, ['typing']);
  assert.equal(
    await refusal('sendChatAction', { chat_id, action: 'dancing' }),
    '400 Bad Request: wrong parameter action in request',
  );
});
