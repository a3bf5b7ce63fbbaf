import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from '@grammyjs/types';
import { composeSubjectCard } from '../../src/briefing/subject-card.ts';
import { loadCorpus } from '../../src/content/load.ts';
import { en } from '../../src/language/en.ts';
import { ru } from '../../src/language/ru.ts';
import { render } from '../../src/telegram/views/render.ts';
import { INLINE_BOT } from '../bot-api/local-server.ts';
import { labels, settingsBot } from './settings-bot.ts';

const me = { ...INLINE_BOT, supports_guest_queries: true };
const OWN = `@${me.username}`;

function length({ text = '' }: Message): number {
  return Array.from(text).length;
}

function startsWith(message: Message, beginning: string): void {
  assert.ok(message.text?.startsWith(beginning), `${beginning}: ${message.text}`);
}

test('where others read along a subject is a few lines, with a link to all of it', async (t) => {
  const bot = await settingsBot(t, { me });
  bot.travel('2026-11-22T03:00:00Z');
  const [anna, boris] = [bot.api.person(), bot.api.person()];
  assert.ok(length(await bot.ask(anna, '/sco')) > 3000);
  const group = bot.api.group({ members: [anna, boris] });
  const private_ = anna.with(boris);
  for (const [text, chat] of [
    ['/sco', group],
    [`${OWN} SCO`, group],
    [`${OWN} SCO`, private_],
  ] as const) {
    anna.say(text, { in: chat });
    const answer = await chat.nextMessage();
    startsWith(answer, 'SCO · Shanghai Cooperation Organisation\n\nThe Shanghai');
    assert.ok(length(answer) < 700, answer.text);
    const link = (answer.reply_markup?.inline_keyboard ?? [])
      .flat()
      .find((button) => button.text === 'Open in the bot');
    assert.ok(link && 'url' in link && link.url.endsWith('?start=o_sco'));
  }
  const offered = await anna.inline('SCO', { in: private_ });
  assert.ok(offered.answered);
  const posted = anna.choose(offered, offered.results[0]?.id ?? '', { in: private_ });
  assert.ok(length(posted) < 700, posted.text);
  assert.deepEqual(bot.refusals(), []);
});

test("every subject's few lines are well under 900 characters, in each language", async () => {
  const { corpus } = await loadCorpus('content');
  assert.ok(corpus);
  const { countries, organisations, topics } = corpus;
  for (const messages of [en, ru]) {
    const reading = { corpus, messages, today: '2026-11-22' };
    for (const subject of [countries, organisations, topics].flatMap((all) => [...all.values()])) {
      const place = { view: { type: 'subject' as const, code: subject.code }, page: 0 };
      const { text } = render(composeSubjectCard(subject, reading), { place }, messages);
      assert.ok(text.length < 850, text);
    }
  }
});

test('days without briefs are said to be empty, and the nearest are a press away', async (t) => {
  const bot = await settingsBot(t, { me });
  bot.travel('2026-11-22T03:00:00Z');
  const reader = bot.api.person();
  for (const text of ['Kazakhstan in March 2020', '/country kz March 2020', '/kz March 2020']) {
    const answer = await bot.ask(reader, text);
    startsWith(
      answer,
      'I have no briefs for this time: Kazakhstan, March 2020. The nearest:\n\n1. ',
    );
    assert.deepEqual(labels(answer), [['1'], ['🇰🇿 Kazakhstan']]);
  }
  const russian = bot.api.person({ language_code: 'ru' });
  const answer = await bot.ask(russian, 'Казахстан в марте 2020');
  startsWith(answer, 'За это время сводок нет: Казахстан, март 2020 г. Ближайшие:\n\n1. ');
  await bot.settled();
  const [gap] = await bot.gaps.list('newest', 1);
  assert.ok(gap, 'editors are told of it');
});

test('what is said behind a command of a subject is asked of it, else its page opens', async (t) => {
  const bot = await settingsBot(t, { me });
  bot.travel('2026-11-22T03:00:00Z');
  const reader = bot.api.person();
  startsWith(await bot.ask(reader, '/sco 2022'), 'SCO · 2022\n');
  startsWith(await bot.ask(reader, '/country uzbekistan gas'), '1. Mirziyoyev sets a gas target');
  startsWith(await bot.ask(reader, '/kz lol'), '🇰🇿 Kazakhstan\n');
  startsWith(await bot.ask(reader, '/week 47'), 'Week of 16–22 November 2026');
});

test('a misspelled subject has its button under the answer', async (t) => {
  const bot = await settingsBot(t, { me });
  bot.travel('2026-11-22T03:00:00Z');
  const answer = await bot.ask(bot.api.person(), 'Uzbekstan gas');
  startsWith(answer, 'I read “Uzbekstan” as Uzbekistan.');
  assert.ok(labels(answer).flat().includes('🇺🇿 Uzbekistan'), JSON.stringify(labels(answer)));
});

test('flags and codes stand for names', async (t) => {
  const bot = await settingsBot(t, { me });
  bot.travel('2026-11-22T03:00:00Z');
  const reader = bot.api.person();
  startsWith(await bot.ask(reader, '🇰🇿🔥'), '🇰🇿 Kazakhstan\n');
  startsWith(await bot.ask(reader, '🇺🇿 gas'), '1. Mirziyoyev sets a gas target');
  startsWith(await bot.ask(reader, 'uz gas'), '1. Mirziyoyev sets a gas target');
  startsWith(await bot.ask(reader, 'news kz'), 'Kazakhstan: the newest');
  startsWith(await bot.ask(reader, 'how much is 5 kg of gold'), 'I found nothing');
});

test('what asks nothing is answered by how to ask, and is no gap', async (t) => {
  const bot = await settingsBot(t, { me });
  const reader = bot.api.person();
  for (const text of ['👍', '???', '/@', 'да', 'what is it?']) {
    startsWith(await bot.ask(reader, text), 'Write a question, a name or a date');
  }
  for (const text of ['stop', 'I want to subscribe', 'отписаться']) {
    startsWith(await bot.ask(reader, text), 'I send a weekly roundup: /subscribe');
  }
  startsWith(await bot.ask(reader, 'menu'), 'Briefings on');
  await bot.settled();
  assert.deepEqual(await bot.gaps.list('newest', 5), []);
});

test('inline mode says that it found nothing, offers what was named, and leads to the chat', async (t) => {
  const bot = await settingsBot(t, { me });
  bot.travel('2026-11-22T03:00:00Z');
  const anna = bot.api.person();
  const chat = anna.with(bot.api.person());
  const ask = async (query: string) => {
    const offered = await anna.inline(query, { in: chat });
    assert.ok(offered.answered, query);
    return { ids: offered.results.map(({ id }) => id), button: offered.button };
  };
  const button = { text: 'Nothing found: ask me in private', start_parameter: 'ask' };
  assert.deepEqual(await ask('gollum'), { ids: [], button });
  assert.deepEqual(await ask('zzz kazakhstan rocket'), { ids: ['c_kz'], button });
  const newest = await ask('');
  assert.equal(newest.button, undefined);
  for (const query of ['???', 'hi', 'thanks', 'news']) assert.deepEqual(await ask(query), newest);
  anna.start(button.start_parameter);
  startsWith(await anna.chat.nextMessage(), 'Briefings on');
  assert.deepEqual(bot.refusals(), []);
});

test("the newest of a subject are told by what they say of it, in the reader's language", async (t) => {
  const bot = await settingsBot(t, { me });
  bot.travel('2026-11-22T03:00:00Z');
  const { text = '' } = await bot.ask(bot.api.person(), 'latest on energy');
  const [, ...told] = text.split(/\n\n(?=\d\. )/);
  assert.equal(told.length, 4);
  for (const each of told) assert.match(each, /energy|gas|oil|power/i);
});
