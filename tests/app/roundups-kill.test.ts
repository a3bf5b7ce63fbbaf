import assert from 'node:assert/strict';
import { once } from 'node:events';
import { suite, test } from 'node:test';
import { startRoundupProgram } from './roundup-program.ts';
import { MONDAY, NEXT_MONDAY, newsIn, stage } from './roundup-stage.ts';

const WEEK = 'bazaar mines summit';

suite('roundups and the end of the process', { concurrency: true }, () => {
  test('killed while sending: nobody is left out, and only what was on its way comes twice', async (t) => {
    const bot = await stage(t);
    const { api } = bot;
    const people = Array.from({ length: 40 }, () => api.person());
    for (const person of people) person.say('/subscribe');
    await bot.handled();
    await bot.stop();

    // Slow enough for some to be on their way at any instant.
    api.faults.add({ kind: 'slow', ms: 120 }, { method: 'sendMessage', times: 60 });
    const program = startRoundupProgram(t, bot, MONDAY);
    const sent = () => people.filter(({ chat }) => newsIn(chat).length > 0).length;
    await api.until(() => sent() >= 5, { timeoutMs: 20_000 });
    program.kill('SIGKILL');
    await once(program, 'exit');
    const left = bot.ledger();
    const inFlight = new Set(
      left.flatMap(({ state, chatId }) => (state === 'sending' ? [chatId] : [])),
    );
    assert.ok(inFlight.size > 0 && inFlight.size < people.length);
    assert.ok(left.some(({ state }) => state === 'pending'));

    // Whose process is gone for certain is taken over from at once; what may have arrived waits a minute.
    bot.setClock(MONDAY);
    await bot.start();
    await bot.settled();
    await bot.travel('2021-11-15T03:01:00Z');
    assert.ok(bot.ledger().every(({ state }) => state === 'sent'));
    for (const { chat, id } of people) {
      const [first, second, ...more] = newsIn(chat);
      assert.deepEqual([first, more], [WEEK, []]);
      if (second !== undefined) assert.ok(inFlight.has(id));
    }
    await bot.travel(NEXT_MONDAY);
    for (const { chat } of people) assert.equal(newsIn(chat).at(-1), 'cotton rail');
  });

  test('stopped while sending: what is on its way ends first, and the next start sends the rest, all once', async (t) => {
    const bot = await stage(t, { roundups: { perSecond: 20 } });
    const { api } = bot;
    const people = Array.from({ length: 24 }, () => api.person());
    for (const person of people) person.say('/subscribe');
    await bot.handled();
    api.faults.add({ kind: 'slow', ms: 150 }, { method: 'sendMessage', times: 40 });
    bot.setClock(MONDAY);
    bot.app().clockChanged();
    await api.until(() => people.some(({ chat }) => newsIn(chat).length > 0), {
      timeoutMs: 10_000,
    });
    await bot.stop();
    const states = new Set(bot.ledger().map(({ state }) => state));
    assert.deepEqual(states, new Set(['sent', 'pending']));
    await bot.start();
    await bot.settled();
    for (const { chat } of people) assert.deepEqual(newsIn(chat), [WEEK]);
  });
});
