import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Message } from '@grammyjs/types';
import type { BotApi, Person } from '../../src/bot-api/bot-api.ts';
import { startBotApi } from '../../src/bot-api/start.ts';
import { type Program, startProgram } from './program.ts';

let api: BotApi;
let program: Program;
let admin: Person;

before(async () => {
  const plain = await startBotApi();
  const me = { ...plain.me, supports_inline_queries: true, supports_guest_queries: true };
  await plain.close();
  api = await startBotApi({ me });
  admin = api.person();
  program = startProgram({
    BOT_TOKEN: api.token,
    TELEGRAM_API_ROOT: api.url,
    ADMIN_IDS: String(admin.id),
  });
  await api.until(() => api.calls('getUpdates').length > 0, { timeoutMs: 15_000 });
});

after(async () => {
  const refused = api
    .calls()
    .flatMap(({ method, reply }) =>
      reply !== undefined && !reply.ok ? [`${method}: ${reply.description}`] : [],
    );
  assert.equal(await program.stop(), 0);
  await api.close();
  assert.deepEqual(refused, []);
  // What people ask is in no line of the log.
  assert.doesNotMatch(program.stdout() + program.stderr(), /lithium|football|gollum/i);
});

async function ask(text: string, person = api.person()): Promise<Message> {
  person.say(text);
  return await person.chat.nextMessage();
}

function buttons({ reply_markup }: Message) {
  return (reply_markup?.inline_keyboard ?? []).flat();
}

test('an answer is short on every page, and its pages lead on', async () => {
  const reader = api.person();
  const answer = await ask('railway agreement signed', reader);
  const pages = [answer.text ?? ''];
  const now = () => api.messages(reader.id).find((each) => each.message_id === answer.message_id);
  for (let next = 'More results ›'; pages.length < 4; next = '›') {
    if (!buttons(now() ?? answer).some(({ text }) => text === next)) break;
    const text = now()?.text;
    await reader.press(now() ?? answer, next);
    pages.push((await api.until(() => now()?.text !== text && now()?.text)) || '');
  }
  assert.ok(pages.length > 1, answer.text);
  assert.equal(new Set(pages).size, pages.length);
  for (const page of pages) assert.ok(Array.from(page).length < 900, page);
});

test('a question without an answer is counted, without who asked, and shown to admins only', async () => {
  const reader = api.person({ username: 'gollum_s' });
  await ask('Who won the football cup, @gollum_s or gollum@caves.example?', reader);
  await ask('who won the FOOTBALL cup … or … ?', api.person());
  await ask('lithium in Afghanistan', reader);
  const gaps = (await ask('/gaps', admin)).text ?? '';
  assert.match(gaps, /\n2 × Who won the football cup, … or …\?? · English · /);
  assert.doesNotMatch(gaps, /gollum|lithium/);
  assert.match((await ask('/gaps', reader)).text ?? '', /^I don't know/);
});

test('a guest answers in a chat of two and in a group that it isn’t in, with links', async () => {
  const [anna, boris] = [api.person(), api.person({ language_code: 'ru' })];
  for (const chat of [anna.with(boris), api.group({ members: [anna, boris], bot: 'left' })]) {
    anna.say(`@${api.me.username} lithium in Afghanistan`, { in: chat });
    const answer = await chat.nextMessage();
    assert.match(answer.text ?? '', /lithium/i);
    assert.ok(Array.from(answer.text ?? '').length < 900);
    assert.equal(answer.guest_bot_caller_user?.id, anna.id);
    assert.ok(buttons(answer).every((button) => 'url' in button));
    boris.say(`@${api.me.username}`, { in: chat, replyTo: answer });
    assert.match((await chat.nextMessage()).text ?? '', /^Упомяните меня/);
  }
});

test('inline mode offers the same answer as the chat, with links, then its briefs', async () => {
  const [anna, boris] = [api.person(), api.person()];
  const question = 'lithium in Afghanistan';
  const found = await anna.inline(question, { in: anna.with(boris) });
  assert.ok(found.answered);
  const [first, second] = found.results;
  assert.ok(first?.type === 'article' && second?.type === 'article');
  assert.equal(first.title, question);
  const posted = anna.choose(found, first.id, { in: anna.with(boris) });
  assert.equal(posted.text, (await ask(question)).text);
  assert.ok(buttons(posted).every((button) => 'url' in button));
  assert.match(second.id, /^b_/);
});

test('what is typed for inline mode is half a question, and counts for none', async () => {
  const anna = api.person();
  const found = await anna.inline('gollum gollum', { in: anna.with(api.person()) });
  assert.ok(found.answered && found.results.length === 0);
  assert.doesNotMatch((await ask('/gaps', admin)).text ?? '', /gollum gollum/);
});

test('greetings lead to what the bot can do, the wish for news to the newest, thanks to thanks', async () => {
  const reader = api.person();
  assert.match((await ask('hi', reader)).text ?? '', /\/week/);
  assert.match((await ask('What can you do?', reader)).text ?? '', /\/week/);
  assert.match((await ask("what's new?", reader)).text ?? '', /^The newest briefs/);
  assert.equal((await ask('thanks!', reader)).text, 'Always glad to.');
  assert.doesNotMatch((await ask('/gaps', admin)).text ?? '', /thanks|× hi/);
});

test('in a group the bot’s bare name is answered by how to ask, and thanks by nothing', async () => {
  const anna = api.person();
  const group = api.group({ members: [anna] });
  anna.say(`@${api.me.username}`, { in: group });
  const answer = await group.nextMessage();
  assert.match(answer.text ?? '', /^Name me with a question/);
  anna.say('thank you!', { in: group, replyTo: answer });
  anna.say(`@${api.me.username} lithium in Afghanistan`, { in: group });
  assert.match((await group.nextMessage()).text ?? '', /lithium/i);
});

test('a mistyped command names the one that may have been meant', async () => {
  assert.match(
    (await ask('/lastest')).text ?? '',
    /^I don't know .+lastest\. Did you mean “\/latest”/,
  );
  assert.match((await ask('/wek')).text ?? '', /\/week/);
});
