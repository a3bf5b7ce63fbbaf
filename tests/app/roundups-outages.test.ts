import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Person } from '../../src/bot-api/bot-api.ts';
import { tooManyRequestsFault } from '../../src/bot-api/faults.ts';
import { REFUSALS, unknownOutcomes } from '../bot-api/refusals.ts';
import {
  eventually,
  MONDAY,
  NEXT_MONDAY,
  newsIn,
  roundupsIn,
  type Stage,
  stage,
  toldOf,
} from './roundup-stage.ts';

const WEEK = ['bazaar mines summit'];
const A_MINUTE_LATER = '2021-11-15T03:01:00Z';
const TWO_MINUTES_LATER = '2021-11-15T03:02:00Z';

async function subscribers(bot: Stage, count: number): Promise<Person[]> {
  const people = Array.from({ length: count }, () => bot.api.person());
  for (const person of people) person.say('/subscribe');
  await bot.handled();
  return people;
}

function states(bot: Stage): string[] {
  return bot.ledger().map(({ state }) => state);
}

suite('roundups while Telegram fails', { concurrency: true }, () => {
  for (const taken of [true, false]) {
    const times = taken ? 'twice' : 'once';
    test(`an answer that was lost, the message ${taken ? '' : 'not '}taken: sent again after a minute, so there ${times}`, async (t) => {
      const bot = await stage(t);
      const faults = Object.entries(unknownOutcomes(taken));
      const people = await subscribers(bot, faults.length * 2);
      for (const [index, [, fault]] of faults.entries()) {
        // Every second one is healthy: it is not all of Telegram that fails.
        const chat = people[index * 2]?.id ?? 0;
        bot.api.faults.add(fault, { method: 'sendMessage', chat });
      }
      bot.setClock(MONDAY);
      bot.app().clockChanged();
      const counts = () => Object.groupBy(states(bot), (state) => state);
      await eventually(() => counts().sent?.length === 6 && counts().pending?.length === 5);
      // The request without an answer ends with its connection.
      await bot.api.goOffline();
      await bot.api.goOnline();
      await bot.settled();
      assert.equal(states(bot).filter((state) => state === 'pending').length, faults.length);
      await bot.travel(A_MINUTE_LATER);
      assert.ok(bot.ledger().every(({ state }) => state === 'sent'));
      for (const [index, person] of people.entries()) {
        const expected = taken && index % 2 === 0 ? [...WEEK, ...WEEK] : WEEK;
        assert.deepEqual(newsIn(person.chat), expected, faults[index >> 1]?.[0]);
      }
      assert.deepEqual(toldOf(bot.admin.chat, /⚠/), []);
    });
  }

  test('lost twice, it rests as unconfirmed; admins are told once and send it again', async (t) => {
    const bot = await stage(t, { provokes: ['trouble'] });
    const [first, second] = await subscribers(bot, 2);
    assert.ok(first && second);
    for (const { id: chat } of [first, second]) {
      bot.api.faults.add(
        { kind: 'error', code: 502, description: 'Bad Gateway', taken: chat === first.id },
        { method: 'sendMessage', chat, times: 2 },
      );
    }
    await bot.travel(MONDAY);
    await bot.travel(A_MINUTE_LATER);
    await bot.travel(TWO_MINUTES_LATER);
    assert.deepEqual(states(bot), ['unconfirmed', 'unconfirmed']);
    assert.deepEqual([newsIn(first.chat), newsIn(second.chat)], [[...WEEK, ...WEEK], []]);
    await eventually(() => toldOf(bot.admin.chat, /⚠/).length > 0);
    const told = toldOf(bot.admin.chat, /⚠/);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /nobody knows whether they arrived \(Bad Gateway\)/);
    const report = await bot.ask(bot.admin, '/deliveries');
    assert.match(report.text ?? '', /2 due\n2 unconfirmed\n2 × Bad Gateway/);
    await bot.press(bot.admin, report, `Resend: ${second.id}`);
    await bot.settled();
    assert.deepEqual(newsIn(second.chat), WEEK);
    assert.deepEqual(states(bot), ['unconfirmed', 'sent']);
    // Its days count as told of.
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(first.chat), [...WEEK, ...WEEK, 'cotton rail']);
  });

  test('with UNCONFIRMED=hold an answer lost once is left to an admin', async (t) => {
    const bot = await stage(t, { provokes: ['trouble'], roundups: { unconfirmed: 'hold' } });
    const [reader] = await subscribers(bot, 1);
    assert.ok(reader);
    bot.api.faults.add({ kind: 'reset', taken: true }, { method: 'sendMessage', chat: reader.id });
    await bot.travel(MONDAY);
    await bot.travel(TWO_MINUTES_LATER);
    assert.deepEqual([states(bot), newsIn(reader.chat)], [['unconfirmed'], WEEK]);
    await eventually(() => toldOf(bot.admin.chat, /⚠/).length === 1);
  });

  test('connections refused: nothing is lost or doubled, and it heals without hands', async (t) => {
    const bot = await stage(t, { provokes: ['trouble', 'menu not registered'] });
    const people = await subscribers(bot, 12);
    await bot.api.goOffline();
    bot.setClock(MONDAY);
    bot.app().clockChanged();
    await eventually(() => bot.logged('error').includes('trouble'));
    await eventually(() => states(bot).every((state) => state === 'pending'));
    await bot.api.goOnline();
    await bot.travel('2021-11-15T03:10:00Z');
    for (const { chat } of people) assert.deepEqual(newsIn(chat), WEEK);
    assert.ok(people.every(({ chat }) => !/sent late/.test(roundupsIn(chat)[0] ?? '')));
    await bot.api.until(
      () => toldOf(bot.admin.chat, /Over: Telegram could not be reached/).length > 0,
    );
    // While nobody can be reached, admins can't either: they may learn of it only now.
    assert.ok(toldOf(bot.admin.chat, /⚠/).length <= 1);
    assert.equal(toldOf(bot.admin.chat, /✓/).length, 1);
  });

  test('a second copy of the bot (409) has sent nothing: tried again', async (t) => {
    const bot = await stage(t);
    const [reader] = await subscribers(bot, 1);
    assert.ok(reader);
    bot.api.faults.add(REFUSALS.conflict, { method: 'sendMessage', chat: reader.id });
    await bot.travel(MONDAY);
    assert.deepEqual(states(bot), ['pending']);
    await bot.travel(A_MINUTE_LATER);
    assert.deepEqual(newsIn(reader.chat), WEEK);
  });

  test('a short flood wait: roundups wait, answers go on, each is sent once', async (t) => {
    const bot = await stage(t);
    const people = await subscribers(bot, 4);
    const [refused] = people;
    assert.ok(refused);
    bot.api.faults.add(tooManyRequestsFault(2), { method: 'sendMessage', chat: refused.id });
    bot.setClock(MONDAY);
    bot.app().clockChanged();
    await eventually(() => bot.api.calls('sendMessage').some(({ fault }) => fault !== undefined));
    await bot.ask(bot.api.person(), '/about');
    await bot.travel('2021-11-15T03:00:02Z');
    assert.deepEqual(states(bot), ['sent', 'sent', 'sent', 'sent']);
    for (const { chat } of people) assert.deepEqual(newsIn(chat), WEEK);
    assert.deepEqual(toldOf(bot.admin.chat, /⚠/), []);
  });

  test('a flood wait of an hour is kept across restarts; admins are told once', async (t) => {
    const bot = await stage(t, { provokes: ['trouble'] });
    const [reader] = await subscribers(bot, 1);
    assert.ok(reader);
    bot.api.faults.add(tooManyRequestsFault(3600), { method: 'sendMessage', chat: reader.id });
    bot.setClock(MONDAY);
    bot.app().clockChanged();
    await eventually(() => toldOf(bot.admin.chat, /⚠/).length > 0);
    assert.match(
      toldOf(bot.admin.chat, /⚠/)[0] ?? '',
      /wait until Monday 15 Nov, 10:00 Asia\/Almaty/,
    );
    for (const instant of ['2021-11-15T03:20:00Z', '2021-11-15T03:59:00Z']) {
      await bot.stop();
      bot.setClock(instant);
      await bot.start();
      await bot.ask(reader, '/about');
      assert.deepEqual([states(bot), roundupsIn(reader.chat)], [['pending'], []]);
    }
    await bot.stop();
    bot.setClock('2021-11-15T04:00:01Z');
    await bot.start();
    await bot.settled();
    assert.deepEqual(newsIn(reader.chat), WEEK);
  });
});
