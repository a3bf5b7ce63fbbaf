import { html, nothing, type TemplateResult } from 'lit-html';
import { actionsFor, type MessageAction } from '../message-actions.ts';
import type { Page, Scene } from '../page.ts';

/** The menu of a message, beside the pointer or the message. */
export function messageMenu(page: Page, scene: Scene): TemplateResult | typeof nothing {
  const { menu } = page.ui;
  const state = scene.dialog?.messages.find(({ message }) => message.message_id === menu?.message);
  if (menu === undefined || state === undefined) return nothing;
  const close = () => closeMenu(page);
  const run = (action: MessageAction) => {
    close();
    action.run();
  };
  return html`<div class="menu-backdrop" @pointerdown=${close} @contextmenu=${(event: Event) => event.preventDefault()}></div><div class="menu" role="menu" aria-label="Actions of the message" @keydown=${(event: KeyboardEvent) => onKey(event, close)}>${actionsFor(
    page,
    scene,
    state,
  ).map(
    (action) =>
      html`<button type="button" role="menuitem" tabindex="-1" class=${action.danger ? 'danger' : ''} @click=${() => run(action)}>${action.label}</button>`,
  )}</div>`;
}

export function closeMenu({ ui, update }: Page): void {
  const { menu } = ui;
  if (menu === undefined) return;
  ui.menu = undefined;
  document.getElementById(`m${menu.message}`)?.focus({ preventScroll: true });
  update();
}

/** After drawing: puts a menu that has just opened where it fits, and gives it the focus. */
export function placeMenu({ ui }: Page): void {
  const element = document.querySelector<HTMLElement>('.menu');
  if (ui.menu === undefined || element === null || element.dataset.placed === key(ui.menu)) return;
  element.dataset.placed = key(ui.menu);
  const { offsetWidth, offsetHeight } = element;
  element.style.left = `${Math.max(8, Math.min(ui.menu.x, innerWidth - offsetWidth - 8))}px`;
  element.style.top = `${Math.max(8, Math.min(ui.menu.y, innerHeight - offsetHeight - 8))}px`;
  element.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

function key({ message, x, y }: NonNullable<Page['ui']['menu']>): string {
  return `${message}:${x}:${y}`;
}

function onKey(event: KeyboardEvent, close: () => void): void {
  const { currentTarget } = event;
  if (!(currentTarget instanceof Element)) return;
  const items = [...currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const to = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (to !== undefined) items[to]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
