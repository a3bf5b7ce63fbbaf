import assert from 'node:assert/strict';
import { test } from 'node:test';
import { botMessage, cast, stage } from './stage.ts';

test('people write in every kind of chat, in topics too, and reply', async (t) => {
  const { act, runBot, tab } = await stage(t);
  runBot();
  const page = await tab();
  const { anna, editor, group, forum, channel } = cast(page.snapshot);
  await act('say', { chat: anna.id, as: anna.id, text: 'alone' });
  const answer = await botMessage(page, 're: alone');
  await act('say', { chat: anna.id, as: anna.id, text: 'why', replyTo: answer.message_id });
  const reply = await page.next('message', ({ state }) => state.message.text === 'why');
  assert.equal(reply.state.message.reply_to_message?.message_id, answer.message_id);

  await act('say', { chat: group.id, as: editor.id, text: '/week' });
  const anonymous = await page.next('message', ({ chat }) => chat === group.id);
  assert.equal(anonymous.state.message.sender_chat?.id, group.id);

  const topic = forum.topics[2]?.id ?? 0;
  await act('say', { chat: forum.id, topic, as: anna.id, text: '/topic' });
  assert.equal((await botMessage(page, 're: /topic')).message_thread_id, topic);
  await act('say', { chat: forum.id, topic: 1, as: anna.id, text: '/general' });
  assert.equal((await botMessage(page, 're: /general')).message_thread_id, undefined);

  await act('say', { chat: channel.id, as: editor.id, text: 'a post' });
  const post = await page.next('message', ({ chat }) => chat === channel.id);
  assert.equal(post.state.message.text, 'a post');
});

test('where the bot isn’t in it answers as a guest, if it is named', async (t) => {
  const { act, runBot, tab } = await stage(t);
  runBot();
  const page = await tab();
  const { anna, otherGroup } = cast(page.snapshot);
  const text = `@${page.snapshot.bot.username} hello`;
  await act('say', { chat: otherGroup.id, as: anna.id, text: 'hello' });
  await act('say', { chat: otherGroup.id, as: anna.id, text });
  const answer = await botMessage(page, `as a guest: ${text}`);
  assert.equal(answer.chat.id, otherGroup.id);
  assert.equal(answer.guest_bot_caller_user?.id, anna.id);
});

test('what a client wouldn’t let them do is refused with words', async (t) => {
  const { act, refusal, tab } = await stage(t);
  const { anna, lena, group, channel } = cast((await tab()).snapshot);
  const say = (more: object) => refusal('say', { chat: anna.id, as: anna.id, text: 'x', ...more });
  assert.equal(await say({ text: ' ' }), '400 a client has no way to send an empty text');
  assert.equal(
    await say({ text: 'x'.repeat(4_097) }),
    '400 Telegram takes 4096 characters at most',
  );
  assert.equal(await say({ as: lena.id }), `400 Lena can't get into chat ${anna.id}`);
  assert.equal(
    await say({ chat: group.id, as: lena.id }),
    `400 Lena is not a member of chat ${group.id}`,
  );
  assert.equal(await say({ chat: channel.id }), `400 Anna may not post in chat ${channel.id}`);
  await act('standing', { chat: anna.id, standing: 'blocked' });
  assert.equal(await say({}), '400 Anna has to unblock the bot first');
  await act('standing', { chat: anna.id, standing: 'member' });
  await act('say', { chat: anna.id, as: anna.id, text: '🐎'.repeat(4_096) });
});

test('who or what isn’t there is not found, and what can’t be read is said so', async (t) => {
  const { refusal, tab } = await stage(t);
  const { anna, group } = cast((await tab()).snapshot);
  const at = { chat: anna.id, as: anna.id };
  assert.equal(await refusal('say', { ...at, as: 5, text: 'x' }), '404 there is no person 5');
  assert.equal(await refusal('say', { ...at, chat: 5, text: 'x' }), '404 there is no chat 5');
  assert.match(
    await refusal('say', { ...at, chat: group.id, topic: 7, text: 'x' }),
    /^404 .*topic 7/,
  );
  assert.match(await refusal('say', { ...at, text: 'x', replyTo: 99 }), /^404 .*message 99/);
  assert.match(await refusal('edit', { ...at, message: 99, text: 'x' }), /^404/);
  assert.match(await refusal('delete', { ...at, message: 99 }), /^404/);
  assert.match(await refusal('press', { ...at, message: 99, data: 'x' }), /^404/);
  assert.match(await refusal('choose', { ...at, queryId: '1', result: 'x' }), /^404/);
  assert.match(await refusal('read', { dialog: '5', message: 1 }), /^404/);
  assert.match(await refusal('mend', { fault: 1 }), /^404/);
  assert.match(await refusal('standing', { chat: 5, standing: 'left' }), /^404/);
  for (const name of ['dance', 'toString', '__proto__', 'constructor']) {
    assert.match(await refusal(name, {}), /^404 there is no act/);
  }
  for (const body of [
    null,
    [],
    'x',
    {},
    { ...at },
    { ...at, text: 5 },
    { ...at, chat: '1', text: 'x' },
  ]) {
    assert.match(await refusal('say', body), /^400 /);
  }
  assert.match(await refusal('fault', { kind: 'flood', times: 0 }), /^400 times: /);
  assert.match(await refusal('travel', {}), /^400/);
  assert.equal(
    await refusal('travel', { at: 'soon' }),
    '400 "soon" is no date: write it like 2021-11-26 or 2021-11-26T09:00',
  );
});

test('own messages are edited and deleted, others’ not', async (t) => {
  const { act, refusal, runBot, tab } = await stage(t);
  runBot();
  const page = await tab();
  const { anna } = cast(page.snapshot);
  const at = { chat: anna.id, as: anna.id };
  await act('say', { ...at, text: 'one' });
  const answer = await botMessage(page, 're: one');
  const { message_id: message } = (await page.next('message')).state.message;
  await act('edit', { ...at, message, text: 'two' });
  const edited = await page.next('message', ({ state }) => state.message.text === 'two');
  assert.equal(edited.state.update?.edited_message?.text, 'two');
  assert.match(
    await refusal('edit', { ...at, message: answer.message_id, text: 'x' }),
    /^400 Anna has no text message/,
  );
  await act('delete', { ...at, message });
  assert.equal((await page.next('deleted')).message, message);
});

test('START opens the private chat, with the payload of a link', async (t) => {
  const { act, refusal, tab } = await stage(t);
  const page = await tab();
  const { lena } = cast(page.snapshot);
  await act('start', { as: lena.id });
  await act('start', { as: lena.id, payload: 'b_abc' });
  await page.next('message', ({ state }) => state.message.text === '/start');
  await page.next('message', ({ state }) => state.message.text === '/start b_abc');
  assert.match(await refusal('start', { as: lena.id, payload: 'a b' }), /^400 no link carries/);
});

test('a press waits for what the bot answers to it', async (t) => {
  const { act, refusal, runBot, tab } = await stage(t);
  runBot();
  const page = await tab();
  const { anna } = cast(page.snapshot);
  const at = { chat: anna.id, as: anna.id };
  await act('say', { ...at, text: 'hello' });
  const { message_id: message } = await botMessage(page, 're: hello');
  assert.deepEqual(await act('press', { ...at, message, data: 'pressed' }), {
    answered: true,
    text: 'a toast',
    showAlert: false,
  });
  const { state } = await page.next('message', (change) => change.state.message.text === 'turned');
  assert.equal(state.message.message_id, message);
  assert.match(
    await refusal('press', { ...at, message, data: 'pressed' }),
    /^400 no callback button/,
  );
});

test('inline mode offers a list, and what is chosen is posted', async (t) => {
  const { act, refusal, runBot, tab } = await stage(t);
  runBot();
  const page = await tab();
  const { anna, group } = cast(page.snapshot);
  const at = { chat: group.id, as: anna.id };
  const offered = await act('inline', { ...at, query: 'water' });
  assert.ok(offered.answered);
  assert.deepEqual([offered.results.map(({ id }) => id), offered.nextOffset], [['one'], '2']);
  await act('choose', { ...at, queryId: offered.queryId, result: 'one' });
  const { state } = await page.next('message', ({ chat }) => chat === group.id);
  assert.equal(state.message.text, 'card of water');
  assert.deepEqual([state.byBot, state.message.via_bot?.username], [false, 'briefing_preview_bot']);
  assert.match(
    await refusal('choose', { ...at, queryId: offered.queryId, result: 'two' }),
    /^400 the bot offered no result/,
  );
  assert.match(await refusal('inline', { ...at, query: 'x'.repeat(300) }), /^400 /);
});

test('dialogs are read as far as somebody says, and as far as they write', async (t) => {
  const { act, runBot, tab } = await stage(t);
  runBot();
  const page = await tab();
  const { anna, forum } = cast(page.snapshot);
  const topic = forum.topics[1]?.id ?? 0;
  const dialog = `${forum.id}/${topic}`;
  await act('say', { chat: forum.id, topic, as: anna.id, text: '/week' });
  const written = await page.next('read', (change) => change.dialog === dialog);
  const { message_id } = await botMessage(page, 're: /week');
  assert.ok(written.message < message_id);
  await act('read', { dialog, message: 1_000_000 });
  const marked = await page.next('read', ({ message }) => message >= message_id);
  assert.deepEqual([marked.dialog, marked.message], [dialog, message_id]);
  await act('read', { dialog, message: 1 });
  await act('say', { chat: forum.id, as: anna.id, text: 'in General' });
  await page.next('read', (change) => change.dialog === `${forum.id}/1`);
  const { snapshot } = await tab();
  assert.equal(snapshot.read[dialog], message_id);
  assert.equal(snapshot.read[`${anna.id}`], undefined);
});

test('the clock travels, and messages carry its dates', async (t) => {
  const { act, preview, tab } = await stage(t);
  const page = await tab();
  const { anna } = cast(page.snapshot);
  const travels: string[] = [];
  preview.onTravelled(() => travels.push(preview.clock().toISOString().slice(0, 10)));
  await act('travel', { at: '2021-11-26T09:00' });
  assert.equal((await page.next('clock')).clock.today, '2021-11-26');
  await act('travel', { days: 1 });
  await act('start', { as: anna.id });
  const { state } = await page.next('message');
  const written = new Date(state.message.date * 1_000).toISOString();
  assert.equal(written.slice(0, 10), '2021-11-27');
  await act('travel', { back: true });
  await page.next('clock', ({ clock }) => clock.offsetMs === 0);
  assert.deepEqual(travels.slice(0, 2), ['2021-11-26', '2021-11-27']);
  assert.equal(travels.length, 3);
});

test('the bot’s standing can be anything that the chat knows', async (t) => {
  const { act, call, refusal, tab } = await stage(t);
  const page = await tab();
  for (const { id, standings } of page.snapshot.chats) {
    for (const standing of standings) {
      await act('standing', { chat: id, standing });
      await page.next('chats', ({ chats }) =>
        chats.some((chat) => chat.id === id && chat.standing === standing),
      );
    }
  }
  const { lena, group, channel } = cast(page.snapshot);
  assert.match(await refusal('standing', { chat: channel.id, standing: 'muted' }), /^400 /);
  assert.match(await refusal('standing', { chat: group.id, standing: 'blocked' }), /^400 /);
  assert.match(await refusal('standing', { chat: lena.id, standing: 'kicked' }), /^400 /);
  await act('standing', { chat: group.id, standing: 'kicked' });
  assert.match(
    (await call('sendMessage', { chat_id: group.id, text: 'x' }))?.description ?? '',
    /kicked/,
  );
  await act('start', { as: lena.id });
  const { snapshot } = await tab();
  assert.equal(snapshot.chats.find(({ id }) => id === lena.id)?.standing, 'member');
});
