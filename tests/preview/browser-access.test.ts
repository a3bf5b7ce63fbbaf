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
  press,
  startPreviewWithBrowser,
  until,
  violations,
  withoutBrowser,
} from './browser.ts';

const skip = withoutBrowser;

/** Without motion, so that nothing is looked at half-way. */
const STILL = { reducedMotion: 'reduce' } as const;
const PHONE = { ...STILL, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

let preview: PreviewWithBrowser;
let desktop: Page;
let phone: Page;

before(async () => {
  if (skip) return;
  preview = await startPreviewWithBrowser();
  desktop = await preview.tab(STILL);
  phone = await preview.tab(PHONE);
});
after(() => preview?.close());

/** What axe-core says in light, and of the colours in dark. */
async function assertAccessible(page: Page, state: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  assert.deepEqual(await violations(page), [], `${state}, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await violations(page, ['color-contrast']), [], `${state}, dark`);
}

/** Presses Tab, or Shift+Tab, until this has the focus. */
async function tabTo(page: Page, to: ReturnType<typeof chat>, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await to.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${key} never leads to ${to}`);
}

async function hasFocus(page: Page, to: ReturnType<typeof chat>): Promise<void> {
  const focused = async () => (await to.and(page.locator(':focus')).count()) > 0;
  await until(focused, `the focus on ${to}`);
}

async function assertFits(page: Page): Promise<void> {
  const widths = `[document.documentElement.scrollWidth, document.body.scrollWidth, innerWidth]`;
  const [document, body, window] = await page.evaluate<[number, number, number]>(widths);
  assert.ok(document <= window && body <= window, `${document} and ${body} on ${window} pixels`);
}

test('with the keyboard alone one writes, presses a button, uses the tools and changes the chat', {
  skip,
}, async () => {
  const page = desktop;
  await newest(page, 'Weekly digest').waitFor();
  // The first stop leads past everything to writing.
  await page.keyboard.press('Tab');
  await hasFocus(page, page.getByRole('link', { name: 'Skip to writing a message' }));
  await page.keyboard.press('Enter');
  await hasFocus(page, composer(page));
  await page.keyboard.type('/week 2021-W47');
  await page.keyboard.press('Enter');
  await newest(page, 'Week of 22–28 November 2021').waitFor();
  await hasFocus(page, composer(page));

  const earlier = messages(page).last().getByRole('button', { name: '‹ Earlier' });
  await tabTo(page, earlier, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await newest(page, 'Week of 15–21 November 2021').waitFor();
  const inMessage = messages(page).last().locator(':focus').or(messages(page).last());
  await hasFocus(page, inMessage);

  // The menu of a message.
  await tabTo(page, messages(page), 'Shift+Tab');
  await hasFocus(page, messages(page).last());
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Actions of the message' });
  await hasFocus(page, menu.getByRole('menuitem').first());
  await page.keyboard.press('ArrowDown');
  await hasFocus(page, menu.getByRole('menuitem').nth(1));
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await hasFocus(page, messages(page).last());
  await page.keyboard.press('ArrowUp');
  await hasFocus(page, messages(page).nth(-2));

  const tools = page.getByRole('button', { name: 'Tools', exact: true });
  await tabTo(page, tools, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await hasFocus(page, page.getByRole('button', { name: 'Close the tools' }));
  await page.keyboard.press('Escape');
  await hasFocus(page, tools);

  await tabTo(page, chat(page, 'Anna'));
  await page.keyboard.press('ArrowDown');
  await hasFocus(page, chat(page, 'Иван'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('you are Lena').waitFor();
  await hasFocus(page, conversation(page).getByRole('button', { name: 'Start', exact: true }));
  await page.keyboard.press('Enter');
  await newest(page, 'Briefings on Central Asia').waitFor();
  await hasFocus(page, composer(page));
});

test('a phone shows the list or a conversation, and nothing stands out at its side', {
  skip,
}, async () => {
  await newest(phone, 'Weekly digest').waitFor();
  const list = phone.getByRole('navigation', { name: 'Chats' });
  assert.ok(!(await list.isVisible()));
  await assertFits(phone);
  await phone.getByRole('link', { name: 'Back to the chats' }).tap();
  await list.waitFor();
  assert.ok(!(await conversation(phone).isVisible()));
  await assertFits(phone);
  await chat(phone, 'Editor').tap();
  await phone.getByText('you are Editor').waitFor();
  assert.ok(!(await list.isVisible()));
  await phone.getByRole('button', { name: 'Start', exact: true }).tap();
  await newest(phone, 'Briefings on Central Asia').waitFor();
  await ask(phone, '/latest', 'The newest briefs');
  await assertFits(phone);
  // The way back of the phone itself.
  await phone.goBack();
  await list.waitFor();
  await phone.goForward();
  await newest(phone, 'The newest briefs').waitFor();
  const box = await composer(phone).boundingBox();
  assert.ok(box !== null && box.y + box.height <= 844, 'the composer is in sight');
});

test('axe-core finds nothing on a desktop: a conversation, with suggestions, menu, tools and raw calls', {
  skip,
}, async () => {
  const page = desktop;
  await openPrivateChat(page, 'Иван');
  await ask(page, '/week 2021-W47', 'Неделя 22–28 ноября 2021');
  await assertAccessible(page, 'a conversation in Russian');
  await openChat(page, 'Central Asia desk');
  await assertAccessible(page, 'an empty group');
  await composer(page).fill('/cou');
  await page.getByRole('listbox', { name: 'Commands' }).waitFor();
  await assertAccessible(page, 'suggestions');
  await composer(page).fill('@briefing_preview_bot lithium');
  await page.getByRole('listbox', { name: 'Results' }).waitFor();
  await assertAccessible(page, 'results of inline mode');
  await composer(page).fill('');

  await openChat(page, 'Anna');
  await messages(page).last().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Reply' }).waitFor();
  await assertAccessible(page, 'the menu of a message');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).waitFor();
  await assertAccessible(page, 'a question');
  await page.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'Tools', exact: true }).click();
  await page.getByRole('button', { name: '+1 week' }).click();
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: /^1 fault$/ }).waitFor();
  await page.getByRole('button', { name: 'Back to now' }).waitFor();
  await page.getByRole('button', { name: 'Raw calls' }).click();
  await page.getByRole('group', { name: 'sendMessage' }).last().waitFor();
  await assertAccessible(page, 'tools and raw calls');
  await page.getByRole('button', { name: /^Mend: / }).click();
  await page.getByRole('button', { name: 'Back to now' }).click();
});

test('axe-core finds nothing on a phone: the list, a conversation, the tools', {
  skip,
}, async () => {
  const page = phone;
  await page.goto(`${preview.url}/#chats`);
  await page.getByRole('navigation', { name: 'Chats' }).waitFor();
  await assertAccessible(page, 'the list');
  await chat(page, 'Anna').tap();
  await composer(page).waitFor();
  await assertAccessible(page, 'a conversation');
  await page.getByRole('button', { name: 'Tools', exact: true }).tap();
  await page.getByRole('button', { name: 'Close the tools' }).waitFor();
  await assertFits(page);
  await assertAccessible(page, 'the tools');
  await page.getByRole('button', { name: 'Close the tools' }).tap();
});

/** Leads to the list from which somebody chooses a chat for the bot. */
async function openChooser(page: Page, person: string): Promise<void> {
  await openPrivateChat(page, person);
  await ask(page, '/subscribe', /09:00/);
  await press(page, 'For a channel or a group', 'Which channel or group');
  await page.getByRole('button', { name: 'Choose a channel' }).click();
  await page.getByRole('dialog', { name: 'Choose a channel' }).waitFor();
}

test('axe-core finds nothing while somebody subscribes a channel, and the keyboard is enough for it', {
  skip,
}, async () => {
  const page = desktop;
  await openChooser(page, 'Lena');
  await page.getByText('Lena runs no channel that fits.').waitFor();
  await assertAccessible(page, 'a list of no chats');
  await page.keyboard.press('Escape');
  await openChooser(page, 'Editor');
  await assertAccessible(page, 'a list of chats');
  const options = page.getByRole('dialog').getByRole('listitem').getByRole('button');
  await hasFocus(page, options.first());
  await page.keyboard.press('Escape');
  await hasFocus(page, page.getByRole('button', { name: 'Choose a channel' }));
  await assertAccessible(page, 'the bot’s keyboard');
  await page.keyboard.press('Enter');
  await hasFocus(page, options.first());
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await newest(page, /subscribed · Central Asia weekly/).waitFor();
  await openChat(page, 'Central Asia readers');
  await assertAccessible(page, 'a group that the bot is not in');
});

test('on a phone the list of chats fits, and a screen reader finds the actions of a message', {
  skip,
}, async () => {
  const page = phone;
  await page.goto(`${preview.url}/#chats`);
  await chat(page, 'Editor').tap();
  await page.getByRole('link', { name: 'Add me to a group' }).last().tap();
  await page.getByRole('dialog', { name: 'Choose a group' }).waitFor();
  await assertFits(page);
  await assertAccessible(page, 'a list of chats');
  await page.getByRole('button', { name: 'Cancel' }).tap();
  // What a screen reader does: no finger comes down there.
  await button(page, 'Actions of the message').dispatchEvent('click');
  await page.getByRole('menuitem', { name: 'Reply' }).waitFor();
  await page.keyboard.press('Escape');
});

test('where the system is dark, so is the page', { skip }, async () => {
  const brightness = `(() => {
    const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g);
    return Number(red) + Number(green) + Number(blue);
  })()`;
  await desktop.emulateMedia({ colorScheme: 'light' });
  const light = await desktop.evaluate<number>(brightness);
  await desktop.emulateMedia({ colorScheme: 'dark' });
  const dark = await desktop.evaluate<number>(brightness);
  assert.ok(light > 500 && dark < 200, `${light} in light, ${dark} in dark`);
});

test('nothing went wrong in the page meanwhile', { skip }, () => {
  assert.deepEqual(preview.faults, []);
});
