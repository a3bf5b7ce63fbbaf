import { render } from 'lit-html';
import type { Change } from '../protocol.ts';
import { announce } from './announcing.ts';
import { listen } from './connection.ts';
import { keepFocus } from './focus.ts';
import { createPage, sceneOf } from './page.ts';
import { followAddress } from './routes.ts';
import { createScrolling } from './scrolling.ts';
import { focusComposer } from './sending.ts';
import { reduce } from './state.ts';
import { rememberedTheme } from './theme.ts';
import { closeTools } from './tools/opening.ts';
import { appView } from './views/app.ts';
import { growComposer } from './views/composer.ts';
import { prepareForcedReply } from './views/conversation-foot.ts';
import { closeMenu, placeMenu } from './views/message-menu.ts';
import { showModal } from './views/modal.ts';
import { revealActive } from './views/suggestion-list.ts';
import { markOverflowing } from './views/text-blocks.ts';

const page = createPage(rememberedTheme(), draw);
const scrolling = createScrolling(page);
const root = document.getElementById('app') ?? document.body;

function draw(): void {
  const scene = sceneOf(page);
  if (scene === undefined) return;
  const restoreFocus = keepFocus();
  render(appView(page, scene, scrolling), root);
  document.getElementById('skeleton')?.remove();
  growComposer();
  markOverflowing(root);
  scrolling.settle();
  revealActive();
  placeMenu(page);
  showModal(page);
  restoreFocus();
  const unread = scene.dialogs.reduce((sum, dialog) => sum + dialog.unread, 0);
  const region = scene.snapshot.region.en ?? Object.values(scene.snapshot.region)[0] ?? '';
  document.title = `${unread > 0 ? `(${unread}) ` : ''}${region} · Preview`;
}

function changed(change: Change): void {
  announce(change, page.world, page.ui.dialog);
  page.world = reduce(page.world, change, performance.now());
  // Chats may be other ones than before.
  if (change.type === 'snapshot' || change.type === 'chats') followAddress(page);
  if (change.type === 'message') {
    const scene = sceneOf(page);
    if (scene !== undefined && change.chat === scene.dialog?.chat.id)
      prepareForcedReply(page, scene);
  }
  // The bot stops typing by itself.
  if (change.type === 'action') setTimeout(page.update, 5050);
  page.update();
}

listen({
  changed,
  connected(connected) {
    page.ui.connected = connected;
    page.update();
  },
});

addEventListener('hashchange', () => {
  followAddress(page);
  // On a phone it would bring up the keyboard before anybody means to write.
  if (matchMedia('(pointer: fine) and (min-width: 721px)').matches) focusComposer();
});
addEventListener('popstate', () => followAddress(page));
addEventListener('keydown', (event) => {
  // Whatever knew what to do with it kept it to itself.
  if (event.key !== 'Escape') return;
  if (page.ui.menu !== undefined) closeMenu(page);
  else if (page.ui.toolsShown && page.ui.modal === undefined) closeTools(page);
});
document.querySelector('.skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  focusComposer();
});
// The bot's clock ticks in the toolbar.
setInterval(() => {
  if (!document.hidden) page.update();
}, 1000);
