import { placeOf } from './dialogs.ts';
import { inlineTyped } from './inline-mode.ts';
import { type Page, type Scene, sceneOf } from './page.ts';
import type { Draft } from './ui.ts';

/** Changes what is in the composer, and what follows from it. */
export function setDraft(page: Page, draft: Draft): void {
  const { ui } = page;
  if (ui.dialog === undefined) return;
  ui.drafts.set(ui.dialog, draft);
  ui.active = undefined;
  ui.dismissed = undefined;
  ui.commandMenu = false;
  inlineTyped(page);
  // At once, since what is typed before the next frame must follow it.
  const composer = document.getElementById('composer');
  if (composer instanceof HTMLTextAreaElement && composer.value !== draft.text) {
    composer.value = draft.text;
  }
  page.updateNow();
}

/** Puts a text before the reader, who finishes and sends it. */
export function fillComposer(page: Page, text: string): void {
  setDraft(page, { text });
  focusComposer();
}

/** After the next drawing, since the composer may only appear with it. */
export function focusComposer(): void {
  requestAnimationFrame(() => {
    const composer = document.getElementById('composer');
    composer?.focus();
    if (composer instanceof HTMLTextAreaElement) {
      composer.setSelectionRange(composer.value.length, composer.value.length);
    }
  });
}

/** Sends what the composer holds, or keeps the change of a message. */
export async function sendDraft(page: Page): Promise<void> {
  const scene = sceneOf(page);
  if (scene === undefined) return;
  const { draft } = scene;
  const text = draft.text.trim();
  if (text === '') return;
  page.ui.recallSteps = 0;
  setDraft(page, { text: '' });
  const done =
    draft.editing === undefined
      ? await say(page, scene, text, draft.replyTo)
      : await edit(page, scene, text, draft.editing);
  if (done || scene.dialog === undefined) return;
  // What was refused isn't lost, unless something else is being written by now.
  const now = page.ui.drafts.get(scene.dialog.id)?.text ?? '';
  if (now === '') page.ui.drafts.set(scene.dialog.id, draft);
  page.update();
}

/** Sends something that didn't come from the composer: a pressed command, a keyboard's button. */
export async function sendText(page: Page, text: string, replyTo?: number): Promise<void> {
  const scene = sceneOf(page);
  if (scene !== undefined) await say(page, scene, text, replyTo);
}

async function say(page: Page, scene: Scene, text: string, replyTo?: number): Promise<boolean> {
  const { dialog, speaker } = scene;
  if (dialog === undefined) return false;
  if (speaker === undefined) {
    page.toast('Nobody can write here.');
    return false;
  }
  page.ui.unreadFrom = undefined;
  page.ui.toEnd = true;
  page.update();
  const place = placeOf(dialog, speaker.person);
  const asked = { ...place, text, ...(replyTo === undefined ? {} : { replyTo }) };
  return (await page.act('say', asked)) !== undefined;
}

async function edit(page: Page, scene: Scene, text: string, message: number): Promise<boolean> {
  const { dialog, speaker } = scene;
  if (dialog === undefined || speaker === undefined) return false;
  const place = placeOf(dialog, speaker.person);
  return (await page.act('edit', { ...place, message, text })) !== undefined;
}
