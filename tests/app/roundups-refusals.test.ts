import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Person } from '../../src/bot-api/bot-api.ts';
import { REFUSALS, upgradedFault } from '../bot-api/refusals.ts';
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

type Refusal = keyof typeof REFUSALS;

const GONE: readonly Refusal[] = [
  'blocked',
  'deactivated',
  'neverStarted',
  'kickedFromGroup',
  'kickedFromSupergroup',
  'kickedFromChannel',
  'notInGroup',
  'notInSupergroup',
  'notInChannel',
  'groupDeleted',
];
const FIXABLE: readonly Refusal[] = [
  'noRights',
  'noChannelRights',
  'writeForbidden',
  'noWriteAccess',
  'chatRestricted',
  'topicClosed',
  'threadNotFound',
];
const OURS: readonly Refusal[] = ['tooLong', 'unparsable', 'buttonDataInvalid', 'textEmpty'];
const WEEK = ['bazaar mines summit'];

/** Subscribed people, one for each refusal, who are refused so many times. */
async function refused(
  bot: Stage,
  refusals: readonly Refusal[],
  times = 1,
): Promise<[Refusal, Person][]> {
  const people = refusals.map((refusal): [Refusal, Person] => {
    const person = bot.api.person();
    person.say('/subscribe');
    return [refusal, person];
  });
  await bot.handled();
  for (const [refusal, { id: chat }] of people) {
    bot.api.faults.add(REFUSALS[refusal], { method: 'sendMessage', chat, times });
  }
  return people;
}

function attempts(bot: Stage, { id }: Person): number {
  return bot.api
    .calls('sendMessage')
    .filter(({ params }) => params.chat_id === id && /Middle Earth ·/.test(String(params.text)))
    .length;
}

suite('what Telegram refuses', { concurrency: true }, () => {
  test('gone: one attempt, nothing more in later weeks, nobody is alarmed; with /start it goes on', async (t) => {
    const bot = await stage(t);
    const people = await refused(bot, GONE);
    const healthy = await bot.reader('/subscribe');
    await bot.travel(MONDAY);
    await bot.travel('2021-11-15T05:00:00Z');
    for (const [refusal, person] of people) {
      const [row] = bot.ledger(person);
      assert.equal(row?.state, 'failed', refusal);
      assert.equal(row.reason, REFUSALS[refusal].description);
      assert.equal(attempts(bot, person), 1, refusal);
    }
    const report = await bot.ask(bot.admin, '/deliveries');
    assert.match(report.text ?? '', /15 November 2021 · 11 due\n1 sent, 10 failed\n/);
    assert.match(report.text ?? '', /1 × Forbidden: .+\n5 more reasons/);
    assert.deepEqual(toldOf(bot.admin.chat, /⚠/), []);
    const [[, back] = []] = people;
    assert.ok(back);
    await bot.ask(back, '/start');
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(healthy.chat), [...WEEK, 'cotton rail']);
    assert.deepEqual(newsIn(back.chat), ['bazaar cotton mines rail summit']);
    assert.deepEqual(
      people.map(([, person]) => attempts(bot, person)),
      people.map(([, person]) => (person === back ? 2 : 1)),
    );
  });

  test('not found: gone after the third time in a row; twice is no harm', async (t) => {
    const bot = await stage(t);
    const [lost] = await refused(bot, ['chatNotFound'], 3);
    const [found] = await refused(bot, ['peerInvalid'], 2);
    assert.ok(lost && found);
    await bot.travel(MONDAY);
    assert.deepEqual(
      bot.ledger().map(({ state, reason }) => [state, reason]),
      [
        ['pending', 'Bad Request: chat not found'],
        ['pending', 'Bad Request: PEER_ID_INVALID'],
      ],
    );
    await bot.travel('2021-11-15T03:00:20Z');
    await bot.travel('2021-11-15T03:01:00Z');
    await bot.travel('2021-11-15T03:10:00Z');
    assert.deepEqual(
      bot.ledger().map(({ state, attempts }) => [state, attempts]),
      [
        ['failed', 3],
        ['sent', 3],
      ],
    );
    assert.deepEqual([roundupsIn(lost[1].chat), newsIn(found[1].chat)], [[], WEEK]);
    await bot.travel(NEXT_MONDAY);
    assert.equal(attempts(bot, lost[1]), 3);
  });

  test('what an administrator can mend: held, the owner told once for each chat', async (t) => {
    const bot = await stage(t);
    const owner = await bot.reader();
    const groups = FIXABLE.map((refusal) => {
      const group = bot.api.group({ owner, title: refusal });
      owner.say('/subscribe', { in: group });
      return group;
    });
    await bot.handled();
    for (const [index, { id: chat }] of groups.entries()) {
      const refusal = REFUSALS[FIXABLE[index] ?? 'noRights'];
      bot.api.faults.add(refusal, { method: 'sendMessage', chat, times: 9 });
    }
    await bot.travel(MONDAY);
    await eventually(() => toldOf(owner.chat, /was refused/).length === FIXABLE.length);
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(
      toldOf(owner.chat, /was refused/).sort(),
      FIXABLE.map(
        (refusal) =>
          `The roundup for “${refusal}” was refused, and the next ones wait. Telegram says: ${REFUSALS[refusal].description}`,
      ).sort(),
    );
    assert.deepEqual(
      bot.ledger().map(({ state, reason, date }) => [date, state, reason]),
      FIXABLE.map((refusal) => ['2021-11-15', 'failed', REFUSALS[refusal].description]),
    );
    assert.deepEqual(toldOf(bot.admin.chat, /⚠/), []);
    const counts = await bot.ask(bot.admin, '/subscribers');
    assert.match(counts.text ?? '', /7 on hold/);
  });

  test('our fault: sent once more without its form, admins told once; refused even so, it failed', async (t) => {
    const bot = await stage(t, { provokes: ['refused', 'trouble'] });
    const plain = await refused(bot, OURS);
    const [hopeless] = await refused(bot, ['unparsable'], 2);
    assert.ok(hopeless);
    await bot.travel(MONDAY);
    for (const [refusal, person] of plain) {
      assert.deepEqual(newsIn(person.chat), WEEK, refusal);
      const [message] = person.chat.messages().slice(-1);
      assert.deepEqual([message?.reply_markup, attempts(bot, person)], [undefined, 2]);
    }
    assert.deepEqual(roundupsIn(hopeless[1].chat), []);
    assert.equal(attempts(bot, hopeless[1]), 2);
    assert.equal(bot.ledger(hopeless[1])[0]?.state, 'failed');
    const told = toldOf(bot.admin.chat, /⚠/);
    assert.equal(told.length, 1);
    assert.match(
      told[0] ?? '',
      /^⚠ Telegram refuses a roundup as it is \(Bad Request: .+see \/deliveries\.$/,
    );
    // Their subscriptions stay.
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(hopeless[1].chat), ['bazaar cotton mines rail summit']);
  });

  test('a group that moved unheard is sent its roundup in the new one at once', async (t) => {
    const bot = await stage(t);
    const owner = await bot.reader();
    const group = bot.api.group({ owner, title: 'Steppe Club' });
    const successor = bot.api.group({ kind: 'supergroup', owner, title: 'Steppe Club' });
    owner.say('/subscribe', { in: group });
    await bot.handled();
    bot.api.faults.add(upgradedFault(successor.id), { method: 'sendMessage', chat: group.id });
    await bot.travel(MONDAY);
    assert.deepEqual([newsIn(group), newsIn(successor)], [[], WEEK]);
    assert.deepEqual(
      bot.ledger().map(({ chatId, state }) => [chatId, state]),
      [[successor.id, 'sent']],
    );
    await bot.travel(NEXT_MONDAY);
    assert.deepEqual(newsIn(successor), [...WEEK, 'cotton rail']);
  });

  test('nobody is found any more: halted, nobody loses anything, admins told once; it goes on after a restart', async (t) => {
    const bot = await stage(t, { provokes: ['trouble'] });
    const people = await refused(
      bot,
      Array.from({ length: 8 }, () => 'chatNotFound' as const),
      9,
    );
    bot.setClock(MONDAY);
    bot.app().clockChanged();
    await eventually(() => toldOf(bot.admin.chat, /⚠/).length > 0);
    assert.match(
      toldOf(bot.admin.chat, /⚠/)[0] ?? '',
      /^⚠ Telegram finds none of our chats .+ nobody was unsubscribed/,
    );
    await bot.stop();
    assert.ok(bot.ledger().every(({ state }) => state === 'pending'));
    bot.api.faults.clear();
    bot.setClock('2021-11-15T03:10:00Z');
    await bot.start();
    await bot.settled();
    for (const [, person] of people) assert.deepEqual(newsIn(person.chat), WEEK);
    assert.equal(toldOf(bot.admin.chat, /⚠/).length, 1);
  });

  for (const refusal of ['unauthorized', 'methodNotFound'] as const) {
    test(`${refusal}: everything waits, nobody is unsubscribed, admins told once; it goes on after a restart`, async (t) => {
      const bot = await stage(t, { provokes: ['trouble'] });
      const people = await refused(bot, [refusal, refusal, refusal], 9);
      bot.setClock(MONDAY);
      bot.app().clockChanged();
      await eventually(() => toldOf(bot.admin.chat, /⚠/).length > 0);
      assert.match(
        toldOf(bot.admin.chat, /⚠/)[0] ?? '',
        /^⚠ Telegram refuses us \((Unauthorized|Not Found)/,
      );
      await bot.stop();
      assert.ok(bot.ledger().every(({ state }) => state === 'pending'));
      bot.api.faults.clear();
      await bot.start();
      await bot.settled();
      for (const [, person] of people) assert.deepEqual(newsIn(person.chat), WEEK);
      assert.equal(toldOf(bot.admin.chat, /⚠/).length, 1);
    });
  }
});
