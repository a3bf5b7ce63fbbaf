import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { type Program, startProgram } from '../app/program.ts';

const CHROMIUM = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

/** For the `skip` of tests that need a browser: false where there is one, else what to do. */
export const withoutBrowser =
  CHROMIUM === undefined
    ? 'NO BROWSER: install Debian’s chromium, or set CHROMIUM to one, and run the tests again'
    : false;

/** Nothing of the browser's own goes to the network. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PATIENCE_MS = 40_000;

/** The preview as `npm start` runs it without a token, and a browser that looks at it. */
export interface PreviewWithBrowser {
  readonly url: string;
  readonly program: Program;
  /** A tab in a profile of its own. What the page logs as an error, or throws, is kept in `faults`. */
  tab(options?: BrowserContextOptions): Promise<Page>;
  /** A tab beside another one, in the same profile. */
  beside(page: Page): Promise<Page>;
  /** What went wrong in any page so far; a dialog of the browser's own counts too. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export async function startPreviewWithBrowser(
  environment: Readonly<Record<string, string>> = {},
): Promise<PreviewWithBrowser> {
  const program = startProgram({ TZ: 'Asia/Almaty', ...environment });
  const [browser] = await Promise.all([
    chromium.launch({
      ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
      args: QUIET,
    }),
    program.printed('http://localhost:'),
  ]);
  const [url = ''] = /http:\/\/localhost:\d+/.exec(program.stdout()) ?? [];
  const faults: string[] = [];

  async function open(context: BrowserContext): Promise<Page> {
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('dialog', (dialog) => {
      faults.push(`${dialog.type()}: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(url);
    return page;
  }

  return {
    url,
    program,
    faults,
    tab: async (options) =>
      await open(await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })),
    beside: async (page) => await open(page.context()),
    async close() {
      await browser.close();
      await program.stop();
    },
  };
}

/** What the tests speak of, found as readers and their screen readers find it. */

export function conversation(page: Page): Locator {
  return page.getByRole('region', { name: 'Conversation' });
}

/** Not the lines between them, nor what Telegram itself says there. */
export function messages(page: Page): Locator {
  const menu = page.getByRole('button', { name: 'Actions of the message' });
  return conversation(page).getByRole('listitem').filter({ has: menu });
}

/** The newest message, once it holds the text. */
export function newest(page: Page, text: string | RegExp): Locator {
  return messages(page).last().filter({ hasText: text });
}

export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: /^(?:Message|Broadcast)$/ });
}

/** The entry of a chat in the list, by its title. */
export function chat(page: Page, title: string): Locator {
  return page
    .getByRole('navigation', { name: 'Chats' })
    .getByRole('link', { name: new RegExp(`^${title}(?=\\s|$)`) });
}

export async function openChat(page: Page, title: string): Promise<void> {
  await chat(page, title).click();
  await chat(page, title).and(page.locator('[aria-current=page]')).waitFor();
}

/** Opens somebody's private chat, which they have begun. */
export async function openPrivateChat(page: Page, person: string): Promise<void> {
  await openChat(page, person);
  await composer(page).or(startButton(page)).waitFor();
  if (await startButton(page).isVisible()) await start(page);
}

function startButton(page: Page): Locator {
  return conversation(page).getByRole('button', { name: 'Start', exact: true });
}

/** Presses START in an empty private chat. */
export async function start(page: Page): Promise<void> {
  await pace(page);
  await startButton(page).click();
  await newest(page, /Briefings on|что происходит/).waitFor();
}

/** When the bot was last made to write, by chat. */
const written = new Map<string, number[]>();

/**
 * As fast as Telegram lets a bot write in one chat and no faster, three times in three seconds: what
 * comes too early is refused, and so is never shown.
 */
export async function pace(page: Page): Promise<void> {
  const place = page.url().replace(/(#[^/]*).*/, '$1');
  const times = written.get(place) ?? [];
  written.set(place, times);
  const wait = (times.at(-3) ?? Number.NEGATIVE_INFINITY) + 3_100 - performance.now();
  if (wait > 0) await page.waitForTimeout(wait);
  times.push(performance.now());
}

export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

/** Says it and waits for the answer, the newest message then. */
export async function ask(page: Page, text: string, answer: string | RegExp): Promise<Locator> {
  await pace(page);
  const before = await newestId(page);
  await say(page, text);
  // What was said before may hold the very words of the answer.
  await until(async () => (await newestId(page)) >= before + 2, `an answer to ${text}`);
  const found = newest(page, answer);
  await found.waitFor();
  return found;
}

/** Numbers of messages grow within a chat; 0 where there is none. */
async function newestId(page: Page): Promise<number> {
  const ids = await messages(page).evaluateAll((shown) => shown.map(({ id }) => id));
  return Number(ids.at(-1)?.slice(1) ?? 0);
}

/** A button of the newest message. */
export function button(page: Page, name: string | RegExp): Locator {
  return messages(page).last().getByRole('button', { name, exact: true });
}

/** Presses a button of the newest message and waits for what that becomes. */
export async function press(page: Page, name: string, then: string | RegExp): Promise<void> {
  await pace(page);
  await button(page, name).click();
  await newest(page, then).waitFor();
}

/** What the page says for a moment. */
export function toast(page: Page, text: string | RegExp): Locator {
  return page.getByRole('status').filter({ hasText: text });
}

/** Waits until it is so. */
export async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`never so: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds wrong, a line for each element; of these rules only, or of all. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Evaluated from here: the page itself takes no other scripts than its own.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE);
  const options = rules === undefined ? {} : { runOnly: rules };
  const found = await page.evaluate<AxeViolation[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  );
}
