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

const skip = withoutBrowser;

let preview: PreviewWithBrowser;
let page: Page;

before(async () => {
  if (skip) return;
  preview = await startPreviewWithBrowser();
  page = await preview.tab();
  await page.getByRole('button', { name: 'Tools', exact: true }).click();
});
after(() => preview?.close());

function tool(name: string) {
  return page.getByRole('region', { name });
}

/** Chosen in the panel: what happens to the bot's next calls. */
async function addFault(what: string, times = '1×'): Promise<void> {
  await tool('Faults').getByLabel('What goes wrong').selectOption({ label: what });
  await tool('Faults').getByLabel('How many calls').selectOption({ label: times });
  await tool('Faults').getByRole('button', { name: 'Add' }).click();
  await tool('Faults')
    .getByRole('button', { name: `Mend: ${what}` })
    .waitFor();
}

async function noFaults(): Promise<void> {
  await tool('Faults').getByText('The bot’s calls go through.').waitFor();
}

test('the switch of raw calls shows below each message what went over the wire', {
  skip,
}, async () => {
  await openPrivateChat(page, 'Lena');
  await ask(page, '/week 2021-W47', 'Week of 22–28 November 2021');
  const json = async (name: string | RegExp) =>
    JSON.parse(await messages(page).getByRole('group', { name }).last().innerText());
  assert.equal(await messages(page).getByText('sendMessage', { exact: true }).count(), 0);

  await tool('View').getByText('Raw calls under each message').click();
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
  const time = tool('Time');
  await time.getByLabel(/^Date and time to go to/).fill('2021-11-12T09:30');
  await time.getByRole('button', { name: 'Go', exact: true }).click();
  await page.getByRole('button', { name: /Fri, 12 Nov 2021, 09:30/ }).waitFor();
  await ask(page, '/week', 'Week of 8–14 November 2021');
  await time.getByRole('button', { name: '+1 week' }).click();
  await page.getByRole('button', { name: /Fri, 19 Nov 2021/ }).waitFor();
  await ask(page, '/week', 'Week of 15–21 November 2021');
  await time.getByRole('button', { name: '−1 day' }).click();
  await page.getByRole('button', { name: /Thu, 18 Nov 2021/ }).waitFor();
  await time.getByRole('button', { name: 'Back to now' }).click();
  await time.getByText('the real time').waitFor();
  await ask(page, '/week', new RegExp(`Week of .*${new Date().getFullYear()}`));
});

test('a connection lost before a message is taken: the reader is told nothing, and is answered the next time', {
  skip,
}, async () => {
  await openPrivateChat(page, 'Lena');
  await addFault('Connection lost, nothing sent');
  await page.getByRole('button', { name: /^1 fault$/ }).waitFor();
  const count = await messages(page).count();
  await say(page, '/about');
  await noFaults();
  await ask(page, '/csto', /CSTO/);
  assert.equal(await messages(page).count(), count + 3);
  assert.equal(await page.getByRole('button', { name: /faults?$/ }).count(), 0);
});

test('a connection lost after a message was taken: the reader sees the answer once', {
  skip,
}, async () => {
  await openPrivateChat(page, 'Иван');
  await addFault('Connection lost after sending');
  await ask(page, '/week 2021-W47', 'Неделя 22–28 ноября 2021');
  await noFaults();
  await ask(page, '/sco', 'ШОС');
  assert.equal(await messages(page).filter({ hasText: 'Неделя 22–28 ноября 2021' }).count(), 1);
});

test('an edit that is lost is tried again: the button works', { skip }, async () => {
  await openPrivateChat(page, 'Lena');
  await ask(page, '/week 2021-W47', 'Week of 22–28 November 2021');
  await addFault('Bad gateway (502)');
  await press(page, '‹ Earlier', 'Week of 15–21 November 2021');
  await noFaults();
});

test('faults that wait are named with how often they still strike, and can be mended', {
  skip,
}, async () => {
  await addFault('Too many requests (429)', '3×');
  await addFault('No answer at all', '10×');
  await tool('Faults').getByText('10 left').waitFor();
  await page.getByRole('button', { name: /^2 faults$/ }).waitFor();
  await openPrivateChat(page, 'Иван');
  await say(page, '/privacy');
  await tool('Faults').getByText('2 left').waitFor();
  await tool('Faults').getByRole('button', { name: 'Mend: Too many requests (429)' }).click();
  await page.getByRole('button', { name: /^1 fault$/ }).waitFor();
  await tool('Faults').getByRole('button', { name: 'Mend: No answer at all' }).click();
  await noFaults();
  await ask(page, '/csto', 'ОДКБ');
});

test('whoever has blocked the bot can not write until they unblock it', { skip }, async () => {
  await openPrivateChat(page, 'Lena');
  const standing = tool('Faults').getByLabel('The bot in “Lena”');
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
  const standing = tool('Faults').getByLabel('The bot in “Central Asia desk”');
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
