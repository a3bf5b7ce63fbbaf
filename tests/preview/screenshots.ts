/** `npm run screenshots`: the README's pictures, taken of the real page with the real bot. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startPreviewWithBrowser, withoutBrowser } from './browser.ts';

const FOLDER = 'docs/screenshots';

/** What is seen, and how it comes about. */
const PICTURES = [
  {
    name: 'light',
    options: { colorScheme: 'light', viewport: { width: 1180, height: 800 } },
    async scene(page: Page) {
      await ask(page, '/week 2021-W46', '15–21 November 2021');
    },
  },
  {
    name: 'dark',
    options: { colorScheme: 'dark', viewport: { width: 1180, height: 800 } },
    async scene(page: Page) {
      await page.getByRole('button', { name: 'Tools' }).click();
      await page.getByRole('link', { name: /Иван/ }).click();
      await ask(page, '/week 2021-W46', '15–21 ноября 2021');
    },
  },
  {
    name: 'phone',
    options: { colorScheme: 'light', viewport: { width: 390, height: 760 } },
    scene: async () => {},
  },
] as const;

async function ask(page: Page, text: string, answer: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
  await page.getByText(answer).last().waitFor();
}

if (withoutBrowser !== false) {
  process.stderr.write(`${withoutBrowser}\n`);
  process.exit(1);
}
await mkdir(FOLDER, { recursive: true });
const preview = await startPreviewWithBrowser();
try {
  for (const { name, options, scene } of PICTURES) {
    const page = await preview.tab({ ...options, timezoneId: 'Asia/Almaty' });
    await page.getByText('Chinese firms').first().waitFor();
    await scene(page);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  }
} finally {
  await preview.close();
}
