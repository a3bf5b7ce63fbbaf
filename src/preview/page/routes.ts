import { type Dialog, unreadAfter } from './dialogs.ts';
import { type Page, sceneOf } from './page.ts';

/** Where a phone shows the list. */
export const LIST = '#chats';

/** Shows what the address names; the first chat where it names none. */
export function followAddress(page: Page): void {
  const { ui } = page;
  const scene = sceneOf(page);
  if (scene === undefined) return;
  const { hash } = location;
  const named = scene.dialogs.find(({ id }) => `#${id}` === hash);
  ui.listShown = hash === LIST;
  const dialog = named ?? scene.dialog ?? scene.dialogs[0];
  if (dialog === undefined) {
    ui.dialog = undefined;
  } else {
    if (dialog.id !== ui.dialog) enter(page, dialog);
    if (named === undefined && hash !== LIST) history.replaceState(null, '', `#${dialog.id}`);
  }
  page.update();
}

/** Opens a dialog as if its entry in the list was pressed. */
export function openDialog(page: Page, id: string): void {
  // Unlike an assignment to the hash this is done at once, so that what follows finds it open.
  if (location.hash !== `#${id}`) history.pushState(null, '', `#${id}`);
  followAddress(page);
}

function enter({ ui }: Page, dialog: Dialog): void {
  ui.dialog = dialog.id;
  ui.menu = undefined;
  ui.inline = undefined;
  ui.commandMenu = false;
  ui.active = undefined;
  ui.dismissed = undefined;
  ui.recallSteps = 0;
  ui.messageFocus = undefined;
  // Where everything is new there is nothing to mark off.
  ui.unreadFrom =
    dialog.read > 0 ? unreadAfter(dialog.messages, dialog.read)[0]?.message.message_id : undefined;
}
