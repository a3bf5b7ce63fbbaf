import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GrammyError } from 'grammy';
import type { Alert } from '../../src/delivery/alerts.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { createAlertTeller } from '../../src/telegram/alerts.ts';
import { decodeWish, encodeWish } from '../../src/telegram/wish-data.ts';
import { drawn, type SettingsBot, settingsBot } from './settings-bot.ts';

const NOW = Date.parse('2021-11-22T03:00:00Z');
const REASON = "Forbidden: bot can't send messages to the channel";

/** An edition of a chat whose only part ends like this. */
async function edition(
  { store, ledger, subscriptions }: SettingsBot,
  chatId: number,
  state: 'sent' | 'failed' | 'unconfirmed',
): Promise<void> {
  const place = { chatId, threadId: undefined };
  const { subscription } = await subscriptions.subscribe(place, {}, 'en');
  const selection = {
    from: '2021-11-15',
    to: '2021-11-21',
    lateSince: undefined,
    subjects: [],
    language: 'en',
  };
  const made = { parts: [{}], briefs: [], corrections: [] };
  const { id } = await ledger.storeComposition(selection, made, NOW);
  const nextAt = NOW + 7 * 86_400_000;
  await ledger.add(
    [
      {
        subscriptionId: subscription.id,
        ...place,
        date: '2021-11-22',
        dueAt: NOW,
        skipped: undefined,
        compositionId: id,
        parts: 1,
        silent: false,
        nextAt,
        timeZone: 'Asia/Almaty',
      },
    ],
    [
      {
        subscriptionId: subscription.id,
        readNextAt: (await store.byId(subscription.id))?.nextAt,
        lastDate: '2021-11-22',
        nextAt,
        covered: undefined,
      },
    ],
  );
  const [delivery] = await ledger.claim('me', NOW, 1, []);
  assert.ok(delivery);
  const settlement =
    state === 'sent' ? { state, messageId: 1 } : ({ state, reason: REASON } as const);
  await ledger.settle(delivery, settlement, NOW);
}

test('/deliveries tells an admin what became of the last editions, and sends one again', async (t) => {
  const bot = await settingsBot(t);
  bot.travel('2021-11-22T03:00:00Z');
  const admin = bot.api.person();
  bot.admins.push(admin.id);
  await bot.chats.describe(-1001, 'channel', 'Energy Watch');
  await edition(bot, 901, 'sent');
  await edition(bot, -1001, 'failed');
  await edition(bot, 902, 'unconfirmed');
  const report = await bot.ask(admin, '/deliveries');
  assert.equal(
    drawn(report),
    `Deliveries

22 November 2021 · 3 due
1 sent, 1 failed, 1 unconfirmed
2 × ${REASON}

Unconfirmed: Telegram’s answer was lost twice, so it may have arrived. A button sends it again.
[ Resend: Energy Watch ]
[ Resend: 902 ]
[ Refresh ]`,
  );
  const { message, toast } = await bot.press(admin, report, 'Resend: Energy Watch');
  assert.equal(toast, 'It is sent again now.');
  assert.equal(bot.resumed(), 1);
  assert.match(message.text ?? '', /1 sent, 1 waiting, 1 unconfirmed\n1 × /);
  const [again] = await bot.ledger.claim('me', NOW, 5, []);
  assert.equal(again?.chatId, -1001);
  assert.deepEqual(bot.faults, []);
});

test('a resend pressed twice sends once', async (t) => {
  const bot = await settingsBot(t);
  bot.travel('2021-11-22T03:00:00Z');
  const admin = bot.api.person({ language_code: 'ru' });
  bot.admins.push(admin.id);
  await edition(bot, 902, 'failed');
  const report = await bot.ask(admin, '/deliveries');
  const [first, second] = await Promise.all([
    admin.press(report, 'Ещё раз: 902'),
    admin.press(report, 'Ещё раз: 902'),
  ]);
  assert.deepEqual(
    [first, second].map((answer) => answer.answered && answer.text),
    ['Отправляется ещё раз.', 'За это время выпуск уже отправили.'],
  );
  assert.equal(bot.resumed(), 1);
});

test('/subscribers counts by type, language, subject and week', async (t) => {
  const bot = await settingsBot(t);
  const [admin, reader] = [bot.api.person(), bot.api.person({ language_code: 'ru' })];
  bot.admins.push(admin.id);
  await bot.ask(reader, '/subscribe sco');
  await bot.ask(admin, '/subscribe');
  const report = drawn(await bot.ask(admin, '/subscribers'));
  assert.match(report, /^Subscribers\n\n2 active\n0 of them can’t be reached\n/);
  assert.match(report, /\nChats\npeople: 2\n/);
  assert.match(report, /\nLanguages\nEnglish: 1\nРусский: 1\n/);
  assert.match(report, /\nSubjects\neverything: 1\nSCO: 1\n/);
  assert.match(report, /\n\nNew and gone, by week\nfrom 15 November 2021: \+2 −0$/);
});

test('to everybody else these commands don’t exist, and an admin in a group is everybody else', async (t) => {
  const bot = await settingsBot(t);
  const [admin, reader] = [bot.api.person(), bot.api.person()];
  bot.admins.push(admin.id);
  for (const command of ['deliveries', 'subscribers']) {
    const answer = await bot.ask(reader, `/${command}`);
    assert.match(answer.text ?? '', new RegExp(`^I don't know /\u2060${command}\\.`));
  }
  const group = bot.api.group({ members: [admin] });
  admin.say('/deliveries', { in: group });
  await bot.settled();
  assert.deepEqual(
    bot.api.messages(group.id).filter(({ from }) => from?.is_bot),
    [],
  );
});

test('who was an admin once presses in vain', async (t) => {
  const bot = await settingsBot(t);
  bot.travel('2021-11-22T03:00:00Z');
  const admin = bot.api.person();
  bot.admins.push(admin.id);
  await edition(bot, 902, 'failed');
  const report = await bot.ask(admin, '/deliveries');
  bot.admins.length = 0;
  const { toast, message } = await bot.press(admin, report, 'Resend: 902');
  assert.match(toast ?? '', /out of date/);
  assert.equal(message.text, report.text);
  assert.equal(bot.resumed(), 0);
});

test('every alert has words in every language', async () => {
  const kinds = [
    'unreachable',
    'misconfigured',
    'nobody found',
    'storage',
    'refused',
    'composing',
    'unconfirmed',
  ] as const;
  const alerts: Alert[] = [
    ...kinds.map((kind): Alert => ({ type: 'trouble', trouble: { kind, reason: 'WHY' } })),
    { type: 'trouble', trouble: { kind: 'flood', until: NOW } },
    ...kinds.map((kind): Alert => ({ type: 'recovered', kind, minutes: 5 })),
    { type: 'recovered', kind: 'flood', minutes: 1 },
  ];
  for (const language of LANGUAGES.keys()) {
    const texts: string[] = [];
    const tell = createAlertTeller({
      api: {
        sendMessage: async (_: unknown, text: string) => {
          texts.push(text);
          return { message_id: 7 };
        },
      } as never,
      chats: { settings: async (chatId) => ({ chatId, language }) },
      timeZone: 'Asia/Almaty',
    });
    for (const alert of alerts) {
      assert.deepEqual(await tell(1, alert), { type: 'sent', messageId: 7 });
    }
    assert.equal(new Set(texts).size, alerts.length);
    for (const text of texts.slice(0, kinds.length)) assert.match(text, /^⚠ .+\(WHY\)/);
    assert.match(texts[kinds.length] ?? '', /09:00 Asia\/Almaty, UTC\+[56]/);
  }
});

test('an alert is told in English while the database is at fault; a refusal is an outcome', async () => {
  const texts: string[] = [];
  const tell = createAlertTeller({
    api: {
      sendMessage: async (_: unknown, text: string) => {
        texts.push(text);
        const description = "Forbidden: bot can't initiate conversation with a user";
        throw new GrammyError('', { ok: false, error_code: 403, description }, 'sendMessage', {});
      },
    } as never,
    chats: {
      settings: async () => {
        throw new Error('disk');
      },
    },
    timeZone: 'UTC',
  });
  const outcome = await tell(1, {
    type: 'trouble',
    trouble: { kind: 'storage', reason: 'locked' },
  });
  assert.equal(outcome.type, 'gone');
  assert.match(texts[0] ?? '', /^⚠ The database can’t be read or written \(locked\)/);
});

test('every wish is read back from its button, and nothing else is one', () => {
  for (const wish of [
    { type: 'choose chat' },
    { type: 'ask deletion' },
    { type: 'delete my data' },
    { type: 'keep my data' },
    { type: 'deliveries' },
    { type: 'delete chat', chatId: -(2 ** 52) },
    { type: 'leave chat', chatId: -1_001_234_567_890 },
    { type: 'resend', editionId: 123_456_789 },
  ] as const) {
    assert.deepEqual(decodeWish(encodeWish(wish)), wish);
  }
  for (const text of ['', 'z', 'd1', 'x', 'r', 'x-', 'r!', 'constructor', 'toString']) {
    assert.equal(decodeWish(text), undefined, text);
  }
});
