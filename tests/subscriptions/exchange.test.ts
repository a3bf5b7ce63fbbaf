import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { createChatStore } from '../../src/storage/chat-store.ts';
import { createSubscriptionStore } from '../../src/storage/subscription-store.ts';
import { exportLines, importLine } from '../../src/subscriptions/exchange.ts';
import { createLineReader } from '../../src/subscriptions/exchange-line.ts';
import { temporaryStorage } from '../storage/folder.ts';

const NOW = Date.parse('2021-11-17T03:00:00Z');
const SUBJECTS = ['energy', 'kz', 'sco'];
const read = createLineReader({
  isSubject: (code) => SUBJECTS.includes(code),
  languages: new Set(['en', 'ru']),
});
const PERSON = { chat_id: 5, time_zone: 'Asia/Almaty', weekday: 1, time: '09:00' };

async function stores(t: TestContext) {
  const { db } = await temporaryStorage(t, ':memory:');
  const clock = () => new Date(NOW);
  const all = {
    chats: createChatStore(db, clock),
    subscriptions: createSubscriptionStore(db, clock),
  };
  return {
    ...all,
    async bring(line: object, now = NOW) {
      const result = read(JSON.stringify(line));
      assert.ok(result.ok, JSON.stringify(result));
      return await importLine(result.line, all, now);
    },
    lines: async () => (await Array.fromAsync(exportLines(all))).map((line) => JSON.parse(line)),
  };
}

function problems(line: unknown): readonly string[] {
  const result = read(typeof line === 'string' ? line : JSON.stringify(line));
  return result.ok ? [] : result.problems;
}

test('a line gives the subscription, the chat and when it is due next', async (t) => {
  const { bring, chats, subscriptions } = await stores(t);
  const line = {
    chat_id: -1_001_234_567_890,
    chat_type: 'supergroup',
    thread_id: 7,
    title: 'Newsroom',
    language: 'ru',
    time_zone: 'asia/almaty',
    weekday: 5,
    time: '18:30',
    subjects: ['sco', 'kz', 'sco'],
    silent: true,
    paused_until: '2021-12-01T00:00:00+06:00',
    owner_id: 5,
    quiet_weeks: 'tell',
  };
  assert.equal(await bring(line), 'added');
  const chatId = line.chat_id;
  const subscription = await subscriptions.at({ chatId, threadId: 7 });
  assert.deepEqual(subscription, {
    id: 1,
    chatId,
    threadId: 7,
    status: 'active',
    heldReason: undefined,
    subjects: ['kz', 'sco'],
    weekday: 5,
    time: '18:30',
    timeZone: 'Asia/Almaty',
    silent: true,
    quietWeeks: 'tell',
    pausedUntil: Date.parse('2021-11-30T18:00:00Z'),
    createdAt: NOW,
    lastDate: undefined,
    coveredTo: undefined,
    informedAt: undefined,
    nextAt: Date.parse('2021-12-03T12:30:00Z'),
  });
  assert.deepEqual(await chats.settings(chatId), {
    chatId,
    language: 'ru',
    ownerId: 5,
    type: 'supergroup',
    title: 'Newsroom',
  });
});

test('repeated it changes nothing, and what is due already stays due', async (t) => {
  const { bring, subscriptions } = await stores(t);
  assert.equal(await bring(PERSON), 'added');
  const before = await subscriptions.at({ chatId: 5, threadId: undefined });
  // A minute after the roundup was due, before the bot looked.
  const late = Date.parse('2021-11-22T03:01:00Z');
  assert.equal(await bring(PERSON, late), 'as it was');
  assert.equal(await bring({ ...PERSON, subjects: ['kz'], silent: true }, late), 'changed');
  const after = await subscriptions.at({ chatId: 5, threadId: undefined });
  assert.equal(after?.nextAt, before?.nextAt);
  assert.equal(
    await bring({ ...PERSON, subjects: ['kz'], silent: true, time: '10:00' }, late),
    'changed',
  );
  const moved = await subscriptions.at({ chatId: 5, threadId: undefined });
  assert.equal(moved?.nextAt, Date.parse('2021-11-22T04:00:00Z'));
});

test('who unsubscribed is not subscribed again, nor is a pause ended', async (t) => {
  const { bring, subscriptions } = await stores(t);
  await bring(PERSON);
  const place = { chatId: 5, threadId: undefined };
  const until = NOW + 30 * 86_400_000;
  await subscriptions.pause(1, until, until);
  assert.equal(await bring(PERSON), 'as it was');
  assert.equal((await subscriptions.at(place))?.pausedUntil, until);
  await subscriptions.setStatus(1, 'ended', undefined);
  assert.equal(await bring({ ...PERSON, language: 'ru', time: '10:00' }), 'ended');
  assert.equal((await subscriptions.at(place))?.status, 'ended');
});

test('null and what is left out take nothing away', async (t) => {
  const { bring, chats } = await stores(t);
  await bring({ ...PERSON, chat_type: 'private', language: 'ru', owner_id: 5 });
  assert.equal(
    await bring({ ...PERSON, chat_type: null, language: null, owner_id: null }),
    'as it was',
  );
  assert.deepEqual(await chats.settings(5), {
    chatId: 5,
    language: 'ru',
    ownerId: 5,
    type: 'private',
  });
});

test('what is exported is imported elsewhere as it was, whatever it was', async (t) => {
  const line = fc.record({
    chat_id: fc.integer({ min: 1, max: 2 ** 52 - 1 }),
    chat_type: fc.constantFrom('private', null),
    thread_id: fc.constant(null),
    title: fc.option(fc.string({ maxLength: 40 })),
    language: fc.constantFrom('en', 'ru', null),
    time_zone: fc.constantFrom('Asia/Almaty', 'UTC', 'America/New_York', 'Asia/Kathmandu'),
    weekday: fc.integer({ min: 1, max: 7 }),
    time: fc.constantFrom('00:00', '02:30', '09:00', '23:59'),
    subjects: fc.subarray(SUBJECTS),
    silent: fc.boolean(),
    paused_until: fc.constantFrom(null, '2021-12-24T00:00:00.000Z'),
    owner_id: fc.option(fc.integer({ min: 1, max: 2 ** 52 - 1 })),
    quiet_weeks: fc.constantFrom('tell', 'nothing'),
  });
  const lines = fc.uniqueArray(line, { selector: ({ chat_id }) => chat_id, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(lines, async (given) => {
      const [here, there] = [await stores(t), await stores(t)];
      for (const one of given) await here.bring(one);
      const exported = await here.lines();
      for (const one of exported) assert.equal(await there.bring(one), 'added');
      assert.deepEqual(await there.lines(), exported);
      for (const one of exported) assert.equal(await there.bring(one), 'as it was');
      // Titles without a type have nowhere to stand; all else is as it was given.
      for (const [index, one] of given.entries()) {
        const { title: _, ...rest } = one;
        const { title: __, ...back } = exported[index];
        assert.deepEqual(back, rest);
      }
    }),
    { numRuns: 40 },
  );
});

test('what ended is not exported', async (t) => {
  const { bring, lines, subscriptions } = await stores(t);
  await bring(PERSON);
  await bring({ ...PERSON, chat_id: 6 });
  await subscriptions.setStatus(1, 'ended', undefined);
  assert.deepEqual(
    (await lines()).map(({ chat_id }) => chat_id),
    [6],
  );
});

const WRONG: readonly [unknown, RegExp][] = [
  ['{"chat_id": 5', /^is no JSON/],
  ['[]', /^must be an object/],
  ['7', /^must be an object/],
  [{ ...PERSON, chat_id: '5' }, /^chat_id must be a whole number$/],
  [{ ...PERSON, chat_id: 1.5 }, /^chat_id must be a whole number$/],
  [{ ...PERSON, chat_id: 0 }, /^chat_id is no id/],
  [{ ...PERSON, chat_id: 2 ** 52 }, /^chat_id is no id/],
  [{ ...PERSON, chat_type: 'bot' }, /^chat_type must be private, group/],
  [{ ...PERSON, chat_type: 'channel' }, /^chat_type does not fit/],
  [{ ...PERSON, thread_id: 4 }, /^thread_id is for topics of supergroups only$/],
  [
    { ...PERSON, chat_id: -1_001_234_567_890, thread_id: -4 },
    /^thread_id must be the number of a topic$/,
  ],
  [{ ...PERSON, title: 5 }, /^title must be text$/],
  [{ ...PERSON, language: 'de' }, /^language must be one of en, ru$/],
  [{ ...PERSON, time_zone: 'Mars/Olympus' }, /^time_zone must be the name/],
  [{ ...PERSON, time_zone: undefined }, /^time_zone must be the name/],
  [{ ...PERSON, weekday: 0 }, /^weekday must be a number from 1/],
  [{ ...PERSON, weekday: 8 }, /^weekday must be a number from 1/],
  [{ ...PERSON, time: '9:00' }, /^time must be a time/],
  [{ ...PERSON, time: '24:00' }, /^time must be a time/],
  [{ ...PERSON, subjects: 'kz' }, /^subjects must be a list/],
  [{ ...PERSON, subjects: ['kz', 'xx'] }, /^subjects\.1 "xx" is nothing that can be followed$/],
  [{ ...PERSON, silent: 1 }, /^silent must be true or false$/],
  [{ ...PERSON, paused_until: 'Monday' }, /^paused_until must be an instant/],
  [{ ...PERSON, owner_id: -5 }, /^owner_id must be the id of a person$/],
  [{ ...PERSON, quiet_weeks: 'maybe' }, /^quiet_weeks must be/],
  [{ ...PERSON, timezone: 'UTC' }, /^has fields that mean nothing here: timezone$/],
];
for (const [line, words] of WRONG) {
  test(`refused with words: ${JSON.stringify(line)}`, () => {
    const [first, ...others] = problems(line);
    assert.match(first ?? '', words);
    assert.deepEqual(others, []);
  });
}
