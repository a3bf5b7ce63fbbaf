import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readConfiguration, SETTING_DEFAULTS } from '../../src/operations/configuration.ts';

const token = '123456:AAbb-CC_dd';

function problems(environment: Record<string, string>): string[] {
  const read = readConfiguration(environment);
  return read.ok ? [] : read.problems.map(({ name, message }) => `${name} ${message}`);
}

test('only the token is needed', () => {
  assert.deepEqual(readConfiguration({ BOT_TOKEN: token }), {
    ok: true,
    configuration: {
      bot: { token, apiRoot: 'https://api.telegram.org' },
      contentDirectory: './content',
      database: { type: 'sqlite', path: './data/bot.db' },
      adminIds: [],
      keepsGaps: true,
      roundups: {
        cron: '* * * * *',
        catchUpHours: 48,
        unconfirmed: 'resend',
        perSecond: 30,
        chatBurst: 3,
        perMinuteInGroup: 20,
      },
      logLevel: 'info',
      host: '127.0.0.1',
      port: 8080,
    },
  });
});

test('without a token, or where it is asked for, there is the preview, and a quieter log', () => {
  for (const read of [
    readConfiguration({}),
    readConfiguration({ BOT_TOKEN: ' ' }),
    readConfiguration({ BOT_TOKEN: token }, { preview: true }),
  ]) {
    assert.ok(read.ok);
    assert.equal(read.configuration.bot, undefined);
    assert.equal(read.configuration.logLevel, 'warn');
  }
  const read = readConfiguration({ LOG_LEVEL: 'info' });
  assert.ok(read.ok);
  assert.equal(read.configuration.logLevel, 'info');
});

test('in production there is no preview', () => {
  const production = { NODE_ENV: 'production' };
  const missing = 'BOT_TOKEN is missing: create a bot with @BotFather and put its token here';
  assert.deepEqual(problems(production), [missing]);
  const read = readConfiguration({ ...production, BOT_TOKEN: token }, { preview: true });
  assert.ok(!read.ok);
  assert.deepEqual(read.problems, [
    { name: 'NODE_ENV', message: 'is production: the preview runs anywhere but there' },
  ]);
  assert.ok(readConfiguration({ ...production, BOT_TOKEN: token }).ok);
});

test('an empty value is no value, and spaces around one are none', () => {
  const read = readConfiguration({ BOT_TOKEN: ` ${token} `, PORT: '', ADMIN_IDS: '1, 22' });
  assert.ok(read.ok);
  assert.equal(read.configuration.port, 8080);
  assert.deepEqual(read.configuration.adminIds, [1, 22]);
});

test('every mistake is named with what was given and what is allowed', () => {
  assert.deepEqual(
    problems({
      NODE_ENV: 'production',
      TELEGRAM_API_ROOT: 'telegram.org',
      DATABASE_URL: 'postgres://x',
      ADMIN_IDS: 'me',
      SCHEDULER_CRON: 'hourly',
      CATCH_UP_HOURS: '0',
      UNCONFIRMED: 'maybe',
      RATE_PER_SECOND: '1.5',
      LOG_LEVEL: 'loud',
      PORT: '70000',
    }),
    [
      'BOT_TOKEN is missing: create a bot with @BotFather and put its token here',
      'TELEGRAM_API_ROOT must be an address such as https://api.telegram.org (given: "telegram.org")',
      'DATABASE_URL must be sqlite:PATH, for example sqlite:./data/bot.db (given: "postgres://x")',
      'ADMIN_IDS must be Telegram user ids with commas between, for example 123456789,987654321 (given: "me")',
      'SCHEDULER_CRON must be a cron expression, for example */5 * * * * (given: "hourly")',
      'CATCH_UP_HOURS must be a whole number from 1 to 144 (given: "0")',
      'UNCONFIRMED must be resend or hold (given: "maybe")',
      'RATE_PER_SECOND must be a whole number from 1 to 1000 (given: "1.5")',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal (given: "loud")',
      'PORT must be a port from 0 to 65535 (given: "70000")',
    ],
  );
});

test('a broken token is not shown', () => {
  const [problem] = problems({ BOT_TOKEN: 'secret-without-colon' });
  assert.match(problem ?? '', /^BOT_TOKEN must look like/);
  assert.doesNotMatch(problem ?? '', /secret/);
});

test('.env.example names every setting with its default, and no other', () => {
  const written = new Map(
    Array.from(
      readFileSync('.env.example', 'utf8').matchAll(/^(?:# )?([A-Z][A-Z_]+)=(.*)$/gm),
      ([, name, value]) => [name, value || undefined],
    ),
  );
  assert.deepEqual(written, SETTING_DEFAULTS);
});

test('.env.example gives a reason for each setting', () => {
  for (const paragraph of readFileSync('.env.example', 'utf8').trim().split('\n\n').slice(1)) {
    assert.match(paragraph, /^# [A-Z].+\n(# )?[A-Z_]+=/);
  }
});
