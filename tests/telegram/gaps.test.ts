import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataOf, drawn, labels, type SettingsBot, settingsBot } from './settings-bot.ts';

const FOOTBALL = 'Who won the football world cup?';

async function counted({ gaps }: SettingsBot): Promise<string[]> {
  const list = await gaps.list('frequent', 100);
  return list.map(({ words, count }) => `${count} ${words}`);
}

test('questions without an answer are counted, and nothing else', async (t) => {
  const bot = await settingsBot(t);
  const [anna, boris] = [bot.api.person(), bot.api.person()];
  await bot.ask(anna, FOOTBALL);
  await bot.ask(boris, 'who won the football world cup');
  await bot.ask(anna, '/search gold of the dwarves frodo@example.org');
  for (const other of [
    '/nonsense',
    '/country stan',
    '/week soon',
    '/sco',
    'Kazakhstan',
    '/search',
  ]) {
    await bot.ask(anna, other);
  }
  await bot.settled();
  assert.deepEqual(await counted(bot), [`2 ${FOOTBALL}`, '1 gold of the dwarves …']);
  assert.deepEqual(bot.faults, []);
});

test('in a group only what was asked of the bot counts, and a pressed button asks nothing anew', async (t) => {
  const bot = await settingsBot(t);
  const anna = bot.api.person();
  const group = bot.api.group({ members: [anna] });
  anna.say(FOOTBALL, { in: group });
  anna.say(`@${bot.api.me.username} ${FOOTBALL}`, { in: group });
  const answer = await group.nextMessage();
  await anna.press(answer, dataOf(answer, 'Help'));
  await bot.settled();
  assert.deepEqual(await counted(bot), [`1 ${FOOTBALL}`]);
});

test('one chat can’t fill the list', async (t) => {
  const bot = await settingsBot(t);
  const anna = bot.api.person();
  const nonsense = (number: number) => `qwrt${number} `.repeat(45);
  for (let number = 0; number < 10; number++) await bot.ask(anna, nonsense(number));
  await bot.settled();
  const words = (await bot.gaps.list('newest', 100)).reduce(
    (sum, each) => sum + each.words.split(' ').length,
    0,
  );
  assert.ok(words > 0 && words <= 300, String(words));
});

test('where it is switched off nothing is kept, /gaps says so, and so does /privacy', async (t) => {
  const bot = await settingsBot(t, { keepsGaps: false });
  const admin = bot.api.person();
  bot.admins.push(admin.id);
  await bot.ask(admin, FOOTBALL);
  await bot.settled();
  assert.deepEqual(await counted(bot), []);
  assert.match(drawn(await bot.ask(admin, '/gaps')), /are not kept: GAPS is off/);
  assert.match((await bot.ask(admin, '/privacy')).text ?? '', /answered and not kept: neither/);
});

test('/privacy says what is kept of a question, in both languages', async (t) => {
  const bot = await settingsBot(t);
  const [anna, ivan] = [bot.api.person(), bot.api.person({ language_code: 'ru' })];
  const text = (await bot.ask(anna, '/privacy')).text ?? '';
  assert.match(text, /no answer to is kept for 90 days .* without who asked it/);
  assert.doesNotMatch(text, /answered and not kept/);
  assert.match((await bot.ask(ivan, '/privacy')).text ?? '', /хранится 90 дней/);
});

test('/gaps shows an admin the most frequent, the newest, and page after page', async (t) => {
  const bot = await settingsBot(t);
  const admin = bot.api.person();
  bot.admins.push(admin.id);
  assert.equal(
    drawn(await bot.ask(admin, '/gaps')),
    'Questions without an answer\n\nEvery question of the last 90 days found an answer.',
  );
  for (let number = 0; number < 60; number++) {
    const key = `why is it so number ${number}`;
    await bot.gaps.count({ key, words: key, language: 'en' }, '2021-11-10');
  }
  const often = { key: 'кто там', words: 'кто там', language: 'ru' };
  await bot.gaps.count(often, '2021-11-01');
  await bot.gaps.count(often, '2021-11-02');
  const page = await bot.ask(admin, '/gaps');
  assert.match(
    page.text ?? '',
    /^Questions without an answer · most frequent · 61 questions\n\n2 × кто там · Русский · 2 November 2021\n1 × why is it so/,
  );
  assert.deepEqual(labels(page)[0], ['✓ most frequent', 'newest']);
  const { message: second } = await bot.press(admin, page, '›');
  assert.match(second.text ?? '', /^Questions without an answer · most frequent/);
  assert.notEqual(second.text, page.text);
  const { message: newest } = await bot.press(admin, second, 'newest');
  assert.match(
    newest.text ?? '',
    /· newest · 61 questions\n\n2 × кто там.*\n1 × why is it so number 59/,
  );
  assert.deepEqual(labels(newest)[0], ['most frequent', '✓ newest']);
  assert.deepEqual(bot.refusals(), []);
});

test('to everybody else /gaps doesn’t exist, and who was an admin once presses in vain', async (t) => {
  const bot = await settingsBot(t);
  const [admin, reader] = [bot.api.person(), bot.api.person()];
  bot.admins.push(admin.id);
  await bot.gaps.count({ key: 'why', words: 'why', language: 'en' }, '2021-11-10');
  assert.match((await bot.ask(reader, '/gaps')).text ?? '', /^I don't know \/\u2060gaps\./);
  const page = await bot.ask(admin, '/gaps');
  bot.admins.length = 0;
  const { message, toast } = await bot.press(admin, page, 'newest');
  assert.equal(message.text, page.text);
  assert.match(toast ?? '', /out of date/);
});
