import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  ask,
  button,
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
  toast,
  until,
  withoutBrowser,
} from './browser.ts';

const skip = withoutBrowser;

const TITLE = '<img src=x onerror=alert(1)>';
const SUMMARY = '<script>alert(2)</script> [a link](javascript:alert(3)) &lt;b&gt; {{alert(4)}}';
const FACT = '<svg/onload=alert(5)><a href="javascript:alert(6)">press</a> javascript:alert(7)';
const PUBLISHER = '"><iframe srcdoc="<script>alert(8)</script>">';
const HOSTILE = `---
title: '${TITLE}'
date: 2021-10-20
kind: news
countries: [kz]
topics: [energy]
sources:
  - publisher: '${PUBLISHER}'
    url: https://example.org/"onmouseover="alert(9)
---

A griffin. ${SUMMARY}

- A griffin was seen. ${FACT}
`;
const BROKEN = `---
title: '${TITLE}'
date: the day before
kind: news
---

- It holds no date.
`;

let content: string;
let preview: PreviewWithBrowser;
let page: Page;

before(async () => {
  if (skip) return;
  content = await mkdtemp(join(tmpdir(), 'content-'));
  await cp('content', content, { recursive: true });
  await writeFile(join(content, 'briefs/2021/2021-10-20-griffin.md'), HOSTILE);
  preview = await startPreviewWithBrowser({ CONTENT_DIR: content });
  page = await preview.tab();
  await page.evaluate(
    `violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI))`,
  );
});
after(async () => {
  await preview?.close();
  if (content !== undefined) await rm(content, { recursive: true });
});

/** Nothing of what was said became a part of the page, and nothing of it ran or tried to. */
async function assertHarmless(): Promise<void> {
  const became = [
    'img, iframe, object, embed, base, svg svg, #app script, #app style, #app link, #app meta',
    '[href^="javascript:" i], [href^="data:" i], [src], [srcdoc]',
  ].map((selector) => page.locator('#app').locator(selector));
  for (const elements of became) assert.equal(await elements.count(), 0);
  const handlers = `[...document.querySelectorAll('*')].flatMap((element) =>
    element.getAttributeNames().filter((name) => name.startsWith('on')))`;
  assert.deepEqual(await page.evaluate(handlers), []);
  assert.deepEqual(await page.evaluate('violations'), []);
  assert.deepEqual(preview.faults, []);
}

test('markup in a brief is shown as it was typed, wherever the brief is shown', {
  skip,
}, async () => {
  await openPrivateChat(page, 'Lena');
  const week = await ask(page, '/week 2021-10-20', 'Week of 18–24 October 2021');
  await week.filter({ hasText: TITLE }).waitFor();
  await assertHarmless();

  await press(page, '1', 'A griffin was seen.');
  // The bot keeps what follows a slash from being taken for a command.
  const text = (await messages(page).last().innerText()).replaceAll('\u2060', '');
  for (const typed of [TITLE, '<script>alert(2)</script>', '<svg/onload=alert(5)>', PUBLISHER]) {
    assert.ok(text.includes(typed), `${typed} in ${text}`);
  }
  await assertHarmless();
  // The list of chats, and the call itself.
  await page.getByRole('button', { name: 'Raw calls' }).click();
  await messages(page).getByRole('group', { name: 'editMessageText' }).waitFor();
  await assertHarmless();
  await page.getByRole('button', { name: 'Raw calls' }).click();
});

test('markup in a brief is as harmless among the cards of inline mode', { skip }, async () => {
  await openChat(page, 'Central Asia desk');
  // The answer to the words, and the brief itself.
  for (const card of [0, 1]) {
    await composer(page).fill('@briefing_preview_bot griffin');
    const results = page.getByRole('listbox', { name: 'Results' });
    await results.getByRole('option').filter({ hasText: TITLE }).nth(card).click();
    await newest(page, TITLE).waitFor();
    await assertHarmless();
  }
});

test('markup in a message stays text, in its bubble, in the list and in a quotation of it', {
  skip,
}, async () => {
  await openPrivateChat(page, 'Editor');
  const hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">{{alert(3)}}';
  await say(page, hostile);
  const said = messages(page).filter({ hasText: hostile });
  await said.first().waitFor();
  const answer = newest(page, /In reply to/);
  await answer.waitFor();
  assert.ok((await answer.textContent())?.includes('<script>alert(1)</script>'));
  await assertHarmless();
  await openPrivateChat(page, 'Lena');
  await openChat(page, 'Week');
  await say(page, hostile);
  await newest(page, hostile).waitFor();
  await openChat(page, 'Questions');
  const entry = page.getByRole('link', { name: /^Week/ });
  assert.ok((await entry.innerText()).includes('<script>alert(1)</script>'));
  await assertHarmless();
});

test('an address that is none of the web opens nothing', { skip }, async () => {
  await openChat(page, 'Questions');
  const opened: string[] = [];
  page.context().on('page', (other) => opened.push(other.url()));
  const addresses = [
    'javascript:alert(1)',
    'data:text/html,<script>alert(2)</script>',
    'http://javascript:alert(3)@',
    'vbscript:alert(4)',
    'file:///etc/passwd',
    'tg://resolve?domain=javascript:alert(5)',
  ];
  for (const address of addresses) {
    await say(page, `go ${address}`);
    const message = newest(page, address);
    await message.waitFor();
    const links = message.getByRole('link');
    for (let index = 0; index < (await links.count()); index++) {
      const href = (await links.nth(index).getAttribute('href')) ?? '';
      assert.match(href, /^(?:https?:\/\/|$)/, address);
      if (href === '') await links.nth(index).click();
    }
  }
  assert.deepEqual(opened, []);
  await assertHarmless();
});

test('an address of the page that names no chat leads to the first', { skip }, async () => {
  const other = await preview.beside(page);
  for (const address of ['#<img src=x onerror=alert(1)>', '#%E0%A4%A']) {
    await other.goto(`${preview.url}/${address}`);
    await other.reload();
    await conversation(other).getByText('you are Anna').waitFor();
    assert.equal(await other.locator('img').count(), 0);
  }
  await other.close();
});

test('a brief that breaks while the page is open is named with its line, and goes when it is mended', {
  skip,
}, async () => {
  const file = 'briefs/2021/2021-10-21-<img src=x onerror=alert(1)>.md';
  await page.getByRole('button', { name: 'Tools', exact: true }).click();
  const problems = page.getByRole('region', { name: 'Problems' });
  const chip = page.getByRole('button', { name: /^\d+ problems?$/ });
  await problems.getByText('2021-10-20-griffin.md:12').waitFor();
  // What only the house rules say comes a little after the start.
  await problems.getByText('no brief and no story leads here').waitFor();
  const before = Number.parseInt(await chip.innerText(), 10);
  const served = Number(/(\d+) briefs/.exec(await problems.innerText())?.[1]);

  await writeFile(join(content, 'briefs/2021/2021-10-21-broken.md'), BROKEN);
  const broken = problems.getByRole('listitem').filter({ hasText: '2021-10-21-broken.md' });
  const problem = broken.filter({ hasText: '2021-10-21-broken.md:3' });
  await problem.waitFor();
  assert.match(await problem.innerText(), /^error\s.*date/s);
  await problems.getByText('Left out because of an error').waitFor();
  await chip.and(page.getByRole('button', { name: `${before + 2} problems` })).waitFor();
  await page.getByRole('button', { name: 'Close the tools' }).click();
  await chip.click();
  await until(
    async () =>
      (await page
        .locator(':focus')
        .and(page.getByRole('heading', { name: /^Problems/ }))
        .count()) > 0,
    'the chip leads to the problems',
  );

  const mended = BROKEN.replace('the day before', '2021-10-21').replace(
    'kind: news',
    'kind: news\nsources: [{publisher: The Gazette}]',
  );
  await writeFile(join(content, 'briefs/2021/2021-10-21-broken.md'), mended);
  const errors = broken.filter({ hasText: /^error/ });
  await until(async () => (await errors.count()) === 0, 'no error is left of that file');
  await problems.getByText(`${served + 1} briefs are served`).waitFor();

  // A name of a file is as little trusted as what is in it.
  await writeFile(join(content, file), BROKEN);
  await problems.getByText('<img src=x onerror=alert(1)>').first().waitFor();
  await assertHarmless();
  await rm(join(content, file));
  await rm(join(content, 'briefs/2021/2021-10-21-broken.md'));
  await problems.getByText('<img src=x onerror=alert(1)>').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Close the tools' }).click();
});

test('what was changed on disk is what the bot answers with next', { skip }, async () => {
  await openPrivateChat(page, 'Lena');
  await ask(page, 'griffin', TITLE);
  await rm(join(content, 'briefs/2021/2021-10-20-griffin.md'));
  await page.getByRole('button', { name: 'Tools', exact: true }).click();
  const problems = page.getByRole('region', { name: 'Problems' });
  await problems.getByText('No problems.').waitFor();
  await page.getByRole('button', { name: 'Close the tools' }).click();
  await button(page, '1').click();
  await toast(page, /no longer in the archive/).waitFor();
});

test('nothing went wrong in the page meanwhile', { skip }, () => {
  assert.deepEqual(preview.faults, []);
});

test('when the program ends, the page says so and keeps what was said', { skip }, async () => {
  await openChat(page, 'Week');
  await preview.program.stop();
  await page.getByRole('heading', { name: 'Connecting…' }).waitFor();
  await newest(page, '<script>').waitFor();
  await composer(page).fill('is anybody there?');
  await composer(page).press('Enter');
  await toast(page, 'The preview’s server doesn’t answer').waitFor();
  await until(
    async () => (await composer(page).inputValue()) === 'is anybody there?',
    'what could not be sent is in the composer again',
  );
});
