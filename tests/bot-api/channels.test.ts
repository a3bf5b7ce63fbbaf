import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@grammyjs/types';
import { localServer, madeBy, testClock } from './local-server.ts';

const KEYBOARD = {
  reply_markup: { inline_keyboard: [[{ text: 'Open', callback_data: 'open' }]] },
};
const NEED_RIGHTS = '400 Bad Request: need administrator rights in the channel chat';

test('a post is from the channel and nobody else', async (t) => {
  const clock = testClock();
  const { api } = await localServer(t, clock);
  const channel = api.channel({ title: 'News', username: 'news' });
  const chat = { id: channel.id, title: 'News', username: 'news', type: 'channel' };
  const [update] = madeBy(api, () => channel.owner.say('/week@local_test_bot', { in: channel }));
  assert.deepEqual(update, {
    channel_post: {
      message_id: 1,
      sender_chat: chat,
      chat,
      date: clock.now().getTime() / 1000,
      text: '/week@local_test_bot',
      entities: [{ type: 'bot_command', offset: 0, length: 20 }],
    },
  });
  const chatter = madeBy(api, () => channel.owner.say('no privacy mode here', { in: channel }));
  assert.equal(chatter[0]?.channel_post?.text, 'no privacy mode here');
});

test('an edited post is announced as such, whoever of its administrators edits it', async (t) => {
  const { api, reader } = await localServer(t);
  const channel = api.channel();
  const editor = reader();
  channel.promote(editor);
  const post = channel.owner.say('frist', { in: channel });
  const [update] = madeBy(api, () => editor.edit(post, 'first'));
  assert.equal(update?.edited_channel_post?.text, 'first');
  assert.ok(update?.edited_channel_post?.edit_date);
  assert.ok(!('from' in (update?.edited_channel_post ?? {})));
});

test('only its owner and administrators with the right to post write in a channel', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  const channel = api.channel({ subscribers: [person] });
  assert.throws(() => person.say('x', { in: channel }), /may not post/);
  channel.promote(person, { rights: { can_post_messages: false } });
  assert.throws(() => person.say('x', { in: channel }), /may not post/);
  channel.promote(person);
  person.say('x', { in: channel });
  channel.demote(person);
  assert.throws(() => person.say('x', { in: channel }), /may not post/);
  channel.remove(person);
  assert.throws(() => person.say('x', { in: channel }), /is not a member/);
});

test('where posts are signed, they name their author, the bot included', async (t) => {
  const { api, send } = await localServer(t);
  const owner = api.person({ first_name: 'Aida', last_name: 'B.' });
  const channel = api.channel({ owner, signed: true });
  assert.equal(owner.say('x', { in: channel }).author_signature, 'Aida B.');
  assert.equal((await send(channel, 'x')).author_signature, api.me.first_name);
  const plain = api.channel({ owner });
  assert.ok(!('author_signature' in owner.say('x', { in: plain })));
});

test('a bot posts as an administrator who may, and hears nothing of its own posts', async (t) => {
  const { api, refusal, send } = await localServer(t);
  const channel = api.channel({ username: 'news' });
  const before = api.updates().length;
  const { message_id, date, ...post } = await send({ id: channel.id }, 'x', KEYBOARD);
  assert.deepEqual(post, {
    sender_chat: channel.chat,
    chat: channel.chat,
    text: 'x',
    ...KEYBOARD,
  });
  assert.equal(api.updates().length, before);
  assert.equal((await channel.nextMessage()).message_id, message_id);

  const refused = () => refusal('sendMessage', { chat_id: '@news', text: 'x' });
  channel.setBot('administrator', { rights: { can_post_messages: false } });
  assert.equal(await refused(), NEED_RIGHTS);
  assert.equal(
    await refusal('sendChatAction', { chat_id: channel.id, action: 'typing' }),
    '400 Bad Request: CHAT_WRITE_FORBIDDEN',
  );
  channel.setBot('member');
  assert.equal(await refused(), NEED_RIGHTS);
  channel.setBot('left');
  assert.equal(await refused(), '403 Forbidden: bot is not a member of the channel chat');
  channel.setBot('kicked');
  assert.equal(await refused(), '403 Forbidden: bot was kicked from the channel chat');
  assert.throws(() => channel.setBot('muted'), /nobody is muted/);
});

test('what the bot may edit and delete in a channel depends on its rights', async (t) => {
  const { api, ok, refusal, send } = await localServer(t);
  const channel = api.channel();
  const chat_id = channel.id;
  const theirs = channel.owner.say('theirs', { in: channel });
  const own = await send(channel, 'own');
  const edit = ({ message_id }: Message, text: string) => ({ chat_id, message_id, text });
  await ok('editMessageText', edit(theirs, 'edited by the bot'));
  const rights = { can_edit_messages: false, can_delete_messages: false };
  channel.setBot('administrator', { rights });
  const uneditable = "400 Bad Request: message can't be edited";
  assert.equal(await refusal('editMessageText', edit(theirs, 'again')), uneditable);
  await ok('editMessageText', edit(own, 'own, again'));
  const remove = ({ message_id }: Message) => ({ chat_id, message_id });
  const undeletable = "400 Bad Request: message can't be deleted";
  assert.equal(await refusal('deleteMessage', remove(theirs)), undeletable);
  channel.setBot('administrator', { rights: { ...rights, can_post_messages: false } });
  assert.equal(await refusal('editMessageText', edit(own, 'x')), uneditable);
  assert.equal(await refusal('deleteMessage', remove(own)), undeletable);
  channel.setBot('administrator');
  await ok('deleteMessage', remove(theirs));
});

test('any subscriber presses the buttons of a post', async (t) => {
  const { api, ok, reader, send } = await localServer(t);
  const person = reader();
  const channel = api.channel({ subscribers: [person] });
  const post = await send(channel, 'x', KEYBOARD);
  const answer = person.press(post, 'Open');
  const query = api.updates().at(-1)?.callback_query;
  assert.deepEqual([query?.from, query?.message], [person.user, post]);
  await ok('answerCallbackQuery', { callback_query_id: query?.id });
  assert.equal((await answer).answered, true);
  await assert.rejects(reader().press(post, 'Open'), /is not a member/);
});

test('every post goes to the group that discusses the channel, by itself', async (t) => {
  const { api, ok, send } = await localServer(t);
  const discussion = api.group({ kind: 'supergroup', bot: 'administrator' });
  const channel = api.channel({ discussion });
  const [first, second] = madeBy(api, () => channel.owner.say('news', { in: channel }));
  const post = first?.channel_post;
  const forwarded = second?.message;
  assert.deepEqual(forwarded, {
    message_id: 1,
    from: { id: 777_000, is_bot: false, first_name: 'Telegram' },
    sender_chat: channel.chat,
    chat: discussion.chat,
    date: post?.date,
    text: 'news',
    forward_origin: {
      type: 'channel',
      chat: channel.chat,
      message_id: post?.message_id,
      date: post?.date,
    },
    is_automatic_forward: true,
  });
  const own = await send(channel, 'by the bot');
  const copy = api.updates().at(-1)?.message;
  assert.deepEqual([copy?.text, copy?.is_automatic_forward], ['by the bot', true]);
  assert.equal(discussion.messages().length, 2);
  assert.equal(
    (await ok<{ linked_chat_id: number }>('getChat', { chat_id: channel.id })).linked_chat_id,
    discussion.id,
  );
  assert.equal(
    (await ok<{ linked_chat_id: number }>('getChat', { chat_id: discussion.id })).linked_chat_id,
    channel.id,
  );
  assert.ok(own);
});
