import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  ask,
  composer,
  conversation,
  messages,
  newest,
  openChat,
  openPrivateChat,
  type PreviewWithBrowser,
  press,
  say,
  startPreviewWithBrowser,
  until,
  withoutBrowser,
} from './browser.ts';
import { addFault, clockShows, noFaults, openTools, tool, travelTo } from './tools.ts';

const skip = withoutBrowser;

let preview: PreviewWithBrowser;
let page: Page;

before(async () => {
  if (skip) return;
  preview = await startPreviewWithBrowser();
  page = await preview.tab();
  await openTools(page);
});
after(() => preview?.close());

test('the switch of raw calls shows below each message what went over the wire', {
  skip,
}, async () => {
  await openPrivateChat(page, 'Lena');
  await ask(page, '/week 2021-W47', 'Week of 22–28 November 2021');
  const json = async (name: string | RegExp) =>
    JSON.parse(await messages(page).getByRole('group', { name }).last().innerText());
  assert.equal(await messages(page).getByText('sendMessage', { exact: true }).count(), 0);

  await tool(page, 'View').getByText('Raw calls under each message').click();
  await page.getByRole('button', { name: 'Raw calls', pressed: true }).waitFor();
  const sent = await json('sendMessage');
  assert.match(sent.text, /^Week of 22–28 November 2021/);
  assert.ok(sent.chat_id && Array.isArray(sent.entities));
  assert.equal((await json(/^update \d+: message$/)).message.text, '/week 2021-W47');

  await press(page, '‹ Earlier', 'Week of 15–21 November 2021');
  assert.match((await json('editMessageText')).text, /^Week of 15–21 November 2021/);
  assert.equal(await messages(page).last().getByText('sendMessage', { exact: true }).count(), 1);
  await page.getByRole('button', { name: 'Raw calls', pressed: true }).click();
  await messages(page).getByText('editMessageText', { exact: true }).waitFor({ state: 'detached' });
});

test('the bot’s clock goes to a day, on by a week, and back to now', { skip }, async () => {
  await openPrivateChat(page, 'Editor');
  const time = tool(page, 'Time');
  await travelTo(page, '2021-11-12T09:30');
  await clockShows(page, /Fri, 12 Nov 2021, 09:30/);
  const input = time.getByLabel(/^Date and time to go to/);
  await until(async () => (await input.inputValue()) === '2021-11-12T09:30', 'the bot’s time');
  await ask(page, '/week', 'Week of 8–14 November 2021');
  await time.getByRole('button', { name: '+1 week' }).click();
  await clockShows(page, /Fri, 19 Nov 2021/);
  await ask(page, '/week', 'Week of 15–21 November 2021');
  await time.getByRole('button', { name: '−1 day' }).click();
  await clockShows(page, /Thu, 18 Nov 2021/);
  await time.getByRole('button', { name: 'Next Mon 09:00' }).click();
  await clockShows(page, /Mon, 22 Nov 2021, 09:00/);
  await time.getByRole('button', { name: '+1 hour' }).click();
  await clockShows(page, /Mon, 22 Nov 2021, 10:00/);
  await time.getByRole('button', { name: 'Back to now' }).click();
  await time.getByText('the real time').waitFor();
  await ask(page, '/week', new RegExp(`Week of .*${new Date().getFullYear()}`));
});

test('a connection lost before a message is taken: the reader is told nothing, and is answered the next time', {
  skip,
}, async () => {
  await openPrivateChat(page, 'Lena');
  await addFault(page, 'Connection lost, nothing sent');
  await page.getByRole('button', { name: /^1 fault$/ }).waitFor();
  const count = await messages(page).count();
  await say(page, '/about');
  await noFaults(page);
  await ask(page, '/csto', /CSTO/);
  assert.equal(await messages(page).count(), count + 3);
  assert.equal(await page.getByRole('button', { name: /faults?$/ }).count(), 0);
});

test('a connection lost after a message was taken: the reader sees the answer once', {
  skip,
}, async () => {
  await openPrivateChat(page, 'Иван');
  await addFault(page, 'Connection lost after sending');
  await ask(page, '/week 2021-W47', 'Неделя 22–28 ноября 2021');
  await noFaults(page);
  await ask(page, '/sco', 'ШОС');
  assert.equal(await messages(page).filter({ hasText: 'Неделя 22–28 ноября 2021' }).count(), 1);
});

test('an edit that is lost is tried again: the button works', { skip }, async () => {
  await openPrivateChat(page, 'Lena');
  await ask(page, '/week 2021-W47', 'Week of 22–28 November 2021');
  await addFault(page, 'Bad gateway (502)');
  await press(page, '‹ Earlier', 'Week of 15–21 November 2021');
  await noFaults(page);
});

test('faults that wait are named with how often they still strike, and can be mended', {
  skip,
}, async () => {
  await addFault(page, 'Too many requests (429)', '3 times');
  await addFault(page, 'No answer at all', '10 times');
  await tool(page, 'Faults').getByText('10 left').waitFor();
  await page.getByRole('button', { name: /^2 faults$/ }).waitFor();
  await openPrivateChat(page, 'Иван');
  await say(page, '/privacy');
  await tool(page, 'Faults').getByText('2 left').waitFor();
  await tool(page, 'Faults').getByRole('button', { name: 'Mend: Too many requests (429)' }).click();
  await page.getByRole('button', { name: /^1 fault$/ }).waitFor();
  await tool(page, 'Faults').getByRole('button', { name: 'Mend: No answer at all' }).click();
  await noFaults(page);
  await ask(page, '/csto', 'ОДКБ');
});

test('whoever has blocked the bot can not write until they unblock it', { skip }, async () => {
  await openPrivateChat(page, 'Lena');
  const standing = tool(page, 'Faults').getByLabel('The bot in “Lena”');
  await standing.selectOption({ label: 'Blocked' });
  const unblock = conversation(page).getByRole('button', { name: 'Unblock' });
  await unblock.waitFor();
  assert.equal(await composer(page).count(), 0);
  await conversation(page).getByText('you are Lena · blocked').waitFor();
  await unblock.click();
  await composer(page).waitFor();
  assert.equal(await standing.inputValue(), 'member');
  await ask(page, '/ots', /OTS/);
});

test('in a group that the bot has left it answers nothing, and again once it is back', {
  skip,
}, async () => {
  await openChat(page, 'Central Asia desk');
  const standing = tool(page, 'Faults').getByLabel('The bot in “Central Asia desk”');
  await standing.selectOption({ label: 'Left' });
  await conversation(page).getByText('the bot isn’t in it').waitFor();
  await say(page, '/sco');
  await newest(page, '/sco').waitFor();
  await standing.selectOption({ label: 'Member' });
  await conversation(page).getByText('with @briefing_preview_bot').waitFor();
  await ask(page, '/csto', /CSTO/);
  assert.equal(
    await messages(page)
      .getByRole('button', { name: /^In reply to/ })
      .count(),
    1,
  );
});

test('a theme that is chosen stays over a reload', { skip }, async () => {
  const other = await preview.beside(page);
  const ground = () => other.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  await other.getByRole('button', { name: 'Tools', exact: true }).click();
  const light = await ground();
  await other.getByText('dark', { exact: true }).click();
  await until(async () => (await ground()) !== light, 'another ground');
  const dark = await ground();
  await other.reload();
  await composer(other).waitFor();
  assert.equal(await ground(), dark);
  await other.close();
});

test('nothing went wrong in the page meanwhile', { skip }, () => {
  assert.deepEqual(preview.faults, []);
});
