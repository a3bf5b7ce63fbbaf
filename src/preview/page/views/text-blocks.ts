import { html, type nothing, type TemplateResult } from 'lit-html';
import { copyText } from '../opening.ts';
import type { Page } from '../page.ts';
import { icon } from './icon.ts';

type Content = readonly (TemplateResult | string | typeof nothing)[];

export function preformatted(
  page: Page,
  language: string | undefined,
  text: string,
  children: Content,
): TemplateResult {
  const copy = html`<button type="button" class="copy" aria-label="Copy the code" @click=${() => void copyText(page, text)}>${icon('copy')}</button>`;
  return html`<div class="pre"><div class="pre-head"><span>${language || 'code'}</span>${copy}</div><pre><code>${children}</code></pre></div>`;
}

/** Shown once asked for, until the message changes; what is hidden can't be reached meanwhile. */
export function spoiler(children: Content): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') reveal(event);
  };
  return html`<span class="spoiler" role="button" tabindex="0" aria-label="Hidden text: show" @click=${reveal} @keydown=${onKey}><span inert>${children}</span></span>`;
}

function reveal(event: Event): void {
  const element = event.currentTarget;
  if (!(element instanceof HTMLElement) || element.classList.contains('shown')) return;
  event.preventDefault();
  event.stopPropagation();
  element.classList.add('shown');
  // Still focused, but no button any more.
  for (const name of ['role', 'aria-label']) element.removeAttribute(name);
  element.tabIndex = -1;
  element.firstElementChild?.removeAttribute('inert');
}

/** Three lines until it is opened; where all of it fits, `markOverflowing` takes the chevron away. */
export function expandableQuote(children: Content): TemplateResult {
  return html`<blockquote class="expandable" @click=${toggleByClick} @focusin=${openForFocus}><div class="quoted">${children}</div><button type="button" class="chevron" aria-expanded="false" aria-label="Whole quotation" @click=${toggle}>${icon('down')}</button></blockquote>`;
}

/** After every drawing, since only then it is known how many lines there are. */
export function markOverflowing(root: ParentNode): void {
  for (const quote of root.querySelectorAll<HTMLElement>('.expandable:not(.open)')) {
    const quoted = quote.firstElementChild;
    if (quoted === null || quoted.clientHeight === 0) continue;
    quote.classList.toggle('overflowing', quoted.scrollHeight > quoted.clientHeight + 2);
  }
}

function toggle(event: Event): void {
  event.stopPropagation();
  if (event.currentTarget instanceof Element) setOpen(event.currentTarget.parentElement);
}

function toggleByClick(event: Event): void {
  const { currentTarget, target } = event;
  // Links within do what they do, and whoever selects text isn't disturbed.
  if (target instanceof Element && target.closest('a, .spoiler')) return;
  if (getSelection()?.isCollapsed === false) return;
  if (currentTarget instanceof HTMLElement) setOpen(currentTarget);
}

/** A link that has the focus must be in sight. */
function openForFocus(event: Event): void {
  const { currentTarget, target } = event;
  if (!(currentTarget instanceof HTMLElement) || !(target instanceof Element)) return;
  if (target.closest('.quoted') && !currentTarget.classList.contains('open'))
    setOpen(currentTarget);
}

function setOpen(quote: HTMLElement | null): void {
  if (!quote?.classList.contains('overflowing') && !quote?.classList.contains('open')) return;
  const open = quote.classList.toggle('open');
  quote.querySelector('.chevron')?.setAttribute('aria-expanded', String(open));
}
