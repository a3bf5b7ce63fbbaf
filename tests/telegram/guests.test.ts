import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@grammyjs/types';
import { INLINE_BOT } from '../bot-api/local-server.ts';
import { labels, settingsBot } from './settings-bot.ts';

const me = { ...INLINE_BOT, supports_guest_queries: true };
const OWN = `@${me.username}`;

function urls(message: Message): string[] {
  return (message.reply_markup?.inline_keyboard ?? [])
    .flat()
    .map((button) => ('url' in button ? button.url : assert.fail(button.text)));
}

test('a guest answers as in its own chat, with links for buttons', async (t) => {
  const bot = await settingsBot(t, { me });
  bot.travel('2026-11-22T03:00:00Z');
  const [anna, boris] = [bot.api.person(), bot.api.person()];
  const chat = anna.with(boris);
  const question = 'lithium in Afghanistan';
  anna.say(`${OWN} ${question}`, { in: chat });
  const answer = await chat.nextMessage();
  assert.equal(answer.text, (await bot.ask(anna, question)).text);
  assert.match(answer.text ?? '', /lithium/i);
  assert.ok(Array.from(answer.text ?? '').length < 900);
  assert.equal(labels(answer).at(-1)?.[0], 'Ask me in private');
  for (const url of urls(answer)) assert.ok(url.startsWith(`https://t.me/${me.username}`), url);
  assert.match(urls(answer)[0] ?? '', /\?start=b_/);
  assert.deepEqual(bot.faults, []);
});

test('named alone in a reply, it answers the message replied to', async (t) => {
  const bot = await settingsBot(t, { me });
  bot.travel('2026-11-22T03:00:00Z');
  const [anna, boris] = [bot.api.person(), bot.api.person({ language_code: 'ru' })];
  const group = bot.api.group({ members: [anna, boris], bot: 'left' });
  const asked = boris.say('/sco', { in: group });
  anna.say(OWN, { in: group, replyTo: asked });
  assert.match((await group.nextMessage()).text ?? '', /^SCO · Shanghai/);
  boris.say(`${OWN} `, { in: group });
  assert.match((await group.nextMessage()).text ?? '', /^Упомяните меня и задайте вопрос/);
});

test('what concerns a chat is left to the private one, and changes nothing', async (t) => {
  const bot = await settingsBot(t, { me });
  const [anna, boris] = [bot.api.person(), bot.api.person()];
  const chat = anna.with(boris);
  for (const command of ['/subscribe sco', '/stop', '/settings', '/deletemydata', '/language']) {
    anna.say(`${OWN} ${command}`, { in: chat });
    assert.match((await chat.nextMessage()).text ?? '', /^This works only in our private chat/);
  }
  assert.equal(await bot.chats.settings(chat.id), undefined);
  assert.equal(await bot.store.at({ chatId: chat.id, threadId: undefined }), undefined);
});

test('the language is that of whoever asks, not of a chat with the same number', async (t) => {
  const bot = await settingsBot(t, { me });
  const [anna, boris] = [bot.api.person(), bot.api.person()];
  const chat = anna.with(boris);
  await bot.chats.setLanguage(chat.id, 'ru');
  anna.say(`${OWN} /about`, { in: chat });
  assert.match((await chat.nextMessage()).text ?? '', /^Briefings on/);
  await bot.chats.setLanguage(anna.id, 'ru');
  anna.say(`${OWN} /about`, { in: chat });
  assert.doesNotMatch((await chat.nextMessage()).text ?? '', /Briefings/);
});

test('a question that a guest can’t answer is counted too', async (t) => {
  const bot = await settingsBot(t, { me });
  const [anna, boris] = [bot.api.person(), bot.api.person()];
  anna.say(`Tell us, ${OWN}, who won the football world cup?`, { in: anna.with(boris) });
  assert.match((await anna.with(boris).nextMessage()).text ?? '', /^I found nothing on this/);
  await bot.settled();
  const [gap] = await bot.gaps.list('newest', 5);
  assert.match(gap?.words ?? '', /football/);
  assert.doesNotMatch(gap?.words ?? '', /@/);
});

test('what somebody else said is not counted when it is only pointed at', async (t) => {
  const bot = await settingsBot(t, { me });
  const [anna, boris] = [bot.api.person(), bot.api.person()];
  const chat = bot.api.group({ members: [anna, boris], bot: 'left' });
  const said = anna.say('Gollum of cave 5 owes me a ring', { in: chat });
  boris.say(OWN, { in: chat, replyTo: said });
  assert.match((await chat.nextMessage()).text ?? '', /^I found nothing on this/);
  await bot.settled();
  assert.deepEqual(await bot.gaps.list('newest', 5), []);
});

test('whoever floods as a guest’s host is ignored without a word in their chat', async (t) => {
  const bot = await settingsBot(t, { me });
  const [anna, boris] = [bot.api.person(), bot.api.person()];
  const chat = anna.with(boris);
  for (let count = 0; count < 25; count++) anna.say(`${OWN} /about`, { in: chat });
  await bot.settled();
  const answers = bot.api.messages(chat.id).filter(({ from }) => from?.id === me.id);
  assert.equal(answers.length, 20);
  assert.deepEqual(bot.refusals(), []);
});
