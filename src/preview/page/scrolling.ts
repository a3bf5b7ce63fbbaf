import type { DialogId } from '../protocol.ts';
import { unreadAfter } from './dialogs.ts';
import { type Page, sceneOf } from './page.ts';

/** Where a dialog was left: at its end, or with a message so far below the upper edge. */
type Position = 'end' | { readonly message: string; readonly offset: number };

export interface Scrolling {
  /** After every drawing: keeps to the end, or where it was. */
  settle(): void;
  toEnd(): void;
  toMessage(id: number): void;
}

/** This close to the end counts as there. */
const NEAR = 48;
/** So much of a message counts as its beginning. */
const BEGINNING = 24;
/** Above the first unread message when a dialog is opened. */
const MARGIN = 56;

export function createScrolling(page: Page): Scrolling {
  const positions = new Map<DialogId, Position>();
  const asked = new Map<DialogId, number>();
  let scroller: HTMLElement | null = null;
  let shown: DialogId | undefined;
  const resized = new ResizeObserver(() => settle());

  function attach(next: HTMLElement | null): void {
    if (next === scroller) return;
    resized.disconnect();
    scroller = next;
    if (scroller === null) return;
    scroller.addEventListener('scroll', remember, { passive: true });
    resized.observe(scroller);
    if (scroller.firstElementChild) resized.observe(scroller.firstElementChild);
  }

  function remember(): void {
    if (scroller === null || shown === undefined || scroller.clientHeight === 0) return;
    const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
    const atEnd = left <= NEAR;
    positions.set(shown, atEnd ? 'end' : anchorIn(scroller));
    if (page.ui.atEnd !== atEnd) {
      page.ui.atEnd = atEnd;
      page.update();
    }
    read();
  }

  function settle(): void {
    attach(document.querySelector<HTMLElement>('.log'));
    const { dialog } = page.ui;
    if (scroller === null || dialog === undefined || scroller.clientHeight === 0) return;
    if (dialog !== shown) {
      shown = dialog;
      positions.set(dialog, positions.get(dialog) ?? firstPosition());
      restore(positions.get(dialog) ?? 'end');
    } else if (page.ui.toEnd || positions.get(dialog) === 'end') restore('end');
    page.ui.toEnd = false;
    remember();
  }

  /** Where more is unread than fits, it is read from its beginning. */
  function firstPosition(): Position {
    const dialog = sceneOf(page)?.dialog;
    if (dialog === undefined || dialog.read === 0) return 'end';
    const first = unreadAfter(dialog.messages, dialog.read)[0]?.message.message_id;
    return first === undefined ? 'end' : { message: `m${first}`, offset: MARGIN };
  }

  function restore(position: Position): void {
    if (scroller === null) return;
    const element = position === 'end' ? null : document.getElementById(position.message);
    if (position === 'end' || element === null) {
      scroller.scrollTop = scroller.scrollHeight;
      return;
    }
    const above = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += above - position.offset;
  }

  function read(): void {
    const dialog = sceneOf(page)?.dialog;
    if (scroller === null || dialog === undefined || document.hidden || dialog.unread === 0) return;
    const newest = newestInSight(scroller);
    if (newest <= dialog.read) return;
    // Asked once: a refusal would be refused again with every scroll.
    if ((asked.get(dialog.id) ?? 0) >= newest) return;
    asked.set(dialog.id, newest);
    void page.act('read', { dialog: dialog.id, message: newest });
  }

  document.addEventListener('visibilitychange', remember);
  return {
    settle,
    toEnd() {
      if (scroller === null || shown === undefined) return;
      positions.set(shown, 'end');
      scroller.scrollTo({ top: scroller.scrollHeight, behavior: smoothly() });
    },
    toMessage(id) {
      const element = document.getElementById(`m${id}`);
      if (element === null) return page.toast('The message isn’t here any more.');
      element.scrollIntoView({ block: 'center', behavior: smoothly() });
      element.focus({ preventScroll: true });
      element.classList.remove('found');
      // Read, so that the animation starts over where it ran before.
      element.getBoundingClientRect();
      element.classList.add('found');
    },
  };
}

function anchorIn(scroller: HTMLElement): Position {
  const { top } = scroller.getBoundingClientRect();
  for (const element of scroller.querySelectorAll('.message, .service')) {
    const box = element.getBoundingClientRect();
    if (box.bottom > top) return { message: element.id, offset: box.top - top };
  }
  return 'end';
}

/** The newest message whose beginning is in sight: of a long one that is enough to count as read. */
function newestInSight(scroller: HTMLElement): number {
  const { bottom } = scroller.getBoundingClientRect();
  const seen = [...scroller.querySelectorAll('.message, .service')].findLast(
    (element) => element.getBoundingClientRect().top < bottom - BEGINNING,
  );
  return Number(seen?.id.slice(1) ?? 0);
}

export function smoothly(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
