import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsBot } from './settings-bot.ts';

test('who writes to the bot again is back, though Telegram told it while the bot was away', async (t) => {
  const { api, ask, chats } = await settingsBot(t);
  const reader = api.person();
  await ask(reader, '/subscribe');
  await chats.setGone(reader.chat.id, 'Forbidden: bot was blocked by the user');
  await ask(reader, '/start');
  const settings = await chats.settings(reader.chat.id);
  assert.ok(settings !== undefined && settings.gone === undefined);
});
