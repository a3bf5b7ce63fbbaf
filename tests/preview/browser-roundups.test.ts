import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  ask,
  button,
  chat,
  composer,
  conversation,
  messages,
  newest,
  openChat,
  openPrivateChat,
  type PreviewWithBrowser,
  pace,
  press,
  say,
  startPreviewWithBrowser,
  toast,
  until,
  withoutBrowser,
} from './browser.ts';
import { addFault, clockShows, noFaults, openTools, tool, travelTo } from './tools.ts';

const skip = withoutBrowser;
const BOT = '@briefing_preview_bot';
const [DESK, READERS, WEEKLY] = ['desk', 'readers', 'weekly'].map(
  (name) => `Central Asia ${name}`,
) as [string, string, string];
/** Everybody who is subscribed at 09:00 by the first Monday. */
const SUBSCRIBED = ['Anna', 'Editor', DESK, READERS, WEEKLY];

let preview: PreviewWithBrowser;
let page: Page;

before(async () => {
  if (skip) return;
  preview = await startPreviewWithBrowser();
  page = await preview.tab();
  await openTools(page);
  await travelTo(page, '2021-11-12T10:00');
  await clockShows(page, /Fri, 12 Nov 2021, 10:00/);
});
after(() => preview?.close());

async function nextMonday(words: RegExp): Promise<void> {
  await tool(page, 'Time').getByRole('button', { name: 'Next Mon 09:00' }).click();
  await clockShows(page, words);
}

async function speakAs(who: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Who writes' }).selectOption({ label: who });
}

/** The list of chats that a client offers, and how to choose one. */
function chooser(kind: 'channel' | 'group') {
  const dialog = page.getByRole('dialog', { name: `Choose a ${kind}` });
  const options = dialog.getByRole('listitem').getByRole('button');
  return {
    dialog,
    titles: async () => {
      await options.first().waitFor();
      return (await options.allInnerTexts()).map((text) => text.split('\n')[1]);
    },
    async choose(title: string) {
      // The bot writes up to twice to whoever chose.
      await pace(page);
      await pace(page);
      await options.filter({ hasText: title }).click();
    },
  };
}

/** How often each chat got the roundup of a week. */
async function copies(week: RegExp): Promise<number[]> {
  const counts: number[] = [];
  for (const title of SUBSCRIBED) {
    await openChat(page, title);
    await messages(page).filter({ hasText: week }).first().waitFor();
    counts.push(await messages(page).filter({ hasText: week }).count());
  }
  return counts;
}

test('a reader subscribes, and is told when the first roundup comes', { skip }, async () => {
  await openPrivateChat(page, 'Anna');
  await ask(page, '/subscribe', /Monday 15 Nov, 09:00 Asia\/Almaty/);
  await page.getByRole('button', { name: 'Menu of commands' }).click();
  const commands = page.getByRole('listbox', { name: 'Commands' });
  for (const command of ['/subscribe', '/settings', '/unsubscribe', '/mydata']) {
    await commands.getByRole('option', { name: new RegExp(`^${command} `) }).waitFor();
  }
  await composer(page).press('Escape');
});

test('a group is subscribed by its owner, and by no other member', { skip }, async () => {
  await openChat(page, DESK);
  await speakAs('Anna (member)');
  await ask(page, `/subscribe${BOT}`, 'administrators');
  await speakAs('Иван (owner)');
  await ask(page, `/subscribe${BOT}`, /15 ноября, 09:00 Asia\/Almaty/);
});

test('a channel is chosen on the bot’s keyboard, which lets the bot in and subscribes it', {
  skip,
}, async () => {
  await openChat(page, WEEKLY);
  await conversation(page).getByText('The bot isn’t in this channel').waitFor();
  await openPrivateChat(page, 'Editor');
  await ask(page, '/subscribe', /Monday 15 Nov, 09:00/);
  await press(page, 'For a channel or a group', 'Which channel or group');
  const keyboard = page.getByRole('group', { name: 'The bot’s keyboard' });
  const { dialog, titles, choose } = chooser('channel');
  const open = () => keyboard.getByRole('button', { name: 'Choose a channel' }).click();
  await open();
  assert.deepEqual(await titles(), ['Central Asia news', WEEKLY]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await open();
  await dialog.waitFor();
  await page.mouse.click(5, 5);
  await dialog.waitFor({ state: 'hidden' });
  await open();
  await choose(WEEKLY);
  await conversation(page).getByText('Editor chose a chat for the bot').waitFor();
  await newest(page, /subscribed · Central Asia weekly/).waitFor();
  await keyboard.waitFor({ state: 'detached' });
  await openChat(page, WEEKLY);
  await conversation(page).getByText('the bot is an administrator').waitFor();
});

test('a link adds the bot to a group, where it is subscribed at once', { skip }, async () => {
  await openPrivateChat(page, 'Editor');
  await page.getByRole('link', { name: 'Add me to a group' }).last().click();
  const { titles, choose } = chooser('group');
  assert.deepEqual(await titles(), [DESK, 'Central Asia newsroom', READERS]);
  await choose(READERS);
  await conversation(page).getByText('Editor added Central Asia briefings').waitFor();
  await newest(page, /subscribed.*Monday 15 Nov, 09:00/s).waitFor();
  // The word in private may come before the page has turned to the group, and is read then.
  await openChat(page, 'Editor');
  await newest(page, new RegExp(READERS)).waitFor();
});

test('a link makes the bot an administrator of a channel, and the bot says so at once', {
  skip,
}, async () => {
  await openChat(page, 'Central Asia news');
  await tool(page, 'Faults')
    .getByLabel('The bot in “Central Asia news”')
    .selectOption({ label: 'Left' });
  await conversation(page).getByText('the bot isn’t in it').waitFor();
  await openPrivateChat(page, 'Editor');
  await page.getByRole('link', { name: 'Add me to a channel' }).last().click();
  const { choose } = chooser('channel');
  await choose('Central Asia news');
  await toast(page, 'administrator of “Central Asia news”').waitFor();
  await newest(page, 'I can write in “Central Asia news” now').waitFor();
});

test('on Monday at nine the roundups arrive everywhere, marked as unread', { skip }, async () => {
  await openChat(page, 'Lena');
  await nextMonday(/Mon, 15 Nov 2021, 09:00/);
  for (const title of SUBSCRIBED) {
    await chat(page, title).filter({ hasText: '1 unread' }).waitFor();
  }
  await until(async () => /^\([56]\)/.test(await page.title()), 'the title counts them');
  assert.deepEqual(await copies(/8–14 (November|ноября) 2021/), [1, 1, 1, 1, 1]);
  await openChat(page, DESK);
  await newest(page, /понедельник, 22 ноября, 09:00/).waitFor();
});

test('a roundup whose connection was lost is sent once more a minute later, and no other is', {
  skip,
}, async () => {
  await openChat(page, 'Lena');
  await addFault(page, 'Connection lost after sending');
  await nextMonday(/Mon, 22 Nov 2021, 09:00/);
  for (const title of SUBSCRIBED) {
    await chat(page, title).filter({ hasText: '1 unread' }).waitFor();
  }
  await noFaults(page);
  const week = /15–21 (November|ноября) 2021/;
  assert.deepEqual(await copies(week), [1, 1, 1, 1, 1]);
  await openChat(page, 'Editor');
  await ask(page, '/deliveries', /22 November 2021 · 5 due\s+4 sent, 1 waiting/);
  await tool(page, 'Time').getByRole('button', { name: '+2 min' }).click();
  await clockShows(page, /Mon, 22 Nov 2021, 09:02/);
  await until(async () => {
    await press(page, 'Refresh', '22 November 2021 · 5 due');
    return (
      (await messages(page)
        .filter({ hasText: /5 due\s+5 sent/ })
        .count()) > 0
    );
  }, 'all are sent');
  assert.deepEqual((await copies(week)).sort(), [1, 1, 1, 1, 2]);
});

test('subjects, hour and zone are set by buttons', { skip }, async () => {
  await openChat(page, 'Anna');
  await ask(page, '/settings', /Everything · Mondays at 09:00/);
  await press(page, 'What', 'What the roundup is about');
  await press(page, 'Countries', 'Now: Everything');
  await press(page, '🇰🇿 Kazakhstan', 'Now: Kazakhstan');
  await button(page, '✓ 🇰🇿 Kazakhstan').waitFor();
  await press(page, '🇺🇿 Uzbekistan', /Now: .*Uzbekistan/);
  await press(page, '✓ 🇰🇿 Kazakhstan', /Now: Uzbekistan/);
  await press(page, '‹ Back', 'What the roundup is about');
  await press(page, '‹ Back', 'Uzbekistan · Mondays at 09:00');
  await press(page, 'Hour', 'At what time?');
  await press(page, '18:00', 'Uzbekistan · Mondays at 18:00');
  await press(page, 'Time zone', 'In which time zone?');
  await press(page, 'Asia/Tashkent, UTC+5', /Next: Monday 29 Nov, 18:00 Asia\/Tashkent, UTC\+5/);
  await toast(page, 'Saved').waitFor();
});

test('a country is followed and no longer followed from its page', { skip }, async () => {
  await openPrivateChat(page, 'Lena');
  await ask(page, '/kz', 'Kazakhstan');
  await press(page, '+ Follow', 'Kazakhstan');
  await toast(page, 'Followed: 🇰🇿 Kazakhstan').waitFor();
  await button(page, '✓ Followed · Unfollow').waitFor();
  await ask(page, '/settings', /Kazakhstan · Mondays at 09:00/);
});

test('what the admins ask is for them alone', { skip }, async () => {
  await openChat(page, 'Editor');
  await ask(page, '/subscribers', /Subscribers/);
  await openChat(page, 'Lena');
  const count = await messages(page).count();
  await say(page, '/deliveries');
  await until(async () => (await messages(page).count()) === count + 2, 'an answer');
  assert.doesNotMatch(await messages(page).last().innerText(), /due|sent/);
});

test('nothing went wrong in the page meanwhile', { skip }, () => {
  assert.deepEqual(preview.faults, []);
});
