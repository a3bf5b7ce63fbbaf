import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsBot } from './settings-bot.ts';

test('an old /stop that is edited stops nothing', async (t) => {
  const bot = await settingsBot(t);
  const anna = bot.api.person();
  const stop = anna.say('/stop');
  await anna.chat.nextMessage();
  await bot.ask(anna, '/subscribe sco');
  for (const text of ['/stop ', '/STOP', '/stop please']) anna.edit(stop, text);
  await bot.settled();
  const place = { chatId: anna.id, threadId: undefined };
  assert.equal((await bot.store.at(place))?.status, 'active');
  assert.equal(anna.chat.messages().at(-1)?.text?.startsWith('You are subscribed'), true);
});

test('an old /subscribe or /unsubscribe that is edited changes nothing', async (t) => {
  const bot = await settingsBot(t);
  const anna = bot.api.person();
  const place = { chatId: anna.id, threadId: undefined };
  const subscribe = anna.say('/subscribe sco');
  await anna.chat.nextMessage();
  const unsubscribe = anna.say('/unsubscribe');
  await anna.chat.nextMessage();
  anna.edit(subscribe, '/subscribe sco csto');
  await bot.settled();
  assert.equal((await bot.store.at(place))?.status, 'ended');
  await bot.ask(anna, '/subscribe csto');
  const before = anna.chat.messages().length;
  anna.edit(unsubscribe, '/unsubscribe csto');
  await bot.settled();
  const after = await bot.store.at(place);
  assert.equal(after?.status, 'active');
  assert.equal(anna.chat.messages().length, before);
  assert.deepEqual(bot.faults, []);
});

test('an edited question is still answered, and an edited /settings shows them', async (t) => {
  const bot = await settingsBot(t);
  const anna = bot.api.person();
  const asked = anna.say('/about');
  await anna.chat.nextMessage();
  anna.edit(asked, '/sco');
  assert.match((await anna.chat.nextMessage()).text ?? '', /^SCO · /);
  anna.edit(asked, '/settings');
  assert.doesNotMatch((await anna.chat.nextMessage()).text ?? '', /I don't know/);
});
