import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { run } from '@grammyjs/runner';
import { Api, Bot, GrammyError, HttpError, InlineKeyboard } from 'grammy';
import type { BotApi } from '../../src/bot-api/bot-api.ts';
import { startBotApi } from '../../src/bot-api/start.ts';

async function serverAndBot(t: TestContext): Promise<{ api: BotApi; bot: Bot }> {
  const api = await startBotApi();
  t.after(() => api.close());
  return { api, bot: new Bot(api.token, { client: { apiRoot: api.url } }) };
}

test('a grammY bot that polls answers commands and presses', async (t) => {
  const { api, bot } = await serverAndBot(t);
  const keyboard = new InlineKeyboard().text('More', 'more');
  bot.command('start', (ctx) => ctx.reply('Welcome', { reply_markup: keyboard }));
  bot.callbackQuery('more', async (ctx) => {
    await ctx.answerCallbackQuery('Here you are');
    await ctx.editMessageText('More of it');
  });
  const running = bot.start();

  const person = api.person();
  person.say('/start');
  const welcome = await person.chat.nextMessage();
  assert.equal(welcome.text, 'Welcome');
  const answer = await person.press(welcome, 'More');
  assert.deepEqual(answer, { answered: true, text: 'Here you are', showAlert: false });
  await api.until(() => person.chat.messages().at(-1)?.text === 'More of it');
  await bot.stop();
  await running;
});

test('the runner polls, works and stops', async (t) => {
  const { api, bot } = await serverAndBot(t);
  await bot.init();
  bot.on('message:text', (ctx) => ctx.reply(ctx.msg.text.toUpperCase()));
  const runner = run(bot);
  const people = [api.person(), api.person(), api.person()];
  for (const person of people) person.say('hello');
  for (const person of people) assert.equal((await person.chat.nextMessage()).text, 'HELLO');
  await runner.stop();
});

test('a second bot with the same token ends the first one', async (t) => {
  const { api, bot } = await serverAndBot(t);
  const first = bot.start();
  await api.until(() => api.calls('getUpdates').length > 0);
  const failed = assert.rejects(
    first,
    (error) => error instanceof GrammyError && error.error_code === 409,
  );
  const second = new Api(api.token, { apiRoot: api.url }).getUpdates({ timeout: 30 });
  await failed;
  api.person().say('hello');
  assert.equal((await second).length, 1);
});

test('refusals arrive as GrammyError, lost connections as HttpError', async (t) => {
  const { api, bot } = await serverAndBot(t);
  const person = api.person();
  await assert.rejects(bot.api.sendMessage(person.id, 'x'), (error) => {
    assert.ok(error instanceof GrammyError);
    assert.deepEqual([error.error_code, error.description], [400, 'Bad Request: chat not found']);
    return true;
  });
  person.say('/start');
  for (const fault of [{ kind: 'reset', taken: true }, { kind: 'html' }] as const) {
    api.faults.add(fault);
    await assert.rejects(bot.api.sendMessage(person.id, 'x'), HttpError);
  }
  assert.equal(person.chat.messages().length, 2);
});
