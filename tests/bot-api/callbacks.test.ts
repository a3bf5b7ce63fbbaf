import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallbackQuery, Update } from '@grammyjs/types';
import type { BotApiEvent } from '../../src/bot-api/bot-api.ts';
import { type LocalServer, localServer, testClock } from './local-server.ts';

const KEYBOARD = {
  reply_markup: {
    inline_keyboard: [
      [
        { text: 'Open', callback_data: 'open:1' },
        { text: 'Site', url: 'https://a.b/' },
      ],
    ],
  },
};
const TOO_OLD =
  '400 Bad Request: query is too old and response timeout expired or query ID is invalid';

async function pressed({ ok }: LocalServer): Promise<CallbackQuery> {
  const updates = await ok<Update[]>('getUpdates', { timeout: 5, offset: -1 });
  const query = updates.at(-1)?.callback_query;
  assert.ok(query);
  return query;
}

test('a press reaches the bot with the message as it is now and what it replies to', async (t) => {
  const server = await localServer(t);
  const { api, ok, reader, send } = server;
  const person = reader();
  const question = person.say('q');
  const reply = { reply_parameters: { message_id: question.message_id } };
  const sent = await send(person, 'one', { ...KEYBOARD, ...reply });
  await ok('editMessageText', {
    chat_id: person.id,
    message_id: sent.message_id,
    text: 'two',
    ...KEYBOARD,
  });

  const answer = person.press(sent, 'Open');
  const query = await pressed(server);
  assert.equal(query.data, 'open:1');
  assert.deepEqual(query.from, person.user);
  assert.deepEqual(query.message, api.messages(person.id).at(-1));
  assert.equal(query.message?.date, sent.date);
  assert.deepEqual(query.message && 'text' in query.message && query.message.text, 'two');
  assert.deepEqual(api.messages(person.id).at(-1)?.reply_to_message, question);

  await ok('answerCallbackQuery', { callback_query_id: query.id, text: 'done', show_alert: true });
  assert.deepEqual(await answer, { answered: true, text: 'done', showAlert: true });
});

test('a button is found by its data too, and one that is not there is the test’s own mistake', async (t) => {
  const server = await localServer(t);
  const { ok, reader, send } = server;
  const person = reader();
  const sent = await send(person, 'x', KEYBOARD);
  const answer = person.press(sent, 'open:1');
  await ok('answerCallbackQuery', { callback_query_id: (await pressed(server)).id });
  assert.deepEqual(await answer, { answered: true, showAlert: false });
  await assert.rejects(person.press(sent, 'Shut'), /no callback button "Shut".*"Open", "Site"/);
  await assert.rejects(person.press(sent, 'Site'), /no callback button/);
  await ok('editMessageReplyMarkup', { chat_id: person.id, message_id: sent.message_id });
  await assert.rejects(person.press(sent, 'Open'), /the buttons are: none/);
  await ok('deleteMessage', { chat_id: person.id, message_id: sent.message_id });
  await assert.rejects(person.press(sent, 'Open'), /is gone/);
});

test('an inaccessible message has no content and the date 0', async (t) => {
  const server = await localServer(t);
  const { ok, reader, send } = server;
  const person = reader();
  const sent = await send(person, 'x', KEYBOARD);
  await ok('deleteMessage', { chat_id: person.id, message_id: sent.message_id });
  void person.press(sent, 'Open', { inaccessible: true });
  const { message, data } = await pressed(server);
  assert.equal(data, 'open:1');
  assert.deepEqual(message, { chat: sent.chat, message_id: sent.message_id, date: 0 });
});

test('a message can go while it is being pressed: whole for the bot, and gone when it edits', async (t) => {
  const server = await localServer(t);
  const { ok, refusal, reader, send } = server;
  const person = reader();
  const sent = await send(person, 'x', KEYBOARD);
  const answer = person.press(sent, 'Open', { deleted: true });
  const query = await pressed(server);
  assert.deepEqual(query.message, sent);
  const { message_id } = sent;
  assert.equal(
    await refusal('editMessageText', { chat_id: person.id, message_id, text: 'y' }),
    '400 Bad Request: message to edit not found',
  );
  await ok('answerCallbackQuery', { callback_query_id: query.id });
  assert.equal((await answer).answered, true);
  void person.press(sent, 'Open', { deleted: true, timeoutMs: 1 });
  assert.deepEqual((await pressed(server)).message, sent);
});

test('each press is answered once, and a new press can be answered again', async (t) => {
  const server = await localServer(t);
  const { ok, refusal, reader, send } = server;
  const person = reader();
  const sent = await send(person, 'x', KEYBOARD);
  const first = person.press(sent, 'Open');
  const query = await pressed(server);
  await ok('answerCallbackQuery', { callback_query_id: query.id });
  await first;
  assert.equal(await refusal('answerCallbackQuery', { callback_query_id: query.id }), TOO_OLD);
  assert.equal(await refusal('answerCallbackQuery', { callback_query_id: 'x' }), TOO_OLD);

  const second = person.press(sent, 'Open');
  const again = await pressed(server);
  assert.notEqual(again.id, query.id);
  await ok('answerCallbackQuery', { callback_query_id: again.id, text: 'again' });
  assert.deepEqual(await second, { answered: true, text: 'again', showAlert: false });
});

test('after 15 seconds of the monotonic clock it is too late, and the person sees no answer', async (t) => {
  const clock = testClock();
  const server = await localServer(t, clock);
  const { ok, refusal, reader, send } = server;
  const person = reader();
  const sent = await send(person, 'x', KEYBOARD);
  const inTime = person.press(sent, 'Open');
  const query = await pressed(server);
  clock.pass(15_000);
  await ok('answerCallbackQuery', { callback_query_id: query.id });
  assert.equal((await inTime).answered, true);

  const late = person.press(sent, 'Open');
  const other = await pressed(server);
  clock.pass(15_001);
  assert.equal(await refusal('answerCallbackQuery', { callback_query_id: other.id }), TOO_OLD);
  assert.deepEqual(await late, { answered: false });
});

test('a person does not wait for ever', async (t) => {
  const { reader, send } = await localServer(t);
  const person = reader();
  const sent = await send(person, 'x', KEYBOARD);
  assert.deepEqual(await person.press(sent, 'Open', { timeoutMs: 20 }), { answered: false });
});

test('an answer has at most 200 characters and opens nothing but the bot', async (t) => {
  const server = await localServer(t);
  const { api, ok, refusal, reader, send } = server;
  const person = reader();
  const answer = person.press(await send(person, 'x', KEYBOARD), 'Open');
  const callback_query_id = (await pressed(server)).id;
  const refused = (more: object) => refusal('answerCallbackQuery', { callback_query_id, ...more });
  assert.equal(await refused({ text: 'x'.repeat(201) }), '400 Bad Request: MESSAGE_TOO_LONG');
  assert.equal(await refused({ url: 'https://example.com' }), '400 Bad Request: URL_INVALID');
  const url = `https://t.me/${api.me.username}?start=b_1`;
  await ok('answerCallbackQuery', { callback_query_id, url });
  assert.deepEqual(await answer, { answered: true, showAlert: false, url });
});

test('presses and their answers are announced', async (t) => {
  const server = await localServer(t);
  const { api, ok, reader, send } = server;
  const person = reader();
  const sent = await send(person, 'x', KEYBOARD);
  const events: BotApiEvent[] = [];
  api.subscribe((event) => /pressed|answered/.test(event.kind) && events.push(event));
  void person.press(sent, 'Open');
  const { id } = await pressed(server);
  await ok('answerCallbackQuery', { callback_query_id: id, text: 'hi' });
  assert.deepEqual(events, [
    { kind: 'pressed', queryId: id, message: sent, data: 'open:1', from: person.user },
    { kind: 'answered', queryId: id, answer: { answered: true, text: 'hi', showAlert: false } },
  ]);
});
