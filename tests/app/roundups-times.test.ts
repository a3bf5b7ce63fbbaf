import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Person } from '../../src/bot-api/bot-api.ts';
import {
  MONDAY,
  NEXT_MONDAY,
  newsIn,
  QUIET_MONDAY,
  roundupsIn,
  type Stage,
  stage,
} from './roundup-stage.ts';

/** Opens a page of somebody's settings and presses a button of it. */
async function choose(bot: Stage, person: Person, ...buttons: string[]): Promise<string> {
  let message = await bot.ask(person, '/settings');
  for (const button of buttons) message = await bot.press(person, message, button);
  return message.text ?? '';
}

function reasons(bot: Stage, person: Person): (string | null)[][] {
  return bot.ledger(person).map(({ date, state, reason }) => [date, state, reason]);
}

suite('roundups and time', { concurrency: true }, () => {
  test('down for 40 hours: sent on return, marked as late', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    await bot.stop();
    bot.setClock('2021-11-16T19:00:00Z');
    await bot.start();
    await bot.settled();
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit']);
    assert.match(
      roundupsIn(reader.chat)[0] ?? '',
      /^Due Monday 15 Nov, 09:00 Asia\/Almaty, UTC\+6; sent late\.\n\nMiddle Earth · 8–14 November 2021\n[\s\S]+\nNext: Monday 22 Nov, 09:00 /,
    );
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit', 'cotton rail']);
    assert.match(roundupsIn(reader.chat)[1] ?? '', /^Middle Earth · 15–21 November 2021\n/);
  });

  test('down for 60 hours: skipped, and the next roundup tells of its days too', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    await bot.travel(MONDAY);
    await bot.stop();
    bot.setClock('2021-11-24T15:00:00Z');
    await bot.start();
    await bot.settled();
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit']);
    await bot.travel(QUIET_MONDAY);
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit', 'cotton rail']);
    assert.match(roundupsIn(reader.chat)[1] ?? '', /^Middle Earth · 15–28 November 2021\n/);
    assert.deepEqual(reasons(bot, reader), [
      ['2021-11-15', 'sent', null],
      ['2021-11-22', 'none', 'missed'],
      ['2021-11-29', 'sent', null],
    ]);
  });

  test('down for weeks: one row stands for all that were missed, and 28 days are told of', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    await bot.stop();
    bot.setClock('2021-12-13T03:30:00Z');
    await bot.start();
    await bot.settled();
    assert.deepEqual(reasons(bot, reader), [
      ['2021-12-06', 'none', 'missed'],
      ['2021-12-13', 'sent', null],
    ]);
    assert.deepEqual(newsIn(reader.chat), ['cotton gas rail']);
    assert.match(
      roundupsIn(reader.chat)[0] ?? '',
      /^Middle Earth · 15.November.–.12.December 2021\n/,
    );
  });

  test('down when the very first one was due: the next tells of its days too', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    await bot.travel('2021-11-18T03:00:00Z');
    assert.deepEqual(reasons(bot, reader), [['2021-11-15', 'none', 'missed']]);
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(reader.chat), ['bazaar cotton mines rail summit']);
  });

  test('paused for a week: nothing comes, then a roundup of both weeks', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    await bot.travel(MONDAY);
    assert.match(await choose(bot, reader, 'Pause', '1 week'), /Paused until then/);
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit']);
    await bot.travel(QUIET_MONDAY);
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit', 'cotton rail']);
  });

  test('a pause that is ended goes on at the next hour, with nothing sent for the past', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    await choose(bot, reader, 'Pause', '4 weeks');
    await bot.travel('2021-11-17T03:00:00Z');
    assert.deepEqual(roundupsIn(reader.chat), []);
    await choose(bot, reader, 'End the pause');
    await bot.travel('2021-11-17T03:01:00Z');
    assert.deepEqual(roundupsIn(reader.chat), []);
    await bot.travel(NEXT_MONDAY);
    // Nothing was sent yet: what came since they subscribed is news to them.
    assert.deepEqual(newsIn(reader.chat), ['bazaar cotton rail']);
  });

  test('unsubscribed: nothing more; subscribed again: nothing at once, everything with the next one', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    const gone = await bot.reader('/subscribe');
    await bot.ask(reader, '/unsubscribe');
    await bot.ask(gone, '/stop');
    await bot.travel(MONDAY);
    assert.deepEqual([roundupsIn(reader.chat), roundupsIn(gone.chat)], [[], []]);
    await bot.ask(reader, '/subscribe');
    await bot.travel('2021-11-15T03:01:00Z');
    assert.deepEqual(roundupsIn(reader.chat), []);
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(reader.chat), ['bazaar cotton rail']);
    assert.deepEqual(roundupsIn(gone.chat), []);
  });

  test('after another weekday is chosen on the day itself it comes on that weekday, and no day is told of twice', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    await bot.travel(MONDAY);
    await choose(bot, reader, 'Day', 'Wednesday');
    await bot.travel('2021-11-17T03:00:00Z');
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit', 'rail']);
    await bot.travel('2021-11-24T03:00:00Z');
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit', 'rail', 'cotton']);
  });

  test('a clock that is set back sends nothing again and goes on when the hour comes anew', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    await bot.travel(MONDAY);
    await bot.travel('2021-11-14T03:00:00Z');
    await bot.travel(MONDAY);
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit']);
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit', 'cotton rail']);
  });

  test('a restart on the same database at the very hour sends it once', async (t) => {
    const bot = await stage(t);
    const reader = await bot.reader('/subscribe');
    bot.setClock(MONDAY);
    for (let time = 0; time < 3; time++) {
      await bot.stop();
      await bot.start();
    }
    await bot.settled();
    assert.deepEqual(newsIn(reader.chat), ['bazaar mines summit']);
  });
});
