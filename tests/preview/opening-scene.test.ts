import assert from 'node:assert/strict';
import { test } from 'node:test';
import { botMessage, cast, stage } from './stage.ts';

test('when the page is opened first, somebody has asked and been answered', async (t) => {
  const { preview, runBot, tab } = await stage(t);
  preview.openingScene({ en: 'horses', ru: 'кони' });
  const page = await tab();
  assert.equal(page.snapshot.messages[cast(page.snapshot).anna.id]?.length, 1);
  runBot();
  await botMessage(page, 're: horses');
  const { snapshot } = await tab();
  const { anna, ivan, lena } = cast(snapshot);
  const texts = (id: number) => snapshot.messages[id]?.map(({ message }) => message.text);
  assert.deepEqual(texts(anna.id), ['/start', 're: /start', 'horses', 're: horses']);
  assert.equal(texts(ivan.id)?.[0], '/start');
  assert.equal(texts(lena.id), undefined);
});

test('a bot that is blocked meanwhile is asked nothing', async (t) => {
  const { act, preview, runBot, tab } = await stage(t);
  preview.openingScene({ en: 'horses' });
  const page = await tab();
  const { anna, ivan } = cast(page.snapshot);
  await act('standing', { chat: anna.id, standing: 'blocked' });
  runBot();
  await page.next('message', ({ state }) => state.byBot && state.message.chat.id === ivan.id);
  await act('standing', { chat: anna.id, standing: 'member' });
  assert.ok(
    !page.heard.some(
      (change) => change.type === 'message' && change.state.message.text === 'horses',
    ),
  );
});

test('admins are who the bot is told they are', async (t) => {
  const { preview, tab } = await stage(t);
  const { editor } = cast((await tab()).snapshot);
  assert.deepEqual(preview.adminIds, [editor.id]);
  assert.match(preview.token, /^\d+:[\w-]{35}$/);
});
