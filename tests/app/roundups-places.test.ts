import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  eventually,
  MONDAY,
  NEXT_MONDAY,
  newsIn,
  QUIET_MONDAY,
  roundupsIn,
  stage,
  toldOf,
} from './roundup-stage.ts';

suite('roundups in every kind of chat', { concurrency: true }, () => {
  test('people, a group, topics and a channel each get their roundup once a week, in their language, silent where chosen', async (t) => {
    const bot = await stage(t);
    const { api } = bot;
    const reader = await bot.reader('/subscribe');
    const russian = await bot.reader('/subscribe kz', { language_code: 'ru' });
    const [settings] = toldOf(russian.chat, /Вы подписаны/);
    assert.match(settings ?? '', /следующий|Дальше|15 ноября, 09:00 Asia\/Almaty, UTC\+6/i);
    const message = russian.chat.messages().at(-1);
    assert.ok(message);
    await bot.press(russian, message, 'Звук: да');
    const owner = await bot.reader();
    const group = api.group({ owner, title: 'Steppe Club' });
    const forum = api.group({ kind: 'supergroup', is_forum: true, owner, title: 'Forum' });
    const energy = forum.topic('Energy');
    const channel = api.channel({ owner, title: 'Energy Watch' });
    owner.say('/subscribe', { in: group });
    owner.say(`/subscribe@${api.me.username} energy`, { topic: energy });
    owner.say(`/subscribe@${api.me.username} sco`, { topic: forum.general });
    owner.say('/subscribe uz', { in: channel });
    await eventually(() =>
      [group, energy, forum.general, channel].every((one) => one.messages().length > 1),
    );

    await bot.travel('2021-11-15T02:59:00Z');
    assert.deepEqual(bot.ledger(), []);
    await bot.travel(MONDAY);
    // Woken again and again, nobody gets it twice.
    await bot.travel(MONDAY);
    await bot.travel('2021-11-15T04:00:00Z');
    assert.deepEqual(roundupsIn(reader.chat), [
      `Middle Earth · 8–14 November 2021
3 briefs

🇺🇿 Uzbekistan
Zqxjk 2021-11-13-bazaar
Fact of 2021-11-13-bazaar.
Sat 13 Nov · The Gazette

Zqxjk 2021-11-10-summit
Fact of 2021-11-10-summit.
Wed 10 Nov · The Gazette

🇰🇿 Kazakhstan
Zqxjk 2021-11-09-mines
Fact of 2021-11-09-mines.
Tue 9 Nov · The Gazette

Next: Monday 22 Nov, 09:00 Asia/Almaty, UTC+6`,
    ]);
    assert.deepEqual(newsIn(russian.chat), ['mines']);
    assert.match(
      roundupsIn(russian.chat)[0] ?? '',
      /^Средиземье · .+\n.+Kazakhstan[\s\S]+по-русски/,
    );
    const silent = api
      .calls('sendMessage')
      .filter(({ params }) => params.disable_notification === true)
      .map(({ params }) => params.chat_id);
    assert.deepEqual(silent, [russian.id]);
    assert.deepEqual(newsIn(group), ['bazaar mines summit']);
    assert.deepEqual(newsIn(energy), ['mines']);
    assert.deepEqual(newsIn(forum.general), ['summit']);
    assert.deepEqual(newsIn(channel), ['bazaar summit']);

    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit', 'cotton rail']);
    assert.deepEqual(newsIn(russian.chat), ['mines', 'rail']);
    assert.deepEqual(newsIn(group), ['bazaar mines summit', 'cotton rail']);
    assert.deepEqual(newsIn(channel), ['bazaar summit', 'cotton']);
    // Nothing on energy and nothing on SCO that week.
    assert.deepEqual(newsIn(energy), ['mines']);
    const states = bot.ledger().map(({ state, reason }) => reason ?? state);
    assert.equal(states.filter((state) => state === 'sent').length, 10);
    assert.equal(states.filter((state) => state === 'nothing new').length, 2);
  });

  test('a week without news: nothing by default, a line where it was asked for; the ledger tells both', async (t) => {
    const bot = await stage(t);
    const quiet = await bot.reader('/subscribe');
    const curious = await bot.reader('/subscribe kz');
    const message = curious.chat.messages().at(-1);
    assert.ok(message);
    await bot.press(curious, message, 'Quiet weeks: nothing');
    for (const monday of [MONDAY, NEXT_MONDAY, QUIET_MONDAY, '2021-12-06T03:00:00Z']) {
      await bot.travel(monday);
    }
    assert.deepEqual(newsIn(quiet.chat), ['bazaar mines summit', 'cotton rail', 'gas']);
    assert.deepEqual(newsIn(curious.chat), ['mines', 'rail', '', 'gas']);
    assert.match(
      roundupsIn(curious.chat)[2] ?? '',
      /^Nothing new on Kazakhstan for 22–28 November 2021\. Open the archive\n\nNext: Monday 6 Dec, 09:00/,
    );
    assert.deepEqual(
      bot
        .ledger()
        .flatMap(({ date, chatId, reason }) => (date === '2021-11-29' ? [[chatId, reason]] : [])),
      [
        [quiet.id, 'nothing new'],
        [curious.id, null],
      ],
    );
    const report = await bot.ask(bot.admin, '/deliveries');
    assert.match(report.text ?? '', /29 November 2021 · 2 due\n1 sent, 1 with nothing new/);
  });

  test('the schedule wakes by itself, and a change made before the hour counts', async (t) => {
    const bot = await stage(t, { roundups: { cron: '* * * * * *' } });
    const reader = await bot.reader('/subscribe');
    const other = await bot.reader('/subscribe');
    await bot.ask(other, '/subscribe sat 10:30 uz');
    bot.setClock('2021-11-13T04:30:00Z');
    await bot.settled();
    assert.deepEqual([newsIn(other.chat), newsIn(reader.chat)], [['summit'], []]);
    bot.setClock(MONDAY);
    await bot.settled();
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit']);
  });
});
