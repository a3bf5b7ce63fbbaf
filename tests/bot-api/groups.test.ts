import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BotStanding } from '../../src/bot-api/bot-api.ts';
import { localServer } from './local-server.ts';

test('under privacy mode the bot sees what is meant for it, and nothing else', async (t) => {
  const { api, reader, send } = await localServer(t);
  const person = reader();
  const group = api.group({ members: [person] });
  const own = await send(group, 'hello all');
  const theirs = person.say('unseen', { in: group });
  const before = api.updates().length;

  const seen = ['/week', '/week@local_test_bot kz', '/WEEK@Local_Test_Bot', 'ask @local_test_bot'];
  const unseen = ['chatter', 'see /week', '/week@other_bot', '@other_bot hello', 'local_test_bot'];
  for (const text of [...seen, ...unseen]) person.say(text, { in: group });
  person.say('a reply to the bot', { in: group, replyTo: own });
  person.say('a reply to a person', { in: group, replyTo: theirs });
  person.send({ kind: 'photo' }, { in: group });

  const texts = api
    .updates()
    .slice(before)
    .map(({ message }) => message?.text);
  assert.deepEqual(texts, [...seen, 'a reply to the bot']);
  assert.equal(group.messages().length, 2 + seen.length + unseen.length + 3);
});

test('captions are read for commands and mentions as texts are', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  const group = api.group({ members: [person] });
  const before = api.updates().length;
  for (const caption of ['/week', 'see @local_test_bot', 'chatter', '/week@other_bot']) {
    person.send({ kind: 'photo', caption }, { in: group });
  }
  assert.deepEqual(
    api
      .updates()
      .slice(before)
      .map(({ message }) => message?.caption),
    ['/week', 'see @local_test_bot'],
  );
});

test('an admin sees everything, and so does a bot without privacy mode', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  const group = api.group({ members: [person], bot: 'administrator' });
  person.say('chatter', { in: group });
  assert.equal(api.updates().at(-1)?.message?.text, 'chatter');
  const open = await localServer(t, { me: { ...api.me, can_read_all_group_messages: true } });
  const other = open.reader();
  other.say('chatter', { in: open.api.group({ members: [other] }) });
  assert.equal(open.api.updates().at(-1)?.message?.text, 'chatter');
});

test('a bot that is out, or may not write, is told so', async (t) => {
  const { api, refusal, send } = await localServer(t);
  const cases: ['group' | 'supergroup', BotStanding, string][] = [
    ['group', 'kicked', '403 Forbidden: bot was kicked from the group chat'],
    ['group', 'left', '403 Forbidden: bot is not a member of the group chat'],
    ['supergroup', 'kicked', '403 Forbidden: bot was kicked from the supergroup chat'],
    ['supergroup', 'left', '403 Forbidden: bot is not a member of the supergroup chat'],
    ['supergroup', 'muted', '400 Bad Request: not enough rights to send text messages to the chat'],
  ];
  for (const [kind, standing, words] of cases) {
    const group = api.group({ kind });
    await send(group, 'x');
    group.setBot(standing);
    assert.equal(await refusal('sendMessage', { chat_id: group.id, text: 'x' }), words);
  }
});

test('an upgraded group says where it went, a dissolved one that it is gone', async (t) => {
  const { api, call, refusal, reader, send } = await localServer(t);
  const person = reader();
  const group = api.group({ members: [person] });
  const successor = group.upgrade();
  assert.deepEqual(await call('sendMessage', { chat_id: group.id, text: 'x' }), {
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: successor.id },
  });
  assert.equal(successor.chat.type, 'supergroup');
  await send(successor, 'x');
  person.say('/here', { in: successor });
  assert.throws(() => person.say('/there', { in: group }), /has ended/);

  const gone = api.group();
  gone.dissolve();
  assert.equal(
    await refusal('sendMessage', { chat_id: gone.id, text: 'x' }),
    '403 Forbidden: the group chat was deleted',
  );
});

test('message ids: one sequence for the mailbox, one for each supergroup', async (t) => {
  const { api, reader, send } = await localServer(t);
  const person = reader();
  const basic = api.group();
  const [one, other] = [api.group({ kind: 'supergroup' }), api.group({ kind: 'supergroup' })];
  const ids = [];
  for (const chat of [person, basic, one, one, other, basic]) {
    ids.push((await send(chat, 'x')).message_id);
  }
  assert.deepEqual(ids, [2, 3, 1, 2, 1, 4]);
});

test('a public supergroup can be addressed by its username', async (t) => {
  const { api, refusal, ok } = await localServer(t);
  const group = api.group({ kind: 'supergroup', username: 'Regional' });
  await ok('sendMessage', { chat_id: '@regional', text: 'x' });
  assert.equal(group.messages().length, 1);
  group.setBot('left');
  await ok('getChat', { chat_id: '@regional' });
  assert.equal(
    await refusal('sendMessage', { chat_id: '@regional', text: 'x' }),
    '403 Forbidden: bot is not a member of the supergroup chat',
  );
});

test('only members write in a group', async (t) => {
  const { api, reader } = await localServer(t);
  const person = reader();
  const group = api.group();
  assert.throws(() => person.say('/x', { in: group }), /is not a member/);
  group.add(person);
  person.say('/x', { in: group });
  group.remove(person);
  assert.throws(() => person.say('/x', { in: group }), /is not a member/);
  assert.throws(() => person.say('x', { in: reader().chat }), /can't get into chat/);
});
