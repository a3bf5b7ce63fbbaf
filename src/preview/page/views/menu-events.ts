import type { Message } from '@grammyjs/types';
import type { Page } from '../page.ts';

const LONG_PRESS_MS = 500;

/** What opens the menu of a message: right click, the menu key, Enter, a long press. */
export function menuEvents(page: Page, message: Message) {
  let pressing: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(pressing);
  return {
    asked(event: MouseEvent) {
      // Links keep the browser's own menu, and so does selected text.
      if (event.target instanceof Element && event.target.closest('a[href]')) return;
      if (getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      const place = event.clientX === 0 ? beside(event.currentTarget) : pointOf(event);
      open(page, message, place);
    },
    key(event: KeyboardEvent) {
      if (event.target !== event.currentTarget) return;
      if (event.key === 'Enter') {
        event.preventDefault();
        open(page, message, beside(event.currentTarget));
      } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
        event.preventDefault();
        focusNeighbour(event.key === 'ArrowDown' ? 1 : -1);
      }
    },
    focused() {
      if (page.ui.messageFocus === message.message_id) return;
      page.ui.messageFocus = message.message_id;
      page.update();
    },
    down(event: PointerEvent) {
      if (event.pointerType !== 'touch') return;
      const place = pointOf(event);
      pressing = setTimeout(() => open(page, message, place), LONG_PRESS_MS);
    },
    up: stop,
    moved(event: PointerEvent) {
      if (Math.abs(event.movementX) + Math.abs(event.movementY) > 4) stop();
    },
  };
}

export function openMenuFrom(page: Page, message: Message, event: MouseEvent): void {
  event.stopPropagation();
  open(page, message, beside(event.currentTarget));
}

function open({ ui, update }: Page, message: Message, { x, y }: { x: number; y: number }): void {
  ui.menu = { chat: message.chat.id, message: message.message_id, x, y };
  update();
}

function pointOf({ clientX, clientY }: MouseEvent): { x: number; y: number } {
  return { x: clientX, y: clientY };
}

function beside(target: EventTarget | null): { x: number; y: number } {
  if (!(target instanceof Element)) return { x: 0, y: 0 };
  const bubble = target.querySelector('.bubble') ?? target;
  const { left, bottom, top } = bubble.getBoundingClientRect();
  return { x: left + 16, y: Math.min(bottom, Math.max(top + 24, innerHeight * 0.6)) };
}

function focusNeighbour(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('.message')];
  const at = all.findIndex((element) => element.matches(':focus'));
  all[at + step]?.focus();
}
