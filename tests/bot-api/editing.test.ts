import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@grammyjs/types';
import { localServer, testClock } from './local-server.ts';

const keyboard = (text: string) => ({
  reply_markup: { inline_keyboard: [[{ text, callback_data: text }]] },
});
const NOT_MODIFIED =
  '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

test('an edit replaces text, entities, keyboard and preview, however old the message is', async (t) => {
  const clock = testClock();
  const { api, ok, reader, send } = await localServer(t, clock);
  const person = reader();
  const question = person.say('q');
  const sent = await send(person, '<b>one</b>', {
    parse_mode: 'HTML',
    ...keyboard('A'),
    link_preview_options: { is_disabled: true },
    reply_parameters: { message_id: question.message_id },
  });
  clock.pass(365 * 24 * 3600_000);
  const { message_id } = sent;
  const edited = await ok<Message>('editMessageText', {
    chat_id: person.id,
    message_id,
    text: 'two',
  });
  assert.deepEqual(edited, {
    message_id,
    from: sent.from,
    chat: sent.chat,
    date: sent.date,
    text: 'two',
    edit_date: sent.date + 365 * 24 * 3600,
    reply_to_message: question,
  });
  assert.deepEqual(api.messages(person.id).at(-1), edited);
});

test('an edit that changes nothing is refused, a change of the keyboard alone is none', async (t) => {
  const { ok, refusal, reader, send } = await localServer(t);
  const chat_id = reader().id;
  const { message_id } = await send({ id: chat_id }, 'same', keyboard('A'));
  const edit = { chat_id, message_id, text: ' same ' };
  assert.equal(await refusal('editMessageText', { ...edit, ...keyboard('A') }), NOT_MODIFIED);
  await ok('editMessageText', { ...edit, ...keyboard('B') });
  assert.equal(await refusal('editMessageText', { ...edit, ...keyboard('B') }), NOT_MODIFIED);
  const bold = { entities: [{ type: 'bold', offset: 0, length: 4 }] };
  await ok('editMessageText', { ...edit, text: 'same', ...bold, ...keyboard('B') });
  const bare = await ok<Message>('editMessageText', edit);
  assert.equal(bare.reply_markup, undefined);
});

test('the keyboard alone can be put in place, changed and taken away', async (t) => {
  const { ok, refusal, reader, send } = await localServer(t);
  const chat_id = reader().id;
  const { message_id } = await send({ id: chat_id }, 'x');
  const edit = (more = {}) =>
    ok<Message>('editMessageReplyMarkup', { chat_id, message_id, ...more });
  assert.deepEqual((await edit(keyboard('A'))).reply_markup, keyboard('A').reply_markup);
  assert.equal(
    await refusal('editMessageReplyMarkup', { chat_id, message_id, ...keyboard('A') }),
    NOT_MODIFIED,
  );
  assert.equal((await edit()).reply_markup, undefined);
  assert.equal(
    await refusal('editMessageReplyMarkup', {
      chat_id,
      message_id,
      reply_markup: { force_reply: true },
    }),
    '400 Bad Request: inline keyboard expected',
  );
});

test('what is not there, or somebody else’s, can not be edited', async (t) => {
  const { refusal, reader } = await localServer(t);
  const person = reader();
  const chat_id = person.id;
  const { message_id } = person.say('mine');
  const edit = (params: object) => refusal('editMessageText', { text: 'x', ...params });
  const missing = '400 Bad Request: message to edit not found';
  assert.equal(await edit({ chat_id, message_id: 99 }), missing);
  assert.equal(await edit({ chat_id }), missing);
  assert.equal(await edit({ chat_id: 5, message_id: 1 }), '400 Bad Request: chat not found');
  assert.equal(await edit({}), '400 Bad Request: message identifier is not specified');
  assert.equal(
    await edit({ inline_message_id: 'x' }),
    '400 Bad Request: invalid inline message identifier specified',
  );
  assert.equal(
    await edit({ inline_message_id: 'x'.repeat(32) }),
    '400 Bad Request: MESSAGE_ID_INVALID',
  );
  assert.equal(await edit({ chat_id, message_id }), "400 Bad Request: message can't be edited");
});

test('too long a text is refused with other words than when it is sent', async (t) => {
  const { refusal, reader, send } = await localServer(t);
  const chat_id = reader().id;
  const { message_id } = await send({ id: chat_id }, 'x');
  assert.equal(
    await refusal('editMessageText', { chat_id, message_id, text: 'a'.repeat(4097) }),
    '400 Bad Request: MESSAGE_TOO_LONG',
  );
});

test('in a private chat everything can be deleted for 48 hours', async (t) => {
  const clock = testClock();
  const { api, ok, refusal, reader, send } = await localServer(t, clock);
  const person = reader();
  const chat_id = person.id;
  const old = await send(person, 'old');
  const theirs = person.say('theirs');
  clock.pass(48 * 3600_000);
  await ok('deleteMessage', { chat_id, message_id: theirs.message_id });
  clock.pass(1_000);
  assert.equal(
    await refusal('deleteMessage', { chat_id, message_id: old.message_id }),
    "400 Bad Request: message can't be deleted for everyone",
  );
  const missing = '400 Bad Request: message to delete not found';
  assert.equal(await refusal('deleteMessage', { chat_id, message_id: theirs.message_id }), missing);
  assert.equal(
    await refusal('deleteMessage', { chat_id }),
    '400 Bad Request: message identifier is not specified',
  );
  assert.equal(
    await refusal('deleteMessage', { message_id: 1 }),
    '400 Bad Request: chat identifier is not specified',
  );
  assert.deepEqual(
    api.messages(chat_id).map(({ text }) => text),
    ['/start', 'old'],
  );
});

test('in a group a bot deletes its own messages, as an admin everybody’s', async (t) => {
  const { api, ok, refusal, reader, send } = await localServer(t);
  const person = reader();
  const group = api.group({ kind: 'supergroup', members: [person] });
  const chat_id = group.id;
  const theirs = person.say('theirs', { in: group });
  const own = await send(group, 'own');
  await ok('deleteMessage', { chat_id, message_id: own.message_id });
  assert.equal(
    await refusal('deleteMessage', { chat_id, message_id: theirs.message_id }),
    "400 Bad Request: message can't be deleted",
  );
  group.setBot('administrator');
  await ok('deleteMessage', { chat_id, message_id: theirs.message_id });
});

test('a reply no longer shows a message that was deleted, and shows an edited one as it is', async (t) => {
  const { api, ok, reader, send } = await localServer(t);
  const person = reader();
  const question = person.say('frist');
  await send(person, 'answer', { reply_parameters: { message_id: question.message_id } });
  person.edit(question, 'first');
  const shown = () => api.messages(person.id).at(-1)?.reply_to_message?.text;
  assert.equal(shown(), 'first');
  await ok('deleteMessage', { chat_id: person.id, message_id: question.message_id });
  assert.equal(shown(), undefined);
});

test('people delete what is theirs to delete, and the bot is not told', async (t) => {
  const { api, refusal, reader, send } = await localServer(t);
  const [person, other] = [reader(), reader()];
  const own = await send(person, 'x');
  const before = api.updates().length;
  person.delete(own);
  assert.equal(
    await refusal('editMessageText', {
      chat_id: person.id,
      message_id: own.message_id,
      text: 'y',
    }),
    '400 Bad Request: message to edit not found',
  );
  assert.throws(() => person.delete(own), /is gone/);
  const group = api.group({ members: [person, other] });
  const sent = await send(group, 'x');
  const said = person.say('x', { in: group });
  assert.throws(() => other.delete(said), /may not delete/);
  assert.throws(() => person.delete(sent), /may not delete/);
  person.delete(said);
  group.owner.delete(sent);
  assert.deepEqual(group.messages(), []);
  assert.equal(api.updates().length, before);
});
