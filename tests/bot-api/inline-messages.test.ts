import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@grammyjs/types';
import type { ChatHandle, Person } from '../../src/bot-api/bot-api.ts';
import { INLINE_BOT, type LocalServer, localServer } from './local-server.ts';

const keyboard = (text: string) => ({
  reply_markup: { inline_keyboard: [[{ text, callback_data: text }]] },
});
const RESULTS = [
  { type: 'article', id: 'plain', title: 'T', input_message_content: { message_text: 'plain' } },
  {
    type: 'article',
    id: 'card',
    title: 'T',
    ...keyboard('Next'),
    input_message_content: { message_text: 'card' },
  },
];

async function choose(
  { api, ok }: LocalServer,
  person: Person,
  id: string,
  chat: ChatHandle,
): Promise<Message> {
  const answer = person.inline('kz', { in: chat });
  const inline_query_id = api.updates().at(-1)?.inline_query?.id;
  await ok('answerInlineQuery', { inline_query_id, results: RESULTS });
  return person.choose(await answer, id, { in: chat });
}

test('a chosen result is the person’s own message, by way of the bot', async (t) => {
  const server = await localServer(t, { me: INLINE_BOT });
  const { api } = server;
  const person = api.person();
  const { id, is_bot, first_name, username } = api.me;
  const message = await choose(server, person, 'card', person.chat);
  assert.deepEqual(message.from, person.user);
  assert.deepEqual(message.via_bot, { id, is_bot, first_name, username });
  assert.deepEqual([message.text, message.reply_markup], ['card', keyboard('Next').reply_markup]);
  assert.deepEqual(api.updates().at(-1)?.message, message);
  const answer = person.inline('x');
  await server.ok('answerInlineQuery', {
    inline_query_id: api.updates().at(-1)?.inline_query?.id,
  });
  const empty = await answer;
  assert.throws(() => person.choose(empty, 'plain'), /offered no result "plain"/);
});

test('in a group the bot sees what went through it, in other people’s chats nothing', async (t) => {
  const server = await localServer(t, { me: INLINE_BOT });
  const { api } = server;
  const [person, friend] = [api.person(), api.person()];
  const group = api.group({ members: [person] });
  const seen = await choose(server, person, 'plain', group);
  assert.deepEqual(api.updates().at(-1)?.message, seen);
  const dialog = person.with(friend);
  await choose(server, person, 'plain', dialog);
  await choose(server, person, 'plain', api.group({ members: [person], bot: 'left' }));
  assert.deepEqual(api.updates().at(-1)?.inline_query?.chat_type, 'group');
  assert.equal(friend.with(person).messages().length, 1);
  assert.equal(
    await server.refusal('sendMessage', { chat_id: dialog.id, text: 'x' }),
    '400 Bad Request: chat not found',
  );
});

test('choices are told only to a bot that asks for them, with a name where there are buttons', async (t) => {
  const server = await localServer(t, { me: INLINE_BOT });
  const { api, ok } = server;
  const person = api.person();
  await choose(server, person, 'card', person.chat);
  assert.ok(api.updates().every((update) => !update.chosen_inline_result));
  const allowed_updates = ['message', 'inline_query', 'chosen_inline_result'];
  await ok('getUpdates', { allowed_updates });
  const base = { from: person.user, query: 'kz' };
  await choose(server, person, 'plain', person.chat);
  assert.deepEqual(api.updates().at(-1)?.chosen_inline_result, { ...base, result_id: 'plain' });
  await choose(server, person, 'card', person.chat);
  const { inline_message_id, ...rest } = api.updates().at(-1)?.chosen_inline_result ?? {};
  assert.match(inline_message_id ?? '', /^[\w-]{32}$/);
  assert.deepEqual(rest, { ...base, result_id: 'card' });
});

test('a press names the message by its inline id only, and the bot edits it by that', async (t) => {
  const server = await localServer(t, { me: INLINE_BOT });
  const { api, ok, refusal } = server;
  const [person, friend] = [api.person(), api.person()];
  const dialog = person.with(friend);
  const message = await choose(server, person, 'card', dialog);

  const pressed = friend.press(message, 'Next');
  const query = api.updates().at(-1)?.callback_query;
  assert.ok(query?.inline_message_id);
  assert.ok(!('message' in query));
  assert.deepEqual([query.from, query.data], [friend.user, 'Next']);
  await ok('answerCallbackQuery', { callback_query_id: query.id });
  assert.equal((await pressed).answered, true);

  const { inline_message_id } = query;
  const edit = { inline_message_id, text: 'page 2', ...keyboard('Back') };
  assert.equal(await ok('editMessageText', edit), true);
  const [shown] = dialog.messages();
  assert.deepEqual([shown?.text, shown?.reply_markup], ['page 2', keyboard('Back').reply_markup]);
  assert.match(await refusal('editMessageText', edit), /message is not modified/);
  assert.equal(await ok('editMessageReplyMarkup', { inline_message_id }), true);
  assert.equal(dialog.messages()[0]?.reply_markup, undefined);

  friend.delete(message);
  assert.equal(await refusal('editMessageText', edit), '400 Bad Request: MESSAGE_ID_INVALID');
});

test('where the bot is present it may edit the message by its chat as well', async (t) => {
  const server = await localServer(t, { me: INLINE_BOT });
  const person = server.api.person();
  const { message_id } = await choose(server, person, 'card', person.chat);
  const edited = await server.ok<Message>('editMessageText', {
    chat_id: person.id,
    message_id,
    text: 'edited',
  });
  assert.equal(edited.text, 'edited');
});
