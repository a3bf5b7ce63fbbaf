import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@grammyjs/types';
import type { ChatHandle, Person } from '../../src/bot-api/bot-api.ts';
import { placePayload } from '../../src/telegram/settings-links.ts';
import { dataOf, labels, type SettingsBot, settingsBot } from './settings-bot.ts';

function first(message: Message): string {
  return message.text?.split('\n')[0] ?? '';
}

/** A message of the bot with a button that nobody was ever offered. */
async function crafted(bot: SettingsBot, chat: ChatHandle, data: string): Promise<Message> {
  const response = await fetch(`${bot.api.url}/bot${bot.api.token}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      chat_id: chat.id,
      text: 'press',
      reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: data }]] },
    }),
  });
  assert.equal(response.status, 200);
  return await chat.nextMessage();
}

test('/subscribe confirms in words, with the next instant as a Telegram date-time', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  const answer = await bot.ask(reader, '/subscribe');
  const lines = answer.text?.split('\n') ?? [];
  assert.deepEqual(lines.slice(0, 5), [
    'You are subscribed',
    '',
    'Everything · Mondays at 09:00',
    'Next: Monday 22 Nov, 09:00 Asia/Almaty, UTC+6',
    'On your clock: Monday 22 Nov, 03:00 UTC',
  ]);
  const time = answer.entities?.find(({ type }) => type === 'date_time');
  assert.deepEqual(time, {
    type: 'date_time',
    offset: answer.text?.indexOf('Monday 22 Nov, 03:00'),
    length: 'Monday 22 Nov, 03:00 UTC'.length,
    unix_time: Date.parse('2021-11-22T03:00Z') / 1000,
    date_time_format: 'wDt',
  });
  assert.deepEqual(labels(answer).slice(0, 5), [
    ['What', 'Day', 'Hour'],
    ['Time zone', 'Language: English'],
    ['Sound: on', 'Quiet weeks: nothing'],
    ['Pause', 'Send me a sample'],
    ['Unsubscribe'],
  ]);
  // A second one opens the settings and resets nothing.
  await bot.press(reader, answer, 'Sound: on');
  const again = await bot.ask(reader, '/subscribe');
  assert.equal(first(again), 'Weekly roundup');
  assert.equal(labels(again)[2]?.[0], 'Sound: off');
  assert.deepEqual(bot.refusals(), []);
});

test('every setting is changed by buttons, and each page leads back', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  let message = await bot.ask(reader, '/subscribe');
  const press = async (...path: string[]) => {
    let toast: string | undefined;
    for (const button of path) ({ message, toast } = await bot.press(reader, message, button));
    return toast;
  };
  assert.equal(await press('Day', 'Friday'), 'Saved.');
  assert.match(message.text ?? '', /Everything · Fridays at 09:00\nNext: Friday 19 Nov/);
  await press('Hour', '18:00');
  await press('Time zone', 'Asia/Tashkent, UTC+5');
  assert.match(message.text ?? '', /Next: Friday 19 Nov, 18:00 Asia\/Tashkent, UTC\+5/);
  await press('Sound: on', 'Quiet weeks: nothing');
  assert.deepEqual(labels(message)[2], ['Sound: off', 'Quiet weeks: a line']);
  await press('What', 'Countries', '🇰🇿 Kazakhstan', '🇹🇯 Tajikistan', '‹ Back', 'Topics', '›');
  assert.match(first(message), /^Topics · 2\/2$/);
  await press('‹', 'Energy');
  assert.equal(first(message), 'Topics · 1/2');
  assert.match(message.text ?? '', /Now: Energy, Kazakhstan and Tajikistan/);
  await press('‹ Back');
  assert.deepEqual(labels(message), [
    ['Everything'],
    ['Countries · 2'],
    ['Organisations'],
    ['Topics · 1'],
    ['‹ Back'],
  ]);
  assert.deepEqual([bot.faults, bot.refusals()], [[], []]);
});

test('pause, language, everything and the end are a press away, and can be taken back', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  let message = await bot.ask(reader, '/subscribe kz tj energy fri 18:00 Asia/Tashkent');
  const press = async (...path: string[]) => {
    let toast: string | undefined;
    for (const button of path) ({ message, toast } = await bot.press(reader, message, button));
    return toast;
  };
  await press('Pause', '2 weeks');
  assert.match(message.text ?? '', /Next: Friday 3 Dec, .*\n.*\nPaused until then\./);
  await press('End the pause');
  assert.match(message.text ?? '', /Next: Friday 19 Nov/);
  assert.equal(await press('Language: English', 'Русский'), 'Сохранено.');
  assert.match(message.text ?? '', /^Еженедельный выпуск\n\nЭнергетика, Казахстан и Таджикистан/);
  await press('О чём', 'Всё');
  assert.match(message.text ?? '', /Сейчас: Всё/);
  await press('‹ Назад', 'Отписаться');
  assert.deepEqual([first(message), labels(message)[0]], ['Подписка отменена', ['Вернуть']]);
  await press('Вернуть');
  assert.match(message.text ?? '', /^Подписка возобновлена\n\nВсё · по пятницам в 18:00\n/);
  assert.deepEqual([bot.faults, bot.refusals()], [[], []]);
});

test('the last subject is not unticked by chance into everything', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  let message = await bot.ask(reader, '/subscribe kz');
  for (const button of ['What', 'Countries · 1'])
    ({ message } = await bot.press(reader, message, button));
  const { toast } = await bot.press(reader, message, '✓ 🇰🇿 Kazakhstan');
  assert.match(toast ?? '', /^This is the last one/);
  const place = { chatId: reader.id, threadId: undefined };
  assert.deepEqual((await bot.subscriptions.at(place))?.subjects, ['kz']);
});

test('a button pressed twice, or from an older message, sets and does not flip', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  const message = await bot.ask(reader, '/subscribe');
  const older = await bot.ask(reader, '/settings');
  const data = dataOf(message, 'Sound: on');
  const presses = await Promise.all([reader.press(message, data), reader.press(message, data)]);
  assert.ok(presses.every(({ answered }) => answered));
  await bot.press(reader, older, 'Sound: on');
  const place = { chatId: reader.id, threadId: undefined };
  assert.equal((await bot.subscriptions.at(place))?.silent, true);
  // Nothing changed on the message the second time.
  assert.ok(bot.refusals().every((each) => each.includes('message is not modified')));
  assert.deepEqual(bot.faults, []);
});

test('one line says it all, in both languages and any order', async (t) => {
  const bot = await settingsBot(t);
  for (const [line, what, when] of [
    ['kz sco energy fri 18:00 Asia/Tashkent', 'Energy, Kazakhstan and SCO', 'Fridays at 18:00'],
    ['ШОС пятница 18:00 Ташкент', 'SCO', 'Fridays at 18:00'],
    ['пн 18:00', 'Everything', 'Mondays at 18:00'],
    ['all', 'Everything', 'Mondays at 09:00'],
  ]) {
    const answer = await bot.ask(bot.api.person(), `/subscribe ${line}`);
    assert.equal(first(answer), 'You are subscribed', line);
    assert.ok(answer.text?.includes(`${what} · ${when}`), answer.text);
  }
});

test('what a line does not make clear changes nothing, and is said word by word', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  const answer = await bot.ask(reader, '/subscribe sco friday 25:00 /xyzzy @somebody Path');
  assert.match(answer.text ?? '', /^Nothing was changed/);
  assert.match(answer.text ?? '', /• “25:00” is no time of day\. Write it like 18:00\./);
  assert.match(answer.text ?? '', /• “xyzzy” is no subject, weekday, time or time zone/);
  // Only the example is ours to be tapped.
  const live = answer.entities?.filter(({ type }) => type === 'bot_command' || type === 'mention');
  assert.equal(live?.length, 1);
  assert.equal(await bot.subscriptions.at({ chatId: reader.id, threadId: undefined }), undefined);
  const example = answer.text?.split('For example: ')[1] ?? '';
  assert.equal(first(await bot.ask(reader, example)), 'You are subscribed');
  // A town's misspelt name is none: a wrong hour would be noticed late.
  const mars = await bot.ask(bot.api.person(), '/subscribe sco friday mars');
  assert.match(mars.text ?? '', /^Nothing was changed.*\n\n• “mars” is no subject/);
  const long = await bot.ask(bot.api.person(), `/subscribe ${'kz '.repeat(300)}`);
  assert.match(long.text ?? '', /too much for one line/);
});

test('/unsubscribe ends it, twice does no harm; with a subject it drops only that', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  const never = await bot.ask(reader, '/unsubscribe');
  assert.equal(first(never), 'Not subscribed');
  await bot.press(reader, never, 'Subscribe');
  assert.match((await bot.ask(reader, '/unsubscribe kz')).text ?? '', /Everything is followed/);
  await bot.ask(reader, '/subscribe kz');
  await bot.ask(reader, '/subscribe sco');
  assert.match((await bot.ask(reader, '/unsubscribe kz')).text ?? '', /^Changed\n\nSCO · /);
  assert.match((await bot.ask(reader, '/unsubscribe kz')).text ?? '', /^Not followed here: Kaz/);
  assert.match((await bot.ask(reader, '/unsubscribe mon')).text ?? '', /^After \/unsubscribe/);
  const unread = await bot.ask(reader, '/unsubscribe xyzzy');
  assert.match(unread.text ?? '', /\n\nFor example: \/unsubscribe kz$/);
  const ended = await bot.ask(reader, '/unsubscribe');
  assert.deepEqual([first(ended), labels(ended)[0]], ['Unsubscribed', ['Undo']]);
  const twice = await bot.ask(reader, '/unsubscribe');
  assert.deepEqual([first(twice), labels(twice)[0]], ['Not subscribed', ['Subscribe']]);
  const { message } = await bot.press(reader, ended, 'Undo');
  assert.match(message.text ?? '', /^Subscribed again\n\nSCO · Mondays at 09:00\nNext: /);
  assert.equal(bot.dropped.length, 1);
});

test('/stop in private ends and forgets everything', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  await bot.ask(reader, '/subscribe kz');
  assert.match(
    (await bot.ask(reader, '/stop')).text ?? '',
    /what was stored for this chat is deleted/,
  );
  assert.equal(await bot.subscriptions.at({ chatId: reader.id, threadId: undefined }), undefined);
  assert.equal(await bot.chats.settings(reader.id), undefined);
});

test('a city in reply to the page of zones sets the zone, and else the page says what is wrong', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  let message = await bot.ask(reader, '/subscribe');
  ({ message } = await bot.press(reader, message, 'Time zone'));
  const answer = async (text: string, to: Message) => {
    reader.say(text, { replyTo: to });
    return await reader.chat.nextMessage();
  };
  const several = await answer('Russia', message);
  assert.match(several.text ?? '', /“Russia” has several time zones: which one\?/);
  assert.ok(labels(several).some(([label]) => label === 'Europe/Moscow, UTC+3'));
  const unknown = await answer('@nowhere', several);
  assert.match(unknown.text ?? '', /I know no time zone called “@\u2060nowhere”/);
  assert.equal(labels(unknown).at(-1)?.[0], '‹ Back');
  const found = await answer('berlin', unknown);
  assert.match(
    found.text ?? '',
    /^Changed\n\n.*\nNext: Monday 22 Nov, 09:00 Europe\/Berlin, UTC\+1/,
  );
  // Any other reply is a question as ever.
  assert.match((await answer('/sco', message)).text ?? '', /^SCO · /);
  assert.match((await answer('berlin', found)).text ?? '', /^(?!Changed)/);
});

test('a sample is what the chat would get, sent to whoever asks and told of nowhere', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  bot.travel('2021-11-15T03:00:00Z');
  const message = await bot.ask(reader, '/subscribe');
  const { toast } = await bot.press(reader, message, 'Send me a sample');
  assert.equal(toast, 'Here it comes.');
  const sample = await reader.chat.nextMessage();
  assert.match(sample.text ?? '', /^A sample of your roundup\n\nCentral Asia · 8–14 November 2021/);
  assert.deepEqual(labels(sample), [['Week by week'], ['Settings · Unfollow']]);
  const csto = await bot.ask(bot.api.person(), '/subscribe csto');
  const other = bot.api.person();
  const own = await bot.ask(other, '/subscribe csto');
  assert.equal(csto.text, own.text);
  await bot.press(other, own, 'Send me a sample');
  const older = await other.chat.nextMessage();
  assert.match(older.text ?? '', /older ones\.\n\nCentral Asia · 10–16 September 2021/);
  assert.deepEqual([bot.faults, bot.refusals()], [[], []]);
});

test('Follow on a page subscribes, adds and takes away; the button says how things stand', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  let page = await bot.ask(reader, '/kz');
  const followed = await bot.press(reader, page, '+ Follow');
  assert.equal(followed.toast, 'Followed: 🇰🇿 Kazakhstan.');
  assert.ok(labels(followed.message).flat().includes('✓ Followed · Unfollow'));
  const confirmed = await reader.chat.nextMessage();
  assert.match(
    confirmed.text ?? '',
    /^You are subscribed\n\nKazakhstan · Mondays at 09:00\nNext: /,
  );
  page = await bot.ask(reader, '/topic energy');
  await bot.press(reader, page, '+ Follow');
  const place = { chatId: reader.id, threadId: undefined };
  assert.deepEqual((await bot.subscriptions.at(place))?.subjects, ['energy', 'kz']);
  await bot.press(reader, page, '✓ Followed · Unfollow');
  const last = await bot.press(reader, followed.message, '✓ Followed · Unfollow');
  assert.match(last.toast ?? '', /^That was the last one/);
  assert.ok(labels(last.message).flat().includes('+ Follow'));
  assert.equal((await bot.subscriptions.at(place))?.status, 'ended');
  // Everything is not narrowed down by a button that is older than that.
  const stale = dataOf(last.message, '+ Follow');
  await bot.ask(reader, '/subscribe all');
  const { message, toast } = await bot.press(reader, last.message, stale);
  assert.equal(toast, '✓ In your weekly roundup');
  assert.ok(labels(message).flat().includes('✓ In your weekly roundup'));
  assert.deepEqual((await bot.subscriptions.at(place))?.subjects, []);
  const settings = await bot.press(reader, message, '✓ In your weekly roundup');
  assert.equal(first(settings.message), 'Weekly roundup');
  assert.equal(labels(settings.message).at(-1)?.[0], '‹ Back');
});

test('a page keeps its place and its way back when it is followed', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  let message = await bot.ask(reader, '/countries');
  ({ message } = await bot.press(reader, message, '🇰🇿 Kazakhstan'));
  ({ message } = await bot.press(reader, message, '›'));
  const text = message.text;
  ({ message } = await bot.press(reader, message, '+ Follow'));
  assert.equal(message.text, text);
  ({ message } = await bot.press(reader, message, '‹ Back'));
  assert.equal(first(message), 'Countries');
});

test("a group's subscription is its administrators', looked up at each press", async (t) => {
  const bot = await settingsBot(t);
  const [owner, admin, member] = [bot.api.person(), bot.api.person(), bot.api.person()];
  const group = bot.api.group({ kind: 'supergroup', owner, members: [admin, member] });
  group.promote(admin);
  member.say('/subscribe', { in: group });
  const refused = await group.nextMessage();
  assert.match(refused.text ?? '', /^Only this chat's administrators/);
  assert.deepEqual(labels(refused), [['Subscribe privately']]);
  owner.say('/subscribe sco', { in: group });
  const message = await group.nextMessage();
  assert.equal(first(message), 'This chat is subscribed');
  for (const button of ['Sound: on', 'What', 'Unsubscribe', 'Send me a sample']) {
    const { toast, url } = await bot.press(member, message, button);
    assert.equal(toast, 'Only administrators of this chat can change this.', button);
    assert.match(url ?? '', /\?start=settings$/);
  }
  // Another administrator may, until they are none.
  await bot.press(admin, message, 'Sound: on');
  const place = { chatId: group.id, threadId: undefined };
  assert.equal((await bot.subscriptions.at(place))?.silent, true);
  group.demote(admin);
  assert.match((await bot.press(admin, message, 'Sound: off')).toast ?? '', /^Only admin/);
  assert.equal((await bot.subscriptions.at(place))?.silent, true);
  const settings = await bot.chats.settings(group.id);
  assert.deepEqual([settings?.ownerId, settings?.type], [owner.id, 'supergroup']);
  // Following for everybody is no member's choice either.
  member.say('/kz', { in: group });
  const page = await group.nextMessage();
  const follow = await bot.press(member, page, '+ Follow');
  assert.match(follow.toast ?? '', /^This would subscribe the whole chat/);
  assert.match(follow.url ?? '', /\?start=c_kz$/);
  assert.deepEqual((await bot.subscriptions.at(place))?.subjects, ['sco']);
});

test('anonymous administrators subscribe their group, and press in their own name', async (t) => {
  const bot = await settingsBot(t);
  const owner = bot.api.person();
  const group = bot.api.group({ kind: 'supergroup', owner });
  group.promote(owner, { anonymous: true });
  owner.say('/subscribe', { in: group });
  const message = await group.nextMessage();
  assert.equal(first(message), 'This chat is subscribed');
  assert.equal((await bot.press(owner, message, 'Sound: on')).toast, 'Saved.');
  // An account that stands for many is nobody's.
  assert.equal((await bot.chats.settings(group.id))?.ownerId, undefined);
});

test('topics of a forum have subscriptions of their own; General is the chat', async (t) => {
  const bot = await settingsBot(t);
  const owner = bot.api.person();
  const group = bot.api.group({ kind: 'supergroup', is_forum: true, owner });
  const topic = group.topic('News');
  owner.say('/subscribe kz', { in: group, topic });
  const inTopic = await group.nextMessage();
  assert.equal(first(inTopic), 'This topic is subscribed');
  assert.equal(inTopic.message_thread_id, topic.id);
  owner.say('/subscribe sco', { in: group, topic: group.general });
  const inGeneral = await group.nextMessage();
  await bot.press(owner, inTopic, 'Unsubscribe');
  assert.match(inGeneral.text ?? '', /^This chat is subscribed\n\nSCO/);
  const all = await bot.store.ofChat(group.id);
  assert.deepEqual(
    all.map(({ threadId, subjects, status }) => [threadId, subjects, status]),
    [
      [undefined, ['sco'], 'active'],
      [topic.id, ['kz'], 'ended'],
    ],
  );
  assert.deepEqual([bot.faults, bot.refusals()], [[], []]);
});

test('in a group /stop is meant for us only where it names us', async (t) => {
  const bot = await settingsBot(t);
  const owner = bot.api.person();
  const group = bot.api.group({ owner });
  owner.say('/subscribe', { in: group });
  await group.nextMessage();
  owner.say('/stop', { in: group });
  await bot.settled();
  const place = { chatId: group.id, threadId: undefined };
  assert.equal((await bot.subscriptions.at(place))?.status, 'active');
  owner.say(`/stop@${bot.api.me.username}`, { in: group });
  assert.equal(first(await group.nextMessage()), 'Unsubscribed');
  assert.equal((await bot.subscriptions.at(place))?.status, 'ended');
});

test('a channel is subscribed by a post, and its settings are a link for its administrators', async (t) => {
  const bot = await settingsBot(t);
  const [owner, subscriber] = [bot.api.person(), bot.api.person()];
  const channel = bot.api.channel({ owner, subscribers: [subscriber], title: 'Silk Road' });
  owner.say('/subscribe kz fri 18:00', { in: channel });
  const posted = await channel.nextMessage();
  assert.match(posted.text ?? '', /^This chat is subscribed\n\nKazakhstan · Fridays at 18:00/);
  const [[button] = []] = posted.reply_markup?.inline_keyboard ?? [];
  assert.ok(button !== undefined && 'url' in button);
  const payload = new URL(button.url).searchParams.get('start') ?? '';
  subscriber.start(payload);
  const refused = await subscriber.chat.nextMessage();
  assert.match(
    refused.text ?? '',
    /^This subscription is no longer.*\n\nNot subscribed\n\nA round/,
  );
  assert.deepEqual(labels(refused)[0], ['Subscribe']);
  owner.start(payload);
  const settings = await owner.chat.nextMessage();
  assert.equal(first(settings), 'Weekly roundup · Silk Road');
  const silent = await bot.press(owner, settings, 'Sound: on');
  assert.equal(silent.toast, 'Saved.');
  // A line sent here would change what is sent here.
  const zones = await bot.press(owner, settings, 'Time zone');
  assert.match(zones.message.text ?? '', /^In which time zone\? · Silk Road\n/);
  assert.doesNotMatch(zones.message.text ?? '', /subscribe/);
  owner.say('Berlin', { replyTo: zones.message });
  assert.match(
    (await owner.chat.nextMessage()).text ?? '',
    /^Changed · Silk Road\n.*\n.*\n.*Europe\/Berlin/,
  );
  // The rights count that they have at the moment of the press.
  channel.promote(owner, {});
  const editor = bot.api.person();
  channel.add(editor);
  channel.promote(editor, { rights: { can_post_messages: false } });
  editor.start(payload);
  assert.match((await editor.chat.nextMessage()).text ?? '', /^This subscription is no longer/);
  channel.promote(editor, { rights: { can_post_messages: true } });
  editor.start(payload);
  assert.equal(first(await editor.chat.nextMessage()), 'Weekly roundup · Silk Road');
});

test("the link of a chat's roundup opens its settings for those who may change them, else one's own", async (t) => {
  const bot = await settingsBot(t);
  const [owner, reader] = [bot.api.person(), bot.api.person({ language_code: 'ru' })];
  const group = bot.api.group({
    kind: 'supergroup',
    is_forum: true,
    owner,
    members: [reader],
    title: 'News',
  });
  const topic = group.topic('Energy');
  const payload = placePayload({ chatId: group.id, threadId: topic.id });
  const opened = async (person: Person) => await bot.ask(person, `/start ${payload}`);
  // Whoever unsubscribed in the meantime finds the offer, for that topic and no other place.
  const offer = await opened(owner);
  assert.equal(first(offer), 'Not subscribed · untitled');
  assert.deepEqual(labels(offer), [['Subscribe']]);
  // A line sent here would subscribe the private chat.
  assert.doesNotMatch(offer.text ?? '', /\/subscribe/);
  const { message } = await bot.press(owner, offer, 'Subscribe');
  assert.equal(first(message), 'This topic is subscribed');
  assert.doesNotMatch(message.text ?? '', /\/subscribe/);
  const [subscription] = await bot.store.ofChat(group.id);
  assert.deepEqual([subscription?.threadId, subscription?.status], [topic.id, 'active']);
  assert.equal(first(await opened(owner)), 'Weekly roundup');
  const own = await opened(reader);
  assert.match(own.text ?? '', /^Выпуск того чата.*\n\nПодписки нет\n\nНовые сводки/);
  await bot.press(reader, own, 'Подписаться');
  const mine = { chatId: reader.id, threadId: undefined };
  assert.equal((await bot.subscriptions.at(mine))?.status, 'active');
  assert.equal((await bot.store.ofChat(group.id)).length, 1);
  assert.deepEqual(bot.refusals(), []);
});

test("crafted buttons reach nobody else's subscription", async (t) => {
  const bot = await settingsBot(t);
  const [victim, owner] = [bot.api.person(), bot.api.person()];
  await bot.ask(victim, '/subscribe kz');
  const group = bot.api.group({ kind: 'supergroup', owner });
  owner.say('/subscribe sco', { in: group });
  await group.nextMessage();
  const [first] = await bot.store.ofChat(victim.id);
  const [second] = await bot.store.ofChat(group.id);
  assert.ok(first && second);
  const before = JSON.stringify([first, second]);
  const changes = ['e', 'q1', '+tj', 'a', 'd5', 'h1800', 'zEurope/Berlin', 'lru', 'p4', 's', 'n1'];
  const data = [first, second].flatMap(({ id, chatId }) => [
    ...changes.map((change) => `1;y${id.toString(36)}.${change}`),
    `1;z${id.toString(36)}`,
    `1;z${id.toString(36)}-t`,
    `1;k${chatId.toString(36)}`,
  ]);
  for (const one of data) {
    // One person pressing all of it would be stopped for the flood.
    const mallory = bot.api.person();
    await bot.ask(mallory, '/start');
    group.add(mallory);
    const own = bot.api.group({ kind: 'supergroup', owner: mallory });
    for (const chat of [mallory.chat, own, group]) {
      const message = await crafted(bot, chat, one);
      const sent = bot.api.calls('sendMessage').length;
      const { toast, message: after } = await bot.press(mallory, message, one);
      assert.match(toast ?? '', /^(This subscription is no longer there|Only administrators)/, one);
      // But for the question and the answer of the witness nothing was sent, and nothing shown.
      assert.equal(bot.api.calls('sendMessage').length, sent + 1, one);
      assert.equal(after.text, 'press');
    }
  }
  const after = [await bot.store.byId(first.id), await bot.store.byId(second.id)];
  assert.equal(JSON.stringify(after), before);
});

test('crafted nonsense changes nothing: zones, subjects and languages that are not there', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  await bot.ask(reader, '/subscribe kz');
  const [before] = await bot.store.ofChat(reader.id);
  assert.ok(before);
  for (const change of ['zMars/Olympus', '+nosuch', 'lxx', 'p3', 'p9', '-kz']) {
    const message = await crafted(bot, reader.chat, `1;y${before.id.toString(36)}.${change}`);
    const answer = await reader.press(message, 'x');
    assert.ok(answer.answered && answer.text !== undefined, change);
  }
  for (const data of ['1;y', '1;y1.', '1;f+nosuch.0', '1;k0', '1;kzzzzzzzzzzz', '1;zzzzz']) {
    const message = await crafted(bot, reader.chat, data);
    const answer = await reader.press(message, 'x');
    assert.ok(answer.answered && answer.text !== undefined, data);
  }
  assert.deepEqual(await bot.store.byId(before.id), before);
  assert.deepEqual(bot.faults, []);
});

test('what is held back says why, and goes on by a press', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person();
  await bot.ask(reader, '/subscribe kz');
  const [{ id } = { id: 0 }] = await bot.store.ofChat(reader.id);
  await bot.store.setStatus(id, 'held', undefined, 'Bad Request: TOPIC_CLOSED');
  const message = await bot.ask(reader, '/settings');
  assert.match(message.text ?? '', /“Bad Request: TOPIC_CLOSED”/);
  assert.doesNotMatch(message.text ?? '', /Next:/);
  const { message: again } = await bot.press(reader, message, 'Try again');
  assert.match(again.text ?? '', /^Subscribed again\n\nKazakhstan · .*\nNext: /);
});

test('what cannot be sent says so, and promises no hour', async (t) => {
  const bot = await settingsBot(t);
  const owner = bot.api.person();
  const channel = bot.api.channel({ owner });
  owner.say('/subscribe', { in: channel });
  await channel.nextMessage();
  const [{ id } = { id: 0 }] = await bot.store.ofChat(channel.id);
  await bot.chats.setGone(channel.id, 'Forbidden: bot was kicked from the channel chat');
  await bot.store.setStatus(id, 'held', undefined, 'Bad Request: CHAT_WRITE_FORBIDDEN');
  owner.start(`z_${id.toString(36)}`);
  const message = await owner.chat.nextMessage();
  assert.match(message.text ?? '', /Telegram says “Forbidden: bot was kicked/);
  assert.doesNotMatch(message.text ?? '', /Next:|CHAT_WRITE_FORBIDDEN/);
  // Being written to from there is being there.
  owner.say('/subscribe', { in: channel });
  assert.match((await channel.nextMessage()).text ?? '', /^Subscribed again\n.*\n.*\nNext: /);
  assert.equal((await bot.chats.settings(channel.id))?.gone, undefined);
});

test('the link of a roundup opens the settings, of those who have none the offer', async (t) => {
  const bot = await settingsBot(t);
  const reader = bot.api.person({ language_code: 'ru' });
  reader.start('settings');
  const offer = await reader.chat.nextMessage();
  assert.deepEqual([first(offer), labels(offer)[0]], ['Подписки нет', ['Подписаться']]);
  const { message } = await bot.press(reader, offer, 'Подписаться');
  assert.match(
    message.text ?? '',
    /^Вы подписаны\n\nВсё · по понедельникам в 09:00\nСледующий выпуск: понедельник, 22 ноября, 09:00 Asia\/Almaty/,
  );
  assert.equal((await bot.chats.settings(reader.id))?.language, 'ru');
});
