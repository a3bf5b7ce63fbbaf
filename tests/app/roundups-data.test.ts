import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { suite, test } from 'node:test';
import { exportToFile, importFromFile } from '../../src/exchange-files.ts';
import { contentFolder } from '../content/folder.ts';
import { temporaryFolder } from '../storage/folder.ts';
import { newsroom, STORIES, story } from './roundup-newsroom.ts';
import {
  MONDAY,
  NEXT_MONDAY,
  newsIn,
  QUIET_MONDAY,
  roundupsIn,
  stage,
  toldOf,
} from './roundup-stage.ts';

suite('what is known, and what becomes known later', { concurrency: true }, () => {
  test('/mydata shows the subscription, /deletemydata ends it and removes every trace; a channel of one’s own too', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe kz fri 18:30', { first_name: 'Aigul' });
    const other = await bot.reader('/subscribe');
    const channel = bot.api.channel({ owner: reader, title: 'Energy Watch', bot: 'left' });
    reader.startChannel(channel, 'post_messages');
    reader.say('/subscribe', { in: channel });
    await bot.handled();
    await bot.travel(MONDAY);
    assert.deepEqual(newsIn(channel), ['bazaar mines summit']);
    const data = await bot.ask(reader, '/mydata');
    assert.match(data.text ?? '', /Kazakhstan · Fridays at 18:30.*\n[\s\S]*Energy Watch\n/);
    const question = await bot.ask(reader, '/deletemydata');
    const done = await bot.press(reader, question, 'Delete my data');
    assert.match(done.text ?? '', /^Nothing is stored about you any more/);
    for (const instant of ['2021-11-19T12:30:00Z', NEXT_MONDAY, QUIET_MONDAY]) {
      await bot.travel(instant);
    }
    assert.deepEqual(roundupsIn(reader.chat), []);
    assert.deepEqual(newsIn(channel), ['bazaar mines summit']);
    assert.deepEqual(newsIn(other.chat), ['bazaar mines summit', 'cotton rail']);
    assert.ok(bot.ledger().every(({ chatId }) => chatId === other.id));
    const again = await bot.ask(reader, '/mydata');
    assert.match(again.text ?? '', /Nothing: no settings, no subscription/);
    await bot.stop();
    const db = new DatabaseSync(bot.database);
    const kept = db.prepare('SELECT chat_id, owner_id FROM chats').all();
    db.close();
    assert.ok(kept.every((row) => row.chat_id !== reader.id && row.owner_id !== reader.id));
    assert.ok(kept.every((row) => row.chat_id !== channel.id));
  });

  test('exported and imported into another database, everybody gets the same roundups at the same hours', async (t) => {
    const bot = await stage(t);
    const owner = await bot.reader('/subscribe');
    const russian = await bot.reader('/subscribe kz 08:30', { language_code: 'ru' });
    const forum = bot.api.group({ kind: 'supergroup', is_forum: true, owner, title: 'Forum' });
    const topic = forum.topic('Energy');
    owner.say(`/subscribe@${bot.api.me.username} uz`, { topic });
    await bot.handled();
    await bot.stop();
    const file = join(await temporaryFolder(), 'subscriptions.jsonl');
    const clock = () => new Date('2021-11-12T05:00:00Z');
    assert.equal(await exportToFile(bot.database, file, clock), 3);
    // A new database, which knows nobody.
    await rename(bot.database, `${bot.database}.before`);
    const content = await contentFolder(t);
    const imported = await importFromFile(bot.database, file, content, clock);
    assert.deepEqual(imported, {
      ok: true,
      counts: { added: 3, changed: 0, 'as it was': 0, ended: 0 },
    });
    await bot.start();
    await bot.travel('2021-11-15T02:30:00Z');
    assert.deepEqual([newsIn(russian.chat), newsIn(owner.chat)], [['mines'], []]);
    assert.match(roundupsIn(russian.chat)[0] ?? '', /^Средиземье/);
    await bot.travel(MONDAY);
    assert.deepEqual(newsIn(owner.chat), ['bazaar mines summit']);
    assert.deepEqual(newsIn(topic), ['bazaar summit']);
    // Read in again while the bot runs, it changes nothing.
    const again = await importFromFile(bot.database, file, content, clock);
    assert.deepEqual(again, {
      ok: true,
      counts: { added: 0, changed: 0, 'as it was': 3, ended: 0 },
    });
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(owner.chat), ['bazaar mines summit', 'cotton rail']);
  });

  test('a brief that is added late comes as such, once, to whom it matters', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    const follower = await bot.reader('/subscribe kz');
    await bot.travel(MONDAY);
    await bot.travel('2021-11-17T03:00:00Z');
    const late = story('2021-11-11-border', { countries: ['uz'] });
    const ancient = story('2021-09-01-archive', { countries: ['uz'] });
    bot.app().serve(newsroom([...STORIES, late, ancient]));
    // Known by the next day, whether the bot is restarted or not.
    await bot.stop();
    await bot.start(newsroom([...STORIES, late, ancient]));
    const newcomer = await bot.reader('/subscribe uz');
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(reader.chat)[1], 'border cotton rail');
    assert.match(roundupsIn(reader.chat)[1] ?? '', /\n\nCame in late\n[\s\S]*2021-11-11-border\n/);
    assert.deepEqual(newsIn(follower.chat)[1], 'rail');
    // To a newcomer everything is new; late is only what they would have been told of.
    assert.deepEqual(newsIn(newcomer.chat), ['cotton']);
    await bot.travel('2021-12-06T03:00:00Z');
    assert.deepEqual(newsIn(reader.chat)[2], 'gas');
  });

  test('a correction of what was sent is told of in the next one, to those who were sent it', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    const follower = await bot.reader('/subscribe uz');
    await bot.travel(MONDAY);
    const corrected = STORIES.map((one) =>
      one.id === '2021-11-09-mines'
        ? { ...one, corrections: [{ date: '2021-11-17', text: 'The mine is closed.' }] }
        : one,
    );
    await bot.travel('2021-11-17T03:00:00Z');
    bot.app().serve(newsroom(corrected));
    await bot.travel(NEXT_MONDAY);
    assert.match(
      roundupsIn(reader.chat)[1] ?? '',
      /\n\nCorrected\n• Zqxjk 2021-11-09-mines \(Wed 17 Nov\): The mine is closed\.\n/,
    );
    assert.doesNotMatch(roundupsIn(follower.chat)[1] ?? '', /Corrected/);
    await bot.travel('2021-12-06T03:00:00Z');
    assert.equal(toldOf(reader.chat, /The mine is closed/).length, 1);
  });
});
