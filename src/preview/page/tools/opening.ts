import type { Page } from '../page.ts';

/** Shows the tools and leads to one of them. */
export function openTools({ ui, update }: Page, section: 'time' | 'faults' | 'problems'): void {
  ui.toolsShown = true;
  update();
  afterDrawing(() => {
    const heading = document.getElementById(`tools-${section}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus();
  });
}

export function toggleTools(page: Page): void {
  if (page.ui.toolsShown) {
    closeTools(page);
    return;
  }
  page.ui.toolsShown = true;
  page.update();
  afterDrawing(() => document.getElementById('tools-close')?.focus());
}

export function closeTools({ ui, update }: Page): void {
  ui.toolsShown = false;
  update();
  afterDrawing(() => document.getElementById('tools-toggle')?.focus());
}

/** Frames are drawn in the order in which they were asked for. */
function afterDrawing(run: () => void): void {
  requestAnimationFrame(run);
}
