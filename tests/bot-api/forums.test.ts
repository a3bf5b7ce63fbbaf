import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@grammyjs/types';
import type { BotApiEvent } from '../../src/bot-api/bot-api.ts';
import { localServer, madeBy } from './local-server.ts';

const NOT_FOUND = '400 Bad Request: message thread not found';
const threadOf = ({ message_thread_id, is_topic_message }: Message) => [
  message_thread_id,
  is_topic_message,
];

test('messages of a topic carry it and reply to what opened it, those of General carry nothing', async (t) => {
  const { api, reader, send } = await localServer(t);
  const person = reader();
  const forum = api.group({ kind: 'supergroup', is_forum: true, members: [person] });
  assert.deepEqual(forum.chat, {
    id: forum.id,
    title: forum.chat.title,
    type: 'supergroup',
    is_forum: true,
  });
  const [{ message: opening } = {}] = madeBy(api, () => forum.topic('News'));
  assert.ok(opening?.forum_topic_created);
  assert.equal(opening.forum_topic_created.name, 'News');
  assert.deepEqual(threadOf(opening), [opening.message_id, true]);
  assert.ok(opening.message_id > 1, 'General has 1');

  const topic = forum.topic('More');
  const said = person.say('/week', { topic });
  assert.deepEqual(threadOf(said), [topic.id, true]);
  assert.equal(said.reply_to_message?.message_id, topic.id);
  assert.deepEqual(api.updates().at(-1)?.message, said);
  const answer = await send(forum, 'x', { message_thread_id: topic.id });
  assert.deepEqual(threadOf(answer), [topic.id, true]);
  assert.equal(answer.reply_to_message?.message_id, topic.id);
  const inGeneral = person.say('/week', { in: forum });
  assert.deepEqual(threadOf(inGeneral), [undefined, undefined]);
  assert.deepEqual(threadOf(await send(forum, 'x')), [undefined, undefined]);
  assert.deepEqual(threadOf(person.say('x', { topic: forum.general })), [undefined, undefined]);
  assert.deepEqual([topic.messages().length, forum.general.messages().length], [3, 3]);
});

test('a reply stays in its topic; one to another topic is no reply to look up', async (t) => {
  const { api, reader, send } = await localServer(t);
  const person = reader();
  const forum = api.group({ kind: 'supergroup', is_forum: true, members: [person] });
  const [one, two] = [forum.topic('one'), forum.topic('two')];
  const question = person.say('q', { topic: one });
  const reply = { reply_parameters: { message_id: question.message_id } };
  const answer = await send(forum, 'a', reply);
  assert.deepEqual(threadOf(answer), [one.id, true]);
  assert.equal(answer.reply_to_message?.text, 'q');
  assert.deepEqual(threadOf(person.say('thanks', { in: forum, replyTo: answer })), [one.id, true]);

  const away = await send(forum, 'a', { ...reply, message_thread_id: two.id });
  assert.deepEqual(threadOf(away), [two.id, true]);
  assert.equal(away.reply_to_message?.message_id, two.id);
  assert.equal(away.external_reply?.message_id, question.message_id);
  assert.deepEqual(away.external_reply?.origin, {
    type: 'user',
    sender_user: person.user,
    date: question.date,
  });
});

test('in a supergroup without topics replies carry a thread that nothing can be sent to', async (t) => {
  const { api, reader, send } = await localServer(t);
  const person = reader();
  const group = api.group({ kind: 'supergroup', members: [person] });
  const root = await send(group, 'root');
  assert.deepEqual(threadOf(root), [undefined, undefined]);
  const reply = person.say('one', { in: group, replyTo: root });
  assert.deepEqual(threadOf(reply), [root.message_id, undefined]);
  const deeper = person.say('two', { in: group, replyTo: reply });
  assert.deepEqual(threadOf(deeper), [root.message_id, undefined]);
  const answer = await send(group, 'a', {
    reply_parameters: { message_id: deeper.message_id },
  });
  assert.deepEqual(threadOf(answer), [root.message_id, undefined]);
  const sent = await send(group, 'x', { message_thread_id: root.message_id });
  assert.deepEqual(threadOf(sent), [undefined, undefined]);

  const basic = api.group({ members: [person] });
  const inBasic = person.say('x', { in: basic, replyTo: await send(basic, 'x') });
  assert.deepEqual(threadOf(inBasic), [undefined, undefined]);
});

test('topics that are not there, General by its id, and closed ones are refused', async (t) => {
  const { api, refusal, reader, send } = await localServer(t);
  const person = reader();
  const forum = api.group({ kind: 'supergroup', is_forum: true, members: [person] });
  const topic = forum.topic();
  const other = await send(forum, 'no topic');
  const refused = (message_thread_id?: number) =>
    refusal('sendMessage', { chat_id: forum.id, text: 'x', message_thread_id });
  for (const id of [1, 99, other.message_id]) assert.equal(await refused(id), NOT_FOUND);
  assert.equal(
    await refusal('sendChatAction', { chat_id: forum.id, action: 'typing', message_thread_id: 1 }),
    NOT_FOUND,
  );

  const closed = madeBy(api, () => topic.close());
  assert.deepEqual(closed[0]?.message?.forum_topic_closed, {});
  assert.equal(await refused(topic.id), '400 Bad Request: TOPIC_CLOSED');
  assert.throws(() => person.say('x', { topic }), /is closed/);
  forum.owner.say('an owner may', { topic });
  const inClosed = { reply_parameters: { message_id: topic.messages()[0]?.message_id } };
  assert.equal(
    await refusal('sendMessage', { chat_id: forum.id, text: 'x', ...inClosed }),
    '400 Bad Request: TOPIC_CLOSED',
  );
  forum.setBot('administrator');
  assert.equal(await refused(topic.id), '400 Bad Request: TOPIC_CLOSED');
  forum.setBot('administrator', { rights: { can_manage_topics: true } });
  await send(forum, 'an admin of topics may', { message_thread_id: topic.id });
  forum.setBot('member');

  const reopened = madeBy(api, () => topic.reopen());
  assert.deepEqual(reopened[0]?.message?.forum_topic_reopened, {});
  await send(forum, 'x', { message_thread_id: topic.id });
  forum.general.close();
  assert.equal(await refused(), '400 Bad Request: TOPIC_CLOSED');
  assert.throws(() => forum.general.delete(), /always there/);
});

test('a deleted topic is gone with its messages, and nobody says so', async (t) => {
  const { api, refusal, reader } = await localServer(t);
  const person = reader();
  const forum = api.group({ kind: 'supergroup', is_forum: true, members: [person] });
  const topic = forum.topic();
  person.say('/week', { topic });
  person.say('stays', { in: forum });
  assert.deepEqual(
    madeBy(api, () => topic.delete()),
    [],
  );
  assert.deepEqual(
    forum.messages().map(({ text }) => text),
    ['stays'],
  );
  assert.equal(
    await refusal('sendMessage', { chat_id: forum.id, text: 'x', message_thread_id: topic.id }),
    NOT_FOUND,
  );
  assert.throws(() => topic.close(), /is gone/);
});

test('privacy mode holds in topics: a topic that a person opened makes nothing a reply to the bot', async (t) => {
  const { api, reader, send } = await localServer(t);
  const person = reader();
  const forum = api.group({ kind: 'supergroup', is_forum: true, members: [person] });
  const topic = forum.topic();
  const own = await send(forum, 'x', { message_thread_id: topic.id });
  const seen = madeBy(api, () => {
    person.say('chatter', { topic });
    person.say('/week@other_bot', { topic });
    person.say('/week', { topic });
    person.say('yes', { topic, replyTo: own });
  });
  assert.deepEqual(
    seen.map(({ message }) => message?.text),
    ['/week', 'yes'],
  );
});

test('only supergroups have topics', async (t) => {
  const { api } = await localServer(t);
  assert.throws(() => api.group({ is_forum: true }), /has no topics/);
  assert.throws(() => api.group({ kind: 'supergroup' }).topic(), /has no topics/);
  assert.throws(() => api.group({ kind: 'supergroup' }).general, /has no topics/);
});

test('listeners hear in which topic the bot is typing', async (t) => {
  const { api, ok } = await localServer(t);
  const forum = api.group({ kind: 'supergroup', is_forum: true });
  const message_thread_id = forum.topic().id;
  const heard: BotApiEvent[] = [];
  api.subscribe((event) => event.kind === 'action' && heard.push(event));
  await ok('sendChatAction', { chat_id: forum.id, action: 'typing', message_thread_id });
  await ok('sendChatAction', { chat_id: forum.id, action: 'typing' });
  const action = { kind: 'action', chatId: forum.id, action: 'typing' };
  assert.deepEqual(heard, [
    { ...action, topicId: message_thread_id },
    { ...action, topicId: undefined },
  ]);
});
