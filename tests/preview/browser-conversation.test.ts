import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  ask,
  button,
  chat,
  composer,
  messages,
  newest,
  openChat,
  openPrivateChat,
  type PreviewWithBrowser,
  press,
  say,
  start,
  startPreviewWithBrowser,
  toast,
  until,
  withoutBrowser,
} from './browser.ts';

const skip = withoutBrowser;
const BOT = '@briefing_preview_bot';

let preview: PreviewWithBrowser;
let page: Page;

before(async () => {
  if (skip) return;
  preview = await startPreviewWithBrowser();
  page = await preview.tab({ permissions: ['clipboard-read', 'clipboard-write'] });
});
after(() => preview?.close());

/** Somebody writes from elsewhere: this page only hears of it. */
async function sayFromElsewhere(title: string, text: string): Promise<void> {
  const id = Number((await chat(page, title).getAttribute('href'))?.slice(1));
  const body = JSON.stringify({ chat: id, as: id, text });
  const response = await fetch(`${preview.url}/act/say`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  assert.equal(response.status, 200);
}

test('the page opens with a question that has been answered', { skip }, async () => {
  await newest(page, 'Weekly digest').waitFor();
  const answer = messages(page).last();
  assert.match(await answer.innerText(), /Anna\s+lithium in Afghanistan/);
  const quotation = answer.getByRole('blockquote').first();
  assert.deepEqual(await quotation.getByRole('strong').allInnerTexts(), ['lithium', 'Afghanistan']);
  await until(async () => (await page.title()).endsWith('Central Asia · Preview'), 'the title');
});

test('a person who has not started the bot sees what it can do and a START button', {
  skip,
}, async () => {
  await openChat(page, 'Lena');
  await page.getByRole('heading', { name: 'What can this bot do?' }).waitFor();
  assert.equal(await composer(page).count(), 0);
  await start(page);
  await composer(page).waitFor();
  await until(() => isFocused(composer(page)), 'the composer has the focus');
});

test('/week shows a week, and a button the one before in its place', { skip }, async () => {
  await openPrivateChat(page, 'Lena');
  await ask(page, '/week 2021-W47', 'Week of 22–28 November 2021');
  const count = await messages(page).count();
  await press(page, '‹ Earlier', 'Week of 15–21 November 2021');
  assert.equal(await messages(page).count(), count);
});

test('a brief opens in the place of the week that lists it, and Back leads back', {
  skip,
}, async () => {
  await openChat(page, 'Anna');
  await ask(page, '/week 2021-W47', 'Week of 22–28 November 2021');
  const count = await messages(page).count();
  await press(page, '2', 'Source: China and Central Asia Studies Center');
  await press(page, '‹ Back', 'Week of 22–28 November 2021');
  assert.equal(await messages(page).count(), count);
});

test('a long list is paged, and its counter says in a toast where one is', { skip }, async () => {
  await openChat(page, 'Иван');
  await ask(page, '/latest', /\s1\. /);
  const [first] = await messages(page).last().getByRole('strong').allInnerTexts();
  await press(page, '›', /\s7\. /);
  await button(page, /^2\/\d+$/).click();
  await toast(page, /2.+\d/).waitFor();
  await press(page, '‹', /\s1\. /);
  assert.equal((await messages(page).last().getByRole('strong').allInnerTexts())[0], first);
});

test('a command and what may follow it are completed, and the arrow recalls what was said', {
  skip,
}, async () => {
  await openPrivateChat(page, 'Editor');
  await composer(page).pressSequentially('/cou');
  const commands = page.getByRole('listbox', { name: 'Commands' });
  await commands.getByRole('option', { name: /^\/country / }).waitFor();
  assert.deepEqual(
    (await commands.getByRole('option').allInnerTexts()).map((text) => text.split(/\s/)[0]),
    ['/country', '/countries'],
  );
  await composer(page).press('Enter');
  await until(async () => (await composer(page).inputValue()) === '/country ', '/country ');
  const names = page.getByRole('listbox', { name: 'What may follow' });
  assert.equal(await names.getByRole('option').count(), 6);
  await composer(page).pressSequentially('kyr');
  await until(async () => (await names.getByRole('option').count()) === 1, 'one is left');
  assert.match(await names.innerText(), /kg\s+Kyrgyzstan/);
  await composer(page).press('Enter');
  await newest(page, '🇰🇬 Kyrgyzstan').waitFor();
  await messages(page).filter({ hasText: '/country kg' }).waitFor();

  await ask(page, '/about', /Central Asia/);
  await composer(page).press('ArrowUp');
  assert.equal(await composer(page).inputValue(), '/about');
  await composer(page).press('ArrowUp');
  assert.equal(await composer(page).inputValue(), '/country kg');
  await composer(page).press('ArrowDown');
  await composer(page).press('ArrowDown');
  assert.equal(await composer(page).inputValue(), '');
});

test('a collapsed quotation opens and closes', { skip }, async () => {
  await openPrivateChat(page, 'Lena');
  const week = await ask(page, '/week 2021-W45', 'Week of 8–14 November 2021');
  const whole = week.getByRole('button', { name: 'Whole quotation' }).first();
  const quotation = week.getByRole('blockquote').first();
  const height = async () => (await quotation.boundingBox())?.height ?? 0;
  assert.equal(await whole.getAttribute('aria-expanded'), 'false');
  const closed = await height();
  await whole.click();
  assert.equal(await whole.getAttribute('aria-expanded'), 'true');
  assert.ok((await height()) > closed * 1.2, `${await height()} is hardly more than ${closed}`);
  await whole.click();
  assert.equal(await height(), closed);
});

test('a copied link to a week, posted in a group, opens it in the private chat of whoever presses it', {
  skip,
}, async () => {
  await openPrivateChat(page, 'Lena');
  await ask(page, '/week 2021-W46', 'Week of 15–21 November 2021');
  await button(page, 'Copy link').click();
  await toast(page, 'Copied to the clipboard').waitFor();
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  assert.match(link, /^https:\/\/t\.me\/briefing_preview_bot\?start=[\w-]+$/);

  await openChat(page, 'Central Asia desk');
  await page.getByRole('combobox', { name: 'Who writes' }).selectOption({ label: 'Anna (member)' });
  await say(page, `look: ${link}`);
  await newest(page, 'look').getByRole('link').click();
  await page.getByText('you are Anna').waitFor();
  await newest(page, 'Week of 15–21 November 2021').waitFor();
});

test('Share leads to a chat of one’s choice, where the card is posted', { skip }, async () => {
  await openPrivateChat(page, 'Lena');
  await ask(page, '/week 2021-W44', 'Week of 1–7 November 2021');
  await button(page, 'Share').click();
  const dialog = page.getByRole('dialog', { name: 'Choose a chat' });
  await dialog.getByRole('button', { name: 'Central Asia desk' }).click();
  await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().click();
  await newest(page, 'Week of 1–7 November 2021').waitFor();
  assert.match(await messages(page).last().innerText(), /via @briefing_preview_bot/);
});

test('in a group the bot answers what is meant for it, as a reply, and else is silent', {
  skip,
}, async () => {
  await openChat(page, 'Central Asia desk');
  const who = page.getByRole('combobox', { name: 'Who writes' });
  await who.selectOption({ label: 'Anna (member)' });
  const before = await messages(page).count();
  await say(page, 'hello all');
  await newest(page, 'hello all').waitFor();
  await ask(page, `/week${BOT} 2021-W47`, 'Week of 22–28 November 2021');
  assert.equal(await messages(page).count(), before + 3);
  await button(page, /^In reply to Anna/).waitFor();

  await who.selectOption({ label: 'Editor (administrator, anonymous)' });
  await say(page, 'good evening');
  const anonymous = newest(page, 'good evening');
  await anonymous.waitFor();
  assert.match((await anonymous.textContent()) ?? '', /Central Asia desk/);
});

test('in any chat the bot’s name and words offer cards, and the chosen one is posted', {
  skip,
}, async () => {
  await openChat(page, 'Central Asia desk');
  await page.getByRole('combobox', { name: 'Who writes' }).selectOption({ label: 'Иван (owner)' });
  await composer(page).fill(`${BOT} vaccine warehouse`);
  const results = page.getByRole('listbox', { name: 'Results' });
  await results
    .getByRole('option', { name: /склад вакцин/ })
    .first()
    .waitFor();
  await composer(page).press('ArrowDown');
  const chosen = results.getByRole('option', { selected: true });
  const title = await chosen.getByRole('strong').innerText();
  await composer(page).press('Enter');
  const posted = newest(page, title);
  await posted.waitFor();
  assert.match(await posted.innerText(), /via @briefing_preview_bot/);
  assert.equal(await composer(page).inputValue(), '');
  await results.waitFor({ state: 'detached' });
});

test('the bot answers within the topic of a forum where it is asked', { skip }, async () => {
  await openChat(page, 'General');
  const general = await messages(page).count();
  await openChat(page, 'Questions');
  await ask(page, `${BOT} lithium in Afghanistan`, 'Weekly digest');
  await openChat(page, 'General');
  assert.equal(await messages(page).count(), general);
});

test('a Russian reader is answered in Russian, and their menu is Russian', { skip }, async () => {
  await openPrivateChat(page, 'Иван');
  await ask(page, '/week 2021-W47', /Неделя 22–28 ноября 2021/);
  assert.match(await messages(page).last().innerText(), /Недельный обзор: склад вакцин/);
  await ask(page, 'литий в Афганистане', /афганскому литию/);
  await ask(page, 'кто выиграл чемпионат мира по футболу?', /ничего нет/);
  await page.getByRole('button', { name: 'Menu of commands' }).click();
  const commands = page.getByRole('listbox', { name: 'Commands' });
  await commands.getByRole('option', { name: '/week сводки за неделю' }).waitFor();
  await page.keyboard.press('Escape');
  await commands.waitFor({ state: 'detached' });
});

test('in a channel the bot is silent', { skip }, async () => {
  await openChat(page, 'Central Asia news');
  await say(page, '/week');
  await newest(page, '/week').waitFor();
  await say(page, `${BOT} lithium in Afghanistan`);
  await newest(page, 'lithium').waitFor();
  const posts = await messages(page).count();
  // What was asked before it has been handled when this is answered.
  await openPrivateChat(page, 'Lena');
  await ask(page, '/privacy', 'Central Asia briefings');
  await openChat(page, 'Central Asia news');
  assert.equal(await messages(page).count(), posts);
});

test('a message can be replied to, changed and deleted from its menu', { skip }, async () => {
  await openChat(page, 'Week');
  await say(page, 'a note to be changed');
  const menu = page.getByRole('menu', { name: 'Actions of the message' });
  const choose = async (action: string) => {
    await newest(page, 'a note').click({ button: 'right' });
    await menu.getByRole('menuitem', { name: action }).click();
  };
  await choose('Edit');
  assert.equal(await composer(page).inputValue(), 'a note to be changed');
  await composer(page).fill('a note that was changed');
  await page.getByRole('button', { name: 'Keep the change' }).click();
  await newest(page, /a note that was changed.*edited/).waitFor();
  await choose('Reply');
  await page.getByText('Reply to Anna').waitFor();
  await say(page, 'a note on the note');
  await button(page, /^In reply to Anna a note that was changed/).waitFor();
  await choose('Delete');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await newest(page, /a note that was changed.*edited/).waitFor();
  await dialog.waitFor({ state: 'hidden' });
});

test('two tabs show the same: what is said in one, and what was read in one', {
  skip,
}, async () => {
  const other = await preview.beside(page);
  await openPrivateChat(page, 'Lena');
  await openPrivateChat(other, 'Lena');
  await ask(page, '/csto', /CSTO/);
  await newest(other, /CSTO/).waitFor();

  await sayFromElsewhere('Иван', 'кто выиграл чемпионат мира по футболу?');
  for (const tab of [page, other]) {
    await chat(tab, 'Иван').filter({ hasText: '1 unread' }).waitFor();
    await until(async () => /^\(1\)/.test(await tab.title()), 'the title counts it');
  }
  await openChat(other, 'Иван');
  for (const tab of [page, other]) {
    await chat(tab, 'Иван').filter({ hasNotText: 'unread' }).waitFor();
    await until(async () => !/^\(/.test(await tab.title()), 'the title counts nothing');
  }
  await other.close();
});

test('after a reload everything said is still there, in the chat that was open', {
  skip,
}, async () => {
  await openPrivateChat(page, 'Lena');
  await ask(page, '/ots', /OTS/);
  const texts = await messages(page).allInnerTexts();
  await page.reload();
  await page.getByText('you are Lena').waitFor();
  await newest(page, /OTS/).waitFor();
  assert.deepEqual(await messages(page).allInnerTexts(), texts);
});

test('whoever reads further up stays there, and is led to the newest message', {
  skip,
}, async () => {
  await openChat(page, 'Anna');
  await ask(page, '/kz', '🇰🇿 Kazakhstan');
  await ask(page, '/uz', '🇺🇿 Uzbekistan');
  const last = messages(page).last();
  await messages(page).first().scrollIntoViewIfNeeded();
  const down = page.getByRole('button', { name: /^To the newest message/ });
  await down.waitFor();
  const position = async () => (await messages(page).first().boundingBox())?.y;
  const before = await position();
  await sayFromElsewhere('Anna', '/tj');
  await page.getByRole('button', { name: 'To the newest message, 1 unread' }).waitFor();
  assert.equal(await position(), before);
  await down.click();
  await down.waitFor({ state: 'detached' });
  await until(async () => {
    const [box, wall] = [await last.boundingBox(), await composer(page).boundingBox()];
    return box !== null && wall !== null && box.y + box.height <= wall.y;
  }, 'the newest message stands above the composer');
});

test('nothing went wrong in the page meanwhile', { skip }, () => {
  assert.deepEqual(preview.faults, []);
});

async function isFocused(element: ReturnType<typeof composer>): Promise<boolean> {
  return (await element.and(page.locator(':focus')).count()) > 0;
}
