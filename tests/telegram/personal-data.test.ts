import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Message } from '@grammyjs/types';
import type { Channel, Person } from '../../src/bot-api/bot-api.ts';
import { drawn, labels, type SettingsBot, settingsBot } from './settings-bot.ts';

interface Bot extends SettingsBot {
  /** A channel of somebody, subscribed by its owner. */
  subscribed(owner: Person, title: string): Promise<Channel>;
}

async function personalBot(t: TestContext): Promise<Bot> {
  const bot = await settingsBot(t);
  const { api } = bot;
  t.after(() => assert.deepEqual(bot.faults, []));
  const ask: Bot['ask'] = async (person, text) => {
    const { message_id: said } = person.say(text);
    return await api.until(() =>
      api.messages(person.id).find(({ from, message_id }) => from?.is_bot && message_id > said),
    );
  };
  return {
    ...bot,
    ask,
    async subscribed(owner, title) {
      const channel = api.channel({ owner, title, bot: 'left' });
      owner.startChannel(channel);
      owner.say('/subscribe', { in: channel });
      await api.until(() =>
        api.messages(channel.id).some(({ text }) => /subscribed/.test(text ?? '')),
      );
      await api.until(() =>
        api.messages(owner.id).some(({ text }) => text?.includes(`“${title}”`) ?? false),
      );
      return channel;
    },
  };
}

async function known(bot: Bot, ...chats: readonly { id: number }[]): Promise<boolean[]> {
  const found = await Promise.all(chats.map(({ id }) => bot.chats.settings(id)));
  return found.map((settings) => settings !== undefined);
}

test('/mydata shows settings, subscription and chats, each as it is stored', async (t) => {
  const bot = await personalBot(t);
  const person = bot.api.person();
  await bot.ask(person, '/subscribe sco fri 18:00 Europe/Paris');
  const channel = await bot.subscribed(person, 'Energy Watch');
  const data = await bot.ask(person, '/mydata');
  assert.equal(
    drawn(data),
    `What is stored about you

Your number at Telegram: ${person.id}

Language: English
Time zone: Europe/Paris
Your weekly roundup: SCO · Fridays at 18:00, since 17 November 2021 · Europe/Paris · Sound: on · Quiet weeks: nothing

Channels and groups you set me up in
Energy Watch
channel · number ${channel.id} · English
Everything · Mondays at 09:00

For 180 days: on which dates roundups were due, the numbers of these messages, and whether they arrived.
[ Delete all this ]`,
  );
});

test('of who only asks nothing is stored, and /mydata says so', async (t) => {
  const bot = await personalBot(t);
  const person = bot.api.person({ language_code: 'ru' });
  await bot.ask(person, '/kz');
  const data = await bot.ask(person, '/mydata');
  assert.match(data.text ?? '', /Ничего: ни настроек, ни подписки, ни каналов, ни групп\.$/);
  assert.deepEqual(labels(data), []);
  // Nor is there anything to confirm.
  assert.equal((await bot.ask(person, '/deletemydata')).text, data.text);
  assert.equal(await bot.chats.settings(person.id), undefined);
});

test('/deletemydata deletes nothing until it is confirmed', async (t) => {
  const bot = await personalBot(t);
  const person = bot.api.person();
  await bot.ask(person, '/subscribe');
  const question = await bot.ask(person, '/deletemydata');
  assert.deepEqual(await known(bot, person), [true]);
  const kept = (await bot.press(person, question, 'Keep it')).message;
  assert.equal(kept.text, 'Nothing was deleted.');
  assert.deepEqual(await known(bot, person), [true]);
  // The button of /mydata asks first, too.
  const data = await bot.ask(person, '/mydata');
  const again = (await bot.press(person, data, 'Delete all this')).message;
  assert.match(again.text ?? '', /^This deletes your settings/);
  assert.deepEqual(await known(bot, person), [true]);
  const deleted = (await bot.press(person, again, 'Delete my data')).message;
  assert.equal(
    deleted.text,
    'Nothing is stored about you any more. You can still ask at any time.',
  );
  assert.deepEqual(await known(bot, person), [false]);
  assert.deepEqual(await bot.store.ofChat(person.id), []);
});

test('what one runs alone goes along; about what others run too it asks, chat by chat', async (t) => {
  const bot = await personalBot(t);
  const [person, other] = [bot.api.person(), bot.api.person()];
  await bot.ask(person, '/subscribe');
  const alone = await bot.subscribed(person, 'Alone');
  const shared = await bot.subscribed(person, 'Shared');
  const left = await bot.subscribed(person, 'Left');
  for (const channel of [shared, left]) {
    channel.add(other);
    channel.promote(other);
  }
  const question = await bot.ask(person, '/deletemydata');
  assert.match(question.text ?? '', /only you run: “Alone”\./);
  assert.match(question.text ?? '', /ask about each: “Left” and “Shared”\./);
  const asked = (await bot.press(person, question, 'Delete my data')).message;
  assert.deepEqual(await known(bot, person, alone, shared, left), [false, false, true, true]);
  assert.deepEqual(labels(asked), [
    ['Delete “Left”', 'Leave it to them'],
    ['Delete “Shared”', 'Leave it to them'],
  ]);
  const second = (await bot.press(person, asked, 'Leave it to them')).message;
  assert.deepEqual(labels(second), [['Delete “Shared”', 'Leave it to them']]);
  const done = (await bot.press(person, second, 'Delete “Shared”')).message;
  assert.match(done.text ?? '', /^Nothing is stored about you any more/);
  assert.deepEqual(await known(bot, shared, left), [false, true]);
  assert.equal((await bot.chats.settings(left.id))?.ownerId, undefined);
  assert.equal((await bot.store.ofChat(left.id)).length, 1);
  assert.deepEqual(await bot.chats.ownedBy(person.id), []);
});

test('who is no administrator any more takes nothing from those who are', async (t) => {
  const bot = await personalBot(t);
  const [owner, person] = [bot.api.person(), bot.api.person()];
  const channel = bot.api.channel({ owner, title: 'Theirs', bot: 'left' });
  channel.add(person);
  channel.promote(person, { rights: { can_post_messages: true, can_promote_members: true } });
  person.start();
  person.startChannel(channel);
  person.say('/subscribe', { in: channel });
  await bot.api.until(() => bot.api.messages(channel.id).length === 2);
  const question = await bot.ask(person, '/deletemydata');
  const asked = (await bot.press(person, question, 'Delete my data')).message;
  channel.demote(person);
  // The question was put while they still were one.
  await bot.press(person, asked, 'Delete “Theirs”');
  assert.equal((await bot.store.ofChat(channel.id)).length, 1);
  assert.equal((await bot.chats.settings(channel.id))?.ownerId, undefined);
});

test('an old question about a chat that somebody else owns by now changes nothing', async (t) => {
  const bot = await personalBot(t);
  const [person, other] = [bot.api.person(), bot.api.person()];
  person.start();
  const channel = await bot.subscribed(person, 'Energy Watch');
  channel.add(other);
  channel.promote(other, { rights: { can_post_messages: true, can_promote_members: true } });
  const question = await bot.ask(person, '/deletemydata');
  const asked = (await bot.press(person, question, 'Delete my data')).message;
  await bot.chats.setOwner(channel.id, other.id);
  await bot.press(person, asked, 'Delete “Energy Watch”');
  assert.deepEqual(await known(bot, channel), [true]);
  assert.equal((await bot.chats.settings(channel.id))?.ownerId, other.id);
});

test('a press goes by who presses: in a group, or for somebody else, it deletes nothing', async (t) => {
  const bot = await personalBot(t);
  const [person, other] = [bot.api.person(), bot.api.person()];
  await bot.ask(person, '/subscribe');
  await bot.ask(other, '/subscribe');
  const group = bot.api.group({ owner: person, members: [other] });
  // A button such as ours, wherever it may come from.
  const planted: Message = await plant(bot, group.id, '1;od');
  const { toast } = await bot.press(other, planted, 'Planted');
  assert.equal(toast, 'This button is out of date. Please send the command again.');
  const own: Message = await plant(bot, other.id, `1;ox${group.id.toString(36)}`);
  await bot.press(other, own, 'Planted');
  assert.deepEqual(await known(bot, person, other), [true, true]);
  const deletion: Message = await plant(bot, other.id, '1;od');
  await bot.press(other, deletion, 'Planted');
  assert.deepEqual(await known(bot, person, other), [true, false]);
});

test('in a group the commands tell nothing but the way, and only where they name us', async (t) => {
  const bot = await personalBot(t);
  const person = bot.api.person();
  await bot.ask(person, '/subscribe');
  const group = bot.api.group({ members: [person] });
  person.say('/mydata', { in: group });
  person.say('/deletemydata', { in: group });
  person.say(`/mydata@${bot.api.me.username}`, { in: group });
  const answer = await group.nextMessage();
  assert.equal(answer.text, 'I tell what is stored about you only in our private chat.');
  await bot.settled();
  assert.equal(bot.api.messages(group.id).filter(({ from }) => from?.is_bot).length, 1);
  const [button] = answer.reply_markup?.inline_keyboard.flat() ?? [];
  assert.ok(button && 'url' in button);
  assert.equal(button.url, `https://t.me/${bot.api.me.username}?start=mydata`);
  assert.match((await bot.ask(person, '/start mydata')).text ?? '', /^What is stored about you/);
});

async function plant({ api }: Bot, chat: number, callback_data: string): Promise<Message> {
  const response = await fetch(`${api.url}/bot${api.token}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      chat_id: chat,
      text: 'Planted',
      reply_markup: { inline_keyboard: [[{ text: 'Planted', callback_data }]] },
    }),
  });
  const { result } = (await response.json()) as { result: Message };
  return result;
}
