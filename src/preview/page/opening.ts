import { privateDialogOf } from './dialogs.ts';
import { addToChannel, addToGroup } from './letting-in.ts';
import { type Page, sceneOf } from './page.ts';
import { openDialog } from './routes.ts';
import { linkTarget } from './text/link.ts';

/** Opens a link as a Telegram client does; what only Telegram can do is said. */
export function openLink(page: Page, link: string): void {
  const scene = sceneOf(page);
  if (scene === undefined) return;
  const target = linkTarget(link, scene.snapshot.bot.username);
  switch (target.type) {
    case 'start':
      void start(page, target.payload);
      break;
    case 'add to group':
      void addToGroup(page, target.payload);
      break;
    case 'add to channel':
      void addToChannel(page, target.rights);
      break;
    case 'web':
      window.open(target.url, '_blank', 'noopener,noreferrer');
      break;
    case 'telegram':
      page.toast(`Telegram would ${target.would}.`);
      break;
    case 'refused':
      page.toast('Telegram doesn’t open links of this kind.');
      break;
  }
}

/** Whoever speaks opens the bot: in their private chat, wherever the link stands. */
export async function start(page: Page, payload: string | undefined): Promise<void> {
  const scene = sceneOf(page);
  const person = scene?.speaker?.person;
  if (scene === undefined || person === undefined) return;
  const dialog = privateDialogOf(scene.snapshot, person);
  if (dialog === undefined) return page.toast('This person has no private chat with the bot here.');
  openDialog(page, dialog);
  // A bare link only opens a chat that has begun; its START button is left to be pressed.
  if (payload === undefined) return;
  await page.act('start', { as: person, ...(payload === '' ? {} : { payload }) });
}

/** Pressing a mention: the bot's own leads to its private chat. */
export function openMention(page: Page, mention: string): void {
  const username = sceneOf(page)?.snapshot.bot.username ?? '';
  if (mention.toLowerCase() === `@${username.toLowerCase()}`) void start(page, undefined);
  else page.toast(`Telegram would open the profile of ${mention}.`);
}

export async function copyText(page: Page, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    page.toast('Copied to the clipboard.');
  } catch {
    page.toast('The browser doesn’t let this page copy.');
  }
}
