import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message, SentGuestMessage, Update } from '@grammyjs/types';
import { INLINE_BOT, type LocalServer, localServer, madeBy, testClock } from './local-server.ts';

const GUEST_BOT = { ...INLINE_BOT, supports_guest_queries: true };
const OWN = `@${GUEST_BOT.username}`;
const TOO_OLD =
  '400 Bad Request: query is too old and response timeout expired or query ID is invalid';

const article = (text: string, more: object = {}) => ({
  type: 'article',
  id: 'a',
  title: 'T',
  input_message_content: { message_text: text },
  ...more,
});

async function summoned({ ok }: LocalServer): Promise<Message> {
  const updates = await ok<Update[]>('getUpdates', { timeout: 5, offset: -1 });
  const message = updates.at(-1)?.guest_message;
  assert.ok(message?.guest_query_id, JSON.stringify(updates));
  return message;
}

test('a bot named where it isn’t in is told so, with the message replied to', async (t) => {
  const server = await localServer(t, { me: GUEST_BOT });
  const { api } = server;
  const [anna, boris] = [api.person(), api.person()];
  const chats = [
    anna.with(boris),
    api.group({ members: [anna, boris], bot: 'left' }),
    api.group({ members: [anna, boris], kind: 'supergroup', bot: 'kicked' }),
  ];
  for (const chat of chats) {
    const before = boris.say('Who rides?', { in: chat });
    const text = `${OWN.toUpperCase()} tell us`;
    const said = anna.say(text, { in: chat, replyTo: before });
    const message = await summoned(server);
    assert.equal(message.message_id, said.message_id);
    assert.equal(message.chat.id, chat.id);
    assert.equal(message.from?.id, anna.id);
    assert.equal(message.reply_to_message?.text, 'Who rides?');
  }
});

test('it is told of nothing else there, nor twice where it is in, nor without guest mode', async (t) => {
  const { api } = await localServer(t, { me: GUEST_BOT });
  const [anna, boris] = [api.person(), api.person()];
  const bot = api.person({ is_bot: true });
  const members = [anna, bot];
  const away = api.group({ members, bot: 'left' });
  const home = api.group({ members });
  const channel = api.channel({ owner: anna, bot: 'left' });
  const made = madeBy(api, () => {
    anna.say('no name', { in: away });
    anna.say(`/start${OWN}`, { in: away });
    anna.say(`${OWN}x`, { in: away });
    anna.say(`${OWN} here`, { in: channel });
    bot.say(`${OWN} bots`, { in: away });
    anna.say(`${OWN} at home`, { in: home });
  });
  assert.deepEqual(
    made.map((update) => Object.keys(update)),
    [['message']],
  );
  const plain = await localServer(t, { me: INLINE_BOT });
  const [eve, bob] = [plain.api.person(), plain.api.person()];
  assert.deepEqual(
    madeBy(plain.api, () => eve.say(`${OWN} hi`, { in: eve.with(bob) })),
    [],
  );
  assert.ok(boris);
});

test('its one answer stands in the chat, as its own, with who called it, and can be edited', async (t) => {
  const server = await localServer(t, { me: GUEST_BOT });
  const { api, ok } = server;
  const [anna, boris] = [api.person(), api.person()];
  const chat = anna.with(boris);
  const said = anna.say(`${OWN} hi`, { in: chat });
  const { guest_query_id } = await summoned(server);
  const url = 'https://example.org/';
  const reply_markup = { inline_keyboard: [[{ text: 'Open', url }]] };
  const sent = await ok<SentGuestMessage>('answerGuestQuery', {
    guest_query_id,
    result: article('Hello', { reply_markup }),
  });
  const message = await chat.nextMessage();
  assert.equal(message.text, 'Hello');
  assert.equal(message.from?.id, GUEST_BOT.id);
  assert.deepEqual(message.guest_bot_caller_user, anna.user);
  assert.equal(message.reply_to_message?.message_id, said.message_id);
  assert.deepEqual(message.reply_markup, reply_markup);
  await ok('editMessageText', { ...sent, text: 'Hello again' });
  assert.equal(api.messages(chat.id).at(-1)?.text, 'Hello again');
});

test('each call is answered once, and not for ever', async (t) => {
  const clock = testClock();
  const server = await localServer(t, { ...clock, me: GUEST_BOT });
  const { api, ok, refusal } = server;
  const anna = api.person();
  const chat = anna.with(api.person());
  anna.say(OWN, { in: chat });
  const { guest_query_id } = await summoned(server);
  clock.pass(10_000);
  await ok('answerGuestQuery', { guest_query_id, result: article('x') });
  assert.equal(
    await refusal('answerGuestQuery', { guest_query_id, result: article('x') }),
    TOO_OLD,
  );
  assert.equal(await refusal('answerGuestQuery', { result: article('x') }), TOO_OLD);
  anna.say(OWN, { in: chat });
  const { guest_query_id: late } = await summoned(server);
  clock.pass(10_001);
  assert.equal(
    await refusal('answerGuestQuery', { guest_query_id: late, result: article('x') }),
    TOO_OLD,
  );
});

test('a result is as strictly read as one of inline mode, in the server’s own words', async (t) => {
  const server = await localServer(t, { me: GUEST_BOT });
  const { api, refusal, ok } = server;
  const anna = api.person();
  anna.say(OWN, { in: anna.with(api.person()) });
  const { guest_query_id } = await summoned(server);
  for (const [result, words] of [
    [undefined, "result isn't specified"],
    ['{', "can't parse JSON encoded web view query results"],
    [[], 'inline query result must be an object'],
    [{ id: 'a' }, 'can\'t find field "type"'],
    [{ ...article('x'), id: undefined }, 'can\'t find field "id"'],
    [{ type: 'article', id: 'a', title: 'T' }, 'can\'t find field "message_text"'],
    [article('x'.repeat(4097)), 'MESSAGE_TOO_LONG'],
  ] as const) {
    const given = await refusal('answerGuestQuery', { guest_query_id, result });
    assert.equal(given, `400 Bad Request: ${words}`);
  }
  // None of them used the call up.
  await ok('answerGuestQuery', { guest_query_id, result: JSON.stringify(article('x')) });
});
