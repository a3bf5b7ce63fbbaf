import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Message } from '@grammyjs/types';
import { Api } from 'grammy';
import type { Channel, Group, Person } from '../../src/bot-api/bot-api.ts';
import { messagesIn } from '../../src/language/languages.ts';
import { createOwnerTeller } from '../../src/telegram/owner-notices.ts';
import { drawn, labels, type SettingsBot, settingsBot } from './settings-bot.ts';

interface Newsroom extends SettingsBot {
  /** Somebody who has started the bot. */
  reader(details?: Parameters<SettingsBot['api']['person']>[0]): Promise<Person>;
  /** The newest message of the bot that says this, in a person's private chat. */
  told(person: Person, words: RegExp): Promise<Message>;
  /** The keyboard on which a chat is chosen, and its keys for a channel and a group. */
  offered(person: Person): Promise<{ channel: string; group: string }>;
}

async function newsroom(t: TestContext): Promise<Newsroom> {
  const bot = await settingsBot(t);
  const { api } = bot;
  t.after(() => assert.deepEqual(bot.faults, []));
  /** The first message of the bot after what was said. */
  async function ask(person: Person, text: string): Promise<Message> {
    const { message_id: said } = person.say(text);
    return await api.until(() =>
      api.messages(person.id).find(({ from, message_id }) => from?.is_bot && message_id > said),
    );
  }
  return {
    ...bot,
    ask,
    async reader(details) {
      const person = api.person({ first_name: 'Aigul', ...details });
      person.start();
      await person.chat.nextMessage();
      return person;
    },
    told: (person, words) =>
      api.until(() =>
        api
          .messages(person.id)
          .findLast(({ from, text }) => from?.is_bot && words.test(text ?? '')),
      ),
    async offered(person) {
      const settings = await ask(person, '/subscribe');
      await bot.press(person, settings, labels(settings).at(-1)?.[0] ?? '');
      await api.until(() => person.keyboard()?.folded === false);
      const keys = person.keyboard()?.markup.keyboard.flat() ?? [];
      const [channel = '', group = ''] = keys.map((key) =>
        typeof key === 'string' ? key : key.text,
      );
      return { channel, group };
    },
  };
}

async function subscriptionOf({ store }: SettingsBot, chat: { id: number }) {
  const [subscription] = await store.ofChat(chat.id);
  return subscription;
}

test('a channel is subscribed in three steps: a button, its choice, and its settings are there', async (t) => {
  const bot = await newsroom(t);
  const person = await bot.reader();
  const channel = bot.api.channel({ owner: person, title: 'Energy Watch', bot: 'left' });
  const keys = await bot.offered(person);
  const question = await bot.told(person, /^Which channel or group/);
  assert.match(question.text ?? '', /Add me to a channel · Add me to a group$/);
  const links = question.entities?.flatMap((entity) =>
    entity.type === 'text_link' ? [entity.url] : [],
  );
  assert.deepEqual(links, [
    `https://t.me/${bot.api.me.username}?startchannel&admin=post_messages`,
    `https://t.me/${bot.api.me.username}?startgroup=subscribe`,
  ]);
  person.share(keys.channel, channel);
  const settings = await bot.told(person, /^This chat is subscribed · Energy Watch/);
  assert.match(settings.text ?? '', /Everything · Mondays at 09:00\nNext: Monday 22 Nov, 09:00/);
  const subscription = await subscriptionOf(bot, channel);
  assert.equal(subscription?.status, 'active');
  // The message that told of the right to post has become the settings.
  assert.ok(!bot.api.messages(person.id).some(({ text }) => /I can write in/.test(text ?? '')));
  assert.deepEqual(await bot.chats.settings(channel.id), {
    chatId: channel.id,
    language: 'en',
    ownerId: person.id,
    type: 'channel',
    title: 'Energy Watch',
  });
  const list = (await bot.press(person, settings, '‹ Back')).message;
  assert.match(
    drawn(list),
    /Energy Watch · channel\nEverything · Mondays at 09:00\n\[ Energy Watch \]/,
  );
  // From the list it is changed like one's own.
  const opened = (await bot.press(person, list, 'Energy Watch')).message;
  const days = (await bot.press(person, opened, 'Day')).message;
  await bot.press(person, days, 'Friday');
  assert.equal((await subscriptionOf(bot, channel))?.weekday, 5);
  assert.deepEqual(bot.refusals(), []);
});

test('a channel that the bot is in already is chosen just the same', async (t) => {
  const bot = await newsroom(t);
  const person = await bot.reader();
  const channel = bot.api.channel({ owner: person, title: 'Old Friend' });
  person.share((await bot.offered(person)).channel, channel);
  await bot.told(person, /^This chat is subscribed · Old Friend/);
  // A second time, by way of the list that there is now, resets nothing.
  const settings = await bot.ask(person, '/settings');
  const list = (await bot.press(person, settings, 'Your channels and groups')).message;
  await bot.press(person, list, 'Add a channel or a group');
  person.share('Choose a channel', channel);
  await bot.told(person, /^Weekly roundup · Old Friend/);
});

test('a chosen group takes the bot in as a plain member', async (t) => {
  const bot = await newsroom(t);
  const person = await bot.reader();
  const group = bot.api.group({
    kind: 'supergroup',
    owner: person,
    title: 'Newsroom',
    bot: 'left',
  });
  person.share((await bot.offered(person)).group, group);
  await bot.told(person, /^This chat is subscribed · Newsroom/);
});

test('who thinks better of it puts the keyboard away', async (t) => {
  const bot = await newsroom(t);
  const person = await bot.reader({ language_code: 'ru' });
  await bot.offered(person);
  assert.match((await bot.ask(person, 'Не сейчас')).text ?? '', /^Хорошо\. Вернуться сюда/);
  assert.equal(person.keyboard(), undefined);
});

test('who lost their rights between the choice and its handling can’t subscribe the channel', async (t) => {
  const bot = await newsroom(t);
  const owner = await bot.reader();
  const person = await bot.reader();
  const channel = bot.api.channel({ owner, title: 'Not Yours' });
  channel.add(person);
  channel.promote(person, { rights: { can_post_messages: true, can_promote_members: true } });
  const keys = await bot.offered(person);
  bot.api.faults.add({ kind: 'slow', ms: 150 }, { method: 'getChat' });
  person.share(keys.channel, channel);
  channel.demote(person);
  const refusal = await bot.told(person, /^Only administrators of that chat can subscribe it/);
  assert.deepEqual(labels(refusal), [['Add me to a channel', 'Add me to a group'], ['‹ Back']]);
  assert.equal(await subscriptionOf(bot, channel), undefined);
  assert.equal((await bot.chats.settings(channel.id))?.ownerId, undefined);
});

test('the link into a group subscribes it there, and says so in private, once', async (t) => {
  const bot = await newsroom(t);
  const person = await bot.reader();
  const group = bot.api.group({
    kind: 'supergroup',
    owner: person,
    title: 'Newsroom',
    bot: 'left',
  });
  person.startGroup(group, 'subscribe');
  await bot.api.until(() =>
    bot.api.messages(group.id).some(({ text }) => /^This chat is subscribed/.test(text ?? '')),
  );
  const told = await bot.told(person, /“Newsroom”\. Next roundup: Monday 22 Nov, 09:00/);
  assert.deepEqual(labels(told), [['Settings']]);
  assert.equal(bot.api.messages(person.id).filter(({ from }) => from?.is_bot).length, 2);
});

test('a plain member who brings the bot into a group subscribes nothing', async (t) => {
  const bot = await newsroom(t);
  const [owner, member] = [await bot.reader(), await bot.reader()];
  const group = bot.api.group({
    kind: 'supergroup',
    owner,
    title: 'Friends',
    members: [member],
    bot: 'left',
  });
  member.startGroup(group, 'subscribe');
  const told = await bot.told(member, /^I can write in “Friends” now\.\n\nAn administrator there/);
  assert.deepEqual(labels(told), []);
  await bot.api.until(() =>
    bot.api
      .messages(group.id)
      .some(({ text }) => /^Only this chat's administrators/.test(text ?? '')),
  );
  assert.equal(await subscriptionOf(bot, group), undefined);
  // The group is theirs who set it up.
  const list = labels(await bot.ask(member, '/settings')).at(-1);
  assert.deepEqual(list, ['For a channel or a group']);
  owner.say('/subscribe', { in: group });
  await bot.api.until(() =>
    bot.api.messages(group.id).some(({ text }) => /^This chat is subscribed/.test(text ?? '')),
  );
  assert.equal((await bot.chats.settings(group.id))?.ownerId, owner.id);
});

test('an administrator who subscribes comes before a member who brought the bot along and never started it', async (t) => {
  const bot = await newsroom(t);
  const [owner, member] = [await bot.reader(), bot.api.person()];
  const group = bot.api.group({ kind: 'supergroup', owner, members: [member], bot: 'left' });
  member.startGroup(group, 'subscribe');
  await bot.api.until(() => bot.refusals().length > 0);
  await bot.settled();
  assert.equal((await bot.chats.settings(group.id))?.ownerId, member.id);
  owner.say('/subscribe', { in: group });
  await bot.api.until(() =>
    bot.api.messages(group.id).some(({ text }) => /^This chat is subscribed/.test(text ?? '')),
  );
  const { ownerId, ownerUntold } = (await bot.chats.settings(group.id)) ?? {};
  assert.deepEqual([ownerId, ownerUntold], [owner.id, undefined]);
});

test('the link into a channel asks whether to subscribe it', async (t) => {
  const bot = await newsroom(t);
  const person = await bot.reader();
  const channel = bot.api.channel({ owner: person, title: 'Energy Watch', bot: 'left' });
  person.startChannel(channel);
  const told = await bot.told(person, /^I can write in “Energy Watch” now\.\n\nShall it get/);
  assert.equal(await subscriptionOf(bot, channel), undefined);
  await bot.press(person, told, 'Subscribe “Energy Watch”');
  assert.equal((await subscriptionOf(bot, channel))?.status, 'active');
});

test('who never started the bot is told at their first /start, once', async (t) => {
  const bot = await newsroom(t);
  const person = bot.api.person({ language_code: 'ru' });
  const channel = bot.api.channel({ owner: person, title: 'Энергия', bot: 'left' });
  person.startChannel(channel);
  await bot.api.until(() => bot.refusals().length > 0);
  assert.deepEqual(bot.refusals(), ['sendMessage: Bad Request: chat not found']);
  await bot.settled();
  assert.equal((await bot.chats.settings(channel.id))?.ownerUntold, true);
  assert.equal((await bot.chats.settings(channel.id))?.language, 'ru');
  person.start();
  const told = await bot.told(person, /^Теперь я могу писать в «Энергия»/);
  assert.deepEqual(labels(told), [['Подписать «Энергия»']]);
  person.start();
  await bot.settled();
  assert.equal(
    bot.api.messages(person.id).filter(({ text }) => /могу писать/.test(text ?? '')).length,
    1,
  );
});

test('what is no longer so when they start it is not told', async (t) => {
  const bot = await newsroom(t);
  const person = bot.api.person();
  const channel = bot.api.channel({ owner: person, title: 'Gone', bot: 'left' });
  person.startChannel(channel);
  await bot.api.until(() => bot.refusals().length > 0);
  channel.setBot('left');
  await bot.settled();
  person.start();
  await person.chat.nextMessage();
  await bot.settled();
  assert.equal(bot.api.messages(person.id).length, 2);
});

test('added without the right to post, it says which right is missing', async (t) => {
  const bot = await newsroom(t);
  const person = await bot.reader();
  const channel = bot.api.channel({ owner: person, title: 'Strict', bot: 'left' });
  channel.setBot('administrator', { rights: { can_post_messages: false } });
  await bot.told(person, /^I am in “Strict”, but I may not post there\.\n\n.*“Post messages”/);
  channel.setBot('administrator', { rights: { can_post_messages: true } });
  await bot.told(person, /^I can write in “Strict” now/);
});

const OUT: readonly [string, (chat: Channel | Group) => void][] = [
  ['removed', (chat) => chat.setBot('left')],
  ['thrown out', (chat) => chat.setBot('kicked')],
  ['demoted', (chat) => chat.setBot('administrator', { rights: { can_post_messages: false } })],
];
for (const [how, out] of OUT) {
  test(`${how}, it pushes nothing and keeps the settings; let in again it goes on`, async (t) => {
    const bot = await newsroom(t);
    const person = await bot.reader();
    const channel = bot.api.channel({ owner: person, title: 'Energy Watch', bot: 'left' });
    person.share((await bot.offered(person)).channel, channel);
    await bot.told(person, /^This chat is subscribed/);
    const before = await subscriptionOf(bot, channel);
    out(channel);
    await bot.api.until(() => bot.dropped.length > 0);
    await bot.settled();
    const gone = (await bot.chats.settings(channel.id))?.gone;
    assert.equal(gone?.since, Date.parse('2021-11-17T03:00:00Z'));
    assert.deepEqual(bot.dropped, [[before?.id, gone?.reason]]);
    assert.deepEqual(await subscriptionOf(bot, channel), before);
    // Who did it knows of it.
    assert.ok(!bot.api.messages(person.id).some(({ text }) => /any more/.test(text ?? '')));
    channel.setBot('administrator', { rights: { can_post_messages: true } });
    await bot.told(person, /^I can write in “Energy Watch”\. Next roundup: Monday 22 Nov, 09:00/);
    assert.equal((await bot.chats.settings(channel.id))?.gone, undefined);
    assert.deepEqual(await subscriptionOf(bot, channel), before);
  });
}

test('put out by somebody else, the owner is told in their language', async (t) => {
  const bot = await newsroom(t);
  const [owner, other] = [await bot.reader({ language_code: 'ru' }), await bot.reader()];
  const channel = bot.api.channel({ owner, title: 'Энергия', bot: 'left' });
  owner.share((await bot.offered(owner)).channel, channel);
  await bot.told(owner, /^Этот чат подписан/);
  channel.add(other);
  channel.setBot('left', { by: other });
  await bot.told(owner, /^Я больше не могу писать в «Энергия», и туда ничего не приходит/);
});

test('a subscription on hold goes on once the right to write is back', async (t) => {
  const bot = await newsroom(t);
  const person = await bot.reader();
  const group = bot.api.group({
    kind: 'supergroup',
    owner: person,
    title: 'Newsroom',
    bot: 'left',
  });
  person.startGroup(group, 'subscribe');
  await bot.told(person, /Next roundup/);
  const before = await subscriptionOf(bot, group);
  group.setBot('muted');
  await bot.settled();
  await bot.store.setStatus(before?.id ?? 0, 'held', undefined, 'CHAT_RESTRICTED');
  group.setBot('member');
  await bot.settled();
  assert.deepEqual(await subscriptionOf(bot, group), before);
});

test('a subscription on hold for its closed topic goes on when that is open again', async (t) => {
  const bot = await newsroom(t);
  const owner = await bot.reader();
  const group = bot.api.group({ kind: 'supergroup', is_forum: true, owner, title: 'Forum' });
  const topic = group.topic('News');
  owner.say('/subscribe', { topic });
  await bot.api.until(() => topic.messages().some(({ from }) => from?.is_bot));
  const before = await subscriptionOf(bot, group);
  assert.equal(before?.threadId, topic.id);
  topic.close();
  await bot.store.setStatus(before.id, 'held', undefined, 'TOPIC_CLOSED');
  topic.reopen();
  await bot.settled();
  assert.deepEqual(await subscriptionOf(bot, group), before);
});

test('the owner is told where Telegram refuses a roundup, with the way to its settings', async (t) => {
  const bot = await newsroom(t);
  const person = await bot.reader({ language_code: 'ru' });
  const channel = bot.api.channel({ owner: person, title: 'Энергия', bot: 'left' });
  person.share((await bot.offered(person)).channel, channel);
  await bot.told(person, /^Этот чат подписан/);
  const { id: subscriptionId } = (await subscriptionOf(bot, channel)) ?? assert.fail();
  const tellOwner = createOwnerTeller({
    api: new Api(bot.api.token, { apiRoot: bot.api.url }),
    chats: bot.chats,
    libraryIn: (language) => ({ messages: messagesIn(language) }) as never,
    address: () => ({ username: 'a_bot', inline: false }),
  });
  const reason = 'Bad Request: TOPIC_CLOSED';
  await tellOwner({ subscriptionId, chatId: channel.id, threadId: undefined, reason });
  const told = await bot.told(
    person,
    /^Выпуск для «Энергия» не приняли, .+: Bad Request: TOPIC_CLOSED$/,
  );
  await bot.press(person, told, 'Настройки');
  // Nobody set up this one, so there is nobody to tell.
  await tellOwner({ subscriptionId, chatId: -5, threadId: undefined, reason });
});

test('a reader who blocks the bot is left in peace, and finds everything on return', async (t) => {
  const bot = await newsroom(t);
  const person = await bot.reader();
  await bot.ask(person, '/subscribe sco');
  const before = await subscriptionOf(bot, person);
  person.block();
  await bot.api.until(() => bot.dropped.length > 0);
  assert.equal((await bot.chats.settings(person.id))?.gone?.reason, 'bot was blocked by the user');
  person.unblock();
  await bot.settled();
  assert.equal((await bot.chats.settings(person.id))?.gone, undefined);
  assert.deepEqual(await subscriptionOf(bot, person), before);
  // Of who never set anything nothing is kept, not even that they blocked it.
  const stranger = await bot.reader();
  stranger.block();
  await bot.settled();
  assert.equal(await bot.chats.settings(stranger.id), undefined);
});

test('a new title and a move to a supergroup are followed', async (t) => {
  const bot = await newsroom(t);
  const person = await bot.reader();
  const group = bot.api.group({ owner: person, title: 'Small', bot: 'left' });
  person.startGroup(group, 'subscribe');
  await bot.told(person, /Next roundup/);
  const before = await subscriptionOf(bot, group);
  person.send({ kind: 'new_chat_title', title: 'Smaller' }, { in: group });
  await bot.settled();
  assert.equal((await bot.chats.settings(group.id))?.title, 'Smaller');
  const larger = group.upgrade();
  await bot.settled();
  const after = await subscriptionOf(bot, larger);
  assert.deepEqual(after, { ...before, chatId: larger.id });
  assert.equal((await bot.chats.settings(larger.id))?.ownerId, person.id);
});

test('a former administrator finds the chat in the list, and its settings closed', async (t) => {
  const bot = await newsroom(t);
  const [owner, other] = [await bot.reader(), await bot.reader()];
  const channel = bot.api.channel({ owner, title: 'Energy Watch', bot: 'left' });
  channel.add(other);
  channel.promote(other, { rights: { can_post_messages: true, can_promote_members: true } });
  other.share((await bot.offered(other)).channel, channel);
  const settings = await bot.told(other, /^This chat is subscribed/);
  channel.demote(other);
  for (const button of ['Unsubscribe', 'Day', 'Sound: on']) {
    const { toast } = await bot.press(other, settings, button);
    assert.ok(toast, button);
  }
  assert.equal((await subscriptionOf(bot, channel))?.status, 'active');
  const again = await bot.ask(other, '/settings');
  const list = (await bot.press(other, again, 'Your channels and groups')).message;
  const { toast } = await bot.press(other, list, 'Energy Watch');
  assert.ok(toast);
});
