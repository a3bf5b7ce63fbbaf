import { html, nothing, type TemplateResult } from 'lit-html';
import type { Page, Scene } from '../page.ts';
import type { Scrolling } from '../scrolling.ts';
import { drawer } from '../tools/drawer.ts';
import { toolbar } from '../tools/toolbar.ts';
import { chatList } from './chat-list.ts';
import { conversation } from './conversation.ts';
import { modalView } from './modal.ts';

/** All of the page. */
export function appView(page: Page, scene: Scene, scrolling: Scrolling): TemplateResult {
  const { listShown, toolsShown, toast } = page.ui;
  // On a phone they cover everything, so nothing beneath them may take the focus.
  const covered = toolsShown && matchMedia('(max-width: 720px)').matches;
  const panes = `panes ${listShown ? 'list-shown' : ''} ${toolsShown ? 'tools-shown' : ''}`;
  return html`${toolbar(page, scene)}<div class=${panes}><main class="messenger" ?inert=${covered}>${chatList(page, scene)}${conversation(page, scene, scrolling)}</main>${drawer(page, scene)}</div>${modalView(page)}<div class="toasts" role="status" aria-live="polite">${toast === undefined ? nothing : html`<p class="toast" dir="auto">${toast}</p>`}</div>`;
}
