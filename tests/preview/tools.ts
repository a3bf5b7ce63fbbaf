import type { Locator, Page } from 'playwright-core';

/** The panel of the preview's own tools, as the tests use it. */

export async function openTools(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tools', exact: true }).click();
  await tool(page, 'Time').waitFor();
}

export function tool(page: Page, name: string): Locator {
  return page.getByRole('region', { name });
}

/** @param at `2021-11-12T09:30`, in the region's zone */
export async function travelTo(page: Page, at: string): Promise<void> {
  await tool(page, 'Time')
    .getByLabel(/^Date and time to go to/)
    .fill(at);
  await tool(page, 'Time').getByRole('button', { name: 'Go', exact: true }).click();
}

/** The bot's clock as the bar at the top shows it, once it is that. */
export async function clockShows(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('button', { name: words }).waitFor();
}

/** Chosen in the panel: what happens to the bot's next calls. */
export async function addFault(page: Page, what: string, times = 'once'): Promise<void> {
  const faults = tool(page, 'Faults');
  await faults.getByLabel('What goes wrong').selectOption({ label: what });
  await faults.getByLabel('How many calls').selectOption({ label: times });
  await faults.getByRole('button', { name: 'Add' }).click();
  await faults.getByRole('button', { name: `Mend: ${what}` }).waitFor();
}

export async function noFaults(page: Page): Promise<void> {
  await tool(page, 'Faults').getByText('The bot’s calls go through.').waitFor();
}
