import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEventStreams } from '../../src/preview/event-streams.ts';
import type { Change, Snapshot } from '../../src/preview/protocol.ts';
import { ask, botMessage, CORPUS, cast, stage } from './stage.ts';

test('the first event is a snapshot of people, chats and all that has been said', async (t) => {
  const { tab } = await stage(t);
  const { snapshot } = await tab();
  assert.equal(snapshot.bot.username, 'briefing_preview_bot');
  assert.deepEqual(snapshot.region, { en: 'Middle Earth' });
  assert.deepEqual(
    snapshot.people.map(({ language, admin }) => [language, admin]),
    [
      ['en', false],
      ['ru', false],
      ['de', false],
      ['en', true],
    ],
  );
  assert.deepEqual(
    snapshot.chats.map(({ kind, standing }) => `${kind} ${standing}`),
    [
      'private member',
      'private member',
      'private member',
      'private member',
      'group member',
      'forum member',
      'channel administrator',
      'group left',
      'channel left',
    ],
  );
  const { forum, group } = cast(snapshot);
  assert.equal(group.title, 'Middle Earth desk');
  assert.deepEqual(
    group.speakers.map(({ role, anonymous }) => [role, anonymous]),
    [
      ['member', false],
      ['owner', false],
      ['administrator', true],
    ],
  );
  assert.deepEqual(
    forum.topics.map(({ name }) => name),
    ['General', 'Week', 'Questions'],
  );
  assert.equal(forum.topics[0]?.id, 1);
  assert.deepEqual(
    snapshot.messages[forum.id]?.map(({ message }) => message.forum_topic_created?.name),
    ['Week', 'Questions'],
  );
  assert.deepEqual(snapshot.faults, []);
  assert.equal(snapshot.content.briefs, 2);
});

test('every tab hears of what happens, and one that comes later finds it in its snapshot', async (t) => {
  const { act, runBot, tab } = await stage(t);
  runBot();
  const [one, other] = [await tab(), await tab()];
  const { anna } = cast(one.snapshot);
  await act('say', { chat: anna.id, as: anna.id, text: 'hello' });
  for (const each of [one, other]) {
    const said = await each.next('message', ({ state }) => !state.byBot);
    assert.equal(said.state.message.text, 'hello');
    assert.equal(said.state.update?.message?.text, 'hello');
    const { state } = await each.next('message', (change) => change.state.byBot);
    assert.deepEqual(
      state.calls.map(({ method, params }) => [method, params.text]),
      [['sendMessage', 're: hello']],
    );
  }
  const { snapshot } = await tab();
  assert.equal(snapshot.session, one.snapshot.session);
  assert.deepEqual(
    snapshot.messages[anna.id]?.map(({ message }) => message.text),
    ['hello', 're: hello'],
  );
  assert.equal(snapshot.messages[anna.id]?.[0]?.update?.message?.text, 'hello');
  assert.deepEqual(
    snapshot.messages[anna.id]?.[1]?.calls.map(({ method }) => method),
    ['sendMessage'],
  );
});

test('a message comes with the calls that edited it, and goes when it is deleted', async (t) => {
  const { act, call, runBot, tab } = await stage(t);
  runBot();
  const page = await tab();
  const { anna } = cast(page.snapshot);
  await act('say', { chat: anna.id, as: anna.id, text: 'hello' });
  const { message_id } = await botMessage(page, 're: hello');
  await call('editMessageReplyMarkup', { chat_id: anna.id, message_id });
  const { state } = await page.next('message', (change) => change.state.calls.length === 2);
  assert.deepEqual(
    state.calls.map(({ method }) => method),
    ['sendMessage', 'editMessageReplyMarkup'],
  );
  assert.equal(state.message.reply_markup, undefined);
  await call('deleteMessage', { chat_id: anna.id, message_id });
  assert.equal((await page.next('deleted')).message, message_id);
});

test('a message whose call was told of a failure knows that call all the same', async (t) => {
  const { act, call, tab } = await stage(t);
  const page = await tab();
  const { anna } = cast(page.snapshot);
  await act('start', { as: anna.id });
  await act('fault', { kind: 'lost_after', times: 1 });
  assert.equal(await call('sendMessage', { chat_id: anna.id, text: 'lost' }), undefined);
  const { state } = await page.next('message', (change) => change.state.calls.length === 1);
  assert.equal(state.message.text, 'lost');
});

test('menus are refreshed when the bot sets them', async (t) => {
  const { call, tab } = await stage(t);
  const page = await tab();
  await call('setMyCommands', { commands: [{ command: 'week', description: 'The week' }] });
  const commands = [{ command: 'week', description: 'The week' }];
  await call('setMyCommands', {
    commands: [{ command: 'week', description: 'Неделя' }],
    language_code: 'ru',
  });
  const { chats } = await page.next('chats', (change) =>
    change.chats.some((chat) => chat.speakers[0]?.commands[0]?.description === 'Неделя'),
  );
  assert.deepEqual(chats[0]?.speakers[0]?.commands, commands);
  await call('deleteMyCommands');
  await page.next('chats', (change) => change.chats[0]?.speakers[0]?.commands.length === 0);
});

test('typing is shown where it happens', async (t) => {
  const { act, call, tab } = await stage(t);
  const page = await tab();
  const { anna, forum } = cast(page.snapshot);
  await act('start', { as: anna.id });
  await call('sendChatAction', { chat_id: anna.id, action: 'typing' });
  const topic = forum.topics[1]?.id ?? 0;
  await call('sendChatAction', { chat_id: forum.id, action: 'typing', message_thread_id: topic });
  assert.deepEqual(await page.next('action'), { type: 'action', chat: anna.id });
  const inTopic = await page.next('action', ({ chat }) => chat === forum.id);
  assert.equal(inTopic.topic, topic);
});

test('tabs that close are forgotten, and closing the preview ends the others at once', async (t) => {
  const { preview, server, tab } = await stage(t);
  const [one, other] = [await tab(), await tab()];
  assert.equal(server.tabs(), 2);
  one.close();
  const deadline = performance.now() + 3_000;
  while (server.tabs() > 1 && performance.now() < deadline) await sleep(10);
  assert.equal(server.tabs(), 1);
  assert.equal((await ask(server.port, '/events', { method: 'HEAD' })).status, 200);
  assert.equal(server.tabs(), 1);
  const began = performance.now();
  await preview.close();
  await other.ended;
  assert.ok(performance.now() - began < 1_000);
  assert.equal(server.tabs(), 0);
  await preview.close();
});

function streams(heartbeatMs?: number) {
  let tell: (change: Change) => void = () => {};
  const opened = createEventStreams(
    () => ({ session: 'one' }) as unknown as Snapshot,
    {
      subscribe(listener) {
        tell = listener;
        return () => {};
      },
    },
    heartbeatMs,
  );
  return { opened, tell: (change: Change) => tell(change) };
}

test('a tab that doesn’t keep up is cut off before it fills the memory', async () => {
  const { opened, tell } = streams();
  let cuts = 0;
  const slow = opened.open(() => cuts++);
  const text = 'x'.repeat(100_000);
  const change = { type: 'message', chat: 1, state: { message: { text } } } as unknown as Change;
  for (let sent = 0; sent < 1_000; sent++) tell(change);
  assert.deepEqual([cuts, opened.count()], [1, 0]);
  let taken = 0;
  const reader = slow.getReader();
  while (taken < 10_000_000) {
    const chunk = await Promise.race([reader.read(), sleep(50)]);
    if (!chunk?.value) break;
    taken += chunk.value.length;
  }
  assert.ok(taken < 5_000_000, String(taken));
  opened.close();
});

test('cutting a tab off ends its connection, the others hear on', async (t) => {
  const { preview, server, tab } = await stage(t);
  const socket = connect(server.port, '127.0.0.1');
  t.after(() => socket.destroy());
  socket.write(`GET /events HTTP/1.1\r\nHost: localhost:${server.port}\r\n\r\n`);
  socket.pause();
  const other = await tab();
  const message = 'x'.repeat(1_000_000);
  const problem = { severity: 'warning', file: 'region.yaml', message } as const;
  for (let sent = 0; sent < 200 && server.tabs() > 1; sent++) {
    preview.contentChanged({ corpus: CORPUS, problems: [problem] });
    await sleep(10);
  }
  assert.equal(server.tabs(), 1);
  preview.contentChanged({ corpus: CORPUS, problems: [] });
  await other.next('content', ({ content }) => content.problems.length === 0);
});

test('a silent connection is kept alive', async () => {
  const { opened } = streams(5);
  const reader = opened.open(() => {}).getReader();
  const decoder = new TextDecoder();
  const keep = setTimeout(() => {}, 5_000);
  const [first, second] = [await reader.read(), await reader.read()];
  clearTimeout(keep);
  assert.match(decoder.decode(first.value), /^retry: 1000\ndata: \{"type":"snapshot".*\n\n$/);
  assert.equal(decoder.decode(second.value), ': \n\n');
  opened.close();
});
